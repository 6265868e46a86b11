/**
 * Whether a change and the two figures it would lie between stand in one frame: side by side in one sentence, with nothing between them
 * but the words that link them. A clause between with a subject of its own tells of something else, and most figures that stand side by
 * side in a report are of different things.
 */
import { CHANGE_AFTER, changeOf, DOWN_ENGLISH, DOWN_HAN, isBase, UP_ENGLISH, UP_HAN, YEARLY } from "./changewords.ts";
import type { Pair } from "./comparable.ts";
import type { Operand, Paragraph } from "./operands.ts";
import { isOfOtherTime } from "./scope.ts";

/** Adverbs that may stand before a change: they name no subject. */
const ADVERB =
  "同比|环比|按[年季月]|[大小]幅|大|轻微|略微?|微|明显|显著|整体|总体|累计|一共|总共|合计|共|净|足足|整整|只是|仅|只|还要|还|更|也|已经?|竟|猛|急|骤|陡|年|季|月|相当于|等于|即|也就是|意味着|前后|几乎|实际|直接|上|下|而|两者|二者|彼此";
const PERIOD = "今[年天]|\\d{1,4} ?[年月](?:份|底|末|间|来|内)?|[一二三四五六七八九十两]+年(?:间|来|内)?";
const EXTENT = "了|约|近|超过?|逾|高达|达到?|幅度|[幅率]|为|是|整整|将近|出|原[来先]的?";
/** 较去年的206名员工增加, 由8类扩大到12类，大幅增长: up to the comma what is said of the figure before, and behind it a change of no one else. */
const CLAUSE_HAN = new RegExp(
  `^(?:[^，,;；。]{0,12}[，,(;；:] ?|[一-鿿]{0,6}?)(?:${ADVERB}|${PERIOD}){0,6}(?:${UP_HAN}|${DOWN_HAN}|同比|环比|缩短|翻)(?:${EXTENT}){0,4}$`,
);
const PHRASE = "(?:(?! (?:and|but|while|whereas|though|although|as|with|which|when|because|after|since|even|so|if) )[^,;:，；：。]){0,48}";
const GROWN_ENGLISH = `(?:${UP_ENGLISH}|${DOWN_ENGLISH})`;
/** From 250 to 470, a rise of; 312 members, against 260 a year ago, up. */
const CLAUSE_ENGLISH = new RegExp(
  `^${PHRASE}(?:[,;(:]|[ -][-–—]+)? ?(?:(?:or|that is|which is|representing|marking|making|giving|i\\.e\\.,?) )?(?:(?:an? )(?:[a-z-]+ ){0,2}of |(?:an? (?:[a-z-]+ ){0,2})?${GROWN_ENGLISH} |an? )(?:(?:by|of|about|roughly|just|some|nearly|almost|more than|another|an?) ){0,2}$`,
  "i",
);
/** 9,600, a fifth more than: the change is told behind the figure. */
const CLAUSE_BARE = new RegExp(
  `^${PHRASE}(?:,|[ -][-–—]+|\\()? ?(?:(?:or|that is|which is|is|was|are|were|by|some|about|nearly|almost) ){0,2}$`,
  "i",
);
/** 两小时四十分，省下25分钟; by 29,400 votes to 22,680, a margin of. */
const APART_HAN = new RegExp(
  `^[^，,;；。]{0,12}[，,(;；]? ?(?:${ADVERB}|${PERIOD}|一下|因此|所以|[没未][^，,]{1,4}的){0,6}(?:相?差[距额]?|节[约省]|超[支出]|结余|[赢输]|净[胜增减]|领先|落后|省|便宜|贵|快|慢|早|晚|提[早前]|相隔|间隔|悬殊|[尚还仍]有|[多少高低][一-鿿]{0,2}|[增升涨提扩添加深宽厚长抬爬延减降跌缩][一-鿿]{0,2})(?:${EXTENT}|[下出去]){0,4}$`,
);
const APART_ENGLISH = new RegExp(
  `^${PHRASE}(?:[,;(:]|[ -][-–—]+)? ?(?:(?:or|that is|with|giving|leaving|for|by) ){0,2}(?:an? |the )?(?:[a-z]+ )?(?:by|leaving|difference|gap|margin|majority|lead|deficit|surplus|saving|gain|loss|net)(?: of| by)?(?: plus| minus| just| some)? $`,
  "i",
);
const LINK = "(?:from|than|over|on|above|below|against|versus|vs|compared with|compared to)";
/** Up 8% from last year's; a change that names no other base before. */
const FROM_BASE = new RegExp(
  `^(?:(?! (?:and|but|while|from|than|above|below|against|over|for|in) )[^,;(]){0,24},? ?(?:${LINK}(?: (?!and |but |while |to )[A-Za-z0-9’'-]+){0,5}(?:, which (?:was|is|had|were))?|the|its|their|last year['’]s) $`,
);
const AND_NOW =
  /^(?:(?! (?:and|but|while|as) )[^,;]){0,60}? ?\b(?:to|at)(?: [a-z-]+){0,6} $|^[^,;]{0,20}, (?:the|its|their) [a-z]+ being $/;
const FROM_BEHIND = new RegExp(`^(?:(?! (?:and|but|while) )[^;]){0,60}?\\b(?:${LINK})(?: (?!and |but )[A-Za-z0-9’'-]+){0,5} $`);
const FROM_FIRST = /^(?:(?! (?:and|but) )[^;]){0,70}?\bfrom(?: [a-z’'-]+){0,4} $/;
const TO_LAST = /^[^,;]{0,50}? to(?: [a-z-]+){0,4} $/;
/** Then it eased by a tenth: the change goes on from where the last one ended. */
const SEQUEL_ENGLISH = new RegExp(
  `^${PHRASE},? ?(?:before|(?:and |but )?then|(?:and|but) (?:has|have|had)(?: since| now)?(?: been)?) (?:[a-z]+ly )?${GROWN_ENGLISH}(?: by| of)? $`,
  "i",
);
const SEQUEL_HAN = new RegExp(
  `^[^，,;；。]{0,8}[，,;；](?:${PERIOD})?(?:随后|此后|之后|其后|后来|[今次]年)?(?:再度?|又|继续|进一步)(?:${UP_HAN}|${DOWN_HAN})(?:了)?$`,
);
const FROM_HAN = new RegExp(`^[，,(;；:]?(?:即|也就是)?[由从自](?:${PERIOD}|[^，,;；。]{0,8})$`);
const TO_HAN = /^[^，,;；。]{0,16}[到至为成](?:约|近|了)?$/;
/** ，比上届多: whose value is told next. */
const THAN_THEN = /[比较](?:[去上前今]一?[年个月周季届次期]+|同期)/;
/** 原有40名，增加10%后为: a base that is marked, its change and what it came to. */
const COME_TO_HAN = /^[，,]?后?[达为至到]/;
const CHANGED = new RegExp(`\\b${GROWN_ENGLISH}\\b(?! from)`, "i");
/** What was expected is no base of a change that is told first. */
const FORECAST = /\b(?:estimate|expect|forecast|predict|consensus|target|previously)/i;
/** 比上月增加, 较2014年增长: the base is named by words, and its value is another. */
const OWN_BASE_HAN =
  /(?:比|较|相比|比起)(?:[去上前今]一?[年个月周季届次]?|同期|此前|以前|历史|过去|往年|预期|预估|预计|估计|预测|[一-鿿]{0,2}[年月]?[底末初]|"[^"，,。]{1,6}"末?|[^，,。;；\d]{0,10}\d{4}年)[^，,。;；]{0,10}$|(?<![同环])[比较](?:同期)?(?:[大小]幅)?(?:增|减|升|降|涨|跌|下|上|提|扩|多|少|高|低)[一-鿿]{0,3}$/;
const OWN_BASE_AFTER = /^(?: [a-z]+){0,2}? (?:above|below|than|from|over|on) (?:[a-z]|[A-Z])/;

export function isOneFrame(paragraph: Paragraph, told: Operand, [base, end]: Pair): boolean {
  if (base.sentence !== told.sentence || end.sentence !== told.sentence) return false;
  if (YEARLY.test(told.before) && !isOfAnotherTime(paragraph, base, end)) return false;
  const [first, second] = base.index < end.index ? [base, end] : [end, base];
  const isEndFirst = first === end;
  const between = (a: Operand, b: Operand) => wordsBetween(paragraph, a, b);
  if (told.index > second.index) {
    const words = between(first, second);
    return words !== undefined && isToldBehind(paragraph, second, told) && !namesOwnBase(told);
  }
  if (told.index > first.index) {
    const [left, right] = [between(first, told), between(told, second)];
    if (left === undefined || right === undefined) return false;
    return isEndFirst
      ? isClause(left.replace(THAN_THEN, ""), told) && (FROM_BASE.test(right) || isBaseHan(paragraph, right, end))
      : SEQUEL_ENGLISH.test(left) || SEQUEL_HAN.test(left) || (isBase(base) && CLAUSE_HAN.test(left) && COME_TO_HAN.test(right));
  }
  const [left, right] = [between(told, first), between(first, second)];
  if (left === undefined || right === undefined) return false;
  if (isEndFirst)
    return (
      (AND_NOW.test(left) && !CHANGED.test(left + right) && !FORECAST.test(right) && FROM_BEHIND.test(right)) ||
      (TO_HAN.test(left) && isBaseHan(paragraph, right, end))
    );
  return FROM_FIRST.test(left) ? TO_LAST.test(right) && !CHANGED.test(left + right) : FROM_HAN.test(left) && TO_HAN.test(right);
}

/** 净利润2000万元，扣非净利润842万元，同比降62%: what it was a year ago is told with its time. */
export function isOfAnotherTime({ text, sentences, dates }: Paragraph, base: Operand, end: Operand): boolean {
  const from = sentences[base.sentence].start;
  const [first, second] = base.index < end.index ? [base, end] : [end, base];
  return (
    isBase(base) ||
    isOfOtherTime(text.slice(Math.max(from, base.figure.start - MAX_LINK), base.figure.start)) ||
    isOfOtherTime(text.slice(first.figure.end, second.figure.start)) ||
    dates.some(({ start }) => start > first.figure.start && start < second.figure.start)
  );
}

/** Whether what lies between two figures is told in their frame, by a change or by words that put them apart: 108比96，赢12分. */
export function isGapOf(paragraph: Paragraph, told: Operand, pair: readonly [Operand, Operand]): boolean {
  const [a, b] = pair;
  if (isOneFrame(paragraph, told, [a, b]) || isOneFrame(paragraph, told, [b, a])) return true;
  const { operands, text } = paragraph;
  const isBy = ({ figure }: Operand) => figure.kind === "ratio" || figure.family === "data";
  if (
    told.index < b.index ||
    told.sentence !== a.sentence ||
    !operands.slice(a.index + 1, told.index).every((other) => other.index === b.index || isBy(other))
  )
    return false;
  const words = wordsOf(text, operands[told.index - 1], told);
  return (
    APART_ENGLISH.test(words) ||
    isClause(words, told) ||
    APART_HAN.test(isBaseHan(paragraph, wordsOf(text, a, b), a) ? words.replace(TIMES, "") : words)
  );
}

/** Up 20%, from: a base behind a change that names none before. */
export function isFromBase(words: string): boolean {
  return FROM_BASE.test(words);
}

/** 营收1260亿元，季增5%，年增20%。第二季为1200亿元，去年同期为1050亿元: all that is told next is of other times and nothing else. */
export function isToldNext(paragraph: Paragraph, told: Operand, [base, end]: Pair): boolean {
  if (base.index < told.index || !isToldBehind(paragraph, end, told)) return false;
  const { operands, text } = paragraph;
  const next = operands.slice(told.index + 1, base.index + 1).filter(({ figure }) => figure.kind !== "ratio");
  return next.every((other) => isBaseHan(paragraph, wordsOf(text, operands[other.index - 1], other), end));
}

/** The words between two figures that nothing but a time parts; what stands in brackets is left out. */
function wordsBetween({ text, operands }: Paragraph, a: Operand, b: Operand): string | undefined {
  if (b.figure.start - a.figure.end > MAX_WORDS) return undefined;
  for (let i = a.index + 1; i < b.index; i++) if (operands[i].figure.kind !== "duration") return undefined;
  return wordsOf(text, a, b);
}

function wordsOf(text: string, a: Operand, b: Operand): string {
  return text.slice(a.figure.end, b.figure.start).replace(ASIDE, "");
}

/** Farther apart two figures are in no clause. */
const MAX_WORDS = 120;

/** What stands in brackets, a pair of times, and spaces beside Han. */
const ASIDE = / ?\([^()]{0,40}\)|\bbetween [A-Za-z0-9]+ and [A-Za-z0-9]+|(?<=[一-鿿，。、；]) | (?=[一-鿿，。、；])/g;

/** Told right behind the pair, or behind other changes of it: 增加4007宗，上升6.8%. */
function isToldBehind(paragraph: Paragraph, last: Operand, told: Operand): boolean {
  const { text, operands } = paragraph;
  let from = last;
  for (let i = last.index + 1; i <= told.index; i++) {
    const operand = operands[i];
    if (operand !== told && operand.figure.kind === "duration") continue;
    if (operand !== told && changeOf(operand) === undefined) return false;
    if (!isClause(wordsOf(text, from, operand), operand)) return false;
    from = operand;
  }
  return true;
}

function isClause(words: string, told: Operand): boolean {
  if (CLAUSE_HAN.test(words) || CLAUSE_ENGLISH.test(words)) return true;
  return (CHANGE_AFTER.test(told.after) || told.figure.kind === "multiple") && (CLAUSE_BARE.test(words) || TIMES_HAN.test(words));
}

/** ，为初创时的3.5倍, ，相当于翻了两番: what it is a multiple of is named by its time at most. */
const TIMES_HAN =
  /^[^，,;；。]{0,12}(?:[，,](?:相当于|约?合|[是为达]到?|恰好?|正好|即|也就是|约|近|已|翻了?|了){0,3}(?:[一-鿿]{0,6}[初时前年来先]的)?(?:约|近)?)?$/;

export function namesOwnBase({ before, after }: Operand): boolean {
  return OWN_BASE_HAN.test(before) || OWN_BASE_AFTER.test(after);
}

/** ，去年同期为: words of a time and nothing more, unless it is the name that the other figure has as well. */
function isBaseHan({ text, sentences }: Paragraph, words: string, end: Operand): boolean {
  if (words.length > MAX_LINK || !/^[^，,;；。]{0,12}[，,;；。.(:：]/.test(words)) return false;
  const name = words.slice(words.search(/[^，,;；。.(:：]*$/)).replace(TIMES, "");
  return name === "" || (/^[一-鿿]+$/.test(name) && text.slice(sentences[end.sentence].start, end.figure.start).includes(name));
}

const MAX_LINK = 30;
const TIMES = new RegExp(
  `${PERIOD}|去年|上年|前年|同期|同月|同季|[上前]一?个?[年月周季届次期]度?|第[一二三四]季度?|此前|原来|原先|原有|对比|相比|[而比较的为是则仅只有共约达]| `,
  "g",
);

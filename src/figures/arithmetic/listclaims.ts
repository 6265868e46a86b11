/** Whether something says that figures listed side by side are the parts of another one. */
import { type Operand, type Paragraph, totalOf } from "./operands.ts";
import { leadOf } from "./relation.ts";
import { isOfOtherTime } from "./scope.ts";

const OPEN =
  /等|只[坐买住要乘走选]|此外|单独|分[开别][买购]|主要|尤其|特别|例如|比如|另|还有|以上|同比|[去前上]年|上[月届期]|\b(?:including|mainly|such as|among|up|from|other|others|another|last|more than)\b/i;
/** The parts are all of it. */
const ALL =
  /[:(]|分成|分为|分[别作]|依次|各[为有]|由(?![此于来])|组成|构成|拆|\b(?:respectively|made up|compris|consist|split|divided|namely)/i;
/** 全程, 两地共: said of both. */
const WHOLE_LEAD = /^(?:全[程年书天部场]|两[一-鿿]{1,2}[共合]|合[共计]|总[共计])[一-鿿]{0,2}$/;
const MADE = /组成|构成|分[成为作两二三四五六上]|\b(?:made up|consist|split|divided)/i;
const OF_WHOLE = /其中|包括|含|\bof (?:which|whom|them|these)\b/i;
const TOTAL = /总|共|全(?![国省市县区球年])|合计|累计|加起来|\b(?:total|in all|altogether|together|combined|overall|sum)\b/i;
/** 49放进去，总共19个: the next figure is the total. */
const TOTAL_OF_NEXT = /(?:总共|一共|共|合计|累计)[有为计约]?\s*$/;
const OF_THE = /\bof (?:the|its|his|her|their|our) $/i;
const REST = /其[余他它]|余下|剩|\b(?:remaining|rest|remainder|others?)\b/i;
const NUMBERS = "零一二三四五六七八九十";
const NUMBER_HAN = /(?<!第)([两二三四五六七八九])(?!分之|成)[一-鿿]/g;
const NUMBER_ENGLISH = /\b(two|three|four|five|six|seven|eight)\b/gi;
const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight"];
const MIN_PARTS = 3;
/** 除了甲得到的34分之外: of another one than the list. */
const BESIDES = /^[一-鿿]{0,2}[之以]外/;
/** What is said in brackets leads to no list behind them. */
const BRACKETS = /[(][^()]*[)]/g;
/** How far before the first item a word may lead to it, in UTF-16 units; and how far apart items stand whose whole says no more than 其中. */
const LEAD_REACH = 24;
const SIDE_BY_SIDE_REACH = 18;
/** 其中2万元交给甲，甲支付4000元给乙: the same money again. */
const PASSED_ON = /[交付分转借送][给還还]|支付/;

/** Items with no more between them than their names. */
function standTogether(parts: readonly Operand[]): boolean {
  return parts.every(({ figure }, i) => i === 0 || figure.start - parts[i - 1].figure.end <= SIDE_BY_SIDE_REACH);
}

/** All parts are smaller than the whole, and something says that these are its parts. */
export function isClaimed({ text, sentences, operands }: Paragraph, whole: Operand, parts: readonly Operand[]): boolean {
  if (parts.some(({ figure }) => figure.value >= whole.figure.value) || BESIDES.test(whole.after)) return false;
  // 伯明翰（118万）、格拉斯哥（62万）、利兹（76万）: one of them
  if (text[whole.figure.start - 1] === "(" && parts.every(({ figure }) => text[figure.start - 1] === "(")) return false;
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const next = operands[last.index + 1];
  // a rest that is told is judged with what it is the rest of
  if (next?.sentence === last.sentence && REST.test(next.before)) return false;
  const { end } = sentences[last.sentence];
  const behind = text.slice(last.figure.end, end);
  const own = sentences[first.sentence].start;
  const span = text.slice(Math.max(own, Math.min(first.figure.start, whole.figure.end)), Math.max(last.figure.end, whole.figure.start));
  const lead = text.slice(Math.max(own, whole.index < first.index ? whole.figure.end : 0), first.figure.start);
  if (OPEN.test(lead) || OPEN.test(span) || OPEN.test(behind.slice(0, 6)) || isOfOtherTime(whole.before)) return false;
  // 甲党获34席，乙党、丙党分别获得14席和11席: they did the same as the one before
  const deed = DEED_OF_EACH.exec(lead)?.[1];
  if (deed !== undefined && whole.before.replace(/[得了到下]*$/, "").endsWith(deed) && !TOTAL.test(whole.before)) return false;
  const more = totalOf(parts) > whole.figure.value;
  const numbered = isNumbered(text.slice(own, first.figure.start), parts.length) || isNumbered(behind.slice(0, 8), parts.length);
  // 受理案件中，民事15000件、刑事2500件、执行7250件: the parts of what was told by that name are more than it
  const among = AMONG.exec(lead)?.[1];
  if (more && parts.length >= MIN_PARTS && among !== undefined && whole.index < first.index && whole.before.includes(among)) return true;
  const total = TOTAL.test(whole.before) || (TOTAL.test(whole.after.slice(0, 12)) && !TOTAL_OF_NEXT.test(whole.after));
  if (OF_THE.test(whole.before) && whole.index < first.index) return true;
  if (
    whole.sentence !== first.sentence &&
    THIS_YEAR.test(text.slice(sentences[whole.sentence].start, whole.figure.start)) &&
    A_YEAR.test(text.slice(own, first.figure.start))
  )
    return false;
  if (whole.sentence !== first.sentence) return parts.length >= MIN_PARTS && (numbered || (more && ALL.test(lead) && total));
  if (parts.length < MIN_PARTS)
    return (
      (numbered && (more || MADE.test(lead)) && (total || isNumbered(lead, parts.length))) ||
      (whole.index > last.index && WHOLE_LEAD.test(leadOf(whole) ?? "")) ||
      (whole.index < first.index && MADE.test(lead + text.slice(last.figure.end, last.figure.end + 8)))
    );
  // 最近三年及一期分别为1亿元、2亿元、3亿元和7亿元: the last of a series
  if (whole.index === last.index + 1 && !total && SERIES.test(lead)) return false;
  if (numbered) return true;
  if (whole.index > first.index) return total;
  return (
    ALL.test(lead.replace(BRACKETS, "").slice(-LEAD_REACH)) ||
    (more && OF_WHOLE.test(lead) && standTogether(parts) && !PASSED_ON.test(span))
  );
}

const SERIES = /分别(?:为|是|有|达|约)*$/;
const DEED_OF_EACH = /分别([获赢夺拿得收占卖进投捐])[一-鿿]{0,2}$/;
/** 今年以来共241亿元。2015年至2017年分别为…: of other years. */
const THIS_YEAR = /今年|本年/;
const A_YEAR = /(?:19|20)\d\d ?年/;
/** 案件中, 受理案件中: of what was named before. */
export const AMONG = /([一-鿿]{2})[之当]?中[，,]?[一-鿿]{0,6}$/;

/** 三段, four quarters: as many as are listed. */
export function isNumbered(words: string, count: number): boolean {
  for (const [, number] of words.matchAll(NUMBER_HAN)) if ((number === "两" ? 2 : NUMBERS.indexOf(number)) === count) return true;
  for (const [, number] of words.matchAll(NUMBER_ENGLISH)) if (WORDS.indexOf(number.toLowerCase()) === count) return true;
  return false;
}

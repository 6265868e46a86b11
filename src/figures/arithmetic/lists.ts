/** Figures listed side by side, and the one beside them that is nearly their sum or their mean: 全长12公里，分成4公里、5公里和4公里三段. */
import { FROM_BEFORE, tellsChangeBefore } from "./changewords.ts";
import { someSelection, sum } from "./listed.ts";
import { isItem, sameClassifier } from "./listitems.ts";
import { type Fault, type Operand, type Paragraph, show, withoutPer } from "./operands.ts";
import { isLike, isSupposed, keeps, leadOf, type Relation, slipOf } from "./relation.ts";
import { isOfMore, isOfOtherTime } from "./scope.ts";
import { middle } from "./tolerances.ts";

/** Between two items of a list there is one joint and few words. */
const JOINED = /^[^。;；\d]{0,12}?(?:[，,、/+]|和|与|及|\band\b|\bplus\b)[^。;；\d]{0,22}$/;
/** 3个平板，菌落数分别是110、140和149: a list of its own begins. */
const EACH_OF_THEM = /(?:分别|依次)(?:为|是|有)?\s*$/;
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
const MEAN =
  /^(?:[两二三四五六七八九十][年次天项组科]|[^，,]{0,2})?(?:平均每[一-鿿]{1,4}|平均|均值|均)(?:值|数|分|为|是|约)*$|\b(?:an average of|averaging|mean of|average is|average was) $/i;
/** A slipped digit leaves a sum so near. */
const NEAR = 1.3;
const MIN_PARTS = 3;
const MAX_PARTS = 8;

export function* listFaults(paragraph: Paragraph): Generator<Fault> {
  for (const list of listsOf(paragraph)) {
    const fault = meanFault(paragraph, list) ?? sumFault(paragraph, list);
    if (fault) yield fault;
  }
}

/** Runs of like figures that nothing but their names and joints stands between; their shares are passed over. */
function* listsOf({ operands, text }: Paragraph): Generator<Operand[]> {
  let list: Operand[] = [];
  for (const operand of operands) {
    const last = list.at(-1);
    if (last !== undefined && operand.figure.kind === "ratio" && operand.sentence === last.sentence) continue;
    // 45人、60人、75人，平均每个车间60人
    if (last !== undefined && list.length > 1 && isMeanOf(operand, last)) list.push(withoutPer(operand));
    if (!isPlain(operand) || FEW.test(operand.figure.text)) continue;
    if (
      last !== undefined &&
      last.sentence === operand.sentence &&
      isItem(last, operand) &&
      !tellsChangeBefore(operand.before) &&
      sameClassifier(last, operand) &&
      !FROM_BEFORE.test(operand.before) &&
      !EACH_OF_THEM.test(operand.before) &&
      JOINED.test(between(text, last, operand))
    ) {
      list.push(operand);
      continue;
    }
    if (list.length > 1) yield list;
    list = [operand];
  }
  if (list.length > 1) yield list;
}

function isMeanOf(operand: Operand, last: Operand): boolean {
  return (
    operand.figure.per !== undefined && operand.sentence === last.sentence && MEAN.test(leadOf(operand) ?? "") && isLike(operand, last)
  );
}

/** What stands between two figures, the share of the first left out. */
function between(text: string, a: Operand, b: Operand): string {
  return text.slice(a.figure.end, b.figure.start).replace(SHARE, "");
}

const SHARE = /[，,]?(?:占比?|or|an?)?(?:[\d.]+(?:%| per ?cent)|[\d一二三四五六七八九半]+成)/g;

/** 三条, 两册: how many are listed, no item. */
const FEW = /^[两二三四五六七八九十][一-鿿]/;

function isPlain({ figure }: Operand): boolean {
  const { bound, per, kind } = figure;
  return bound === "=" && per === undefined && (kind === "amount" || kind === "count" || kind === "number" || kind === "duration");
}

function sumFault(paragraph: Paragraph, list: readonly Operand[]): Fault | undefined {
  const [first] = list;
  const last = list[list.length - 1];
  if (isSupposed(paragraph, first)) return undefined;
  const reach = AMONG.test(paragraph.text.slice(paragraph.sentences[first.sentence].start, first.figure.start)) ? 2 : 1;
  const wholes = paragraph.operands.filter(
    (other) =>
      Math.abs(first.sentence - other.sentence) <= reach &&
      isPlain(other) &&
      !FEW.test(other.figure.text) &&
      sameClassifier(other, first) &&
      (isItem(other, first) || isItem(first, other)),
  );
  for (const [from, to] of runsIn(paragraph, list)) {
    const items = list.slice(from, to);
    const inFront = nearestTo(
      totalOf(items),
      wholes.filter(
        (other) =>
          other.index < items[0].index &&
          items.every((item) => item.figure.value < other.figure.value) &&
          !isListed(paragraph, other, items),
      ),
    );
    const behind = to === list.length ? ([last, items.slice(0, -1)] as const) : ([list[to], items] as const);
    for (const [whole, parts] of [[inFront, items] as const, behind]) {
      if (whole === undefined || parts.length < 2 || parts.length > MAX_PARTS || !isClaimed(paragraph, whole, parts)) continue;
      if (
        wholes.some((other) =>
          isSumOf(
            other,
            other.sentence === first.sentence ? list.filter((item) => item !== other) : parts,
            other.sentence !== first.sentence,
          ),
        )
      )
        return undefined;
      const total = totalOf(parts);
      const ratio = total / whole.figure.value;
      if (ratio > NEAR || ratio < 1 / NEAR || isOfMore(paragraph, whole, parts)) continue;
      const relation: Relation = { kind: "sum", value: total, others: parts, formula: parts.map(show).join(" + "), marked: true };
      const fault = slipOf(whole, [relation]);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** 得到32分、28分和25分，进了12个、9个和8个: an item of a list before this one. */
function isListed({ operands, text }: Paragraph, whole: Operand, items: readonly Operand[]): boolean {
  return [whole.index - 1, whole.index].some((at) => {
    const [one, next] = [operands[at], operands[at + 1]];
    return (
      one !== undefined &&
      next.index < items[0].index &&
      isItem(one, next) &&
      SIDE_BY_SIDE.test(text.slice(one.figure.end, next.figure.start))
    );
  });
}

const SIDE_BY_SIDE = /^[一-鿿]?(?:、[一-鿿]{0,6}|和|与|及)$|^(?: [a-z]+)?(?:,| and|, and) $/;

/** All of the list from one item on; and as many of it as are counted right behind them. */
function* runsIn({ text }: Paragraph, list: readonly Operand[]): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < list.length - 1; from++) {
    yield [from, list.length];
    for (let to = from + 2; to < list.length; to++)
      if (isNumbered(text.slice(list[to - 1].figure.end, list[to - 1].figure.end + 3), to - from)) yield [from, to];
  }
}

function nearestTo(total: number, wholes: readonly Operand[]): Operand | undefined {
  return wholes.reduce<Operand | undefined>(
    (best, other) => (best === undefined || Math.abs(other.figure.value - total) <= Math.abs(best.figure.value - total) ? other : best),
    undefined,
  );
}

function totalOf(parts: readonly Operand[]): number {
  return parts.reduce((all, { figure }) => all + figure.value, 0);
}

/** Rounded figures add up to half a place each; what is counted out adds up exactly. */
function isSumOf(whole: Operand, parts: readonly Operand[], all: boolean): boolean {
  return someSelection(parts.slice(-MAX_PARTS), (chosen) => {
    if (chosen.length < 2 || (all && chosen.length < parts.length)) return false;
    const places = [whole, ...chosen]
      .map(({ figure }) => (ROUNDED.test(figure.text) ? figure.place / 2 : 0))
      .reduce((all, place) => all + place, 0);
    return Math.abs(totalOf(chosen) - whole.figure.value) <= places + Math.abs(whole.figure.value) * EXACT;
  });
}

const ROUNDED = /[.万亿兆]|illion|thousand|[kKmMbB]$/;
const EXACT = 1e-9;

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
function isClaimed({ text, sentences, operands }: Paragraph, whole: Operand, parts: readonly Operand[]): boolean {
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
  if (numbered) return true;
  if (whole.index > first.index) return total;
  return (
    ALL.test(lead.replace(BRACKETS, "").slice(-LEAD_REACH)) ||
    (more && OF_WHOLE.test(lead) && standTogether(parts) && !PASSED_ON.test(span))
  );
}

/** 今年以来共241亿元。2015年至2017年分别为…: of other years. */
const THIS_YEAR = /今年|本年/;
const A_YEAR = /(?:19|20)\d\d ?年/;

/** 案件中, 受理案件中: of what was named before. */
const AMONG = /([一-鿿]{2})[之当]?中[，,]?[一-鿿]{0,6}$/;

/** 三段, four quarters: as many as are listed. */
function isNumbered(words: string, count: number): boolean {
  for (const [, number] of words.matchAll(NUMBER_HAN)) if ((number === "两" ? 2 : NUMBERS.indexOf(number)) === count) return true;
  for (const [, number] of words.matchAll(NUMBER_ENGLISH)) if (WORDS.indexOf(number.toLowerCase()) === count) return true;
  return false;
}

/** 分别为704公斤和720公斤，均值712公斤. */
function meanFault(paragraph: Paragraph, list: readonly Operand[]): Fault | undefined {
  const told = list[list.length - 1];
  const parts = list.slice(0, -1);
  const lead = leadOf(told);
  if (parts.length < 2 || lead === undefined || !MEAN.test(lead) || isSupposed(paragraph, told)) return undefined;
  const value = middle(sum(parts)) / parts.length;
  if (
    keeps(value, told) ||
    parts.every(({ figure }) => figure.value > told.figure.value) !== parts.every(({ figure }) => figure.value >= told.figure.value)
  )
    return undefined;
  return slipOf(told, [
    { kind: "average", value, others: parts, formula: `(${parts.map(show).join(" + ")}) / ${parts.length}`, marked: true },
  ]);
}

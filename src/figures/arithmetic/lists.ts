/** Figures listed side by side, and the one beside them that is nearly their sum or their mean: 全长12公里，分成4公里、5公里和4公里三段. */
import { FROM_BEFORE, tellsChangeBefore } from "./changewords.ts";
import { AMONG, isClaimed, isNumbered } from "./listclaims.ts";
import { someSelection, sum } from "./listed.ts";
import { isItem, sameClassifier } from "./listitems.ts";
import { type Fault, type Operand, type Paragraph, show, totalOf, withoutPer } from "./operands.ts";
import { isLike, isSupposed, keeps, leadOf, type Relation, slipOf } from "./relation.ts";
import { isOfMore } from "./scope.ts";
import { middle } from "./tolerances.ts";

/** Between two items of a list there is one joint and few words. */
const JOINED = /^[^。;；\d]{0,12}?(?:[，,、/+]|和|与|及|\band\b|\bplus\b)[^。;；\d]{0,22}$/;
/** 3个平板，菌落数分别是110、140和149: a list of its own begins. */
const EACH_OF_THEM = /(?:分别|依次)(?:为|是|有)?\s*$/;
const MEAN =
  /^(?:[两二三四五六七八九十][年次天项组科]|[^，,]{0,2})?(?:平均每[一-鿿]{1,4}|平均|均值|均)(?:值|数|分|为|是|约)*$|\b(?:an average of|averaging|mean of|average is|average was) $/i;
/** A slipped digit leaves a sum so near. */
const NEAR = 1.3;
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

/** Shares in brackets behind their parts: 2000人，其中1280人（64%）满意，520人（26%）不满意，200人（10%）未作答. One whole has them all. */
import { divide } from "../../interval.ts";
import { isBase } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { agrees } from "../tolerances.ts";
import { Q, R, type Skeleton } from "./skeleton.ts";
import { type Stated, shareOf } from "./stated.ts";

const SHARED = new RegExp(`(${Q})[一-鿿]{0,4}\\((?:约?占(?:比)?)?(${R})\\)`, "g");
const BRACKET = ["("] as const;
/** As many have to hold to prove that one does not. */
const LEAST = 2;
/** Wholes tried at most, nearest first. */
const MOST_WHOLES = 6;

export function* statedBrackets(skeleton: Skeleton): Generator<Stated> {
  if (!skeleton.has.ratio) return;
  let list: Shared[] = [];
  for (const { index, 1: part, 2: share } of skeleton.places(SHARED, ...BRACKET)) {
    const own = { part: skeleton.operand(part), share: skeleton.operand(share), at: index };
    if (list.length > 0 && list[0].part.sentence !== own.part.sentence) {
      yield* sharesOf(skeleton, list);
      list = [];
    }
    // B组150例（50%），A组不良反应15例（10%）: of a part of them
    if (!list.some(({ part: earlier }) => isShareOf(own, earlier))) list.push(own);
  }
  yield* sharesOf(skeleton, list);
}

interface Shared {
  readonly part: Operand;
  readonly share: Operand;
  readonly at: number;
}

function isShareOf({ part, share }: Shared, whole: Operand): boolean {
  return isLike(part, whole) && part.figure.value < whole.figure.value && agrees(divide(part.value, whole.value), share);
}

function* sharesOf(skeleton: Skeleton, list: readonly Shared[]): Generator<Stated> {
  if (list.length < LEAST) return;
  const [{ part: first, at }] = list;
  const wholes = skeleton
    .above(at)
    .filter((other) => isLike(other, first) && other.figure.per === undefined && !isBase(other))
    .slice(-MOST_WHOLES)
    .reverse();
  const whole = wholes.find((other) => isWholeOf(other, list));
  if (whole !== undefined) for (const { part, share } of list) yield shareOf(share, part, whole);
}

/** Two shares hold of it, or one does and the parts are all of it. */
function isWholeOf(whole: Operand, list: readonly Shared[]): boolean {
  if (list.some(({ part }) => part.figure.value >= whole.figure.value || !isLike(part, whole))) return false;
  const held = list.filter(({ part, share }) => agrees(divide(part.value, whole.value), share)).length;
  const sum = list.reduce((all, { part }) => all + part.figure.value, 0);
  return held >= LEAST || (held > 0 && sum === whole.figure.value);
}

/** The end of a change whose base is told: the figure before that is held against it. */
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import type { Operand } from "../operands.ts";
import { shareTold, toldWith } from "./names.ts";
import type { Skeleton } from "./skeleton.ts";

/** Between what is told and what it is held against no other subject stands. */
const OF_ONE = /^[^，,。;；:：\ue000-\ue3ff]{0,8}(?:\([^()]{0,12}\))?[，,]?(?:[但也又更却而还仍且并则同环比]|[\ue400-\ue4ff]){0,3}$/;

/** What is held against the base: the last figure like it in its sentence, with no other subject between; or the one held against another before. */
export function endBefore(skeleton: Skeleton, at: number, base: Operand): Operand | undefined {
  for (const [operand, place] of skeleton.before(at)) {
    const isOne = areAlike(operand, base) && isPlausible(...aligned(base, operand));
    // what was said aside has a figure of its own, unless it is what is compared
    if (skeleton.isOfShare(place) || skeleton.isInBrackets(place)) continue;
    if ((skeleton.isAside(place) && (!isOne || !isNearTo(base, operand))) || (!isOne && isRatio(operand) && !isRatio(base))) continue;
    const between = skeleton.between(place + 1, at);
    // 超出预算2亿元，比上年的24亿元增长: how much it exceeded is no value of it
    if (EXCEEDS.test(operand.before)) return undefined;
    return isOne && OF_ONE.test(between) && !AGAIN_BASE.test(skeleton.text.slice(Math.max(0, place - 12), place)) ? operand : undefined;
  }
  return aboveOf(skeleton, at, base);
}

const EXCEEDS = /(?:超[出过额收支]|多出|高出|增[加长收]|减[少收]|下降|上升)[^，,。\d]{0,6}$/;

/** No farther than a change of one thing goes. */
function isNearTo({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return a.value < b.value * NEAR && b.value < a.value * NEAR;
}

const NEAR = 3;

/** 与2020年的3亿件相比，业务量增长: of what was told by that name. */
export function subjectOf(skeleton: Skeleton, at: number, subject: string | undefined, base: Operand): Operand | undefined {
  const rate = base.figure.kind === "ratio" && subject !== undefined ? RATE.exec(subject)?.[1] : undefined;
  const end = subject === undefined ? undefined : rate === undefined ? toldWith(skeleton, at, subject) : shareTold(skeleton, at, rate);
  return end !== undefined && areAlike(end, base) && isPlausible(...aligned(base, end)) ? end : undefined;
}

/** 支持率, of 660人支持，占55%. */
const RATE = /([一-鿿]{2,4}?)(?:的?比[例率重]|率|占比)$/;

/** 成交4200套。与上月的3500套相比: of what was told above, where no other figure is of its measure. */
function aboveOf(skeleton: Skeleton, at: number, base: Operand): Operand | undefined {
  const end = skeleton.text.lastIndexOf("。", at);
  if (end < 0 || !BESIDE.test(skeleton.text[at])) return undefined;
  const [only, another] = skeleton.above(end).filter((operand) => areAlike(operand, base));
  return another === undefined && only !== undefined && isPlausible(...aligned(base, only)) && !isRatio(only) ? only : undefined;
}

const BESIDE = /[与和同]/;

function isRatio({ figure }: Operand): boolean {
  return figure.kind === "ratio";
}

/** The figure right before is itself what something was held against. */
const AGAIN_BASE = /(?:比|较|与|由|从)[^，,。;\ue000-\ue3ff]{0,10}$/;

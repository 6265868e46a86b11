/** The figure before a place that a sentence goes on about: of one measure, with nothing else named between. */
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import { type Operand, withoutPer } from "../operands.ts";
import { isFew } from "../relation.ts";
import { isRatioSign, type Skeleton } from "./skeleton.ts";

/** Between a figure and what says of how many times it is nothing else is named. */
const OF_ONE = /^[一-鿿]{0,3}(?:\([^()]{0,12}\))?(?:[，,][^，,。;；:：\ue000-\ue3ff]{0,4})?$/;

/** 平均每天900万件，是平日300万件的三倍: what is told of the usual day is held against the mean one. */
export const USUAL = /平[日时]|平常|往常|日常/;

export function dailyBefore(skeleton: Skeleton, at: number, like: Operand): Operand | undefined {
  const [first] = skeleton.before(at);
  if (first === undefined || first[0].figure.per?.family !== "time") return undefined;
  const daily = withoutPer(first[0]);
  return areAlike(daily, like) && OF_ONE.test(skeleton.between(first[1] + 1, at)) ? daily : undefined;
}

/** The last figure before, where it is of one measure and no other subject stands between. @param any however far apart the two are */
export function likeBefore(skeleton: Skeleton, at: number, like: Operand, any = false): Operand | undefined {
  for (const [operand, place] of skeleton.before(at)) {
    const isOne = areAlike(operand, like) && (any || isPlausible(...aligned(like, operand)));
    if (skeleton.isInBrackets(place)) continue;
    // 增加到5.4亿立方米，增长20%，达到库容7.2亿立方米的75%
    if (isRatioSign(skeleton.text[place]) && CHANGED.test(skeleton.text.slice(Math.max(0, place - CHANGE_REACH), place))) continue;
    // 1200件，相当于每季300件，是第二名的1.5倍
    if (BY_EACH.test(skeleton.text.slice(Math.max(0, place - EACH_REACH), place)) && skeleton.isAside(place)) continue;
    if (isOne || !skeleton.isAside(place)) return isOne && OF_ONE.test(skeleton.between(place + 1, at)) ? operand : undefined;
  }
  return undefined;
}

const CHANGED = /(?:[增减升降涨跌][长加少幅]?|同比|环比)[一-鿿]{0,2}$/;
const CHANGE_REACH = 6;
const BY_EACH = /每[一-鿿]{1,3}$/;
const EACH_REACH = 4;

/** The two of its measure, where its sentence has no third. */
export function pairBefore(skeleton: Skeleton, at: number, told: Operand): readonly [Operand, Operand] | undefined {
  const isPoint = told.figure.kind === "point";
  const [second, first, third] = [...skeleton.before(at)]
    .map(([operand]) => operand)
    .filter((other) => (isPoint ? other.figure.kind === "ratio" : !isFew(other.figure) && areAlike(other, told)));
  return first === undefined || third !== undefined ? undefined : [first, second];
}

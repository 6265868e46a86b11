/** The figures of a skeleton with their names, and which of them are proved to be parts of which. */
import { divide } from "../../interval.ts";
import { isCompared, tellsChangeBefore } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { agrees } from "../tolerances.ts";
import { isQuantitySign, isRatioSign, type Skeleton } from "./skeleton.ts";

/** A figure in a sentence of the skeleton. */
export interface Item {
  readonly operand: Operand;
  readonly sign: string;
  readonly at: number;
  /** The words before it, back to a mark or another figure. */
  readonly name: string;
}

/** What stands between a part and the share that is told of it. */
const SHARED = /^[一-鿿]{0,4}(?:即约?|[，,]?约?占[^，,。;；\ue000-\ue3ff]{0,14}|[，,][一-鿿]{2,6}率[为达是约]{0,2}|\()$/;
/** So far back a name is looked for. */
const LONGEST_NAME = 28;
/** The words right before a figure. */
export const NAME = /[一-鿿A-Za-z ]*$/;
export const SIGN = /[\ue000-\ue3ff。\n]/g;

/** The figures of each sentence with their names. */
export function* sentencesOf(skeleton: Skeleton): Generator<readonly Item[]> {
  let items: Item[] = [];
  let from = 0;
  for (const { index, 0: sign } of skeleton.text.matchAll(SIGN)) {
    if (sign === "。" || sign === "\n") {
      if (items.length > 0) yield items;
      items = [];
    } else {
      items.push({
        operand: skeleton.operand(sign),
        sign,
        at: index,
        name: NAME.exec(skeleton.text.slice(Math.max(from, index - LONGEST_NAME), index))?.[0] ?? "",
      });
    }
    from = index + 1;
  }
  if (items.length > 0) yield items;
}

/** Whether a share told right behind a part is one of this whole. */
export function isShareOf({ text }: Skeleton, items: readonly Item[], part: Item, whole: Operand): boolean {
  const at = items.indexOf(part);
  const share = items[at + 1];
  // 8.4亿元，仅及成本14亿元的六成
  if (share?.operand === whole && items[at + 2] !== undefined && isRatioSign(items[at + 2].sign))
    return (
      OF_WHOLE.test(text.slice(share.at + 1, items[at + 2].at)) && agrees(divide(part.operand.value, whole.value), items[at + 2].operand)
    );
  const before = items[at - 1];
  // 获分配七成，即140亿元
  if (before !== undefined && isRatioSign(before.sign) && IS_SO_MUCH.test(text.slice(before.at + 1, part.at)))
    return before.operand.figure.bound === "=" && agrees(divide(part.operand.value, whole.value), before.operand);
  return (
    share !== undefined &&
    isRatioSign(share.sign) &&
    share.operand.figure.bound === "=" &&
    SHARED.test(text.slice(part.at + 1, share.at)) &&
    agrees(divide(part.operand.value, whole.value), share.operand)
  );
}

const IS_SO_MUCH = /^[一-鿿]{0,8}[，,](?:即|也就是|合|约合|共计?|约?为)$/;
const OF_WHOLE = /^[一-鿿]{0,4}的(?:约|近)?$/;

export function isPart({ operand, sign, name }: Item, told: Operand): boolean {
  return (
    isQuantitySign(sign) && operand.figure.per === undefined && isLike(operand, told) && !tellsChangeBefore(name) && !isCompared(operand)
  );
}

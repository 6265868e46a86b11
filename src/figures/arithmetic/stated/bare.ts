/** Shares of nothing that is named: 占四分之一. */
import { divide } from "../../interval.ts";
import { isBase } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { type Relation, slipOf } from "../relation.ts";
import { agrees } from "../tolerances.ts";
import { type Item, isPart, isShareOf } from "./items.ts";
import { isQuantitySign, isRatioSign, type Skeleton } from "./skeleton.ts";
import { type Stated, shareOf } from "./stated.ts";

const BARE = /^(?:[一-鿿]{0,2}[，,]?|[一-鿿]{3,6}[，,])约?占(?:比|其中|(?:总数|全部|整体|总体|总量)的?)?[为了约近]{0,2}$/;
const MOST_SENTENCES = 4;

/** Of the whole that another share of the paragraph has proved, or of the one figure that can be the whole, which must nearly give it. */
export function* bareShares(skeleton: Skeleton, all: readonly Item[]): Generator<Stated> {
  const shares = all.filter((item, i) => i > 0 && isRatioSign(item.sign) && BARE.test(skeleton.text.slice(all[i - 1].at + 1, item.at)));
  if (shares.length === 0) return;
  const [proved, another] = wholesIn(skeleton, all);
  for (const share of shares) {
    const at = all.indexOf(share) - 1;
    const part = all[at];
    const larger = all
      .slice(0, at)
      .filter((other) => isPart(other, part.operand) && other.operand.figure.value > part.operand.figure.value);
    // some figure gives it
    const isGiven = larger.some(
      (item) =>
        agrees(divide(part.operand.value, item.operand.value), share.operand) &&
        // 其中陶器2160件，占六成；青铜器540件，占25%: of all, not of the other part
        !(proved !== undefined && item.operand !== proved && isToldShare(skeleton, all, item) && isShareOf(skeleton, all, item, proved)),
    );
    if (!isQuantitySign(part.sign) || isGiven) continue;
    const whole = proved === undefined ? onlyOne(larger, shares, all) : another === undefined ? proved : undefined;
    if (whole === undefined || !larger.some(({ operand }) => operand === whole) || part.operand.sentence - whole.sentence > MOST_SENTENCES)
      continue;
    const stated = shareOf(share.operand, part.operand, whole);
    if (proved !== undefined || slipOf(share.operand, [relationOf(stated)]) !== undefined) yield stated;
  }
}

/** 2160件，占六成. */
function isToldShare({ text }: Skeleton, all: readonly Item[], item: Item): boolean {
  const next = all[all.indexOf(item) + 1];
  return next !== undefined && text.slice(item.at, next.at).includes("占");
}

/** Nothing proves the whole: the share must come out as even as it is told. */
function relationOf({ kind, others, formula, exact: [value] }: Stated): Relation {
  return { kind, value, others, formula, strict: false };
}

/** What is no one's base, and has no share of its own: 瓷器240万元，占60%；木器120万元，占30%. */
function onlyOne(larger: readonly Item[], shares: readonly Item[], all: readonly Item[]): Operand | undefined {
  const isPartItself = (item: Item) => shares.includes(all[all.indexOf(item) + 1]);
  const [only, another] = larger.filter((item) => !isBase(item.operand) && !isPartItself(item));
  return another === undefined ? only?.operand : undefined;
}

/** Figures of which some other is proved to be a share. */
function wholesIn(skeleton: Skeleton, all: readonly Item[]): readonly Operand[] {
  const wholes = new Set<Operand>();
  for (let i = 1; i < all.length; i++) {
    const part = all[i - 1];
    if (!isRatioSign(all[i].sign) || !isQuantitySign(part.sign)) continue;
    for (const whole of all.slice(0, i - 1))
      if (
        isPart(whole, part.operand) &&
        whole.operand.figure.value > part.operand.figure.value &&
        isShareOf(skeleton, all, part, whole.operand)
      )
        wholes.add(whole.operand);
  }
  // 陶器1600件，占一半: of the whole, and no whole itself
  const parts = all.filter((item) => wholes.has(item.operand) && isToldShare(skeleton, all, item));
  for (const item of parts)
    if ([...wholes].some((whole) => whole !== item.operand && isShareOf(skeleton, all, item, whole))) wholes.delete(item.operand);
  return [...wholes];
}

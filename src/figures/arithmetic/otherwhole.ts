/** A share or a rest that another figure of the paragraph explains: then that one is the whole that was meant. */
import { divide } from "../interval.ts";
import { isBase, isCompared } from "./changewords.ts";
import type { Fault, Operand, Paragraph } from "./operands.ts";
import { isFew, isLike, keepsExactly } from "./relation.ts";
import { agrees } from "./tolerances.ts";

/** Farther back a figure is the whole of something else. */
const MOST_SENTENCES = 4;
/** Of many figures some come near by chance: as a share of what the percent says, no farther off than this. */
const CHANCE = 0.005;

/** A percent with decimals: only such a one is held against a whole that has a share of its own. */
const TENTH = 0.001;

export function isOfAnotherWhole(paragraph: Paragraph, fault: Fault): boolean {
  return fault.kind === "share"
    ? isShareOfAnother(paragraph, fault)
    : fault.kind === "remainder" && (isRestOfPart(paragraph, fault) || isRestOfAnother(paragraph, fault));
}

/** Like figures up to the told one that may be its whole. */
function wholesOf({ operands }: Paragraph, { operands: [told, ...others] }: Fault): readonly Operand[] {
  const [first] = others;
  return operands.filter(
    (other) =>
      other.index !== told.index &&
      !others.includes(other) &&
      isLike(other, first) &&
      !isCompared(other) &&
      (!isBase(other) || isAbout(told)) &&
      other.figure.per === undefined &&
      told.sentence - other.sentence <= MOST_SENTENCES &&
      other.sentence <= told.sentence,
  );
}

/** 15人中连任7人，新当选8人，其中女性5人，占三分之一: of all, not of the last. */
function isShareOfAnother(paragraph: Paragraph, fault: Fault): boolean {
  const [told, part] = fault.operands;
  return (
    isShareOfBoth(paragraph, told, part) ||
    wholesOf(paragraph, fault).some((whole) => {
      const value = part.figure.value / whole.figure.value;
      // 再生能源2104.8万，占32.3%；再生能源中，光电1428.1万，占67.8%
      if (hasOwnShare(paragraph, whole)) return told.figure.place <= TENTH && Math.abs(value - told.figure.value) <= told.figure.place / 2;
      return (
        Math.abs(value / told.figure.value - 1) < CHANCE || (isAbout(told) && value < 1 && agrees(divide(part.value, whole.value), told))
      );
    })
  );
}

/** $10.9 billion or 69.3% of the total, and $4.9 billion or 30.7%: the shares make all, and so do the parts. */
function isShareOfBoth({ operands, text }: Paragraph, told: Operand, part: Operand): boolean {
  return operands.some((share) => {
    const other = operands[share.index - 1];
    if (share === told || share.figure.kind !== "ratio" || share.sentence !== told.sentence || other === undefined) return false;
    if (other === part || other.index === told.index || !isLike(other, part) || !OWN.test(text.slice(other.figure.end, share.figure.start)))
      return false;
    const both = { low: part.value.low + other.value.low, high: part.value.high + other.value.high };
    return Math.abs(share.figure.value + told.figure.value - 1) <= told.figure.place && agrees(divide(part.value, both), told);
  });
}

/** Between a figure and its own share. */
const OWN = /^ ?(?:[，,(]|or\b|，?即|[，,]?约?占)[^，,。;；()]{0,24}$/;

/** 约占五分之三. */
function isAbout({ figure, before }: Operand): boolean {
  return figure.bound === "~" || /[约近]占[^，,。]*$/.test(before);
}

/** 陶器2160件，占六成: it is a part itself. */
function hasOwnShare({ operands, text }: Paragraph, { figure, index }: Operand): boolean {
  const next = operands[index + 1];
  return next?.figure.kind === "ratio" && SHARE.test(text.slice(figure.end, next.figure.start));
}

const SHARE = /^[^，,。]{0,6}[，,(]?约?占[^，,。;；]*$/;

/** 常住326万人，户籍351万人，其中男性166万人，女性160万人: with the parts it makes the other one. */
function isRestOfAnother(paragraph: Paragraph, fault: Fault): boolean {
  const [told, , ...parts] = fault.operands;
  const sum = parts.reduce((all, { figure }) => all + figure.value, told.figure.value);
  return wholesOf(paragraph, fault).some((whole) => whole.index < told.index && keepsExactly(sum, whole));
}

/** 44人被捕，其中一案涉24人，当中一人认罪，其余23人: what is left of the part; or more is taken off than is told in figures. */
function isRestOfPart({ operands, text }: Paragraph, { operands: [told, ...others] }: Fault): boolean {
  if (ALSO_LESS.test(text.slice(Math.max(...others.map(({ figure }) => figure.end)), told.figure.start))) return true;
  const [, part, another] = others;
  // 升学率41.3%，其中境内1862人、境外272人: of the rate's own
  if (part === undefined || OF_A_RATE.test(text.slice(others[0].figure.end, part.figure.start))) return part !== undefined;
  const less = part.figure.value - told.figure.value;
  const isLess = ({ index, figure }: Operand) => index > part.index && index < told.index && figure.value === less;
  return (
    (another === undefined && isFew(part.figure)) ||
    (less === 1 && BUT_ONE.test(text.slice(part.figure.end, told.figure.start))) ||
    operands.some(isLess)
  );
}

/** 777减去117票区议员票，再减劳工界票，只余600票. */
const ALSO_LESS = /再[减扣除]/;
const OF_A_RATE = /率[^，,。]{1,10}[，,]其中[^，,。]{0,12}$/;
const BUT_ONE = /有一[人名位个]/;

/** Of which figures a percent tells the share: the part before it, and the wholes it may be a part of. */
import { isQuantity, type Operand, type Paragraph, sameMeasure } from "./operands.ts";
import { clauseBefore, isMarkedWhole } from "./scope.ts";

export const RATE_ENGLISH =
  /\b(?:(?:completion|occupancy|turnout|response|success|pass|survival|acceptance|graduation|attendance|completion) rate|rate|share|proportion)(?: of| was| is| stood at| at)* $/i;
export const OR_BEFORE = /,? (?:or|about|almost) $|\($|（$|[，,]即$/;
const TOTAL_BEFORE =
  /(?:^|\s)of (?:the |all |its |some )?$|共(?:有|计)?$|总(?:数|量|计|额|共)?(?:[一-鿿]{0,4})?(?:为|达|是)?$|total(?:s|led|ling)?(?: of)? $/i;

/** A percent speaks of a part that stands this near before it. */
export const NEAR = 40;

/** Bounds are norms and thresholds: nothing is reckoned with them. */
export function isPlain({ figure }: Operand): boolean {
  return figure.bound === "=" || figure.bound === "~" || figure.bound === "~<";
}

/** The quantity the percent speaks of: the last one before it in the sentence. */
export function partOf(paragraph: Paragraph, told: Operand): Operand | undefined {
  const behind = pairBehind(paragraph, told);
  if (behind) return behind[0];
  const whole = ownWhole(paragraph, told);
  return previousPart(paragraph, whole ?? told);
}

/** 占总库容6000万立方米的75%, 45 of the 60 machines, or 75%: the whole stands right before the percent. */
export function ownWhole(paragraph: Paragraph, told: Operand): Operand | undefined {
  const behind = pairBehind(paragraph, told);
  if (behind) return behind[1];
  const { operands } = paragraph;
  const whole = operands[told.index - 1];
  if (whole === undefined || whole.sentence !== told.sentence || !isQuantity(whole)) return undefined;
  if (
    isOfThe(operands[told.index - 2], whole) &&
    !OF_ANOTHER.test(told.after) &&
    (OR_BEFORE.test(told.before) || OF_WHOLE_AFTER.test(told.after) || RATE_ENGLISH.test(told.before) || TURNOUT.test(told.before))
  )
    return whole;
  return /^的(?:约|近)?$/.test(told.before) && /(?:占|相当于|达到|仅为|只有)[^，]{0,12}$/.test(whole.before) ? whole : undefined;
}

const OF_ANOTHER = /^ of (?!them\b|those\b|these\b|(?:the|its|that) (?:total|target|goal|sum)\b)/;
const OF_WHOLE_AFTER = /^ of (?:the|its|that) (?:total|target|goal|sum)\b/;
const OF_THE =
  /^ (?:[a-z]+ )?of (?:(?:the|its|their|all|all the|a) )?(?:(?:planned|total|original|available|eligible|registered|possible|required|expected|approved) )?$/;
const WITH_AFTER = /^(?:,? (?:with|as|when|after) (?:[a-z]+ ){0,3}|: )$/;
const TURNOUT = /\bturnout (?:of|was|is|reached|stood at|at)(?: about| roughly)? $/i;

/** 45 of the 60. */
function isOfThe(part: Operand | undefined, whole: Operand): boolean {
  return (
    part !== undefined &&
    part.sentence === whole.sentence &&
    whole.before.endsWith(" ") &&
    OF_THE.test(whole.before) &&
    isQuantity(part) &&
    sameMeasure(part.figure, whole.figure) &&
    whole.figure.value > part.figure.value
  );
}

/** Turnout was 60%, with 12,000 of the 20,000 voters casting ballots. */
function pairBehind({ operands }: Paragraph, told: Operand): readonly [part: Operand, whole: Operand] | undefined {
  const [part, whole] = [operands[told.index + 1], operands[told.index + 2]];
  if (whole === undefined || whole.sentence !== told.sentence || !isOfThe(part, whole)) return undefined;
  return WITH_AFTER.test(told.after) && (TURNOUT.test(told.before) || RATE_ENGLISH.test(told.before)) ? [part, whole] : undefined;
}

export function previousPart({ operands }: Paragraph, told: Operand): Operand | undefined {
  for (let i = told.index - 1; i >= 0 && operands[i].sentence === told.sentence; i--) {
    // 21万册卖到海外，占四分之一，日文版占其中的40%: it has a share of its own
    if (operands[i].figure.kind === "ratio") return undefined;
    if (told.figure.start - operands[i].figure.end > NEAR) return undefined;
    if (isQuantity(operands[i]) && isPlain(operands[i]) && operands[i].figure.kind !== "duration" && !operands[i].figure.per)
      return operands[i];
    if (told.index - i > 2) return undefined;
  }
  return undefined;
}

/** Like figures that are larger than the part, nearest first. */
export function wholesOf({ operands }: Paragraph, told: Operand, part: Operand): Operand[] {
  return operands
    .filter(
      (other) =>
        other !== part &&
        isQuantity(other) &&
        isPlain(other) &&
        sameMeasure(other.figure, part.figure) &&
        other.figure.value > part.figure.value &&
        Math.abs(other.sentence - told.sentence) <= 3,
    )
    .sort((a, b) => Math.abs(a.index - told.index) - Math.abs(b.index - told.index));
}

/** In another sentence it must be told as the whole. */
export function isWhole(paragraph: Paragraph, whole: Operand): boolean {
  return TOTAL_BEFORE.test(whole.before) || isMarkedWhole(clauseBefore(paragraph, whole));
}

/** The whole named behind the percent, else the one marked as total, else the nearest before it. */
export function nearestWhole(told: Operand, wholes: readonly Operand[]): Operand | undefined {
  const behind = wholes.find((whole) => whole.index === told.index + 1 && /^ of |^的/.test(told.after));
  if (behind) return behind;
  const before = wholes.filter((whole) => whole.index < told.index);
  const marked = (whole: Operand) => TOTAL_BEFORE.test(whole.before);
  // 蓄水量2.1亿，蓄水率70%，总容量3亿
  return before.find(marked) ?? before[0] ?? (wholes.length === 1 ? wholes.find(marked) : undefined);
}

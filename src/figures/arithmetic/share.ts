/** Shares and rates: a part, a whole and the percent between them. */
import { divide } from "../interval.ts";
import {
  agrees,
  agreesAsPrinted,
  excessOf,
  type Fault,
  isQuantity,
  isUnrelated,
  type Operand,
  type Paragraph,
  printed,
  quotient,
  sameMeasure,
  show,
} from "./operands.ts";

/** Words that make a percent a share of a whole named by a figure. */
const SHARE_HAN = /(?:占|占比|比重|比例|份额|相当于)(?:[一-鿿]{0,10}?)(?:的|为|达|达到|是|约|近|超过)*$/;
/** 完赛率, 入住率, 得票率; not 增长率, whose whole is another year's. */
const RATE_HAN =
  /(?<!增长|增|利|汇|税|速|频|功|概|效|倍|折旧|毛利|净利|失业|通胀|回报|收益)率(?:[一-鿿]{0,2}?)(?:为|达|达到|是|约|近|仅|高达|超过)*$/;
const RATE_ENGLISH =
  /\b(?:(?:completion|occupancy|turnout|response|success|pass|survival|acceptance|graduation|attendance|completion) rate|rate|share|proportion)(?: of| was| is| stood at| at)* $/i;
const OF_AFTER = /^ of (?:its|the|their|all|that|total|revenue|sales|turnover|income|output|those|them|it|every|his|her|which|[a-z]+\b)/i;
const OF_THEM = /\bof (?:them|whom|which|that|those|these|it|the)\b|其中|里面|当中/;
const OR_BEFORE = /,? (?:or|about|almost) $|\($|（$|[，,]即$/;
const TOTAL_BEFORE =
  /(?:^|\s)of (?:the |all |its |some )?$|共(?:有|计)?$|总(?:数|量|计|额|共)?(?:[一-鿿]{0,4})?(?:为|达|是)?$|total(?:s|led|ling)?(?: of)? $/i;

/** A percent speaks of a part that stands this near before it. */
const NEAR = 40;

interface Share {
  readonly told: Operand;
  readonly strong: boolean;
}

export function* shareFaults(paragraph: Paragraph): Generator<Fault> {
  const shares = paragraph.operands.map((told) => shareOf(paragraph, told)).filter((share) => share !== undefined);
  for (const { told, strong } of shares) {
    const part = partOf(paragraph, told);
    if (part === undefined) continue;
    const wholes = wholesOf(paragraph, told, part);
    if (wholes.length === 0) continue;
    if (isKept(paragraph, told, part, wholes)) continue;
    const sibling = siblingWhole(paragraph, shares, told, wholes);
    const whole = ownWhole(paragraph, told) ?? sibling ?? (strong ? nearestWhole(told, wholes) : undefined);
    if (whole === undefined) continue;
    const value = divide(part.value, whole.value);
    if (isUnrelated(value, told)) continue;
    yield {
      kind: "share",
      operands: [told, part, whole],
      steps: [`${show(part)} / ${show(whole)} = ${printed(quotient(part, whole), told.figure)}`, `told: ${show(told)}`],
      expected: printed(quotient(part, whole), told.figure),
      excess: excessOf(value, told),
    };
  }
}

function shareOf(paragraph: Paragraph, told: Operand): Share | undefined {
  if (told.figure.kind !== "ratio" || told.figure.value <= 0 || told.figure.value > 1 || !isPlain(told)) return undefined;
  const { before, after } = told;
  if (
    /增长|下降|同比|环比|增|涨|跌|降|减|up|down|rose|fell|grew|rise|more than|less than/i.test(before.slice(-8)) ||
    /^ (?:more|less|higher|lower|fewer|up|down|increase|rise|drop)/i.test(after)
  )
    return undefined;
  if (ownWhole(paragraph, told)) return { told, strong: true };
  if (SHARE_HAN.test(before) || RATE_HAN.test(before) || RATE_ENGLISH.test(before)) return { told, strong: true };
  if (OF_AFTER.test(after) && previousPart(paragraph, told) !== undefined && OR_BEFORE.test(before)) return { told, strong: true };
  if (OF_AFTER.test(after) && /, $/.test(before)) return { told, strong: true };
  const bracketed = OR_BEFORE.test(before);
  if (!bracketed) return undefined;
  const part = previousPart(paragraph, told);
  if (part === undefined) return undefined;
  const sentence = paragraph.sentences[told.sentence];
  const ofTotal = paragraph.operands.some(
    (other) => other.sentence === told.sentence && other.index < part.index && /\bof (?:the |all |its )?$/i.test(other.before),
  );
  return {
    told,
    strong:
      ofTotal || (OF_THEM.test(paragraph.text.slice(sentence.start, told.figure.start)) && told.figure.start - part.figure.end < NEAR),
  };
}

/** Bounds are norms and thresholds: nothing is reckoned with them. */
function isPlain({ figure }: Operand): boolean {
  return figure.bound === "=" || figure.bound === "~" || figure.bound === "~<";
}

/** The quantity the percent speaks of: the last one before it in the sentence. */
function partOf(paragraph: Paragraph, told: Operand): Operand | undefined {
  const whole = ownWhole(paragraph, told);
  return previousPart(paragraph, whole ?? told);
}

/** 占总库容6000万立方米的75%: the whole stands right before the percent. */
function ownWhole({ operands }: Paragraph, told: Operand): Operand | undefined {
  const whole = operands[told.index - 1];
  if (whole === undefined || whole.sentence !== told.sentence || !isQuantity(whole) || !/^的(?:约|近)?$/.test(told.before))
    return undefined;
  return /(?:占|相当于|达到|仅为|只有)[^，]{0,12}$/.test(whole.before) ? whole : undefined;
}

function previousPart({ operands }: Paragraph, told: Operand): Operand | undefined {
  for (let i = told.index - 1; i >= 0 && operands[i].sentence === told.sentence; i--) {
    if (told.figure.start - operands[i].figure.end > NEAR) return undefined;
    if (isQuantity(operands[i]) && isPlain(operands[i]) && operands[i].figure.kind !== "duration" && !operands[i].figure.per)
      return operands[i];
    if (told.index - i > 2) return undefined;
  }
  return undefined;
}

/** Like figures that are larger than the part, nearest first. */
function wholesOf({ operands }: Paragraph, told: Operand, part: Operand): Operand[] {
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

/** Kept by any part of the sentence and any whole. */
function isKept({ operands }: Paragraph, told: Operand, own: Operand, wholes: readonly Operand[]): boolean {
  const nearest = nearestWhole(told, wholes);
  const parts = operands.filter((other) => other.sentence === told.sentence && other.index < told.index && isQuantity(other));
  return parts.some((part) =>
    [...wholes, ...parts, ...operands].some(
      (whole) =>
        whole !== part &&
        isQuantity(whole) &&
        sameMeasure(whole.figure, part.figure) &&
        (part === own && whole === nearest ? agrees : agreesAsPrinted)(divide(part.value, whole.value), told),
    ),
  );
}

/** Another share of the paragraph holds against this whole: then this one is a share of it too. */
function siblingWhole(paragraph: Paragraph, shares: readonly Share[], told: Operand, wholes: readonly Operand[]): Operand | undefined {
  return wholes.find((whole) =>
    shares.some(({ told: other }) => {
      if (other === told || Math.abs(other.sentence - told.sentence) > 1) return false;
      const part = partOf(paragraph, other);
      return (
        part !== undefined && part !== whole && sameMeasure(part.figure, whole.figure) && agrees(divide(part.value, whole.value), other)
      );
    }),
  );
}

/** The whole named behind the percent, else the one marked as total, else the nearest before it. */
function nearestWhole(told: Operand, wholes: readonly Operand[]): Operand | undefined {
  const behind = wholes.find((whole) => whole.index === told.index + 1 && /^ of |^的/.test(told.after));
  if (behind) return behind;
  const before = wholes.filter((whole) => whole.index < told.index);
  return before.find(({ before: words }) => TOTAL_BEFORE.test(words)) ?? before[0];
}

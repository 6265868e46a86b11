/** A percent, a fraction or tenths that end a short clause: the share or the change that two figures beside it give. */
import { FROM_BEFORE, isEnd } from "./changewords.ts";
import { isGapOf, namesOwnBase } from "./frame.ts";
import { hasUnread, someSelection, sum } from "./listed.ts";
import type { Fault, Operand, Paragraph } from "./operands.ts";
import { senseOf } from "./ratiochanges.ts";
import { areCounted, claimsOf, RATE, REST } from "./ratioclaims.ts";
import { isEvenly, isLike, isSupposed, keepsExactly, leadOf, mayBeParted, near, slipOf } from "./relation.ts";
import { isOfThen } from "./scope.ts";
import { isOfNamed } from "./sharenames.ts";
import { middle } from "./tolerances.ts";

/** Rates that are set, and contents: no quotient of the figures beside them. */
const NO_QUOTIENT =
  /(?:得分|利|汇|税|费|息|概|失业|通胀|通膨|收益|回报|报酬|毛利|净利|浓|湿|坡|误差|频)率|效力|[升贬]值|复合|[湿浓纯坡]度|酒精|含量|\b(?:tax|VAT|interest|inflation|alcohol|duty|margin|yield|efficacy|gradient|slope|confidence|unemployment|IRR|ROE|ROI)\b/i;
const OF_SEVERAL = /分别|各[为占有]|依次/;
const MAX_TOGETHER = 5;

export function* ratioFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { kind, bound, value } = told.figure;
    if (kind !== "ratio" || (bound !== "=" && bound !== "~") || value <= 0) continue;
    const fault = ratioFault(paragraph, told);
    if (fault) yield fault;
  }
}

function ratioFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const lead = leadOf(told);
  if (
    lead === undefined ||
    isOfThen(lead) ||
    isEndOf(paragraph, told) ||
    NO_QUOTIENT.test(lead) ||
    OF_SEVERAL.test(told.before) ||
    isSupposed(paragraph, told)
  )
    return undefined;
  const claimed = claimsOf(paragraph, told, lead);
  if (claimed.length === 0 || isKept(paragraph, told, lead)) return undefined;
  const fault = slipOf(told, claimed);
  if (
    fault?.kind === "share" &&
    !(mayBeParted(fault.operands[1], fault.operands[2], told) && isOfNamed(paragraph, fault.operands[1], fault.operands[2], told))
  )
    return undefined;
  if (fault?.kind === "growth" && isSpokenFor(paragraph, fault)) return undefined;
  if (
    fault?.kind === "growth" &&
    (isOutOfFrame(paragraph, fault) || fault.operands.some(({ before }) => REVISED.test(before) || AT_MOST.test(before)))
  )
    return undefined;
  // what was not read may be the whole
  return fault === undefined || hasUnread(paragraph, beforeAll(paragraph, fault), told) ? undefined : fault;
}

/** 比上年的43.2亿元增长12.5%，其中第四季度13.37亿元，同比增长9.6%: another change of the sentence is the one between the two. */
function isSpokenFor({ operands }: Paragraph, { operands: [told, a, b] }: Fault): boolean {
  const [low, high] = a.figure.value < b.figure.value ? [a, b] : [b, a];
  const [up, down] = [high.figure.value / low.figure.value - 1, 1 - low.figure.value / high.figure.value];
  return operands.some(
    (other) =>
      other.index !== told.index &&
      other.index < told.index &&
      other.index > Math.min(a.index, b.index) &&
      other.figure.kind === "ratio" &&
      (keepsExactly(up, other) || keepsExactly(down, other)),
  );
}

/** 预期133万户，前值135.3万户: what was expected, and what was revised since. */
const REVISED = /(?:预期|预估|预测|前值|初值)[一-鿿]{0,2}$/;

/** 与每周少于两次的人群相比: no value, but where a group begins. */
const AT_MOST = /(?:[少多低高大小][于於]|[<>＜＞≥≤])[每一-鿿]{0,2}$/;

/** Which is 30% above Friday's close, from $12: told of another base. */
function isOutOfFrame(paragraph: Paragraph, { operands: [told, a, b] }: Fault): boolean {
  return namesOwnBase(told) && !isGapOf(paragraph, told, a.index < b.index ? [a, b] : [b, a]);
}

/** 从42%掉到25%: it is held against where it came from. */
function isEndOf({ operands }: Paragraph, { index, before }: Operand): boolean {
  const from = operands[index - 1];
  return from !== undefined && isEnd(before) && FROM_BEFORE.test(from.before);
}

/** The figure before the first that is reckoned with. */
function beforeAll({ operands }: Paragraph, { operands: own }: Fault): Operand {
  const first = Math.min(...own.map(({ index }) => index));
  return operands[first - 1] ?? operands[first];
}

/**
 * Some two figures near it, or parts together, or other percents give it: then it says so, whatever it is said of. Of two figures in a
 * dense paragraph some always come near: those of two sentences must give it exactly.
 */
function isKept(paragraph: Paragraph, told: Operand, lead: string): boolean {
  const change = senseOf(lead, told.after) !== "share" || RATE.test(lead) || REST.test(lead);
  const all = near(paragraph, told, 2);
  for (const a of all)
    for (const b of all) {
      if (
        a === b ||
        (a.sentence !== told.sentence && b.sentence !== told.sentence) ||
        a.figure.value >= b.figure.value ||
        !(isLike(a, b) || areCounted(a, b))
      )
        continue;
      const share = a.figure.value / b.figure.value;
      const gives = a.sentence === b.sentence ? keepsExactly : isEvenly;
      if (gives(share, told)) return true;
      // 1,080 votes to 720: of both together
      if (a.sentence === b.sentence && (isEvenly(share / (1 + share), told) || isEvenly(1 / (1 + share), told))) return true;
      if (change && (gives(1 - share, told) || gives(1 / share - 1, told))) return true;
    }
  const parts = all.filter(({ index, sentence }) => sentence === told.sentence && index < told.index).slice(-MAX_TOGETHER);
  if (
    all.some((whole) =>
      someSelection(
        parts.filter((part) => part !== whole && isLike(part, whole)),
        (chosen) => (chosen.length === 1 ? isEvenly : keepsExactly)(middle(sum(chosen)) / whole.figure.value, told),
      ),
    )
  )
    return true;
  const ratios = paragraph.operands.filter(
    (other) => other !== told && other.figure.kind === "ratio" && Math.abs(other.sentence - told.sentence) <= 1,
  );
  return ratios.some(
    (a) =>
      isEvenly(1 - a.figure.value, told) ||
      ratios.some(
        (b) =>
          a !== b &&
          (a.sentence === told.sentence || b.sentence === told.sentence) &&
          (isEvenly(Math.abs(a.figure.value - b.figure.value), told) ||
            isEvenly(a.figure.value + b.figure.value, told) ||
            isEvenly(a.figure.value * b.figure.value, told) ||
            isEvenly(Math.abs(a.figure.value / b.figure.value - 1), told)),
      ),
  );
}

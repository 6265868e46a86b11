/** $60,000, three times the regional income of $20,000: what is how many times what stands right behind. */
import type { Fault, Operand, Paragraph } from "./operands.ts";
import { show, withoutPer } from "./operands.ts";
import { isLike, isSupposed, isUsable, keeps, near, slipOf } from "./relation.ts";

const OF_THE = /^ (?:the|its|his|her|their|that|an?) (?:[a-z'’-]+ ){0,4}(?:of |[a-z'’-]+, )?$/i;
/** Only the comma, or a verb that says nothing but that it is so many. */
const IS = /^\)?(?: [a-z]+){0,3},(?: or| that is)? (?:about |roughly |nearly )?$|^ (?:is|was|are|were) (?:about |roughly |nearly )?$/;

/** 介入组243人，对照组162人，前者为后者的1.5倍. */
const FORMER = /前者[^，,。;；]{0,8}后者的?(?:约|近)?$/;

export function* timesFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const fault =
      told.figure.kind === "multiple" && told.figure.bound === "="
        ? (timesFault(paragraph, told) ?? formerFault(paragraph, told))
        : undefined;
    if (fault) yield fault;
  }
}

function formerFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (!FORMER.test(told.before) || isSupposed(paragraph, told)) return undefined;
  const own = paragraph.operands.filter(
    (other) => other.sentence === told.sentence && other.index < told.index && isUsable(other) && other.figure.kind !== "ratio",
  );
  const relations = own.flatMap((latter, i) => {
    const former = own[i - 1];
    if (former === undefined || !isLike(former, latter)) return [];
    const value = former.figure.value / latter.figure.value;
    return [{ kind: "multiple" as const, value, others: [former, latter], formula: `${show(former)} / ${show(latter)}` }];
  });
  return slipOf(told, relations);
}

function timesFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const [part, of] = [paragraph.operands[told.index - 1], paragraph.operands[told.index + 1]];
  if (
    part?.sentence !== told.sentence ||
    of?.sentence !== told.sentence ||
    !IS.test(told.before) ||
    !OF_THE.test(paragraph.text.slice(told.figure.end, of.figure.start))
  )
    return undefined;
  if (!isUsable(part) || !isUsable(of) || !isLike(part, of) || isSupposed(paragraph, told)) return undefined;
  const all = near(paragraph, told, 1);
  if (all.some((a) => all.some((b) => a !== b && isLike(a, b) && keeps(a.figure.value / b.figure.value, told)))) return undefined;
  const [many, one] = [withoutPer(part), withoutPer(of)];
  const value = many.figure.value / one.figure.value;
  return slipOf(told, [{ kind: "multiple", value, others: [part, of], formula: `${show(part)} / ${show(of)}` }]);
}

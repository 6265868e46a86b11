/** 教师60人，学生840人，师生比1比14; 60 teachers and 840 pupils, a ratio of 1 to 14. */
import { type Fault, type Operand, type Paragraph, show } from "./operands.ts";
import { isLike, isSupposed, isUsable, keeps, type Relation, slipOf } from "./relation.ts";

const TO = /^(?:比|[:：∶]| ?[:：∶] ?| to |-to-)$/;
const RATIO_BEFORE = /比(?:例|率|值)?(?:[约为是达近]|大约)*$|\bratio (?:of|is|was|stands at)(?: about| roughly)? $/;
const RATIO_AFTER = /^ (?:[a-z]+ )?ratio\b/;
const MAX_COUNTED = 4;

export function* proportionFaults(paragraph: Paragraph): Generator<Fault> {
  const { operands, text } = paragraph;
  for (const first of operands) {
    const second = operands[first.index + 1];
    if (second === undefined || first.figure.kind !== "number" || second.figure.kind !== "number") continue;
    if (!TO.test(text.slice(first.figure.end, second.figure.start))) continue;
    if (!RATIO_BEFORE.test(first.before) && !RATIO_AFTER.test(second.after)) continue;
    const fault = proportionFault(paragraph, first, second);
    if (fault) yield fault;
  }
}

/** Of months nobody tells how many there are to one. */
function isCounted({ figure: { kind } }: Operand): boolean {
  return kind !== "ratio" && kind !== "duration";
}

/** One of the two is 1: the other is how many of the one there are to one of the other. */
function proportionFault(paragraph: Paragraph, first: Operand, second: Operand): Fault | undefined {
  const told = first.figure.value === 1 ? second : second.figure.value === 1 ? first : undefined;
  if (told === undefined || isSupposed(paragraph, told)) return undefined;
  const counted = paragraph.operands
    .filter((other) => other.index < first.index && told.sentence - other.sentence <= 1 && isUsable(other) && isCounted(other))
    .slice(-MAX_COUNTED);
  const relations: Relation[] = [];
  for (const many of counted)
    for (const few of counted) {
      if (many === few || !isLike(many, few) || many.figure.value < few.figure.value) continue;
      relations.push({
        kind: "rate",
        value: many.figure.value / few.figure.value,
        others: [many, few],
        formula: `${show(many)} / ${show(few)}`,
      });
    }
  return relations.some(({ value }) => keeps(value, told)) ? undefined : slipOf(told, relations);
}

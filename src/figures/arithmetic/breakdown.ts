/** A whole and right behind it what it is made up of: 总投资3.6亿元：中央1.2亿元，省级0.9亿元，市县1.5亿元. */
import { faultOf, someSelection, sum } from "./listed.ts";
import { type Fault, type Operand, type Paragraph, sameMeasure, show } from "./operands.ts";
import { clauseBefore } from "./scope.ts";
import { agrees, isUnrelated } from "./tolerances.ts";

/** What the whole is said to be: a price before a colon has other prices behind it. */
const WHOLE = /总|共|合计|预算|经费|\b(?:total|budget|altogether|in all)\b/i;
const NAMELY = /^[^，,、。;；\d]{0,8}:/;
const OF_WHICH = /^[^，,。;；\d]{0,4}[，,(]?(?:其中|包括|分别(?:为|是)|由)/;
const OPEN =
  /等|不含|除|另|还有|以及其他|主要|[内里]含|同比|较|比上|目前|已|\b(?:including|mainly|such as|among|up|from|excluding|other|so far|already|to date)\b/i;
/** Between the parts of a list. */
const JOINED = /^[^。;；\d]{0,16}?(?:[，,、]|和|及|与|\band\b)[^。;；\d]{0,24}$/;
const MIN_PARTS = 2;
/** What may be counted twice, people and things, makes no more than its whole by this alone; money, land and lengths do. */
const UNSHARED = new Set(["currency", "area", "length", "mass", "volume", "energy"]);
const MIN_UNSHARED = 3;
/** Typing errors leave the sum near the whole; what is farther off is the sum of other things. */
const NEAR = 1.5;

export function* breakdownFaults(paragraph: Paragraph): Generator<Fault> {
  const { operands, text } = paragraph;
  for (const whole of operands) {
    if (!isPlain(whole)) continue;
    const namely = NAMELY.test(whole.after);
    if (!namely && !UNSHARED.has(whole.figure.family)) continue;
    const next = operands[whole.index + 1];
    if (next === undefined || next.sentence !== whole.sentence) continue;
    const between = text.slice(whole.figure.end, next.figure.start);
    if (!(namely ? WHOLE.test(clauseBefore(paragraph, whole)) : OF_WHICH.test(between))) continue;
    const parts = partsOf(paragraph, whole);
    if (parts === undefined || parts.length < (namely ? MIN_PARTS : MIN_UNSHARED)) continue;
    const total = sum(parts);
    if (
      agrees(total, whole) ||
      isUnrelated(total, whole) ||
      someSelection(parts, (chosen) => chosen.length > 1 && agrees(sum(chosen), whole))
    )
      continue;
    const ratio = parts.reduce((all, { figure }) => all + figure.value, 0) / whole.figure.value;
    if (ratio > NEAR || ratio < (namely ? 1 / NEAR : 1)) continue;
    yield faultOf("sum", whole, parts, total, parts.map(show).join(" + "));
  }
}

const MAX_PARTS = 8;

/** All figures up to the sentence's end, if they are a list of like ones and nothing else. */
function partsOf({ operands, text, sentences, dates }: Paragraph, whole: Operand): readonly Operand[] | undefined {
  const parts = operands.filter((other) => other.index > whole.index && other.sentence === whole.sentence);
  const { end } = sentences[whole.sentence];
  if (parts.length > MAX_PARTS || OPEN.test(text.slice(whole.figure.end, end))) return undefined;
  if (dates.some((date) => date.start > whole.figure.end && date.end < end)) return undefined;
  for (let i = 0; i < parts.length; i++) {
    if (!isPlain(parts[i]) || parts[i].figure.value >= whole.figure.value || !isLike(parts[i], whole)) return undefined;
    if (i > 0 && !JOINED.test(text.slice(parts[i - 1].figure.end, parts[i].figure.start))) return undefined;
  }
  return /\d/.test(text.slice(parts.at(-1)?.figure.end ?? end, end)) ? undefined : parts;
}

function isPlain({ figure }: Operand): boolean {
  return figure.bound === "=" && figure.per === undefined && (figure.kind === "count" || figure.kind === "amount");
}

function isLike({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return sameMeasure({ ...a, counted: undefined }, { ...b, counted: undefined });
}

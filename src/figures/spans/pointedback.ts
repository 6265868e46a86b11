/** A length of years that a sentence speaks of as known: from one year to another …… 这八年里; the 35 years of his reign. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { SECONDS_A_QUARTER } from "./lengths.ts";

const THESE = /(?:[这那]|在这|在那)$|\b(?:[Tt]hose|[Tt]hese) $/;
const THE = /\b[Tt]he $/;
const WITHIN = /^(?:里|间|中|之间|期间|时间里|[，,])|^ ?(?:$|[,.;]|[a-z])/;
const OF_THEM = /^ of (?:his|her|its|their) (?:reign|rule|tenure|life|war|exile|exclusion|closure|marriage|office|siege)\b/;
const REACH = 6;
/** The sentence before tells of two years and of no other. */
const ENDS = 2;

/** The two years of the sentence before, where its own has none. */
export function pointedBack(
  text: string,
  { start, end, factor }: Figure,
  told: readonly (readonly Figure[])[],
  at: number,
): readonly Figure[] | undefined {
  if (factor <= SECONDS_A_QUARTER || told[at].length > 0) return undefined;
  const before = withoutSpace(text.slice(Math.max(0, start - REACH), start));
  const behind = text.slice(end, end + REACH * REACH);
  if (!((THESE.test(before) && WITHIN.test(behind)) || (THE.test(before) && OF_THEM.test(behind)))) return undefined;
  const dates = told[at - 1] ?? [];
  if (dates.length !== ENDS || dates.some(({ date, until }) => until !== undefined || date?.year === undefined)) return undefined;
  return dates;
}

/** A length of years told before the two years it lies between: 五年里，均价从2019年的1100元跌到2024年的550元. */
import type { Figure } from "../figure.ts";

const WITHIN = /^(?:时间)?[里间内来中]/;
const FROM = /[从由自]$/;
const TO = /[到至]/;

/** The only two years of the sentence, the first marked as where it began. */
export function yearsAhead(text: string, { end }: Figure, dates: readonly Figure[]): readonly Figure[] | undefined {
  const [from, to] = dates;
  if (dates.length !== 2 || !isYear(from) || !isYear(to) || from.start < end || !WITHIN.test(text.slice(end, end + 3))) return undefined;
  return FROM.test(text.slice(end, from.start)) && TO.test(text.slice(from.end, to.start)) ? dates : undefined;
}

function isYear({ date, until }: Figure): boolean {
  return until === undefined && date?.year !== undefined && date.month === undefined && date.quarter === undefined;
}

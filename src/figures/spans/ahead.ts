/** A length of years told before the two years it lies between: 五年里，均价从2019年的1100元跌到2024年的550元. */
import type { Figure } from "../figure.ts";

const WITHIN = /^(?:时间)?[里间来中]/;
const FROM = /(?:^|[^了])[从由自]$/;
/** 从2019年的1100元跌到2024年的550元: it became another. */
const TO = /^的[^:：]*(?:[升涨增长跌降减缩扩提下上][一-鿿]?|变)(?:了|为)?[到至]$/;
const OF = "的";
/** It did not end there. */
const AGAIN = /^[^。]{0,24}(?:[，,]又|再|随后|此后|之后)/;

/** The only two years of the sentence, the first marked as where it began. */
export function yearsAhead(text: string, { end }: Figure, dates: readonly Figure[]): readonly Figure[] | undefined {
  const [from, to] = dates;
  if (dates.length !== 2 || !isYear(from) || !isYear(to) || from.start < end || !WITHIN.test(text.slice(end, end + 3))) return undefined;
  return FROM.test(text.slice(end, from.start)) &&
    TO.test(text.slice(from.end, to.start)) &&
    text[to.end] === OF &&
    !AGAIN.test(text.slice(to.end))
    ? dates
    : undefined;
}

function isYear({ date, until }: Figure): boolean {
  return until === undefined && date?.year !== undefined && date.month === undefined && date.quarter === undefined;
}

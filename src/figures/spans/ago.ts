/** Times told as so long before today, and how long lies between them: 距今5300年至4700年，延续约600年. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { formatNumber } from "../wording.ts";
import { isSaidToLast } from "./lengths.ts";

const SECONDS_A_YEAR = 365.2425 * 86400;
const AGO = /距今(?:约|大约|大致|为)*$/;
const TO = /^年?(?:至|到|—|-|~|和)(?:距今)?(?:约)?$/;
const REACH = 8;
/** What is told of such times is round. */
const ROUNDING = 0.15;
/** Further off it is the length of something else. */
const NEAR = 3;
const MAX_APART = 24;

export function mayTellAgo(text: string): boolean {
  return text.includes("距今");
}

/** `figures`: those of a sentence. */
export function* agoFaults(text: string, figures: readonly Figure[]): Generator<DateFault> {
  for (let i = 0; i + 2 < figures.length; i++) {
    const [from, to, length] = [figures[i], figures[i + 1], figures[i + 2]];
    if (length.kind !== "duration" || to.kind !== "duration" || from.value <= 0) continue;
    if (
      !AGO.test(
        withoutSpace(
          text.slice(Math.max(0, from.start - REACH), from.end - from.text.replace(/^[^\d零一二三四五六七八九十百千万]+/, "").length),
        ),
      )
    )
      continue;
    if (!TO.test(withoutSpace(text.slice(from.end, to.start))) || length.start - to.end > MAX_APART) continue;
    if (!isSaidToLast(text, length) || /[。;；]/.test(text.slice(to.end, length.start))) continue;
    const first = from.kind === "duration" ? from.value / SECONDS_A_YEAR : from.kind === "number" ? from.value : Number.NaN;
    const apart = first - to.value / SECONDS_A_YEAR;
    const told = length.value / SECONDS_A_YEAR;
    if (!(apart > 0) || Math.abs(told - apart) <= apart * ROUNDING || told > apart * NEAR || told * NEAR < apart) continue;
    yield {
      fault: "duration",
      figures: [length, from, to],
      steps: [`${from.text} - ${to.text}: ${formatNumber(Math.round(apart))} y`, `${length.text}: ${formatNumber(Math.round(told))} y`],
    };
  }
}

/** The digits of figures, and how they slip when they are copied. */
import type { Figure } from "../figure.ts";

type Printed = Pick<Figure, "value" | "place" | "text" | "factor">;

/** How many digits it is printed with, without the zeros at its end. */
export function digitsOf({ value, place }: Pick<Figure, "value" | "place">): number {
  return String(Math.round(value / place)).replace(/0+$/, "").length;
}

/** 3.7万, 30 million: told by a word for its magnitude. */
export function isOfMagnitude({ text }: Pick<Figure, "text">): boolean {
  return MAGNITUDE.test(text);
}

const MAGNITUDE = /[万亿兆千百]|illion|thousand|\dbn?\b/;

/** Two digits that stand side by side changed places; of figures printed to different places (4.35万, 45300) those before the zeros at the end. */
export function areTransposed(a: Printed, b: Printed): boolean {
  if (a.place !== b.place && !isOfMagnitude(a) && !isOfMagnitude(b) && a.factor === b.factor) return false;
  if (Math.abs(Math.log10(a.value / b.value)) >= 1) return false;
  const [first, second] = [a, b].map(({ value, place }) => {
    const digits = String(Math.round(value / place));
    return a.place === b.place ? digits : digits.replace(/0+$/, "");
  });
  if (first === second || first.length !== second.length) return false;
  let at = 0;
  while (first[at] === second[at]) at++;
  return first[at] === second[at + 1] && first[at + 1] === second[at] && first.slice(at + 2) === second.slice(at + 2);
}

/** All digits but one are the same, none more: 38 and 48, 1.3 and 1.8. */
export function isOneDigitOff(a: Printed, b: Printed): boolean {
  if (a.place !== b.place || a.factor !== b.factor) return false;
  const [one, other] = [a, b].map(({ value, place }) => String(Math.round(value / place)));
  if (one.length !== other.length || one.length < 2) return false;
  return Array.from(one).filter((digit, at) => digit !== other[at]).length === 1;
}

/** Two digits changed places, where the figure with fewer digits was rounded before or after: 1.25 and about 1.5, which is 1.52 there. */
export function areTransposedRounded(a: Printed, b: Printed): boolean {
  const [fewer, more] = a.place > b.place ? [a, b] : [b, a];
  if (digitsOf(fewer) < 2 || fewer.place <= more.place) return false;
  const digits = String(Math.round(more.value / more.place));
  for (let at = 0; at + 1 < digits.length; at++) {
    if (digits[at] === digits[at + 1] || (at === 0 && digits[1] === "0")) continue;
    const swapped = Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)) * more.place;
    if (Math.abs(swapped - fewer.value) <= fewer.place / 2) return true;
  }
  return false;
}

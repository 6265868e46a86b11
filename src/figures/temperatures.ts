/** A temperature given in Celsius and in Fahrenheit, the two scales with different zeros. */
import type { Restatement } from "./equality.ts";
import type { Figure } from "./figure.ts";
import { distance, type Interval } from "./interval.ts";
import { formatNumber } from "./wording.ts";

/** Conversions that are further off than this, in degrees Celsius and as a share, are wrong, not rounded. */
const LEAST_OFF = 1;
const OFF = 0.01;
/** 100 °F may be said of 98, a round thousand of 1,050; in degrees and as a share. */
const ROUND_BY = 2.5;
const ROUND = 0.05;
/** "About" covers so many degrees. */
const HEDGED = 3;

const DEGREE = 5 / 9;
const FREEZING = 32;
const ABSOLUTE_ZERO = -273.15;

/** The reader leaves signs to the text. */
const BELOW_ZERO = /(?:(?:^|[^\d])-|(?:^|[^\d一-鿿—])—|零下|负|\bminus )$/i;
const LONGEST_SIGN = 8;

interface Scale {
  readonly name: string;
  /** Degrees of this scale in Celsius, and back. */
  toCelsius(degrees: number): number;
  fromCelsius(degrees: number): number;
}

const CELSIUS: Scale = { name: "°C", toCelsius: (degrees) => degrees, fromCelsius: (degrees) => degrees };
const FAHRENHEIT: Scale = {
  name: "°F",
  toCelsius: (degrees) => (degrees - FREEZING) * DEGREE,
  fromCelsius: (degrees) => degrees / DEGREE + FREEZING,
};

export function compareTemperatures(text: string, first: Figure, second: Figure): Restatement | undefined {
  if (second.family !== "temperature" || first.unit === second.unit || isDifference(first, second)) return undefined;
  const [a, b] = [celsius(text, first), celsius(text, second)];
  const approximate = first.bound !== "=" || second.bound !== "=";
  const allowed = Math.max(LEAST_OFF, OFF * Math.abs(a.low), approximate ? HEDGED : 0);
  if (distance(a, b) <= allowed) return undefined;
  const scale = scaleOf(first);
  const degrees = middle(b);
  const ratio = (degrees - ABSOLUTE_ZERO) / (middle(a) - ABSOLUTE_ZERO);
  const converted = `${formatNumber(Number(scale.fromCelsius(degrees).toFixed(1)))} ${scale.name}`;
  return { first, second, ratio, verdict: "degrees", approximate, converted };
}

/** 20 °C warmer (36 °F): of a difference the zeros do not matter. */
function isDifference(first: Figure, second: Figure): boolean {
  const inCelsius = ({ unit, value }: Figure) => (unit === "degF" ? value * DEGREE : value);
  const [a, b] = [inCelsius(first), inCelsius(second)];
  return Math.abs(a - b) <= Math.max(LEAST_OFF / 2, OFF * a);
}

function celsius(text: string, figure: Figure): Interval {
  const { toCelsius } = scaleOf(figure);
  const sign = BELOW_ZERO.test(text.slice(Math.max(0, figure.start - LONGEST_SIGN), figure.start)) ? -1 : 1;
  const half = Math.min(figure.ulp / 2, Math.max(ROUND_BY, ROUND * figure.value));
  return { low: toCelsius(sign * figure.value - half), high: toCelsius(sign * figure.value + half) };
}

function scaleOf({ unit }: Figure): Scale {
  return unit === "degF" ? FAHRENHEIT : CELSIUS;
}

function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}

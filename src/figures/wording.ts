/** Words a finding uses for figures and numbers: evidence as data, arithmetic as lines. */
import type { Figure } from "./figure.ts";

/** A number as people check it: grouped thousands, at most six significant digits. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return value.toPrecision(4).replace(/\.?0+e/, "e");
  return groupThousands(trimmed(Number(value.toPrecision(6)).toFixed(6)));
}

function trimmed(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** `1234567.5` as `1,234,567.5`: by hand, as a locale's format costs more than all of a finding. */
export function groupThousands(decimal: string): string {
  const point = decimal.indexOf(".");
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (point < 0 ? "" : decimal.slice(point));
}

const NUMERAL = /\d(?:[\d,.]*\d)?/g;
const ABOUT =
  /^(?:大?约为?|[将接]?近|超过?|逾|不足|不到|至少|(?:about|around|nearly|almost|over|some|roughly|more than|less than|at least) )/i;

/** A percent is told to two decimals at most. */
const PERCENT_PARTS = 100;

/** A value as another figure is printed, in its magnitude and unit: 60 as 60万吨 like 80万吨; undefined where that is not in digits. */
export function asPrinted(value: number, { text, value: told, kind }: Figure): string | undefined {
  // 翻了两番: four times
  if (text.endsWith("番")) return undefined;
  const [numeral, another] = text.match(NUMERAL) ?? [];
  const own = Number(numeral?.replaceAll(",", ""));
  if (another !== undefined || !(own > 0) || !(told > 0)) return undefined;
  const number = (value / told) * own;
  const rounded = kind === "ratio" ? Math.round(number * PERCENT_PARTS) / PERCENT_PARTS : number;
  return text.replace(ABOUT, "").replace(NUMERAL, formatNumber(rounded)).replace(/\s+/g, " ");
}

/** `0.127` as `12.7%`. */
export function formatPercent(value: number): string {
  return `${formatNumber(Math.round(value * 1e4) / 100)}%`;
}

/** The evidence of one figure as it was read. An end that is not there is given as the printed value. */
export function claimEvidence(figure: Figure) {
  const { low, high } = figure.interval;
  return {
    kind: "claim" as const,
    text: figure.text,
    low: Number.isFinite(low) ? low : figure.value,
    high: Number.isFinite(high) ? high : figure.value,
    unit: figure.per ? `${figure.unit}/${figure.per.name}` : figure.unit,
    ...(figure.bound === "=" ? {} : { bound: figure.bound }),
  };
}

/** Words a finding uses for figures and numbers: evidence as data, arithmetic as lines. */
import type { Figure } from "./figure.ts";

/** A number as people check it: grouped thousands, at most six significant digits. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return value.toPrecision(4).replace(/\.?0+e/, "e");
  return Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 6 });
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

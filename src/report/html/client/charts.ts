/** Plain charts: stacked bars and a histogram, drawn as SVG and read as text. */
import type { Severity } from "../../../vocabulary.ts";
import { h, svg } from "./dom.ts";
import { SEVERITIES } from "./state.ts";
import type { Speech } from "./words.ts";

export type BySeverity = Readonly<Record<Severity, number>>;

/** One bar of errors, warnings and notes; `most` is what fills the width. */
export function stackedBar(counts: BySeverity, most: number): SVGElement {
  let at = 0;
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const width = (100 * counts[severity]) / Math.max(most, 1);
    const part = svg("rect", { x: `${at}%`, y: 0, width: `${width}%`, height: "100%", class: `fill-${severity}` });
    at += width;
    return part;
  });
  return svg("svg", { class: "bar", "aria-hidden": "true" }, parts);
}

/** One bar whose parts fill it: how the documents fall. */
export function wholeBar(parts: readonly { readonly name: string; readonly count: number; readonly label: string }[]): HTMLElement {
  return h(
    "div",
    { class: "whole-bar", role: "img", "aria-label": parts.map(({ label }) => label).join(", ") },
    parts
      .filter(({ count }) => count > 0)
      .map(({ name, count, label }) => h("i", { class: `fill-${name}`, "--grow": count, title: label })),
  );
}

const BINS = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1];

/** Documents by a share in 0..1: none, then rising steps. */
export function histogram(shares: readonly number[], speech: Speech): HTMLElement {
  const counts = BINS.map(() => 0);
  for (const share of shares) counts[BINS.findIndex((bin) => share <= bin + 1e-9)]++;
  const most = Math.max(1, ...counts);
  return h(
    "div",
    { class: "histogram" },
    counts.map((count, i) =>
      h(
        "div",
        { class: "bin" },
        h("b", {}, count > 0 ? speech.number(count) : ""),
        h("i", { "--height": count / most, class: i === 0 ? "fill-clean" : "", "--heat": i / (BINS.length - 1) }),
        h("span", {}, i === 0 ? speech.say("none") : `≤ ${speech.share(BINS[i], 1)}`),
      ),
    ),
  );
}

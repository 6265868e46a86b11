/** The bars that corpuslint must keep, as ratios of two measurements of the same round. */
import { ratios, spread } from "./statistics.mjs";

/** What a loaded, shared machine may add to a ratio before a check fails. */
export const CHECK_SLACK = 1.3;
const MEBIBYTE = 2 ** 20;

/**
 * @typedef {{ tool: string, input: string }} Side
 * @typedef {{ name: string, what: "cpu" | "peak", of: Side, to?: Side, limit: number }} Bar without `to`, an absolute bound that no check asserts
 * @typedef {Bar & { measured?: import("./statistics.mjs").Spread, kept?: boolean }} Verdict
 */

const on = (input, tool = "corpuslint") => ({ tool, input });

/** @type {readonly Bar[]} */
export const BARS = [
  { name: "CPU of 10 MB, to decode and count", what: "cpu", of: on("files-10mb"), to: on("files-10mb", "decode and count"), limit: 4 },
  { name: "CPU of 10 MB, to autocorrect", what: "cpu", of: on("files-10mb"), to: on("files-10mb", "autocorrect"), limit: 1 / 5 },
  { name: "CPU of 10 MB, to textlint with 1 rule", what: "cpu", of: on("files-10mb"), to: on("files-10mb", "textlint"), limit: 1 / 3 },
  { name: "CPU of one 7 KB file, to node -e 0", what: "cpu", of: on("one"), to: on("one", "node -e 0"), limit: 1.35 },
  { name: "CPU of one 4 MB Chinese text, to 1 MB", what: "cpu", of: on("chinese-4mb"), to: on("chinese-1mb"), limit: 5 },
  { name: "CPU of one 4 MB English text, to 1 MB", what: "cpu", of: on("english-4mb"), to: on("english-1mb"), limit: 5 },
  { name: "peak of 100 MB of JSONL, to 10 MB", what: "peak", of: on("records-100mb"), to: on("records-10mb"), limit: 1.3 },
  { name: "peak of 100 MB of JSONL, MiB", what: "peak", of: on("records-100mb"), limit: 200 },
  { name: "peak of 1 GB of JSONL, MiB", what: "peak", of: on("records-1gb"), limit: 300 },
];

/** In place of the bar on 100 MB, where only small inputs are measured. */
export const SMALL_BARS = [
  { name: "peak of 30 MB of JSONL, to 10 MB", what: "peak", of: on("records-30mb"), to: on("records-10mb"), limit: 1.3 },
];

/** @param {readonly Bar[]} bars @param {readonly import("./measure.mjs").Job[]} jobs @param {number} slack @returns {Verdict[]} */
export function judge(bars, jobs, slack) {
  const values = (side, what) =>
    jobs.find(({ tool, input }) => tool === side.tool && input === side.input)?.usages.map((usage) => usage[what]);
  return bars.map((bar) => {
    const of = values(bar.of, bar.what);
    const to = bar.to && values(bar.to, bar.what);
    if (of === undefined || (bar.to !== undefined && to === undefined)) return bar;
    const measured = to === undefined ? spread(of.map((bytes) => bytes / MEBIBYTE)) : ratios(of, to);
    return { ...bar, measured, kept: measured.median <= bar.limit * slack };
  });
}

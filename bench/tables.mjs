/** What was measured, as tables for people. */
import { ratios, spread } from "./statistics.mjs";

const MEBIBYTE = 2 ** 20;

/** @typedef {{ title: string, head: readonly string[], rows: readonly (readonly string[])[] }} Table */

/** @param {Table} table */
export function showTable({ title, head, rows }) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  return `\n${title}\n${[line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n")}\n`;
}

/**
 * One input: each tool's cost, and its ratio to one of them in the same round.
 * @param {import("./corpus.mjs").Input} input @param {readonly import("./measure.mjs").Job[]} jobs those of all inputs
 * @param {{ anchor: string, smaller?: import("./corpus.mjs").Input }} compare `smaller`: what the marginal speed is measured from
 * @returns {Table}
 */
export function inputTable(input, jobs, { anchor, smaller }) {
  const here = jobs.filter((job) => job.input === input.name);
  const base = here.find(({ tool }) => tool === anchor) ?? here[0];
  const marginal = (job) => {
    const less = smaller && jobs.find(({ tool, input: name }) => tool === job.tool && name === smaller.name);
    return less
      ? speeds(
          (input.bytes - smaller.bytes) / 1e6,
          job.usages.map(({ user }, round) => user - less.usages[round].user),
        )
      : "-";
  };
  return {
    title: `${input.name}: ${(input.bytes / 1e6).toFixed(input.bytes < 1e6 ? 3 : 1)} MB in ${input.documents} document${input.documents === 1 ? "" : "s"}`,
    head: ["", "findings", "CPU s", "wall s", "MB/s of user CPU", ...(smaller ? ["marginal MB/s"] : []), "peak MiB", `CPU : ${base.tool}`],
    rows: here.map((job) => [
      job.tool,
      job.findings === undefined ? "-" : String(job.findings),
      show(spread(job.usages.map(({ cpu }) => cpu)), 2),
      show(spread(job.usages.map(({ wall }) => wall)), 2),
      speeds(
        input.bytes / 1e6,
        job.usages.map(({ user }) => user),
      ),
      ...(smaller ? [marginal(job)] : []),
      show(spread(job.usages.map(({ peak }) => peak / MEBIBYTE)), 0),
      show(
        ratios(
          job.usages.map(({ cpu }) => cpu),
          base.usages.map(({ cpu }) => cpu),
        ),
        2,
      ),
    ]),
  };
}

/** @param {readonly import("./bars.mjs").Verdict[]} verdicts @param {number} slack @returns {Table} */
export function barTable(verdicts, slack) {
  return {
    title: `bars (median${slack === 1 ? "" : `, ${slack} times the bar allowed`})`,
    head: ["", "bar", "min / median / max", ""],
    rows: verdicts.map(({ name, limit, measured, kept }) => [
      name,
      `<= ${Number((limit * slack).toPrecision(3))}`,
      measured ? show(measured, 2) : "-",
      measured === undefined ? "not measured" : kept ? "kept" : "MISSED",
    ]),
  };
}

/** @param {{ bytes: number, timings: Record<string, number>, rules: Record<string, number> }} summary of a run with --stats @returns {Table} */
export function ruleTable({ bytes, timings, rules }) {
  const costs = Object.entries(timings).sort(([, a], [, b]) => b - a);
  const all = costs.reduce((sum, [, time]) => sum + time, 0);
  return {
    title: `rules over ${(bytes / 1e6).toFixed(1)} MB (one run with --stats)`,
    head: ["", "ms", "ms a MB", "share", "findings"],
    rows: costs.map(([rule, time]) => [
      rule,
      time.toFixed(0),
      (time / (bytes / 1e6)).toFixed(2),
      `${((100 * time) / all).toFixed(0)}%`,
      String(rules[rule] ?? 0),
    ]),
  };
}

/** MB/s, slowest first. Where start-up hides the work, a round may show none at all. */
function speeds(megabytes, seconds) {
  const { min, median, max } = spread(seconds);
  return [max, median, min].map((time) => (time > 0.005 ? (megabytes / time).toPrecision(3) : "?")).join(" / ");
}

function show({ min, median, max }, digits) {
  return [min, median, max].map((value) => value.toFixed(digits)).join(" / ");
}

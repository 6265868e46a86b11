/** The report for people at a terminal: each finding with its place, its reason and its line, the span marked. */
import pc from "picocolors";
import type { Summary } from "../corpus/summary.ts";
import type { DocumentResult, Excerpt, Finding } from "../finding.ts";
import { FAMILIES, type Family, type Locale, type Severity } from "../vocabulary.ts";
import { sizeOf, sum } from "./amounts.ts";
import { cellsOf } from "./cells.ts";
import { REPAIR_WORDING } from "./repair-wording.ts";
import type { Reporter } from "./reporter.ts";
import { visible } from "./visible.ts";
import { WORDING, type Wording } from "./wording.ts";

export interface StylishOptions {
  readonly colour: boolean;
  readonly locale: Locale;
  readonly timing: boolean;
  /** Tell every finding, with what it is known by to suppressions. */
  readonly fingerprints?: boolean;
}

/** Findings of one rule shown in a document before the rest is folded into a count. */
const SHOWN = 3;
const NARROWEST_GAP = 2;
const INDENT = "         ";
/** Cells of a context line, its indent left out: the narrower of a readable line and the terminal. */
const WIDEST_LINE = 100;
const CUT = "…";

export function stylishReporter(options: StylishOptions): Reporter {
  const words = WORDING[options.locale];
  const paint = pc.createColors(options.colour);
  return {
    begin: () => "",
    document: (result) => documentBlock(result, words, paint, options.fingerprints === true),
    end: (summary) => summaryBlock(summary, options, words, paint),
  };
}

type Paint = ReturnType<typeof pc.createColors>;

function documentBlock(result: DocumentResult, words: Wording, paint: Paint, fingerprints: boolean): string {
  const { findings } = result;
  if (findings.length === 0) return "";
  const rows = [paint.underline(visible(result.document))];
  const shown = new Map<string, number>();
  const totals = countByRule(findings);
  for (const finding of findings) {
    const count = (shown.get(finding.rule) ?? 0) + 1;
    shown.set(finding.rule, count);
    if (count > SHOWN && !fingerprints) continue;
    const [head, ...line] = findingRows(finding, words, paint);
    rows.push(fingerprints ? `${head}  ${paint.dim(finding.fingerprint)}` : head, ...line);
    if (fingerprints) continue;
    const more = (totals.get(finding.rule) ?? 0) - SHOWN + (result.omitted[finding.rule] ?? 0);
    if (count === SHOWN && more > 0) rows.push(paint.dim(`${INDENT}${words.more(more)}`));
  }
  return `${rows.join("\n")}\n\n`;
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function findingRows(finding: Finding, words: Wording, paint: Paint): string[] {
  const place = `${finding.line}:${finding.column}`.padStart(INDENT.length - NARROWEST_GAP);
  const severity = severityPaint(finding.severity, paint)(words.severity[finding.severity]);
  const head = `${paint.dim(place)}  ${severity}  ${visible(finding.message)}  ${paint.dim(finding.rule)}`;
  const [text, marks] = markedLine(finding.excerpt);
  if (text.trim() === "") return [head];
  return [head, `${INDENT}${text}`, `${INDENT}${severityPaint(finding.severity, paint)(marks)}`];
}

function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return severity === "error" ? paint.red : severity === "warn" ? paint.yellow : paint.blue;
}

/** The line of context and, under it, marks as wide as the span is on a terminal: a Han character takes two cells. */
function markedLine({ text, start, end }: Excerpt): [line: string, marks: string] {
  const width = Math.min(WIDEST_LINE, (process.stdout.columns ?? WIDEST_LINE) - INDENT.length);
  const span = fitEnd(visible(text.slice(start, end)), width);
  const spanWidth = Math.max(1, cellsOf(span));
  const before = fitStart(visible(text.slice(0, start)).trimStart(), Math.floor((width - spanWidth) / 2));
  const beforeWidth = cellsOf(before);
  const after = fitEnd(visible(text.slice(end)), width - spanWidth - beforeWidth);
  return [before + span + after, " ".repeat(beforeWidth) + "^".repeat(spanWidth)];
}

/** As much of the beginning as fits, with `…` where something was cut. */
function fitEnd(text: string, width: number): string {
  const characters = [...text];
  const count = fitting(characters, width);
  return count === characters.length ? text : characters.slice(0, count).join("") + CUT;
}

/** As much of the end as fits. */
function fitStart(text: string, width: number): string {
  const characters = [...text].reverse();
  const count = fitting(characters, width);
  return count === characters.length ? text : CUT + characters.slice(0, count).reverse().join("");
}

/** How many characters fit, room for the mark of a cut left. */
function fitting(characters: readonly string[], width: number): number {
  let taken = 0;
  let fitting = 0;
  for (const [i, character] of characters.entries()) {
    taken += cellsOf(character);
    if (taken > width) return fitting;
    if (taken < width) fitting = i + 1;
  }
  return characters.length;
}

function summaryBlock(summary: Summary, options: StylishOptions, words: Wording, paint: Paint): string {
  const rows: string[] = [];
  for (const notice of summary.notices) rows.push(`${paint.yellow("!")} ${visible(notice)}`);
  const { error, warn, info } = summary.findings;
  const total = error + warn + info;
  if (total > 0) {
    const tone = error > 0 ? paint.red : warn > 0 ? paint.yellow : paint.blue;
    rows.push(paint.bold(tone(`${words.total(total, summary.affected)}${words.counts(error, warn, info)}`)));
    rows.push(`  ${familyCounts(summary, words)}`);
    const { safe, unsafe } = summary.fixable;
    if (safe + unsafe > 0) rows.push(`  ${words.fixable(safe, unsafe)}`);
    const omitted = sum(summary.omitted);
    if (omitted > 0) rows.push(`  ${words.omitted(omitted)}`);
  } else if (summary.documents > 0 && summary.failures === 0) rows.push(paint.green(words.clean));
  else if (summary.documents === 0) rows.push(words.nothing);
  if (summary.repaired) rows.push(paint.green(REPAIR_WORDING[options.locale].repaired(summary.repaired)));
  rows.push(paint.dim(words.read(summary.files, summary.documents, sizeOf(summary.bytes), summary.seconds.toFixed(2))));
  const skipped = sum(summary.skipped);
  if (skipped > 0) {
    const reasons = Object.entries(summary.skipped).map(([reason, count]) => `${reason} ${count}`);
    rows.push(paint.dim(words.skipped(skipped, reasons.join(", "))));
  }
  if (summary.failures > 0) rows.push(paint.red(words.failed(summary.failures)));
  if (options.timing) rows.push("", ...timingRows(summary, words, paint));
  return `${rows.join("\n")}\n`;
}

function familyCounts({ families }: Summary, words: Wording): string {
  const known = FAMILIES.filter((family: Family) => families[family] !== undefined);
  return known.map((family) => `${words.family[family]} ${families[family]}`).join(" · ");
}

function timingRows({ timings }: Summary, words: Wording, paint: Paint): string[] {
  const sorted = Object.entries(timings).sort((a, b) => b[1] - a[1]);
  const all = sorted.reduce((total, [, time]) => total + time, 0);
  const width = Math.max(...sorted.map(([rule]) => rule.length), 0);
  const row = ([rule, time]: readonly [string, number]) =>
    `  ${rule.padEnd(width)} ${time.toFixed(1).padStart(10)} ms ${((100 * time) / (all || 1)).toFixed(1).padStart(6)} %`;
  return [paint.bold(words.timing), ...sorted.map(row)];
}

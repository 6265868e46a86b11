/** Scores findings against labelled records: spans by class, or lines by family. Offsets are UTF-16. */

import { VFile } from "vfile";
import { FactStore } from "../../src/corpus/facts.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { optionsSchema } from "../../src/engine/options.ts";
import { type ActiveRule, DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { Finding } from "../../src/finding.ts";
import { documentOfBytes } from "../../src/input/read.ts";
import type { Rule } from "../../src/rule.ts";
import type { Document } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";
import { zod } from "../../src/zod.ts";

/** A labelled text. Offsets are code points, as in the sets that other tools write. */
export interface Labelled {
  readonly id: string;
  readonly text?: string;
  /** Instead of `text`: what stands in the file. */
  readonly bytes_b64?: string;
  /** The text before it was damaged: what repair should give back. */
  readonly original?: string;
  readonly expect?: readonly { start: number; end: number; class: string; level?: "line"; repair?: string }[];
  /** Instead of spans: `family:kind` of lines, counted from 1; lines not named are clean. */
  readonly lines?: readonly { n: number; label: string; accept?: readonly string[] }[];
}

export interface Row {
  wanted: number;
  found: number;
  repairable: number;
  repaired: number;
}

export interface Score {
  /** By class, `family/kind`. */
  readonly rows: Map<string, Row>;
  clean: number;
  cleanFlagged: number;
  /** Findings of the family on records with damage, and how many of them are right. */
  judged: number;
  right: number;
  /** What was missed or wrongly found, for people. */
  readonly faults: string[];
}

export function recommended(rules: readonly Rule[]): ActiveRule[] {
  return rules.flatMap((rule): ActiveRule[] =>
    rule.severity === "off" ? [] : [{ rule, severity: rule.severity, options: optionsSchema(rule, zod()).parse({}) }],
  );
}

interface Found {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

export async function scoreRecords(records: Iterable<Labelled>, rules: readonly ActiveRule[], family: string): Promise<Score> {
  const score: Score = { rows: new Map(), clean: 0, cleanFlagged: 0, judged: 0, right: 0, faults: [] };
  for (const record of records) {
    const document = await openRecord(record);
    const findings = (await findingsOf(document, rules)).filter(({ rule }) => rule.startsWith(`${family}/`));
    if (record.lines) scoreLines(record, document, findings, family, score);
    else scoreSpans(record, document, findings, family, score);
  }
  return score;
}

async function findingsOf(document: Document, rules: readonly ActiveRule[]): Promise<readonly Found[]> {
  return (await findingsIn([document], rules)).get(document.path) ?? [];
}

/** What is told of each of some documents; corpus rules hold them against each other. */
export async function findingsIn(documents: readonly Document[], rules: readonly ActiveRule[]): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  const store = new FactStore(rules);
  try {
    for (const document of documents) {
      const { result, facts } = lintDocument(document, rules, DEFAULT_SETTINGS);
      if (result.problems.length > 0) throw new Error(`${document.path}: ${JSON.stringify(result.problems)}`);
      found.set(document.path, [...result.findings]);
      for (const [rule, taken] of facts) store.add(rule, taken);
    }
    for await (const { document, findings } of store.link(DEFAULT_SETTINGS).results) found.get(document)?.push(...findings);
  } finally {
    store.close();
  }
  return found;
}

async function openRecord({ id, text, bytes_b64 }: Labelled): Promise<Document> {
  if (bytes_b64 === undefined) return openDocument(new VFile({ path: id, value: text ?? "" }), { format: "plain" });
  const read = await documentOfBytes(id, Buffer.from(bytes_b64, "base64"), { format: "plain" });
  if (read.kind !== "document") throw new Error(`${id} is no text: ${read.kind}`);
  return read.document;
}

function rowOf(score: Score, name: string): Row {
  let row = score.rows.get(name);
  if (row === undefined) {
    row = { wanted: 0, found: 0, repairable: 0, repaired: 0 };
    score.rows.set(name, row);
  }
  return row;
}

function scoreSpans(record: Labelled, document: Document, findings: readonly Found[], family: string, score: Score): void {
  const expect = (record.expect ?? []).map((label) => ({ ...label, ...utf16Span(document.text, label, record.bytes_b64 !== undefined) }));
  if (expect.length === 0) {
    score.clean++;
    if (findings.length > 0) score.cleanFlagged++;
    for (const { rule, start, end } of findings)
      score.faults.push(`FALSE ${record.id} ${rule} ${JSON.stringify(document.text.slice(start, end).slice(0, 60))}`);
    return;
  }
  const lineOf = (offset: number) => document.lines.at(offset);
  const hits = (label: (typeof expect)[number], finding: Found) =>
    (finding.start < label.end && label.start < finding.end) ||
    (label.level === "line" && lineOf(label.start) <= lineOf(finding.end) && lineOf(finding.start) <= lineOf(label.end));
  for (const label of expect) {
    const row = rowOf(score, `${family}/${label.class}`);
    row.wanted++;
    if (findings.some((finding) => hits(label, finding))) row.found++;
    else score.faults.push(`MISS ${record.id} ${label.class} ${JSON.stringify(document.text.slice(label.start, label.end).slice(0, 60))}`);
  }
  for (const finding of findings) {
    score.judged++;
    if (expect.some((label) => hits(label, finding))) score.right++;
    else
      score.faults.push(
        `FALSE ${record.id} ${finding.rule} ${JSON.stringify(document.text.slice(finding.start, finding.end).slice(0, 60))}`,
      );
  }
  if (record.original === undefined || !expect.every(({ repair }) => repair !== undefined)) return;
  const row = rowOf(score, `${family}/${expect[0].class}`);
  row.repairable++;
  if (repaired(document.text, findings) === record.original) row.repaired++;
}

/** Labels of byte records say that the record is damaged, not where in the text: any finding on it counts. */
function utf16Span(text: string, { start, end }: { start: number; end: number }, isBytes: boolean) {
  if (isBytes) return { start: 0, end: text.length };
  const characters = [...text];
  const length = (from: number, to: number) => characters.slice(from, to).join("").length;
  const begin = length(0, start);
  return { start: begin, end: begin + length(start, end) };
}

function repaired(text: string, findings: readonly Found[]): string {
  let result = text;
  let last = text.length + 1;
  for (const { fix } of [...findings].sort((a, b) => (b.fix?.start ?? 0) - (a.fix?.start ?? 0))) {
    if (fix === undefined || fix.end > last) continue;
    result = result.slice(0, fix.start) + fix.text + result.slice(fix.end);
    last = fix.start;
  }
  return result;
}

/** A line counts as found when a finding of the family touches it; labels in `accept` count as well, a spam line called boilerplate is no false alarm. */
function scoreLines(record: Labelled, document: Document, findings: readonly Found[], family: string, score: Score): void {
  const flagged = new Set<number>();
  for (const { start, end } of findings) {
    for (let line = document.lines.at(start); line <= document.lines.at(Math.max(start, end - 1)); line++) {
      if (!document.lines.isBlank(line)) flagged.add(line + 1);
    }
  }
  const truth = new Map((record.lines ?? []).map((line) => [line.n, line]));
  const familyOfLabel = (label: string) => label.slice(0, label.indexOf(":"));
  for (const { n, label, accept = [] } of truth.values()) {
    if (familyOfLabel(label) !== family) continue;
    const row = rowOf(score, label.replace(":", "/"));
    row.wanted++;
    if (flagged.has(n)) row.found++;
    else if (accept.some((other) => familyOfLabel(other) !== family)) row.wanted--;
    else score.faults.push(`MISS ${record.id}:${n} ${label} ${JSON.stringify(document.lines.text(n - 1).slice(0, 60))}`);
  }
  const labels = [...truth.values()].flatMap(({ label, accept = [] }) => [label, ...accept]);
  if (!labels.some((label) => familyOfLabel(label) === family)) {
    score.clean++;
    if (flagged.size > 0) score.cleanFlagged++;
  }
  for (const n of flagged) {
    score.judged++;
    const own = truth.get(n);
    const families = own ? [own.label, ...(own.accept ?? [])].map(familyOfLabel) : [];
    if (families.includes(family) || (family === "boilerplate" && families.includes("spam"))) score.right++;
    else score.faults.push(`FALSE ${record.id}:${n} ${family} ${JSON.stringify(document.lines.text(n - 1).slice(0, 60))}`);
  }
}

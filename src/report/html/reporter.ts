/**
 * The report for people who read texts: one page that needs nothing else. Each document goes out as it comes; what stays is
 * a row of the index and, until what lies between documents is known, the spans of its findings.
 */
import type { Summary } from "../../corpus/summary.ts";
import type { DocumentProfile, DocumentResult, Finding } from "../../finding.ts";
import { packageVersion } from "../../package-root.ts";
import type { Rule } from "../../rule.ts";
import type { Family, Locale, Severity } from "../../vocabulary.ts";
import type { Reporter } from "../reporter.ts";
import { affectedBy, type Flagged } from "./affected.ts";
import type { Count, DocumentRow, ReportFinding, ReportIndex, Shard } from "./data.ts";
import { INDEX_ID, shardId } from "./data.ts";
import { inertJson } from "./inert.ts";
import { dataElement, pageHead, pageTail } from "./page.ts";
import { WORDS } from "./wording.ts";

export interface HtmlOptions {
  readonly locale: Locale;
  /** What there is to say of a rule beside its findings. */
  readonly rules?: readonly Pick<Rule, "id" | "summary">[];
  /** Code units of texts that the page may hold; beyond, findings are shown with the line they stand in. */
  readonly textBudget?: number;
}

/** Browsers open a page of some 300 MB; texts in which nothing was found may take a quarter of it. */
const TEXT_BUDGET = 100_000_000;
const CLEAN_SHARE = 0.25;

interface Entry {
  readonly name: string;
  readonly lang: string | undefined;
  length: number;
  hasText: boolean;
  omitted: number;
  readonly counts: Map<string, number>;
  readonly flagged: Flagged[];
  readonly shards: number[];
}

export function htmlReporter({ locale, rules = [], textBudget = TEXT_BUDGET }: HtmlOptions): Reporter {
  const words = WORDS[locale];
  const entries: Entry[] = [];
  /** Records of a container may share a name: what is found between documents goes to the last. */
  const byName = new Map<string, Entry>();
  let shards = 0;
  let held = 0;
  let leftOut = 0;
  return {
    begin: () => pageHead(locale, words),
    document: (result) => {
      const { document, findings, profile, text } = result;
      let entry = byName.get(document);
      if (entry === undefined || text !== undefined) {
        entry = newEntry(document, profile);
        entries.push(entry);
        byName.set(document, entry);
      }
      addResult(entry, result);
      const isShown = text !== undefined && held + text.length <= (findings.length > 0 ? textBudget : textBudget * CLEAN_SHARE);
      if (isShown) {
        held += text.length;
        entry.hasText = true;
      } else if (text !== undefined) leftOut++;
      if (!isShown && findings.length === 0) return "";
      const shard: Shard = {
        ...(isShown && { text }),
        ...(isShown && profile?.body && { body: profile.body }),
        findings: findings.map((finding) => reportFinding(finding, entry.hasText)),
      };
      entry.shards.push(shards);
      return dataElement(shardId(shards++), inertJson(shard));
    },
    end: (summary) => {
      const index = indexOf(entries, summary, rules);
      return dataElement(INDEX_ID, inertJson({ ...index, locale, words, textsLeftOut: leftOut })) + pageTail();
    },
  };
}

function newEntry(name: string, profile: DocumentProfile | undefined): Entry {
  return { name, lang: langOf(profile), length: -1, hasText: false, omitted: 0, counts: new Map(), flagged: [], shards: [] };
}

function addResult(entry: Entry, { text, findings, omitted }: DocumentResult): void {
  if (text !== undefined) entry.length = text.length;
  for (const { rule, severity, start, end } of findings) {
    const key = `${severity} ${rule}`;
    entry.counts.set(key, (entry.counts.get(key) ?? 0) + 1);
    entry.flagged.push({ rule, severity, start, end });
  }
  for (const count of Object.values(omitted)) entry.omitted += count;
}

/** The line of context is for where there is no text to show. */
function reportFinding(finding: Finding, hasText: boolean): ReportFinding {
  const { rule, severity, message, start, end, line, column, quote, fingerprint, evidence, related, fix, excerpt } = finding;
  const told = { rule, severity, message, start, end, line, column, quote, fingerprint, evidence, related };
  return { ...told, ...(fix && { fix }), ...(!hasText && { excerpt }) };
}

type IndexParts = Omit<ReportIndex, "locale" | "words" | "textsLeftOut">;

function indexOf(entries: Iterable<Entry>, summary: Summary, known: readonly Pick<Rule, "id" | "summary">[]): IndexParts {
  const rules = new Map<string, number>();
  const families: Partial<Record<Family, number>> = {};
  const documents: DocumentRow[] = [];
  for (const { name, lang, length, omitted, counts, flagged, shards } of entries) {
    const affected = affectedBy(flagged);
    for (const [family, size] of affected.byFamily) families[family] = (families[family] ?? 0) + size;
    documents.push({
      name,
      ...(lang && { lang }),
      length,
      counts: [...counts].map(([key, count]): Count => {
        const [severity, rule] = key.split(" ") as [Severity, string];
        if (!rules.has(rule)) rules.set(rule, rules.size);
        return [rules.get(rule) ?? 0, severity, count];
      }),
      affected: affected.bySeverity,
      ...(omitted > 0 && { omitted }),
      shards,
    });
  }
  const summaries = new Map<string, string>(known.map(({ id, summary }) => [id, summary]));
  return {
    tool: `corpuslint ${packageVersion()}`,
    rules: [...rules.keys()].map((id) => ({ id, summary: summaries.get(id) ?? "" })),
    documents,
    families,
    run: {
      files: summary.files,
      bytes: summary.bytes,
      fixable: summary.fixable,
      skipped: summary.skipped,
      failures: summary.failures,
      problems: summary.problems.map(({ document, message }) => `${document}: ${message}`),
      notices: summary.notices,
    },
  };
}

const LANG: Readonly<Record<DocumentProfile["variant"], string | undefined>> = {
  simplified: "zh-Hans",
  "traditional-TW": "zh-Hant-TW",
  "traditional-HK": "zh-Hant-HK",
  traditional: "zh-Hant",
  mixed: "zh",
  japanese: "ja",
  korean: "ko",
  other: undefined,
};

function langOf(profile: DocumentProfile | undefined): string | undefined {
  if (profile === undefined) return undefined;
  return LANG[profile.variant] ?? (profile.language === "other" ? undefined : profile.language);
}

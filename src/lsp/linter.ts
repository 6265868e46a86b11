/** Lints an editor's text as a run on the command line would lint its file, and gives way as soon as the text is another. */
import { setImmediate } from "node:timers/promises";
import { rules as catalogue } from "../../rules/index.ts";
import { gateOf } from "../cli/baseline.ts";
import { chosenConfig } from "../cli/choices.ts";
import type { Resolved } from "../config/presets.ts";
import { type Judgement, Judgements, type RunSettings } from "../config/settings.ts";
import { FactStore } from "../corpus/facts.ts";
import { lintDocument } from "../engine/lint.ts";
import { type ActiveRule, DEFAULT_LIMIT } from "../engine/settings.ts";
import type { DocumentResult, Finding, RelatedFinding } from "../finding.ts";
import { Ignores } from "../input/ignores.ts";
import { isTool } from "../input/walk.ts";
import { repairsOf } from "../repair/choice.ts";
import type { Edit } from "../repair/edits.ts";
import { Settler } from "../repair/settle.ts";
import type { Locale } from "../vocabulary.ts";
import { type Part, partsOf } from "./parts.ts";
import type { EditorChoices, Home, Subject } from "./subject.ts";

/** A finding with its places in the editor's text. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
  /** What its fix does to the text. */
  readonly fix?: Edit & { readonly safe: boolean };
  /** Other places in the text, each with a note. */
  readonly places: readonly { readonly start: number; readonly end: number; readonly note: string }[];
  /** Places in other files. */
  readonly elsewhere: readonly RelatedFinding[];
}

export interface Linted {
  readonly findings: readonly PlacedFinding[];
  /** Rules that failed, for the log. */
  readonly problems: readonly string[];
  readonly locale: Locale;
}

interface Prepared {
  readonly settings: RunSettings;
  readonly judgement: Judgement;
  /** A baseline counts what it meets: each look at a text has a gate of its own. */
  keep(result: DocumentResult): readonly Finding[];
}

/** No change of a text: a fix that is asked for. */
const ANY_FIX = { unsafe: true, drop: new Set<never>() };
const SAFE_FIXES = { unsafe: false, drop: new Set<never>() };

/**
 * @param isCurrent asked between rules: `false` ends the work
 * @returns nothing where the work was ended
 * @throws ConfigError
 */
export async function lintSubject(
  subject: Subject,
  home: Home,
  choices: EditorChoices,
  locale: Locale,
  isCurrent: () => boolean,
): Promise<Linted | undefined> {
  const prepared = await prepare(home, choices, locale);
  if (prepared === undefined) return { findings: [], problems: [], locale };
  const { settings, judgement } = prepared;
  const facts = new FactStore(Judgements.corpusRules(settings, catalogue));
  const parts = new Map<string, Part>();
  const findings: PlacedFinding[] = [];
  const problems: string[] = [];
  const take = (result: DocumentResult) => {
    const part = parts.get(result.document);
    problems.push(...result.problems.map(({ message }) => message));
    if (part) for (const finding of prepared.keep(result)) findings.push(placed(finding, part, parts));
  };
  try {
    for await (const part of partsOf(subject, home, judgement, settings.fields)) {
      parts.set(part.document.path, part);
      const linted = await lintByRule(part, judgement.rules, settings, facts, isCurrent);
      if (linted === undefined) return undefined;
      take(linted);
    }
    const linked = facts.link(settings);
    problems.push(...linked.problems.map(({ message }) => message));
    for (const result of linked.results) take(result);
  } finally {
    facts.close();
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.finding.rule < b.finding.rule ? -1 : 1));
  return { findings, problems, locale: settings.locale };
}

/** The edits of all safe fixes, pass by pass until nothing is left to fix. @throws ConfigError */
export async function safeEdits(subject: Subject, home: Home, choices: EditorChoices, locale: Locale): Promise<readonly Edit[]> {
  const prepared = await prepare(home, choices, locale);
  if (prepared === undefined) return [];
  const { settings, judgement } = prepared;
  const edits: Edit[] = [];
  for await (const part of partsOf(subject, home, judgement, settings.fields)) {
    const { document } = part;
    const first = lintDocument(document, judgement.rules, settings).result;
    const kept = new Set(prepared.keep(first));
    const leftOut = new Set(first.findings.filter((finding) => !kept.has(finding)).map(({ fingerprint }) => fingerprint));
    const settler = new Settler({
      choice: SAFE_FIXES,
      settings,
      kept: ({ findings }) => findings.filter(({ fingerprint }) => !leftOut.has(fingerprint)),
    });
    const settled = await settler.settle({ document, rules: judgement.rules, open: (text) => part.reopen(text) });
    edits.push(...part.place(settled.edits));
  }
  return edits;
}

/** What there is to judge a text by; nothing where a run would leave its file out. */
async function prepare({ cwd, name, path }: Home, choices: EditorChoices, fallback: Locale): Promise<Prepared | undefined> {
  const config = await chosenConfig(choices, cwd);
  if (path !== undefined && isLeftOut(path, name, config)) return undefined;
  const locale = choices.locale ?? config.locale ?? fallback;
  const gate = await gateOf({ staged: false, updateBaseline: false, pruneBaseline: false }, config, cwd, locale, [name]);
  const settings: RunSettings = {
    locale,
    offsets: "utf16",
    timing: false,
    limit: DEFAULT_LIMIT,
    inlineIgnores: config.inlineIgnores !== false,
    rules: config.rules,
    overrides: config.overrides,
    language: config.language,
    format: config.format,
    fields: { text: config.textField ?? "text", id: config.idField ?? "id" },
    cwd,
  };
  const compile = settings.overrides.length > 0 ? (await import("../config/globs.ts")).compileGlobs : undefined;
  return {
    settings,
    judgement: new Judgements(settings, catalogue, compile).for(name),
    keep: (result) => gate.sieve?.pass(result).findings ?? result.findings,
  };
}

function isLeftOut(path: string, name: string, config: Resolved): boolean {
  return isTool(name) || new Ignores({ gitignore: config.gitignore !== false, patterns: config.ignore }).has(path, false);
}

/** One rule at a time: between two, the editor is heard. */
async function lintByRule(
  { document }: Part,
  rules: readonly ActiveRule[],
  settings: RunSettings,
  facts: FactStore,
  isCurrent: () => boolean,
): Promise<DocumentResult | undefined> {
  const results: DocumentResult[] = [];
  for (const rule of rules) {
    await setImmediate();
    if (!isCurrent()) return undefined;
    const linted = lintDocument(document, [rule], settings);
    for (const [id, taken] of linted.facts) facts.add(id, taken);
    results.push(linted.result);
  }
  return {
    document: document.path,
    findings: results.flatMap(({ findings }) => findings),
    omitted: {},
    problems: results.flatMap(({ problems }) => problems),
    bytes: 0,
  };
}

/** @param parts of the same text, by the names of their documents */
function placed(finding: Finding, part: Part, parts: ReadonlyMap<string, Part>): PlacedFinding {
  const [edit] = finding.fix ? repairsOf(part.document, [finding], ANY_FIX, new Set()) : [];
  const [fix] = edit ? part.place([edit]) : [];
  const related = finding.related.flatMap(({ document, note, ...span }) => {
    const where = parts.get(document);
    return where ? [{ ...spanOf(where, span), note }] : [];
  });
  const shown = finding.evidence.filter((item) => item.kind === "place").map(({ note, ...span }) => ({ ...spanOf(part, span), note }));
  return {
    finding,
    ...spanOf(part, finding),
    ...(fix && { fix: { start: fix.start, end: fix.end, text: fix.text, safe: edit.safe } }),
    places: [...related, ...shown],
    elsewhere: finding.related.filter(({ document }) => !parts.has(document)),
  };
}

function spanOf(part: Part, { start, end }: { readonly start: number; readonly end: number }) {
  const [span] = part.place([{ start, end, text: "" }]);
  return { start: span.start, end: span.end };
}

/** Has corpus rules reduce their keys, and makes findings of what they report. */
import { Fingerprints } from "../engine/fingerprint.ts";
import { formatMessage } from "../engine/messages.ts";
import { type ActiveRule, type EngineSettings, isHarsher, settledSeverity } from "../engine/settings.ts";
import { RuleError, validateReport } from "../engine/validate.ts";
import type { DocumentResult, Finding, Place, PlacedFact, Problem, RelatedFinding } from "../finding.ts";
import type { CorpusReport, CorpusRule, Evidence } from "../rule.ts";
import type { Span } from "../text/span.ts";
import { Spill } from "./spill.ts";

export interface Linked {
  /** By document, in the order of their names. */
  readonly results: Iterable<DocumentResult>;
  readonly problems: readonly Problem[];
  /** One sentence for each rule that met its cap. */
  readonly notices: readonly string[];
}

/** About this many bytes of findings stay in memory. */
const MEMORY_BUDGET = 8 * 1024 * 1024;
/** What a finding weighs beside its texts; and what each of its evidence and of the places it points to weighs. */
const FINDING_BYTES = 800;
const ITEM_BYTES = 300;

export class Linker {
  readonly #settings: EngineSettings;
  readonly #budget: number;
  readonly #spill = new Spill<Finding>();
  #documents = new Map<string, Finding[]>();
  #bytes = 0;
  readonly #problems: Problem[] = [];
  /** By rule, the keys that met its cap: how many, and how often the most frequent one occurs. */
  readonly #capped = new Map<CorpusRule, { keys: number; most: number }>();

  constructor(settings: EngineSettings, budget = MEMORY_BUDGET) {
    this.#settings = settings;
    this.#budget = budget;
  }

  /** @param facts the first ones of a key, as many as the rule compares, in (document, offset) order; further ones are told @param count of all */
  reduce(active: ActiveRule & { readonly rule: CorpusRule }, key: string, count: number, facts: readonly PlacedFact[]): void {
    const { rule } = active;
    if (facts.length < count && !rule.isBroad?.(key)) this.#noteCap(rule, count);
    const places = new FactPlaces(facts);
    try {
      for (const report of rule.reduce(key, facts, active.options)) this.#tell(active, report, places);
    } catch (error) {
      const message = error instanceof RuleError ? error.message : `rule ${rule.id} failed on "${key}": ${(error as Error).stack ?? error}`;
      this.#problems.push({ document: facts[0].document, kind: "rule", message });
    }
  }

  #tell(active: ActiveRule, report: CorpusReport, places: FactPlaces): void {
    const finding = toFinding(active, report, places, this.#settings);
    const known = this.#documents.get(report.document);
    if (known) known.push(finding);
    else this.#documents.set(report.document, [finding]);
    const { message, quote, excerpt, evidence, related } = finding;
    this.#bytes +=
      FINDING_BYTES + 2 * (message.length + quote.length + excerpt.text.length) + ITEM_BYTES * (evidence.length + related.length);
    if (this.#bytes > this.#budget) this.#spillAll();
  }

  #spillAll(): void {
    this.#spill.write(this.#documents);
    this.#documents = new Map();
    this.#bytes = 0;
  }

  /** The results can be read once, and until `close`. */
  linked(): Linked {
    const notices = [...this.#capped].map(
      ([{ id, cap }, { keys, most }]) =>
        `${id}: of ${keys === 1 ? "one thing" : `${keys} things`} told more than ${cap} times (up to ${most}) the first ${cap} were compared`,
    );
    return { results: this.#results(), problems: this.#problems, notices };
  }

  #noteCap(rule: CorpusRule, count: number): void {
    const known = this.#capped.get(rule);
    if (known === undefined) this.#capped.set(rule, { keys: 1, most: count });
    else {
      known.keys++;
      known.most = Math.max(known.most, count);
    }
  }

  *#results(): Generator<DocumentResult> {
    if (this.#spill.isEmpty) {
      for (const document of [...this.#documents.keys()].sort()) yield resultOf(document, this.#documents.get(document) ?? []);
      return;
    }
    this.#spillAll();
    for (const { key, count, read } of this.#spill.merge()) yield resultOf(key, read(count));
  }

  close(): void {
    this.#spill.close();
  }
}

/** @param findings of one document, in the order in which they were told */
function resultOf(document: string, findings: readonly Finding[]): DocumentResult {
  const fingerprints = new Fingerprints();
  const known = toldOnce(findings).map((finding) => ({ ...finding, fingerprint: fingerprints.of(finding.rule, finding.quote) }));
  return {
    document,
    findings: known.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1)),
    omitted: {},
    problems: [],
    bytes: 0,
  };
}

/**
 * What a rule tells of one place under several keys is one finding: the most severe of them, of equals the first, with what proves the
 * others and the places that they point to.
 */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const once = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, start, end } = finding;
    const where = `${rule}|${start}|${end}`;
    const known = once.get(where);
    if (known === undefined) once.set(where, [finding]);
    else if (isHarsher(finding.severity, known[0].severity)) known.unshift(finding);
    else known.push(finding);
  }
  return Array.from(once.values(), (told) => {
    if (told.length === 1) return told[0];
    const evidence = unique(
      told.flatMap((finding) => finding.evidence),
      evidenceKey,
    );
    const related = unique(
      told.flatMap((finding) => finding.related),
      ({ document, start, end }) => `${document}|${start}|${end}`,
    );
    return { ...told[0], evidence, related };
  });
}

/** A claim is proved once, whatever else is told of it. */
function evidenceKey(evidence: Evidence): string {
  return evidence.kind === "claim" ? `${evidence.text}|${evidence.document}` : JSON.stringify(evidence);
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

/** Where the facts of a key stand, looked up from the first report on: of most keys nothing is told. */
class FactPlaces {
  readonly #facts: readonly PlacedFact[];
  #byDocument: Map<string, PlacedFact[]> | undefined;

  constructor(facts: readonly PlacedFact[]) {
    this.#facts = facts;
  }

  get(document: string, { start, end }: Span): Place | undefined {
    this.#byDocument ??= byDocument(this.#facts);
    return this.#byDocument.get(document)?.findLast(({ span }) => span.start === start && span.end === end)?.place;
  }
}

function byDocument(facts: readonly PlacedFact[]): Map<string, PlacedFact[]> {
  const documents = new Map<string, PlacedFact[]>();
  for (const fact of facts) {
    const own = documents.get(fact.document);
    if (own) own.push(fact);
    else documents.set(fact.document, [fact]);
  }
  return documents;
}

function toFinding(active: ActiveRule, report: CorpusReport, places: FactPlaces, settings: EngineSettings): Finding {
  const { rule } = active;
  const severity = settledSeverity(active.severity, report.severity);
  validateReport(rule, report, Number.MAX_SAFE_INTEGER);
  const placeOf = (document: string, span: Span) => {
    const place = places.get(document, span);
    if (place) return place;
    throw new RuleError(rule, `reported ${document} ${span.start}..${span.end}, which is the span of none of the key's facts`);
  };
  const place = placeOf(report.document, report.span);
  const fixPlace = report.fix && placeOf(report.document, report.fix);
  return {
    rule: rule.id,
    severity,
    message: formatMessage(rule.messages[report.message], settings.locale, report.data),
    ...place,
    fingerprint: "", // its ordinal among equals shows when all of its document are told
    evidence: report.evidence ?? [],
    related: (report.related ?? []).map((related): RelatedFinding => {
      const document = related.document ?? report.document;
      const { start, end, quote, line } = placeOf(document, related);
      return { document, start, end, quote, line, note: related.note };
    }),
    ...(report.fix && fixPlace && { fix: { start: fixPlace.start, end: fixPlace.end, text: report.fix.text, safe: report.fix.safe } }),
  };
}

/** Makes findings of reports: offsets in the asked unit, lines, columns, quote, excerpt and fingerprint. */
import type { Excerpt, Finding, Place, PlacedFact, RelatedFinding } from "../finding.ts";
import type { Evidence, Fact, Report, Rule, Severity } from "../rule.ts";
import type { Document } from "../text/document.ts";
import { Lines } from "../text/lines.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import { scanClasses } from "../text/scan.ts";
import type { Span } from "../text/span.ts";
import { Fingerprints } from "./fingerprint.ts";
import { formatMessage } from "./messages.ts";
import type { EngineSettings } from "./settings.ts";

const QUOTE_LENGTH = 200;
const EXCERPT_SIDE = 60;
const NO_EXCERPT: Excerpt = { text: "", start: 0, end: 0 };

export interface Judged {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly report: Report;
}

/** `reports` in the order they are to be told. */
export function placeReports(document: Document, reports: readonly Judged[], settings: EngineSettings): Finding[] {
  if (reports.length === 0) return [];
  const places = new Places(document, () => reports.flatMap(({ report }) => spansOf(report)), settings.offsets, settings.excerpts);
  const fingerprints = new Fingerprints();
  return reports.map(({ rule, severity, report }) => {
    const { start, end, line, column, endLine, endColumn, quote, excerpt } = places.place(report.span);
    const fix = places.fix(report);
    return {
      rule: rule.id,
      severity,
      message: formatMessage(rule.messages[report.message], settings.locale, report.data),
      start,
      end,
      line,
      column,
      endLine,
      endColumn,
      quote,
      excerpt,
      fingerprint: fingerprints.of(rule.id, document.slice(report.span)),
      evidence: report.evidence?.some(isPlace) ? report.evidence.map((item) => places.evidence(item)) : (report.evidence ?? []),
      related: report.related?.map((related) => places.related(related)) ?? [],
      ...(fix && { fix }),
    };
  });
}

/** Facts with all that a finding about them will need when the document is gone. */
export function placeFacts(document: Document, facts: readonly Fact[], settings: EngineSettings): PlacedFact[] {
  if (facts.length === 0) return [];
  const places = new Places(document, () => facts.map(({ span }) => span), settings.offsets, settings.excerpts);
  return facts.map(({ keys, value, span }) => ({ keys, value, span, document: document.path, place: outlasting(places.place(span)) }));
}

/** A slice keeps the whole text that it was cut from in memory. */
function outlasting(place: Place): Place {
  const { quote, excerpt } = place;
  return { ...place, quote: copied(quote), excerpt: excerpt.text === "" ? excerpt : { ...excerpt, text: copied(excerpt.text) } };
}

function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

/** Spans in the unit and the text that a run reports in. */
export function placeSpans(document: Document, spans: readonly Span[], unit: OffsetUnit): Span[] {
  const places = new Places(document, () => spans, unit);
  return spans.map((span) => places.span(span));
}

function isPlace(item: Evidence): boolean {
  return item.kind === "place";
}

function spansOf(report: Report): Span[] {
  return [
    report.span,
    ...(report.fix ? [report.fix] : []),
    ...(report.related ?? []),
    ...(report.evidence ?? []).filter((item) => item.kind === "place"),
  ];
}

/** Translates all offsets of a document's reports in one ascending pass; where the unit is the text's own there is nothing to translate. */
class Places {
  readonly #document: Document;
  readonly #lines: Lines;
  readonly #translated: ReadonlyMap<number, number> | undefined;

  readonly #excerpts: boolean;

  constructor(document: Document, spans: () => readonly Span[], unit: OffsetUnit, excerpts = true) {
    this.#document = document;
    this.#excerpts = excerpts;
    this.#lines = document.view === undefined ? document.lines : new Lines(document.source, scanClasses(document.source));
    this.#translated = unit === "utf16" ? undefined : this.#translate(spans(), unit);
  }

  #translate(spans: readonly Span[], unit: OffsetUnit): ReadonlyMap<number, number> {
    const offsets = new Set<number>();
    for (const span of spans) {
      const { start, end } = this.#source(span);
      for (const source of [start, end]) {
        offsets.add(source).add(this.#lines.start(this.#lines.at(source)));
      }
    }
    const counter = this.#document.offsetCounter(unit);
    const translated = new Map<number, number>();
    for (const offset of [...offsets].sort((a, b) => a - b)) translated.set(offset, counter.to(offset));
    return translated;
  }

  #source(span: Span): Span {
    const { view } = this.#document;
    if (view === undefined) return span;
    const start = view.toSource(span.start);
    return { start, end: span.end > span.start ? Math.max(start, view.toSource(span.end, "end")) : start };
  }

  #out(source: number): number {
    return this.#translated?.get(source) ?? source;
  }

  place(span: Span): Place {
    const { start, end } = this.#source(span);
    const lines = this.#lines;
    const line = lines.at(start);
    const endLine = lines.at(end);
    return {
      start: this.#out(start),
      end: this.#out(end),
      line: line + 1,
      column: this.#out(start) - this.#out(lines.start(line)) + 1,
      endLine: endLine + 1,
      endColumn: this.#out(end) - this.#out(lines.start(endLine)) + 1,
      quote: quote(this.#document, span),
      excerpt: this.#excerpts ? excerpt(this.#document, span) : NO_EXCERPT,
    };
  }

  span(span: Span): Span {
    const { start, end } = this.#source(span);
    return { start: this.#out(start), end: this.#out(end) };
  }

  evidence(item: Evidence): Evidence {
    return item.kind === "place" ? { ...item, ...this.span(item) } : item;
  }

  related(related: Span & { note: string }): RelatedFinding {
    const document = this.#document;
    const { start, end } = this.#source(related);
    return {
      document: document.path,
      start: this.#out(start),
      end: this.#out(end),
      quote: quote(document, related),
      note: related.note,
      line: this.#lines.at(start) + 1,
    };
  }

  /** A fix that crosses markup of the source has no place there: the finding stands without it. */
  fix(report: Report): Finding["fix"] {
    const { fix } = report;
    if (fix === undefined || this.#document.view?.isVerbatim(fix) === false) return undefined;
    const { start, end } = this.span(fix);
    return { start, end, text: fix.text, safe: fix.safe };
  }
}

function quote(document: Document, span: Span): string {
  if (span.end - span.start <= QUOTE_LENGTH) return document.slice(span);
  const half = QUOTE_LENGTH / 2;
  return `${whole(document.text, span.start, span.start + half)}…${whole(document.text, span.end - half, span.end)}`;
}

function excerpt(document: Document, span: Span): Excerpt {
  const { lines, text } = document;
  const first = lines.at(span.start);
  const from = Math.max(lines.start(first), span.start - EXCERPT_SIDE);
  const to = Math.min(lines.end(first), Math.max(span.end, span.start + 1) + EXCERPT_SIDE, span.start + 4 * EXCERPT_SIDE);
  const before = whole(text, from, span.start);
  const cut = whole(text, from, to);
  return { text: cut, start: before.length, end: Math.min(cut.length, before.length + Math.max(0, Math.min(span.end, to) - span.start)) };
}

/** A slice that never begins or ends inside a surrogate pair. */
function whole(text: string, start: number, end: number): string {
  const from = start > 0 && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start + 1 : start;
  const to = end < text.length && isLow(text.charCodeAt(end)) && isHigh(text.charCodeAt(end - 1)) ? end - 1 : end;
  return text.slice(from, Math.max(from, to));
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

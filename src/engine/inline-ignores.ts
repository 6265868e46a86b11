/**
 * Comments of Markdown and HTML texts that say what is to be ignored:
 *
 *     <!-- corpuslint-ignore-next-line RULE[, RULE] -- reason -->    also -ignore-line and -ignore-file
 *     <!-- corpuslint-disable RULE --> … <!-- corpuslint-enable RULE -->
 *
 * A RULE is a rule's name or a family's. Plain text has no comments, and scraped records are nobody's to annotate.
 */
import { rules as catalogue } from "../../rules/index.ts";
import { didYouMean } from "../config/error.ts";
import type { Document } from "../text/document.ts";
import { Lines } from "../text/lines.ts";
import { scanClasses } from "../text/scan.ts";
import type { Span } from "../text/span.ts";
import { FAMILIES, type Family, familyOf } from "../vocabulary.ts";
import { type Directive, directivesOf, NAMES } from "./directives.ts";
import type { GateWording } from "./gate-wording.ts";

/** A rule or family that is ignored in a stretch of the source. */
interface Ignored extends Span {
  readonly directive: string;
  readonly name: string;
  readonly line: number;
  used: boolean;
}

/** What one document may have said of it; the rest is a count. */
const TOLD = 10;

export class InlineIgnores {
  readonly #document: Document;
  readonly #words: GateWording;
  readonly #lines: Lines;
  readonly #ignored = new Map<string, Ignored[]>();
  readonly #notices: string[] = [];
  readonly #counts: Record<string, number> = {};

  /** `undefined` where a text says nothing, as nearly all do. */
  static of(document: Document, words: GateWording): InlineIgnores | undefined {
    if (document.format === "plain") return undefined;
    const directives = directivesOf(document);
    return directives.length === 0 ? undefined : new InlineIgnores(document, directives, words);
  }

  private constructor(document: Document, directives: readonly Directive[], words: GateWording) {
    this.#document = document;
    this.#words = words;
    this.#lines = document.view === undefined ? document.lines : new Lines(document.source, scanClasses(document.source));
    const open: Ignored[] = [];
    for (const directive of directives) this.#read(directive, open);
  }

  #read(directive: Directive, open: Ignored[]): void {
    const words = this.#words;
    const line = this.#lines.at(directive.start) + 1;
    const place = `${this.#document.path}:${line}`;
    if (!NAMES.some((name) => name === directive.name)) {
      this.#notices.push(words.unknownDirective(place, directive.name, didYouMean(directive.name, NAMES)));
      return;
    }
    if (!directive.isClosed) this.#notices.push(words.unclosed(place));
    else if (directive.name === "corpuslint-enable") this.#enable(directive, place, open);
    else if (directive.rules.length === 0) this.#notices.push(words.noRule(place, directive.name));
    else {
      for (const name of directive.rules) {
        if (!isKnown(name)) {
          this.#notices.push(words.unknownRule(place, name, didYouMean(name, knownNames())));
          continue;
        }
        const ignored = { directive: directive.name, name, line, used: false, ...this.#stretch(directive) };
        const same = this.#ignored.get(name);
        if (same) same.push(ignored);
        else this.#ignored.set(name, [ignored]);
        if (directive.name === "corpuslint-disable") open.push(ignored);
      }
    }
  }

  #enable(directive: Directive, place: string, open: Ignored[]): void {
    const names = directive.rules.length > 0 ? directive.rules : [...new Set(open.map(({ name }) => name))];
    for (const name of names) {
      const closed = open.filter((ignored) => ignored.name === name);
      if (closed.length === 0) this.#notices.push(this.#words.unopened(place, name));
      for (const ignored of closed) {
        (ignored as { end: number }).end = directive.start;
        open.splice(open.indexOf(ignored), 1);
      }
    }
  }

  #stretch({ name, start, end }: Directive): Span {
    const lines = this.#lines;
    const whole = this.#document.source.length;
    if (name === "corpuslint-ignore-file") return { start: 0, end: whole };
    if (name === "corpuslint-disable") return { start: end, end: whole };
    let line = lines.at(name === "corpuslint-ignore-line" ? start : end);
    if (name === "corpuslint-ignore-next-line")
      do line++;
      while (line < lines.count - 1 && lines.isBlank(line));
    return line < lines.count ? lines.span(line) : { start: whole, end: whole };
  }

  /** Whether what a rule says of a span is ignored: by the line or stretch in which the span begins. */
  has(rule: string, span: Span): boolean {
    const { view } = this.#document;
    const start = view === undefined ? span.start : view.toSource(span.start);
    let isIgnored = false;
    for (const name of [rule, familyOf(rule)]) {
      for (const ignored of this.#ignored.get(name) ?? []) {
        if (start < ignored.start || start > ignored.end) continue;
        ignored.used = true;
        isIgnored = true;
      }
    }
    return isIgnored;
  }

  /** A finding was left out; facts that corpus rules take are no findings yet. */
  count(rule: string): void {
    this.#counts[rule] = (this.#counts[rule] ?? 0) + 1;
  }

  /** @param active the rules that ran: of others nobody knows what they would find */
  outcome(active: ReadonlySet<string>): { readonly counts: Readonly<Record<string, number>>; readonly notices: readonly string[] } {
    const families = new Set([...active].map((rule): string => familyOf(rule)));
    const unused = [...this.#ignored.values()].flat().filter(({ used, name }) => !used && (active.has(name) || families.has(name)));
    const notices = [
      ...this.#notices,
      ...unused.map(({ directive, name, line }) => this.#words.unused(`${this.#document.path}:${line}`, directive, name)),
    ];
    const told = notices.length > TOLD ? [...notices.slice(0, TOLD), this.#words.more(notices.length - TOLD)] : notices;
    return { counts: this.#counts, notices: told };
  }
}

function isKnown(name: string): boolean {
  return FAMILIES.includes(name as Family) || catalogue.some(({ id }) => id === name);
}

function knownNames(): string[] {
  return [...FAMILIES, ...catalogue.map(({ id }) => id)];
}

/** What a rule is made of: all that a rule file imports besides the domain engines. */
import type { z } from "zod";
import type { Document } from "./text/document.ts";
import type { RegionKind } from "./text/regions/regions.ts";
import type { Span } from "./text/span.ts";
import type { Family, Locale, Severity } from "./vocabulary.ts";

export { CharClass, classAt, classTable, isHanClass } from "./text/classes.ts";
export type { ByteDamage, Document } from "./text/document.ts";
export type { RegionKind } from "./text/regions/regions.ts";
export { overlaps, type Span } from "./text/span.ts";
export type { Language, Variant, Writing } from "./text/variants.ts";
export { FAMILIES, type Family, familyOf, LOCALES, type Locale, type Severity } from "./vocabulary.ts";

/** A sentence with `{name}` where a datum of the report goes, in each language. */
export type Message = Readonly<Record<Locale, string>>;
/** What fills a message; a word that each language has its own for is a message itself. */
export type Data = Readonly<Record<string, string | number | Message>>;

/** What a reader needs to check a finding. Data, not prose: reporters word it. */
export type Evidence =
  /** One sign, with its weight where signs add up; `value` is what was counted or seen. */
  | { readonly kind: "signal"; readonly name: string; readonly value: string | number; readonly weight?: number }
  /** Characters that decide, e.g. the Simplified-only ones of a line. */
  | { readonly kind: "characters"; readonly name: string; readonly text: string }
  /** Where else the same stands; offsets in the same document. */
  | { readonly kind: "place"; readonly start: number; readonly end: number; readonly note: string }
  /** Encode `text` in `from`, decode as `to`: the repaired text. */
  | { readonly kind: "roundtrip"; readonly from: string; readonly to: string; readonly text: string }
  /** A figure as it was read, in base units; `bound` where it is no plain value (`>`: more than `low`). The rest says what it is a figure of, and where. */
  | {
      readonly kind: "claim";
      readonly text: string;
      readonly low: number;
      readonly high: number;
      readonly unit: string;
      readonly bound?: string;
      readonly subject?: string;
      readonly metric?: string;
      readonly time?: string;
      readonly document?: string;
    }
  /** Arithmetic to follow, one line a step. */
  | { readonly kind: "arithmetic"; readonly steps: readonly string[] }
  /** Which documents give which value, majority first; `count` of them where not all are named. */
  | {
      readonly kind: "spread";
      readonly values: readonly { readonly text: string; readonly count?: number; readonly documents: readonly string[] }[];
    }
  /** Bytes of the file, in hex, and where they stand. */
  | { readonly kind: "bytes"; readonly hex: string; readonly byteStart: number; readonly byteEnd: number };

/** *safe* provably restores the text; every other fix is *unsafe* and must be asked for by name. */
export interface Fix extends Span {
  readonly text: string;
  readonly safe: boolean;
}

export interface Related extends Span {
  /** Another document; this one when left out. */
  readonly document?: string;
  readonly note: string;
}

export interface Report<MessageId extends string = string> {
  readonly span: Span;
  readonly message: MessageId;
  readonly data?: Data;
  /** Milder than what the rule declares, where it is less sure. A user's milder setting prevails. */
  readonly severity?: Severity;
  readonly evidence?: readonly Evidence[];
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

export interface Fact<Value = unknown> {
  /** Facts that share one of these are seen together. */
  readonly keys: readonly string[];
  readonly value: Value;
  readonly span: Span;
}

/** A fact with the document it came from, as `reduce` sees it: in (document, offset) order. */
export interface DocumentFact<Value = unknown> extends Fact<Value> {
  readonly document: string;
}

/** Its span, its fix and what it relates to are spans of facts: the documents' texts are gone by then. */
export interface CorpusReport<MessageId extends string = string> extends Report<MessageId> {
  readonly document: string;
}

interface Meta<Options, MessageId extends string> {
  /** `family/name`; the page `rules/family/name.md` explains it. */
  readonly id: `${Family}/${string}`;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** In the recommended preset; `off` = only when asked for. */
  readonly severity: Severity | "off";
  /** The schema of its options, with a default for each; called when somebody sets one. */
  readonly options: (zod: typeof z) => z.ZodType<Options>;
  readonly messages: Readonly<Record<MessageId, Message>>;
  /** Kinds of region, opaque to other rules, that this rule judges too. */
  readonly judges?: readonly RegionKind[];
  /** Word lists that join the automaton, which is made when the project is built; hits carry `ID:NAME` in `document.words`. */
  readonly words?: () => Readonly<Record<string, readonly string[]>>;
}

export interface DocumentRule<Options = unknown, MessageId extends string = string> extends Meta<Options, MessageId> {
  check(document: Document, options: Options): Iterable<Report<MessageId>>;
}

export interface CorpusRule<Options = unknown, MessageId extends string = string, Value = unknown> extends Meta<Options, MessageId> {
  /** How many facts of one key `reduce` sees; reaching it is reported. */
  readonly cap: number;
  /** Keys of which nothing is told where so many facts have them: reaching the cap is not reported. */
  isBroad?(key: string): boolean;
  extract(document: Document, options: Options): Iterable<Fact<Value>>;
  /** Called for each key that two facts share or more. */
  reduce(key: string, facts: readonly DocumentFact<Value>[], options: Options): Iterable<CorpusReport<MessageId>>;
}

export type Rule = DocumentRule | CorpusRule;

export function isCorpusRule(rule: Rule): rule is CorpusRule {
  return "reduce" in rule;
}

/** Declares a rule: types flow from its options and messages into `check`, or `extract` and `reduce`. */
export function defineRule<Options, MessageId extends string>(rule: DocumentRule<Options, MessageId>): DocumentRule;
export function defineRule<Options, MessageId extends string, Value>(rule: CorpusRule<Options, MessageId, Value>): CorpusRule;
export function defineRule(rule: unknown): Rule {
  return rule as Rule;
}

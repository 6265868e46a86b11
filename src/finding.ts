/** What the engine makes of a rule's report: the record that reporters, baselines and editors read (the jsonl contract). */
import type { DocumentFact, Evidence, Severity } from "./rule.ts";
import type { Language, Orthography, WritingReport } from "./text/variants.ts";

/** Where something stands, for people and machines. Offsets in the unit the run was asked for; lines and columns from 1, columns in the same unit. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text of the span; long ones are cut in the middle with `…`. */
  readonly quote: string;
  /** A line of context for people: the text around the span and where in it the span stands. Not part of machine output. */
  readonly excerpt: Excerpt;
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Survives moved lines: rule, normalised span text, ordinal among equals. */
  readonly fingerprint: string;
  readonly evidence: readonly Evidence[];
  readonly related: readonly RelatedFinding[];
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string; readonly safe: boolean };
}

/** A fact that can be told to people after its document is gone. */
export interface PlacedFact extends DocumentFact {
  readonly place: Place;
}

export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RelatedFinding {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly note: string;
  readonly line?: number;
}

/** Something that went wrong with an input or a rule: it makes the run exit 2, and the run goes on. */
export interface Problem {
  readonly document: string;
  /** From 1, where the place in a container is known. */
  readonly line?: number;
  readonly kind: "input" | "rule";
  /** What was expected, what was found, what to do. */
  readonly message: string;
}

/** How a document is written and where its main text stands. */
export interface DocumentProfile {
  readonly language: Language;
  readonly variant: Orthography;
  /** The characters that both were told by. */
  readonly counts: WritingReport["counts"];
  /** Stretches of the main text, ascending, in the unit of the run; absent where no rule tells it from the rest. */
  readonly body?: readonly (readonly [start: number, end: number])[];
}

/** All that a run says of one document. */
export interface DocumentResult {
  readonly document: string;
  readonly findings: readonly Finding[];
  /** Findings beyond the limit a rule and document, by rule: counted, not shown. */
  readonly omitted: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly bytes: number;
  /** Of a record: its line in the container, from 1. */
  readonly recordLine?: number;
  /** How many lines the document has, where the settings ask for it. */
  readonly lines?: number;
  /** What comments in the text had left out, by rule, and what is wrong with them. */
  readonly ignored?: { readonly counts: Readonly<Record<string, number>>; readonly notices: readonly string[] };
  /** What the findings' offsets count in, where the settings ask for texts. */
  readonly text?: string;
  /** Where the run was asked for it, and for the document itself, not for what corpus rules say of it later. */
  readonly profile?: DocumentProfile;
}

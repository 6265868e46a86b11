/** Repairs one document pass by pass, until nothing that was asked for is left to repair. */
import { replaceSpans } from "../engine/fix.ts";
import { type Linted, lintDocument } from "../engine/lint.ts";
import type { ActiveRule, EngineSettings } from "../engine/settings.ts";
import type { DocumentResult, Finding, Problem } from "../finding.ts";
import type { ByteDamage, Decoding, Document } from "../text/document.ts";
import { Lines } from "../text/lines.ts";
import { scanClasses } from "../text/scan.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type Choice, type Repair, repairsOf } from "./choice.ts";
import { Depths } from "./depths.ts";
import { compose, type Edit, moved, narrowed, Origins } from "./edits.ts";

/** A place that passes have changed so often changes for ever: its rule does not accept its own fix. */
const DEEPEST = 10;
/** Passes over fresh places, where a fix covers only so much at a time. */
const MOST_PASSES = 100;
/** Findings of a rule that a pass repairs, where there are more than a run lists. */
const PASS_LIMIT = 20_000;

/** What was repaired, on the text as it was at first. */
export interface Applied extends Pick<Repair, "action" | "rule" | "safe" | "lines"> {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly why: string;
  /** Of rewritten bytes: the charset they were in, and the first of them as `\\xNN`. */
  readonly charset?: string;
  readonly bytes?: string;
}

export interface Settled {
  /** Whether the bytes change: the edits may be none where bytes are written anew. */
  readonly isChanged: boolean;
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly applied: readonly Applied[];
  /** Stretches to be written as UTF-8, by their first byte. */
  readonly rewritten: ReadonlySet<number>;
  /** What was found before any repair, and what is left, in the settings of the run. */
  readonly first: Linted;
  readonly linted: Linted;
  readonly document: Document;
}

export interface Subject {
  /** Opens the document anew, with another text. */
  open(text: string, decoding: Decoding): Promise<Document>;
  readonly document: Document;
  readonly rules: readonly ActiveRule[];
}

export interface SettleOptions {
  readonly choice: Choice;
  readonly settings: EngineSettings;
  /** The findings that nobody has suppressed. */
  kept(result: DocumentResult): readonly Finding[];
}

/** Lints a document, repairs it, and lints what comes out. */
export class Settler {
  readonly #options: SettleOptions;

  constructor(options: SettleOptions) {
    this.#options = options;
  }

  async settle(subject: Subject): Promise<Settled> {
    const { settings } = this.#options;
    const { document } = subject;
    const linted = lintDocument(document, subject.rules, settings);
    const isPlain = settings.offsets === "utf16" && Object.keys(linted.result.omitted).length === 0;
    const inner: EngineSettings = isPlain ? settings : { ...settings, offsets: "utf16", limit: PASS_LIMIT };
    const begun = isPlain ? linted : lintDocument(document, subject.rules, inner);
    const excluded = new Set<string>();
    const problems: Problem[] = [];
    for (;;) {
      const passes = await this.#passes(subject, begun, inner, excluded);
      if (passes.unsettled.length === 0) {
        problems.push(...passes.problems);
        const last = !passes.isChanged ? linted : isPlain ? passes.linted : lintDocument(passes.document, subject.rules, settings);
        return { ...passes, first: linted, linted: withProblems(last, problems) };
      }
      for (const rule of passes.unsettled) {
        excluded.add(rule);
        problems.push(ruleProblem(document, `rule ${rule} finds its own fix faulty, ${DEEPEST} times over: its fixes are left out here`));
      }
    }
  }

  /** Findings to be repaired, and places that are to be left: as the suppressions say now, or said before an earlier pass. */
  #sorted(result: DocumentResult, before: readonly Standing[]): { kept: readonly Finding[]; left: Standing[] } {
    const kept = this.#options.kept(result);
    if (kept.length === result.findings.length && before.length === 0) return { kept, left: [] };
    const known = new Set(kept);
    const suppressed = result.findings.filter((finding) => !known.has(finding));
    const left = [...before, ...suppressed.map(({ rule, start, end }) => ({ rule, start, end }))].sort((a, b) => a.start - b.start);
    return { kept: kept.filter((finding) => !before.some((place) => place.rule === finding.rule && overlaps(place, finding))), left };
  }

  async #passes(subject: Subject, begun: Linted, settings: EngineSettings, excluded: ReadonlySet<string>) {
    let { document } = subject;
    let linted = begun;
    let edits: Edit[] = [];
    const depths = new Depths();
    const applied: Applied[] = [];
    const rewritten = new Set<number>();
    const origin = document;
    const outcome = (unsettled: readonly string[], problems: readonly Problem[] = []) => {
      const text = document.source;
      return { isChanged: applied.length > 0, edits, text, applied, rewritten, linted, document, unsettled, problems };
    };
    let standing: Standing[] = [];
    for (let pass = 0; ; pass++) {
      const { kept, left } = this.#sorted(linted.result, standing);
      const repairs = repairsOf(document, kept, this.#options.choice, excluded);
      if (repairs.length === 0) return outcome([]);
      if (pass === MOST_PASSES) {
        const rules = [...new Set(repairs.map(({ rule }) => rule))].join(", ");
        return outcome([], [ruleProblem(origin, `${rules}: more is to be repaired after ${MOST_PASSES} passes; run again to go on`)]);
      }
      const fixes = repairs.filter(({ action }) => action !== "rewrite");
      const changes = narrowed(document.source, fixes);
      applied.push(...appliedTo(origin, document, edits, repairs));
      edits = compose(edits, changes);
      const unsettled = depths.add(changes).flatMap((depth, i) => (depth > DEEPEST ? [changes[i].rule] : []));
      if (unsettled.length > 0) return outcome([...new Set(unsettled)]);
      for (const { damage } of repairs) if (damage) rewritten.add(damage.byteStart);
      const { decoding } = document;
      const damage = moved(
        decoding.damage.filter(({ byteStart }) => !rewritten.has(byteStart)),
        changes,
      );
      standing = moved(left, changes);
      document = await subject.open(replaceSpans(document.source, changes), { ...decoding, damage });
      linted = lintDocument(document, subject.rules, settings);
    }
  }
}

/** A place where somebody lets a rule's finding stand. It is known by its text and its number among equals, which a repair may change. */
interface Standing extends Span {
  readonly rule: string;
}

function appliedTo(origin: Document, document: Document, edits: readonly Edit[], repairs: readonly Repair[]): Applied[] {
  const origins = new Origins(edits);
  const places = origin.view === undefined ? origin.lines : new Lines(origin.source, scanClasses(origin.source));
  return repairs.map(({ action, rule, safe, lines, finding, damage, text, ...span }) => {
    const { start, end } = origins.of(span);
    return {
      action,
      rule,
      safe,
      start,
      end,
      lines,
      line: places.at(start) + 1,
      before: document.source.slice(span.start, span.end),
      after: text,
      why: finding.message,
      ...(damage?.encoding !== undefined && { charset: damage.encoding, bytes: bytesShown(damage) }),
    };
  });
}

function bytesShown({ hex = "", byteStart, byteEnd }: ByteDamage): string {
  return hex.toUpperCase().replace(/../g, "\\x$&") + (hex.length < 2 * (byteEnd - byteStart) ? "…" : "");
}

function withProblems(linted: Linted, problems: readonly Problem[]): Linted {
  return problems.length === 0 ? linted : { ...linted, result: { ...linted.result, problems: [...linted.result.problems, ...problems] } };
}

function ruleProblem(document: Document, message: string): Problem {
  return { document: document.path, kind: "rule", message };
}

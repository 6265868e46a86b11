/** Runs the rules of a configuration over one document. */
import { milliseconds } from "../clock.ts";
import type { DocumentResult, PlacedFact, Problem } from "../finding.ts";
import { isCorpusRule, type Report } from "../rule.ts";
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import { GATE_WORDING } from "./gate-wording.ts";
import { InlineIgnores } from "./inline-ignores.ts";
import { lineCount } from "./line-count.ts";
import { type Judged, placeFacts, placeReports } from "./places.ts";
import { profileOf } from "./profile.ts";
import { type ActiveRule, type EngineSettings, settledSeverity } from "./settings.ts";
import { RuleError, validateReport } from "./validate.ts";

/** What corpus rules took from a document, by rule. */
export type Facts = ReadonlyMap<string, readonly PlacedFact[]>;

export interface Linted {
  readonly result: DocumentResult;
  readonly facts: Facts;
  /** Milliseconds by rule, when timing was asked for. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Never throws for a rule's sake: what a rule does wrong becomes a problem of the result. */
export function lintDocument(document: Document, rules: readonly ActiveRule[], settings: EngineSettings): Linted {
  const judged: Judged[] = [];
  const omitted: Record<string, number> = {};
  const problems: Problem[] = [];
  const facts = new Map<string, readonly PlacedFact[]>();
  const timings: Record<string, number> = {};
  const ignores = settings.inlineIgnores === false ? undefined : InlineIgnores.of(document, GATE_WORDING[settings.locale]);
  for (const active of rules) {
    const { rule } = active;
    const began = settings.timing ? milliseconds() : 0;
    try {
      if (isCorpusRule(rule)) {
        const told = [...rule.extract(document, active.options)].filter(({ span }) => !ignores?.has(rule.id, span));
        const taken = placeFacts(document, told, settings);
        if (taken.length > 0) facts.set(rule.id, taken);
      } else {
        let told = 0;
        for (const report of rule.check(document, active.options)) {
          validateReport(rule, report, document.text.length);
          if (!isJudged(document, active, report)) continue;
          if (ignores?.has(rule.id, report.span)) {
            ignores.count(rule.id);
            continue;
          }
          if (told++ < settings.limit) judged.push({ rule, severity: settledSeverity(active.severity, report.severity), report });
          else omitted[rule.id] = (omitted[rule.id] ?? 0) + 1;
        }
      }
    } catch (error) {
      problems.push(ruleProblem(document, active, error));
    }
    if (settings.timing) timings[rule.id] = (timings[rule.id] ?? 0) + milliseconds() - began;
  }
  judged.sort(byPlace);
  const findings = placeReports(document, judged, settings);
  const profile = settings.profile ? profileOf(document, rules, judged, settings) : undefined;
  return {
    result: {
      document: document.path,
      findings,
      omitted,
      problems,
      bytes: 0,
      ...(settings.lines && { lines: lineCount(document) }),
      ...(ignores && { ignored: ignores.outcome(new Set(rules.map(({ rule }) => rule.id))) }),
      ...(profile && { profile }),
      ...(settings.texts && { text: document.source }),
    },
    facts,
    timings,
  };
}

/** What stands wholly inside code, an address or hidden text is judged by no rule that does not ask for it. */
function isJudged(document: Document, { rule }: ActiveRule, report: Report): boolean {
  const opaque = rule.judges === undefined ? OPAQUE_KINDS : OPAQUE_KINDS.filter((kind) => !rule.judges?.includes(kind));
  return !document.regions.hold(opaque, report.span);
}

function ruleProblem(document: Document, { rule }: ActiveRule, error: unknown): Problem {
  const message =
    error instanceof RuleError
      ? error.message
      : `rule ${rule.id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return { document: document.path, kind: "rule", message };
}

function byPlace(a: Judged, b: Judged): number {
  return (
    a.report.span.start - b.report.span.start ||
    a.report.span.end - b.report.span.end ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
  );
}

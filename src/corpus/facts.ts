/** Links facts across documents: groups them by key and has each corpus rule reduce its keys. */
import { Fingerprints } from "../engine/fingerprint.ts";
import { formatMessage } from "../engine/messages.ts";
import { type ActiveRule, type EngineSettings, severityRank } from "../engine/settings.ts";
import { RuleError } from "../engine/validate.ts";
import type { DocumentResult, Finding, PlacedFact, Problem, RelatedFinding } from "../finding.ts";
import { type CorpusReport, type CorpusRule, isCorpusRule } from "../rule.ts";
import type { Span } from "../text/span.ts";

interface Key {
  readonly facts: PlacedFact[];
  /** Facts beyond the rule's cap: counted, not kept. */
  beyond: number;
}

export interface Linked {
  readonly results: readonly DocumentResult[];
  readonly problems: readonly Problem[];
  /** One sentence for each key that met its cap. */
  readonly notices: readonly string[];
}

/** Holds the facts of a run in the order of its documents. Memory grows with facts, up to each rule's cap a key. */
export class FactStore {
  readonly #rules: ReadonlyMap<string, ActiveRule>;
  readonly #keys = new Map<string, Map<string, Key>>();

  constructor(rules: readonly ActiveRule[]) {
    this.#rules = new Map(rules.filter(({ rule }) => isCorpusRule(rule)).map((active) => [active.rule.id, active]));
  }

  add(ruleId: string, facts: readonly PlacedFact[]): void {
    const rule = this.#rules.get(ruleId)?.rule as CorpusRule | undefined;
    if (rule === undefined) return;
    let keys = this.#keys.get(ruleId);
    if (keys === undefined) {
      keys = new Map();
      this.#keys.set(ruleId, keys);
    }
    for (const fact of facts) {
      let key = keys.get(fact.key);
      if (key === undefined) {
        key = { facts: [], beyond: 0 };
        keys.set(fact.key, key);
      }
      if (key.facts.length < rule.cap) key.facts.push(fact);
      else key.beyond++;
    }
  }

  /** Findings by document, in the order in which the documents' facts came. */
  link(settings: EngineSettings): Linked {
    const byDocument = new Map<string, Finding[]>();
    const fingerprints = new Map<string, Fingerprints>();
    const problems: Problem[] = [];
    const notices: string[] = [];
    for (const [ruleId, keys] of this.#keys) {
      const active = this.#rules.get(ruleId) as ActiveRule;
      const rule = active.rule as CorpusRule;
      for (const [key, { facts, beyond }] of keys) {
        if (beyond > 0) notices.push(`${ruleId}: "${key}" occurs ${facts.length + beyond} times; the first ${facts.length} were compared`);
        try {
          for (const report of rule.reduce(key, facts, active.options)) {
            let prints = fingerprints.get(report.document);
            if (prints === undefined) fingerprints.set(report.document, (prints = new Fingerprints()));
            const finding = toFinding(active, report, facts, prints, settings);
            const list = byDocument.get(report.document);
            if (list) list.push(finding);
            else byDocument.set(report.document, [finding]);
          }
        } catch (error) {
          const message = error instanceof RuleError ? error.message : `rule ${ruleId} failed on "${key}": ${(error as Error).stack ?? error}`;
          problems.push({ document: facts[0].document, kind: "rule", message });
        }
      }
    }
    const results = [...byDocument].map(([document, findings]) => ({
      document,
      findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
      omitted: {},
      problems: [],
      bytes: 0,
    }));
    return { results, problems, notices };
  }
}

function toFinding(active: ActiveRule, report: CorpusReport, facts: readonly PlacedFact[], prints: Fingerprints, settings: EngineSettings): Finding {
  const { rule } = active;
  const severity = report.severity ?? active.severity;
  if (!(report.message in rule.messages)) throw new RuleError(rule, `reported the message "${report.message}", which it does not declare`);
  if (severityRank(severity) > severityRank(active.severity)) throw new RuleError(rule, `reported severity ${severity}, harsher than its setting ${active.severity}`);
  const { place } = factAt(active, facts, report.document, report.span);
  const fixPlace = report.fix && factAt(active, facts, report.document, report.fix).place;
  return {
    rule: rule.id,
    severity,
    message: formatMessage(rule.messages[report.message], settings.locale, report.data),
    ...place,
    fingerprint: prints.of(rule.id, place.quote),
    evidence: report.evidence ?? [],
    related: (report.related ?? []).map((related): RelatedFinding => {
      const document = related.document ?? report.document;
      const { start, end, quote, line } = factAt(active, facts, document, related).place;
      return { document, start, end, quote, line, note: related.note };
    }),
    ...(report.fix && fixPlace && { fix: { start: fixPlace.start, end: fixPlace.end, text: report.fix.text, safe: report.fix.safe } }),
  };
}

function factAt({ rule }: ActiveRule, facts: readonly PlacedFact[], document: string, span: Span): PlacedFact {
  const fact = facts.find((candidate) => candidate.document === document && candidate.span.start === span.start && candidate.span.end === span.end);
  if (fact) return fact;
  throw new RuleError(rule, `reported ${document} ${span.start}..${span.end}, which is the span of none of the key's facts`);
}

import { type ClaimFact, comparable, conflict, factsOf, MIN_GAP, type Pair, storiesOf } from "../../src/figures/claims/across.ts";
import { compared } from "../../src/figures/claims/compare.ts";
import { type Contradiction, contradictionsWithin } from "../../src/figures/claims/within.ts";
import { figuresOf } from "../../src/figures/document.ts";
import { foldText } from "../../src/figures/fold.ts";
import {
  type CorpusReport,
  type Document,
  type DocumentFact,
  defineRule,
  type Evidence,
  type RegionKind,
  type Severity,
} from "../../src/rule.ts";

/** A pair inside a document, found when it was read, or a claim to be held against other documents'. */
type Value = { readonly within: WithinFact } | { readonly claim: ClaimFact };

interface WithinFact {
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly gap: number;
  readonly shared: string;
  readonly dated: boolean;
}

type MessageId = "within" | "across" | "magnitude";

export default defineRule({
  id: "figures/contradiction",
  summary: "Two values of one thing, in a document or in documents that speak of one event",
  severity: "error",
  options: (z) =>
    z.object({
      /** Names of one thing, a row each: `[["云帆半导体", "Yunfan Semiconductor"]]`. */
      aliases: z.array(z.array(z.string().min(1)).min(2)).default([]),
    }),
  messages: {
    within: {
      en: "“{second}” contradicts “{first}” above",
      "zh-CN": "“{second}”与前文“{first}”矛盾",
      "zh-TW": "「{second}」與前文「{first}」矛盾",
    },
    across: {
      en: "“{second}” here, “{first}” elsewhere ({metric})",
      "zh-CN": "此处为“{second}”，他处为“{first}”（{metric}）",
      "zh-TW": "此處為「{second}」，他處為「{first}」（{metric}）",
    },
    magnitude: {
      en: "“{second}” here, “{first}” elsewhere ({metric}): off by a power of ten",
      "zh-CN": "此处为“{second}”，他处为“{first}”（{metric}）：相差一个数量级",
      "zh-TW": "此處為「{second}」，他處為「{first}」（{metric}）：相差一個數量級",
    },
  },
  cap: 500,

  *extract(document, { aliases }) {
    const blocks = figuresOf(document);
    for (const read of blocks) for (const found of contradictionsWithin(read)) yield* withinFacts(document, found);
    for (const { claims, anchors, whole } of storiesOf(blocks, pageOf(document), aliases)) {
      for (const claim of claims) {
        const span = claim.block.source(claim.figure.start, claim.figure.end);
        if (document.regions.touch(OPAQUE, span)) continue;
        for (const { key, value } of factsOf(claim, anchors, whole)) yield { key, value: { claim: value } as Value, span };
      }
    }
  },

  *reduce(key, facts) {
    const [head] = facts;
    if (head !== undefined && "within" in head.value) yield* withinReports(facts);
    else yield* acrossReports(key, facts as readonly DocumentFact<{ readonly claim: ClaimFact }>[]);
  },
});

/** A page names what it is about in its title and first lines. */
const HEAD = 160;
/** Latin letters that say as much as one Han character. */
const LETTERS_A_HAN = 4;

function pageOf(document: Document) {
  const { han, latin } = document.writing.counts;
  return { head: foldText(document.text.slice(0, HEAD)), size: han + latin / LETTERS_A_HAN };
}

const OPAQUE: readonly RegionKind[] = ["code", "inline-code", "url", "hidden", "front-matter"];

function* withinFacts(document: Document, { block, first, second, gap, shared, dated }: Contradiction) {
  const places = [first, second].map((figure) => ({ figure, span: block.source(figure.start, figure.end) }));
  if (places.some(({ span }) => document.regions.touch([...OPAQUE, "table"], span))) return;
  for (const { figure, span } of places) {
    const { low, high } = compared(figure);
    const value: Value = {
      within: {
        text: figure.text.replace(/\s*\n\s*/g, ""),
        value: figure.value,
        low,
        high,
        unit: figure.unit,
        gap,
        shared: shared.join(" "),
        dated,
      },
    };
    yield { key: `within|${document.path}|${places[0].span.start}|${places[1].span.start}`, value, span };
  }
}

function* withinReports(facts: readonly DocumentFact<Value>[]): Generator<CorpusReport<MessageId>> {
  const [first, second] = facts;
  if (second === undefined || !("within" in first.value) || !("within" in second.value)) return;
  const [a, b] = [first.value.within, second.value.within];
  yield {
    document: second.document,
    span: second.span,
    message: "within",
    data: { first: a.text, second: b.text },
    severity: b.dated ? "error" : "warn",
    evidence: [
      { kind: "claim", text: a.text, low: a.low, high: a.high, unit: a.unit },
      { kind: "claim", text: b.text, low: b.low, high: b.high, unit: b.unit },
      { kind: "signal", name: "both speak of", value: b.shared },
    ],
    related: [{ ...first.span, note: "the other value" }],
  };
}

interface Told {
  readonly fact: DocumentFact<{ readonly claim: ClaimFact }>;
  readonly agrees: Told[];
  readonly against: (Pair & { readonly other: Told })[];
}

function* acrossReports(key: string, facts: readonly DocumentFact<{ readonly claim: ClaimFact }>[]): Generator<CorpusReport<MessageId>> {
  const told: Told[] = facts.map((fact) => ({ fact, agrees: [], against: [] }));
  for (let i = 0; i < told.length; i++) {
    for (let j = i + 1; j < told.length; j++) {
      const [a, b] = [told[i], told[j]];
      if (a.fact.document === b.fact.document) continue;
      const pair = conflict(a.fact.value.claim, b.fact.value.claim, key);
      if (pair === undefined) continue;
      if (pair === "agree") {
        a.agrees.push(b);
        b.agrees.push(a);
        continue;
      }
      a.against.push({ other: b, ...pair });
      b.against.push({ other: a, ...pair });
    }
  }
  for (const one of told.filter(({ against }) => against.length > 0)) if (isOdd(one)) yield acrossReport(one, told);
}

/** The claim that fewer documents agree with is the one to look at; of equals the later one. */
function isOdd(one: Told): boolean {
  return one.against.some(
    ({ other }) => one.agrees.length < other.agrees.length || (one.agrees.length === other.agrees.length && isLater(one, other)),
  );
}

function isLater(a: Told, b: Told): boolean {
  return a.fact.document > b.fact.document || (a.fact.document === b.fact.document && a.fact.span.start > b.fact.span.start);
}

function acrossReport(one: Told, told: readonly Told[]): CorpusReport<MessageId> {
  const against = one.against.filter(
    ({ other }) => one.agrees.length < other.agrees.length || (one.agrees.length === other.agrees.length && isLater(one, other)),
  );
  const best = [...against].sort((a, b) => b.other.agrees.length - a.other.agrees.length)[0];
  const claim = one.fact.value.claim;
  return {
    document: one.fact.document,
    span: one.fact.span,
    message: against.some(({ power }) => power) ? "magnitude" : "across",
    data: { first: best.other.fact.value.claim.text, second: claim.text, metric: claim.metric },
    severity: severityOf(claim, against),
    evidence: [
      evidenceOf(one),
      ...against.map(({ other }) => evidenceOf(other)),
      spreadOf([one, ...one.agrees, ...against.flatMap(({ other }) => [other, ...other.agrees])], told),
    ],
    related: against.map(({ other }) => ({ document: other.fact.document, ...other.fact.span, note: other.fact.value.claim.text })),
  };
}

/** Named sources may differ, small gaps may be roundings, and bounds are soft: those are notes. */
function severityOf(claim: ClaimFact, against: Told["against"]): Severity {
  const firm = against.filter(({ other, gap, sure }) => {
    const { source, bound } = other.fact.value.claim;
    return (
      sure &&
      gap > MIN_GAP &&
      !(source !== undefined && claim.source !== undefined && source !== claim.source) &&
      !(isSoft(claim.bound) && isSoft(bound))
    );
  });
  return firm.length > 0 ? "warn" : "info";
}

function isSoft(bound: string): boolean {
  return bound.startsWith("<") || bound.startsWith(">");
}

function evidenceOf({ fact }: Told): Evidence {
  const { claim } = fact.value;
  const { low, high } = compared(comparable(claim));
  const time = claim.dates.join(", ");
  return {
    kind: "claim",
    text: claim.text,
    low,
    high,
    unit: claim.unit,
    metric: [claim.metric, ...claim.scopes].join(", "),
    ...(time ? { time } : {}),
    document: fact.document,
  };
}

/** Value: documents, majority first. */
function spreadOf(involved: readonly Told[], told: readonly Told[]): Evidence {
  const values = new Map<string, Set<string>>();
  for (const { fact } of told.filter((one) => involved.includes(one))) {
    const { text } = fact.value.claim;
    values.set(text, (values.get(text) ?? new Set()).add(fact.document));
  }
  return {
    kind: "spread",
    values: [...values]
      .map(([text, documents]) => ({ text, documents: [...documents].sort() }))
      .sort((a, b) => b.documents.length - a.documents.length || (a.text < b.text ? -1 : 1)),
  };
}

import { isAbstract } from "../../src/figures/claims/abstracts.ts";
import { oddClaims } from "../../src/figures/claims/across.ts";
import { filedUnder } from "../../src/figures/claims/claimdates.ts";
import { compared } from "../../src/figures/claims/compare.ts";
import { isCourtPaper } from "../../src/figures/claims/courtpapers.ts";
import { contradictionsElsewhere } from "../../src/figures/claims/elsewhere.ts";
import { type ClaimFact, factOf, packAnchors } from "../../src/figures/claims/facts.ts";
import type { PlacedClaim } from "../../src/figures/claims/kinds.ts";
import { type Lagging, laggingMultiples } from "../../src/figures/claims/multiples.ts";
import { haveOwnChanges } from "../../src/figures/claims/ownchange.ts";
import { pointedWithin } from "../../src/figures/claims/pointed.ts";
import { acrossReport, slipReport } from "../../src/figures/claims/reports.ts";
import { restatedWithin } from "../../src/figures/claims/restated.ts";
import { retoldWithin } from "../../src/figures/claims/retold.ts";
import { retoldInLatin } from "../../src/figures/claims/retoldlatin.ts";
import { SLIP, type SlipFact, slipFacts } from "../../src/figures/claims/slipfacts.ts";
import { oddSlips, type PlacedSlip } from "../../src/figures/claims/slips.ts";
import { figuresOfBrief, storiesOf, tellingOf } from "../../src/figures/claims/stories.ts";
import { transposedWithin } from "../../src/figures/claims/transposed.ts";
import { areOfTwoThings } from "../../src/figures/claims/twothings.ts";
import { type Contradiction, contradictionsWithin } from "../../src/figures/claims/within.ts";
import { figuresOf } from "../../src/figures/document.ts";
import { isExercise } from "../../src/figures/exercises.ts";
import type { Figure } from "../../src/figures/figure.ts";
import { foldText } from "../../src/figures/fold.ts";
import { printedIn } from "../../src/figures/places.ts";
import { type CorpusReport, type Document, type DocumentFact, defineRule, type RegionKind } from "../../src/rule.ts";

/** A pair inside a document, found when it was read, or a claim or a figure to be held against other documents'. */
type Value = { readonly within: WithinFact } | { readonly claim: ClaimFact } | { readonly slip: SlipFact };

interface WithinFact {
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly gap: number;
  readonly shared: string;
  readonly dated: boolean;
  /** The document tells of many things. */
  readonly long: boolean;
  /** The words that call it growing, where the two are multiples of a reference. */
  readonly growth?: string;
}

type MessageId = "within" | "lagging" | "across" | "magnitude" | "power" | "swapped" | "unit" | "direction";

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
    lagging: {
      en: "“{second}” is less than “{first}” of an earlier day, though the text calls it growing",
      "zh-CN": "“{second}”小于较早时的“{first}”，而文中称其在增长",
      "zh-TW": "「{second}」小於較早時的「{first}」，而文中稱其在成長",
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
    power: {
      en: "“{second}” here, “{first}” in a page of the same story: off by a power of ten",
      "zh-CN": "此处为“{second}”，同一报道的他处为“{first}”：相差一个数量级",
      "zh-TW": "此處為「{second}」，同一報導的他處為「{first}」：相差一個數量級",
    },
    swapped: {
      en: "“{second}” here, “{first}” in a page of the same story: two digits changed places",
      "zh-CN": "此处为“{second}”，同一报道的他处为“{first}”：两个数字颠倒",
      "zh-TW": "此處為「{second}」，同一報導的他處為「{first}」：兩個數字顛倒",
    },
    unit: {
      en: "“{second}” here, “{first}” in a page of the same story: one number, two units",
      "zh-CN": "此处为“{second}”，同一报道的他处为“{first}”：数字相同，单位不同",
      "zh-TW": "此處為「{second}」，同一報導的他處為「{first}」：數字相同，單位不同",
    },
    direction: {
      en: "“{second}” here and “{first}” in a page of the same story: one tells a rise, the other a fall",
      "zh-CN": "此处“{second}”与同一报道他处的“{first}”一升一降",
      "zh-TW": "此處「{second}」與同一報導他處的「{first}」一升一降",
    },
  },
  cap: 500,
  isBroad: (key) => key.startsWith(SLIP),

  *extract(document, { aliases }) {
    const blocks = figuresOf(document);
    if (blocks.length === 0 || isExercise(document) || isCourtPaper(document.text)) return;
    const page = pageOf(document);
    const told = new Set<Figure>();
    for (const read of blocks) {
      for (const found of contradictionsWithin(read)) {
        told.add(found.second.figure);
        yield* withinFacts(document, found, page.size);
      }
      for (const found of laggingMultiples(read)) yield* laggingFacts(document, found);
    }
    const { language } = document.writing;
    if (language === "zh" || language === "en") {
      for (const read of blocks)
        for (const found of restatedWithin(read)) {
          if (told.has(found.second.figure)) continue;
          told.add(found.second.figure);
          yield* withinFacts(document, found, page.size);
        }
      if (page.size <= ONE_TALE)
        for (const read of blocks)
          for (const found of language === "zh" ? retoldWithin(read) : retoldInLatin(read)) {
            if (told.has(found.second.figure)) continue;
            told.add(found.second.figure);
            yield* withinFacts(document, found, page.size);
          }
      if (page.size <= ONE_TALE)
        for (const found of [...transposedWithin(blocks), ...pointedWithin(blocks)]) {
          if (told.has(found.second.figure)) continue;
          told.add(found.second.figure);
          yield* withinFacts(document, found, page.size);
        }
      for (const found of contradictionsElsewhere(blocks, page.size, page.head))
        if (!told.has(found.second.figure)) yield* withinFacts(document, found, page.size);
    }
    if (isAbstract(document.text)) return;
    const telling = tellingOf(blocks, page, aliases);
    for (const { claims, anchors, brief } of storiesOf(blocks, page, telling)) {
      const packed = packAnchors(anchors, brief);
      for (const { claim, read } of claims) {
        const span = read.block.source(claim.figure.start, claim.figure.end);
        if (document.regions.touch(OPAQUE, span)) continue;
        const { keys, value } = factOf(claim, anchors, packed);
        if (keys.length > 0) yield { keys, value: { claim: value } as Value, span };
      }
    }
    if (telling.brief && blocks.length > 0) {
      const { all, anchors } = figuresOfBrief(blocks, page, telling);
      for (const { keys, value, measured } of slipFacts(all, anchors, document.writing.variant === "traditional")) {
        const span = measured.read.block.source(measured.figure.start, measured.figure.end);
        if (!document.regions.touch([...OPAQUE, "table"], span)) yield { keys, value: { slip: value } as Value, span };
      }
    }
  },

  *reduce(key, facts) {
    const [head] = facts;
    if (head !== undefined && "within" in head.value) yield* withinReports(facts);
    else if (key.startsWith(SLIP)) for (const odd of oddSlips(key, facts as readonly PlacedSlip[])) yield slipReport(odd);
    else for (const odd of oddClaims(key, facts as readonly PlacedClaim[])) yield acrossReport(odd);
  },
});

/** A page names what it is about in its title and first lines. */
const HEAD = 160;
/** Latin letters that say as much as one Han character. */
const LETTERS_A_HAN = 4;

/** In Han characters: in a longer text two things are told in the same words often enough that the words alone are no proof. */
const ONE_TALE = 800;

function pageOf(document: Document) {
  const { han, latin } = document.writing.counts;
  let head: string | undefined;
  return {
    head: () => {
      head ??= foldText(document.text.slice(0, HEAD));
      return head;
    },
    size: han + latin / LETTERS_A_HAN,
    filed: filedUnder(document.path),
  };
}

const OPAQUE: readonly RegionKind[] = ["code", "inline-code", "url", "hidden", "front-matter"];

function* withinFacts(document: Document, found: Contradiction, size: number) {
  if (haveOwnChanges(found) || areOfTwoThings(found)) return;
  const { first, second, gap, shared, dated } = found;
  const places = [first, second].map(({ block, figure }) => ({
    figure,
    span: block.source(figure.start, figure.end),
    text: printedIn(document, block, figure),
  }));
  if (places.some(({ span }) => document.regions.touch([...OPAQUE, "table"], span))) return;
  for (const { figure, span, text } of places) {
    const { low, high } = compared(figure);
    const value: Value = {
      within: {
        text,
        value: figure.value,
        low,
        high,
        unit: figure.unit,
        gap,
        shared: shared.join(" "),
        dated,
        long: size > ONE_TALE,
      },
    };
    yield { keys: [`within|${document.path}|${places[0].span.start}|${places[1].span.start}`], value, span };
  }
}

/** Ends that are not there are given as the other end. */
function* laggingFacts(document: Document, { block, first, second, reference, growth }: Lagging) {
  const places = [first, second].map((told) => ({ told, span: block.source(told.start, told.end) }));
  if (places.some(({ span }) => document.regions.touch(["table"], span))) return;
  for (const { told, span } of places) {
    const low = Number.isFinite(told.low) ? told.low : told.high;
    const high = Number.isFinite(told.high) ? told.high : told.low;
    const text = told.text.replace(/\s*\n\s*/g, "");
    const value: Value = {
      within: { text, value: low, low, high, unit: "1", gap: first.low - second.high, shared: reference, dated: true, long: false, growth },
    };
    yield { keys: [`within|${document.path}|${places[0].span.start}|${places[1].span.start}`], value, span };
  }
}

function severityOf({ dated, long, shared }: WithinFact): "error" | "warn" | "info" {
  // one word in common is found in any long text
  if (long) return dated && shared.includes(" ") ? "warn" : "info";
  return dated ? "error" : "warn";
}

function* withinReports(facts: readonly DocumentFact<Value>[]): Generator<CorpusReport<MessageId>> {
  const [first, second] = facts;
  if (second === undefined || !("within" in first.value) || !("within" in second.value)) return;
  const [a, b] = [first.value.within, second.value.within];
  yield {
    document: second.document,
    span: second.span,
    message: b.growth === undefined ? "within" : "lagging",
    data: { first: a.text, second: b.text },
    severity: severityOf(b),
    evidence: [
      { kind: "claim", text: a.text, low: a.low, high: a.high, unit: a.unit },
      { kind: "claim", text: b.text, low: b.low, high: b.high, unit: b.unit },
      { kind: "signal", name: "both speak of", value: b.shared },
      ...(b.growth === undefined ? [] : [{ kind: "signal" as const, name: "growth", value: b.growth }]),
    ],
    related: [{ ...first.span, note: "the other value" }],
  };
}

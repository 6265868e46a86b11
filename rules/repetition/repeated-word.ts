import retextRepeatedWords from "retext-repeated-words";
import { type Document, defineRule, type Report, type Span } from "../../src/rule.ts";
import { latinDoublings } from "../../src/text/doubled-latin.ts";
import { type Doubling, hanDoublings } from "../../src/text/doubling.ts";
import { Retext } from "../../src/text/retext.ts";

/** UTF-16 units around a doubled Latin word that the parser sees; a sentence is rarely longer. */
const CONTEXT = 400;

export default defineRule({
  id: "repetition/repeated-word",
  summary: "A word or phrase that stands twice in a row by mistake",
  severity: "warn",
  options: (z) =>
    z.object({
      allow: z.array(z.string().min(1)).default([]).describe("words that may stand twice, in any case"),
    }),
  messages: {
    twice: {
      en: '"{word}" stands twice in a row',
      "zh-CN": "“{word}”连续出现了两次",
      "zh-TW": "「{word}」連續出現了兩次",
    },
  },

  *check(document, { allow }) {
    const allowed = new Set(allow.map((word) => word.toLowerCase()));
    const found = [...latinReports(document), ...hanReports(document)].sort((a, b) => a.span.start - b.span.start);
    for (const report of found) if (!allowed.has(String(report.data?.word).toLowerCase())) yield report;
  },
});

/** retext reads a megabyte a second: it is asked only where two equal words are known to meet. */
function* latinReports(document: Document): Generator<Report<"twice">> {
  const doubled = latinDoublings(document);
  if (doubled.length === 0) return;
  const byStart = new Map(doubled.map((place) => [place.start, place]));
  const retext = new Retext([retextRepeatedWords]);
  let read = 0;
  for (const place of doubled) {
    if (place.start < read) continue;
    const block = around(document, place);
    for (const { start, end } of retext.messages(document, block)) {
      const near = byStart.get(start);
      if (near?.end !== end || start < read) continue;
      yield report(near, document.text.slice(near.start, near.second), "retext-repeated-words", near.functionWord);
    }
    read = block.end;
  }
}

/** From line start to line end; of long lines what stands near. */
function around({ lines }: Document, { start, end }: Span): Span {
  return {
    start: Math.max(lines.start(lines.at(start)), start - CONTEXT),
    end: Math.min(lines.end(lines.at(end)), end + CONTEXT),
  };
}

/** Japanese has its own doublings, and marks them by 々. */
function* hanReports(document: Document): Generator<Report<"twice">> {
  if (document.writing.language !== "zh") return;
  for (const doubling of hanDoublings(document.text)) {
    const line = document.lines.at(doubling.start);
    if (document.writingOfLine(line).counts.kana > 0 || document.regions.touch(["table", "inline-code"], doubling)) continue;
    yield report(doubling, doubling.word, doubling.kind, isCertain(doubling));
  }
}

/** A phrase may be doubled by its syntax (他知道我知道…) and a spaced word may be two labels; nothing doubles a particle, or so long a phrase. */
function isCertain({ kind, word }: Doubling): boolean {
  return kind === "function-word" || word.length >= 10;
}

function report({ start, second, end }: Span & { second: number }, word: string, sign: string, certain: boolean): Report<"twice"> {
  return {
    span: { start, end },
    message: "twice",
    data: { word },
    ...(certain ? {} : { severity: "info" as const }),
    evidence: [{ kind: "signal", name: "doubling", value: sign }],
    fix: { start: second, end, text: "", safe: false },
  };
}

import { type Document, defineRule, type Report } from "../../src/rule.ts";
import { isClassical } from "../../src/scripts/classical.ts";
import { isAmongKeywords } from "../../src/scripts/keywords.ts";
import { isDiscussed, isInForeignQuotation } from "../../src/scripts/mention.ts";
import { traditionalMisconversions } from "../../src/scripts/misconversion.ts";
import { simplifiedSlips } from "../../src/scripts/simplified-slips.ts";
import type { Misconversion } from "../../src/scripts/term-verdict.ts";
import { simplifiedTerms, type Term, traditionalTerms } from "../../src/scripts/terms.ts";
import { WordBreaker } from "../../src/scripts/word-breaks.ts";
import { CharClass } from "../../src/text/classes.ts";
import type { Span } from "../../src/text/span.ts";

const TRADITIONAL = "script/misconversion:traditional";
const SIMPLIFIED = "script/misconversion:simplified";

type MessageId = "under" | "over" | "term";

/** Enough text around a term for the clause that it stands in. */
const MENDED_REACH = 16;

const PARTICLES = "了过過的得";

const wordsAsWritten = new WordBreaker();

export default defineRule({
  id: "script/misconversion",
  summary: "A term that a converter between Simplified and Traditional got wrong",
  severity: "warn",
  options: (z) =>
    z.object({
      allow: z
        .array(z.string().min(1))
        .default([])
        .describe("terms that are right here although they look like conversion errors: names, brands"),
    }),
  words: () => ({ traditional: [...traditionalTerms().keys()], simplified: [...simplifiedTerms().keys()] }),
  messages: {
    under: {
      en: '"{text}" was left unconverted: "{right}" is meant',
      "zh-CN": "“{text}”漏转，应为“{right}”",
      "zh-TW": "「{text}」漏轉，應為「{right}」",
    },
    over: {
      en: '"{text}" was converted to the wrong character: "{right}" is meant',
      "zh-CN": "“{text}”转错字，应为“{right}”",
      "zh-TW": "「{text}」轉錯字，應為「{right}」",
    },
    term: {
      en: '"{text}" was converted as if it were another word: "{right}" is meant',
      "zh-CN": "“{text}”被误当别的词转换，应为“{right}”",
      "zh-TW": "「{text}」被誤當別的詞轉換，應為「{right}」",
    },
  },

  *check(document, { allow }) {
    const { language, counts } = document.writing;
    if (language !== "zh" || counts.simplified + counts.traditional === 0 || isClassical(document)) return;
    const isTraditional = counts.traditional > counts.simplified;
    const terms = [...wrongTerms(document, isTraditional)];
    const isSpared = (span: Span) =>
      isAllowed(document, span, allow) || isOthersText(document, span, isTraditional) || isAmongKeywords(document, span);
    yield* terms.filter(({ span }) => !isSpared(span));
    let next = 0; // of the terms, which ascend as the slips do, but for the odd step back
    for (const slip of isTraditional ? traditionalMisconversions(document) : simplifiedSlips(document)) {
      while (next > 0 && terms[next - 1].span.end > slip.start) next--;
      while (next < terms.length && terms[next].span.end <= slip.start) next++;
      if ((next < terms.length && terms[next].span.start < slip.end) || isSpared(slip)) continue;
      yield report(document, slip, slip.isUnder ? "under" : "over");
    }
  },
});

function* wrongTerms(document: Document, isTraditional: boolean): Iterable<Report<MessageId>> {
  const [list, terms] = isTraditional ? [TRADITIONAL, traditionalTerms()] : [SIMPLIFIED, simplifiedTerms()];
  const rightForms = new Map<Term, string>();
  let last = -1;
  for (const { start, end, lists } of document.words) {
    if (start < last || !lists.includes(list)) continue;
    const term = terms.get(document.text.slice(start, end));
    if (term === undefined || !standsThere(document.text, start, end, term)) continue;
    last = end;
    const right = rightForms.get(term) ?? term.right.find((form) => document.text.includes(form)) ?? term.right[0];
    rightForms.set(term, right);
    yield report(document, { start, end, right, isUnder: false }, "term");
  }
}

/**
 * 看了望远镜 holds 了望, and no one is looking out. A wrong form is no word to the segmenter, which may join its parts to the words
 * around it (复 and 盖了): the term stands, too, where the right one makes fewer words of the clause, or as few before a particle.
 */
function standsThere(text: string, start: number, end: number, { unlessBeside, right }: Term): boolean {
  if (unlessBeside?.some((other) => isBeside(text, start, end, other))) return false;
  const written = wordsAsWritten.around(text, start, end);
  if (written.cutsNoWord({ start, end })) return true;
  const form = right[0];
  if (form.length !== end - start) return false;
  const from = Math.max(0, start - MENDED_REACH);
  const mended = text.slice(from, start) + form + text.slice(end, end + MENDED_REACH);
  const breaks = wordsAsWritten.around(mended, start - from, end - from);
  const spared = written.count - breaks.count;
  return breaks.isWord({ start: start - from, end: end - from }) && (spared > 0 || (spared === 0 && PARTICLES.includes(text[end])));
}

/** `望-` is before the span, `-文` behind it. */
function isBeside(text: string, start: number, end: number, other: string): boolean {
  return other.startsWith("-") ? text.startsWith(other.slice(1), end) : text.startsWith(other.slice(0, -1), start - other.length + 1);
}

/** A line or a quotation in the other variant, or a word that the text talks about. */
function isOthersText(document: Document, span: Span, isTraditional: boolean): boolean {
  const [own, foreign] = isTraditional
    ? [CharClass.HanTraditional, CharClass.HanSimplified]
    : [CharClass.HanSimplified, CharClass.HanTraditional];
  const { lines } = document;
  const line = lines.at(span.start);
  if (lines.classCount(line, foreign) > lines.classCount(line, own)) return true;
  return isDiscussed(document, span) || isInForeignQuotation(document, span, own, foreign);
}

function isAllowed({ text }: Document, { start, end }: Span, allow: readonly string[]): boolean {
  return allow.some((term) => {
    const at = text.indexOf(term, Math.max(0, end - term.length));
    return at >= 0 && at <= start;
  });
}

function report(document: Document, { start, end, right }: Misconversion, message: MessageId): Report<MessageId> {
  const text = document.text.slice(start, end);
  return {
    span: { start, end },
    message,
    data: { text, right },
    evidence: [{ kind: "signal", name: "expected", value: right }],
    fix: { start, end, text: right, safe: false },
  };
}

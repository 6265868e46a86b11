import { CharClass, type Document, defineRule, type Evidence, type Report, type Span } from "../../src/rule.ts";
import { countWideMarks, type FoldedMark, foldedMarks, Sureness, unfolded } from "../../src/scripts/folded-marks.ts";
import { opaqueTest } from "../../src/scripts/opaque.ts";

/** Sure marks of a document with no full-width one left, from which on it is a step of processing and no slip. */
const WHOLE_MIN = 5;
/** Marks so many lines apart belong to different stretches. */
const STRETCH_GAP = 3;
/** A stretch is shown up to so many lines. */
const STRETCH_LINES = 20;
/** Slips in up to so many places are told one by one; more are told once, with the first places. */
const LOCAL_STRETCHES = 3;
const SHOWN_PLACES = 5;
/** A fix covers so many characters; the next pass takes the rest. */
const FIX_LENGTH = 16_384;

type MessageId = "all" | "some";

export default defineRule({
  id: "script/folded-punctuation",
  summary: "Half-width punctuation in Chinese text",
  severity: "warn",
  options: (z) => z.object({}),
  messages: {
    all: {
      en: "all {count} punctuation marks of the Chinese text are half-width ({marks})",
      "zh-CN": "中文正文的标点全部是半角，共 {count} 处（{marks}）",
      "zh-TW": "中文內文的標點全部是半形，共 {count} 處（{marks}）",
    },
    some: {
      en: "{count} half-width punctuation marks in Chinese text ({marks})",
      "zh-CN": "中文正文里有 {count} 处半角标点（{marks}）",
      "zh-TW": "中文內文裡有 {count} 處半形標點（{marks}）",
    },
  },

  *check(document) {
    if (document.scan.totals[CharClass.NarrowMark] === 0) return;
    const { language } = document.writing;
    if (language === "ja" || language === "ko") return;
    const marks = judgedMarks(document);
    const sure = marks.filter((mark) => mark.sureness === Sureness.Sure).length;
    if (sure === 0) return;
    const left = countWideMarks(document.text);
    const stretches = stretchesOf(marks);
    if (left === 0 && sure >= WHOLE_MIN) yield report(document, "all", marks, stretches, left);
    else if (stretches.length > LOCAL_STRETCHES) yield report(document, "some", marks, stretches, left);
    else for (const stretch of stretches) yield report(document, "some", stretch, [stretch], left);
  },
});

function judgedMarks(document: Document): FoldedMark[] {
  const marks = [...foldedMarks(document)];
  if (!marks.some(({ sureness }) => sureness === Sureness.Sure)) return [];
  const isOpaque = opaqueTest(document);
  return marks.filter(({ at }) => !isOpaque({ start: at, end: at + 1 }));
}

/** Runs of marks on near lines that hold at least one sure one. */
function stretchesOf(marks: readonly FoldedMark[]): FoldedMark[][] {
  const stretches: FoldedMark[][] = [];
  for (const mark of marks) {
    const last = stretches.at(-1);
    const previous = last?.at(-1);
    if (last && previous && mark.line - previous.line < STRETCH_GAP) last.push(mark);
    else stretches.push([mark]);
  }
  return stretches.filter((stretch) => stretch.some(({ sureness }) => sureness === Sureness.Sure));
}

function report(
  document: Document,
  message: MessageId,
  marks: readonly FoldedMark[],
  stretches: readonly FoldedMark[][],
  left: number,
): Report<MessageId> {
  const span = shown(document, stretches[0]);
  const counts = countsOf(document.text, marks);
  return {
    span,
    message,
    severity: message === "all" ? "warn" : "info",
    data: { count: marks.length, marks: counts.map(([mark, count]) => `${mark} ${count}`).join("  ") },
    evidence: [
      ...counts.map(([mark, value]): Evidence => ({ kind: "signal", name: mark, value })),
      { kind: "signal", name: "between Han", value: marks.filter(({ betweenHan }) => betweenHan).length },
      { kind: "signal", name: "full-width marks left", value: left },
      ...cause(document, message),
      ...stretches.slice(1, 1 + SHOWN_PLACES).map(([{ at }]): Evidence => ({ kind: "place", start: at, end: at + 1, note: "here too" })),
    ],
    fix: fixOf(document, marks),
  };
}

/** NFKC folds ， to , but has no twin for 。 and 、. */
function cause({ text }: Document, message: MessageId): Evidence[] {
  return message === "all" && /[。、]/.test(text)
    ? [{ kind: "signal", name: "likely cause", value: "NFKC normalisation (。 and 、 are left)" }]
    : [];
}

function shown({ lines }: Document, stretch: readonly FoldedMark[]): Span {
  const [first] = stretch;
  const last = stretch.findLast(({ line }) => line - first.line < STRETCH_LINES) ?? first;
  return { start: first.at, end: Math.min(last.at + 1, lines.end(last.line)) };
}

function countsOf(text: string, marks: readonly FoldedMark[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { at } of marks) counts.set(text[at], (counts.get(text[at]) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Not safe: what was typed narrow on purpose cannot be told from what was folded. */
function fixOf(document: Document, marks: readonly FoldedMark[]) {
  const start = marks[0].at;
  const last = marks.findLast(({ at }) => at - start < FIX_LENGTH) ?? marks[0];
  const span = { start, end: last.at + 1 };
  const quotes = document.writing.variant === "traditional" ? (["「", "」"] as const) : (["“", "”"] as const);
  return { ...span, text: unfolded(document.text, span, marks, quotes), safe: false };
}

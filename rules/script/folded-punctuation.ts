import { CharClass, type Document, defineRule, type Evidence, type Fix, type Report, type Span } from "../../src/rule.ts";
import { type FoldedMarks, foldedMarks, MarkFlag } from "../../src/scripts/folded-marks.ts";
import { opaqueAt } from "../../src/scripts/opaque.ts";
import { unfolded } from "../../src/scripts/unfold.ts";
import { countWideMarks } from "../../src/scripts/wide-marks.ts";

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
    const sure = count(marks, MarkFlag.Sure);
    if (sure === 0) return;
    const left = countWideMarks(document.text);
    const stretches = stretchesOf(marks);
    if (left === 0 && sure >= WHOLE_MIN) yield report(document, "all", marks, stretches, left);
    else if (stretches.length > LOCAL_STRETCHES) yield report(document, "some", marks, stretches, left);
    else for (const stretch of stretches) yield report(document, "some", stretch, [stretch], left);
  },
});

const NONE: FoldedMarks = { offsets: [], flags: [], lines: [] };

/** Where no mark is sure, regions are not looked at: they may cost a parse. */
function judgedMarks(document: Document): FoldedMarks {
  const marks = foldedMarks(document);
  if (count(marks, MarkFlag.Sure) === 0) return NONE;
  const isOpaque = opaqueAt(document, marks.offsets);
  return isOpaque.includes(1) ? pick(marks, (i) => isOpaque[i] === 0) : marks;
}

function count({ flags }: FoldedMarks, flag: number): number {
  let sum = 0;
  for (const value of flags) if ((value & flag) !== 0) sum++;
  return sum;
}

function pick(marks: FoldedMarks, isKept: (index: number) => boolean): FoldedMarks {
  const keep = <T>(values: readonly T[]) => values.filter((_, i) => isKept(i));
  return { offsets: keep(marks.offsets), flags: keep(marks.flags), lines: keep(marks.lines) };
}

/** Runs of marks on near lines that hold at least one sure one. */
function stretchesOf({ offsets, flags, lines }: FoldedMarks): FoldedMarks[] {
  const stretches: FoldedMarks[] = [];
  for (let first = 0; first < offsets.length; ) {
    let end = first + 1;
    while (end < offsets.length && lines[end] - lines[end - 1] < STRETCH_GAP) end++;
    const stretch = { offsets: offsets.slice(first, end), flags: flags.slice(first, end), lines: lines.slice(first, end) };
    if (count(stretch, MarkFlag.Sure) > 0) stretches.push(stretch);
    first = end;
  }
  return stretches;
}

function report(
  document: Document,
  message: MessageId,
  marks: FoldedMarks,
  stretches: readonly FoldedMarks[],
  left: number,
): Report<MessageId> {
  const counts = countsOf(document.text, marks);
  return {
    span: shown(document, stretches[0]),
    message,
    severity: message === "all" ? "warn" : "info",
    data: { count: marks.offsets.length, marks: counts.map(([mark, value]) => `${mark} ${value}`).join("  ") },
    evidence: [
      ...counts.map(([mark, value]): Evidence => ({ kind: "signal", name: mark, value })),
      { kind: "signal", name: "between Han", value: count(marks, MarkFlag.BetweenHan) },
      { kind: "signal", name: "full-width marks left", value: left },
      ...cause(document, message),
      ...stretches.slice(1, 1 + SHOWN_PLACES).map(placeOf),
    ],
    fix: fixOf(document, marks),
  };
}

function placeOf({ offsets: [at] }: FoldedMarks): Evidence {
  return { kind: "place", start: at, end: at + 1, note: "here too" };
}

/** NFKC folds ， to , but has no twin for 。 and 、. */
function cause({ text }: Document, message: MessageId): Evidence[] {
  return message === "all" && /[。、]/.test(text)
    ? [{ kind: "signal", name: "likely cause", value: "NFKC normalisation (。 and 、 are left)" }]
    : [];
}

function shown(document: Document, { offsets, lines }: FoldedMarks): Span {
  const last = lines.findLastIndex((line) => line - lines[0] < STRETCH_LINES);
  return { start: offsets[0], end: Math.min(offsets[last] + 1, document.lines.end(lines[last])) };
}

function countsOf(text: string, { offsets }: FoldedMarks): [string, number][] {
  const counts = new Map<number, number>();
  for (const at of offsets) counts.set(text.charCodeAt(at), (counts.get(text.charCodeAt(at)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([mark, count]) => [String.fromCharCode(mark), count]);
}

/** Not safe: what was typed narrow on purpose cannot be told from what was folded. */
function fixOf(document: Document, marks: FoldedMarks): Fix {
  const start = marks.offsets[0];
  const last = marks.offsets.findLastIndex((at) => at - start < FIX_LENGTH);
  const span = { start, end: marks.offsets[last] + 1 };
  const quotes = document.writing.variant === "traditional" ? (["「", "」"] as const) : (["“", "”"] as const);
  return { ...span, text: unfolded(document.text, span, marks, quotes), safe: false };
}

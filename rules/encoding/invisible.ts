import { type Invisible, type InvisibleKind, misplacedInvisibles, ordersNothing } from "../../src/encodings/invisibles.ts";
import { isInMojibake } from "../../src/encodings/mojibake.ts";
import { type Document, defineRule, type Fix, type Report, type Severity, type Span } from "../../src/rule.ts";

const KINDS = [
  "zero-width",
  "bidi",
  "tag",
  "soft-hyphen",
  "control",
  "private-use",
  "selector",
  "separator",
] as const satisfies readonly InvisibleKind[];

export default defineRule({
  id: "encoding/invisible",
  summary: "Characters that nobody sees, where they do not belong",
  severity: "error",
  judges: ["front-matter"],
  options: (z) =>
    z.object({
      allow: z.array(z.enum(KINDS)).default([]).describe('kinds that are no finding, e.g. `["soft-hyphen"]`'),
    }),
  messages: {
    "zero-width": {
      en: "invisible character {code} inside the text",
      "zh-CN": "文中有不可见字符 {code}",
      "zh-TW": "文中有不可見字元 {code}",
    },
    bidi: {
      en: "bidirectional control {code}: what is read is not the order in which it is stored",
      "zh-CN": "双向控制符 {code}：看到的顺序与存储的顺序不同",
      "zh-TW": "雙向控制符 {code}：看到的順序與儲存的順序不同",
    },
    direction: {
      en: "directional mark {code} left in the text, where it orders nothing",
      "zh-CN": "文中残留方向标记 {code}，在此处不起作用",
      "zh-TW": "文中殘留方向標記 {code}，在此處不起作用",
    },
    tag: {
      en: "tag character {code}: hidden text that only machines read",
      "zh-CN": "标签字符 {code}：只有机器会读到的隐藏文字",
      "zh-TW": "標籤字元 {code}：只有機器會讀到的隱藏文字",
    },
    "soft-hyphen": {
      en: "soft hyphen {code} left in the text",
      "zh-CN": "文中残留软连字符 {code}",
      "zh-TW": "文中殘留軟連字號 {code}",
    },
    control: {
      en: "control character {code}",
      "zh-CN": "控制字符 {code}",
      "zh-TW": "控制字元 {code}",
    },
    "private-use": {
      en: "private-use character {code}: no font but the author's shows it",
      "zh-CN": "私用区字符 {code}：换一种字体就无法显示",
      "zh-TW": "私用區字元 {code}：換一種字型就無法顯示",
    },
    icons: {
      en: "{count} private-use characters that stand alone ({code}): icons of a font that is not here",
      "zh-CN": "{count} 个独立的私用区字符（{code}）：所需的图标字体不在此处",
      "zh-TW": "{count} 個獨立的私用區字元（{code}）：所需的圖示字型不在此處",
    },
    selector: {
      en: "variation selector {code} behind a character that has no variants",
      "zh-CN": "异体选择符 {code} 前面的字符没有异体",
      "zh-TW": "異體選擇符 {code} 前面的字元沒有異體",
    },
    separator: {
      en: "line or paragraph separator {code}",
      "zh-CN": "行或段落分隔符 {code}",
      "zh-TW": "行或段落分隔符 {code}",
    },
  },

  *check(document, { allow }) {
    const icons: Run[] = [];
    for (const run of runsOf(document)) {
      const span = spanOf(run);
      const { kind } = run[0];
      if (allow.includes(kind) || isInMojibake(document, span)) continue;
      if (kind === "private-use" && !isWithinWord(document, span)) {
        icons.push(run);
        continue;
      }
      const isIdle = kind === "bidi" && run.every((found) => ordersNothing(document.text, found));
      yield report(run, isIdle ? "direction" : kind);
    }
    if (icons.length > LOCAL_PLACES) yield iconsReport(icons);
    else for (const run of icons) yield report(run, "private-use");
  },
});

type Run = readonly [Invisible, ...Invisible[]];

function report(run: Run, message: InvisibleKind | "direction"): Report<InvisibleKind | "direction"> {
  return {
    span: spanOf(run),
    message,
    data: { code: codesOf(run) },
    severity: message === "direction" ? "warn" : SEVERITY[message],
    evidence: [{ kind: "signal", name: "characters", value: run.length }],
    ...fixOf(run, message === "direction"),
  };
}

function iconsReport(runs: readonly Run[]): Report<"icons"> {
  const all = runs.flat();
  const [first, ...others] = runs.map(spanOf);
  return {
    span: first,
    message: "icons",
    data: { code: codesOf(all), count: all.length },
    severity: SEVERITY["private-use"],
    evidence: [{ kind: "signal", name: "characters", value: all.length }],
    related: others.slice(0, SHOWN_PLACES).map((span) => ({ ...span, note: "stands here too" })),
  };
}

/** Between two letters a character was lost; elsewhere an icon stands. */
function isWithinWord({ text }: Document, { start, end }: Span): boolean {
  return LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && LETTER_AFTER.test(text.slice(end, end + 2));
}

const LETTER_BEFORE = /\p{L}$/u;
const LETTER_AFTER = /^\p{L}/u;

function spanOf(run: Run): Span {
  return { start: run[0].start, end: run[run.length - 1].end };
}

function codesOf(found: readonly Invisible[]): string {
  const codes = [...new Set(found.map(({ point }) => codeOf(point)))];
  return codes.length > SHOWN ? `${codes.slice(0, SHOWN).join(" ")} …` : codes.join(" ");
}

const SHOWN = 4;
/** Up to so many private-use characters are told one by one; a page of icons, which no one mends one by one, is told once. */
const LOCAL_PLACES = 5;
/** Places listed beside the one that is told. */
const SHOWN_PLACES = 20;

/** What hides meaning is an error; what is seen as a gap or a box, or splits a word for a program, is a warning; what is typesetting is noise. */
const SEVERITY: Readonly<Record<InvisibleKind, Severity>> = {
  "zero-width": "warn",
  bidi: "error",
  tag: "error",
  "soft-hyphen": "info",
  control: "warn",
  "private-use": "warn",
  selector: "info",
  separator: "info",
};

/** Neighbours of one kind make one finding. */
function* runsOf(document: Document): Generator<Run> {
  let run: [Invisible, ...Invisible[]] | undefined;
  for (const found of misplacedInvisibles(document)) {
    const last = run?.at(-1);
    if (run !== undefined && last?.end === found.start && last.kind === found.kind) run.push(found);
    else {
      if (run !== undefined) yield run;
      run = [found];
    }
  }
  if (run !== undefined) yield run;
}

/** Taken out, these change nothing that is seen. */
const SAFE: ReadonlySet<InvisibleKind> = new Set(["zero-width", "tag", "selector"]);
/** Controls that once moved to another line or column: what stands around them may be two words. */
const MOVES: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x1b, 0x85]);
/** C1 controls that are unassigned in windows-1252; the others may be a quote or a dash that was misread. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function fixOf(run: Run, isIdle: boolean): { fix?: Fix } {
  const { kind } = run[0];
  if (kind === "private-use" || kind === "separator") return {};
  const safe =
    isIdle ||
    SAFE.has(kind) ||
    (kind === "control" && run.every(({ point }) => !MOVES.has(point) && (point < 0x80 || UNASSIGNED.has(point))));
  return { fix: { ...spanOf(run), text: "", safe } };
}

function codeOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

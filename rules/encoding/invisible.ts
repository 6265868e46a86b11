import { type Invisible, type InvisibleKind, misplacedInvisibles } from "../../src/encodings/invisibles.ts";
import { isInMojibake } from "../../src/encodings/mojibake.ts";
import { type Document, defineRule, type Fix, type Severity, type Span } from "../../src/rule.ts";

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
    for (const run of runsOf(document)) {
      const span = { start: run[0].start, end: run[run.length - 1].end };
      const { kind } = run[0];
      if (allow.includes(kind) || isInMojibake(document, span)) continue;
      yield {
        span,
        message: kind,
        data: { code: [...new Set(run.map(({ point }) => codeOf(point)))].slice(0, SHOWN).join(" ") },
        severity: SEVERITY[kind],
        evidence: [{ kind: "signal", name: "characters", value: run.length }],
        ...fixOf(span, run),
      };
    }
  },
});

const SHOWN = 4;

/** What hides meaning is an error; what is seen as a gap or a box is a warning; what is typesetting is noise. */
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
function* runsOf(document: Document): Generator<[Invisible, ...Invisible[]]> {
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

function fixOf(span: Span, run: readonly Invisible[]): { fix?: Fix } {
  const { kind } = run[0];
  if (kind === "private-use" || kind === "separator") return {};
  const safe =
    SAFE.has(kind) || (kind === "control" && run.every(({ point }) => !MOVES.has(point) && (point < 0x80 || UNASSIGNED.has(point))));
  return { fix: { ...span, text: "", safe } };
}

function codeOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

import { defineRule, type Document, type Report, z } from "../../src/rule.ts";
import { type ForeignText, foreignText, type HanVariant } from "../../src/scripts/foreign-runs.ts";
import { japaneseRuns } from "../../src/scripts/japanese-runs.ts";

/** Deciding characters shown as evidence; more prove no more. */
const SHOWN_CHARACTERS = 24;
/** A text half and half must be this long (deciding characters) before it is said to have no variant. */
const UNDECIDED_MIN = 20;

const NAMES: Readonly<Record<HanVariant, string>> = { simplified: "Simplified", traditional: "Traditional" };

type MessageId = "lines" | "tail" | "word" | "document" | "japanese" | "old-form";

export default defineRule({
  id: "script/mixed-variant",
  summary: "Text in a Han variant that is not its document's",
  severity: "warn",
  options: z.object({}),
  messages: {
    lines: {
      en: "{foreign} text in a {own} document",
      "zh-CN": "{own} 文档中混入 {foreign} 文字",
      "zh-TW": "{own} 文件中混入 {foreign} 文字",
    },
    tail: {
      en: "from here on the line is {foreign}; the document is {own}",
      "zh-CN": "这一行从此处起是 {foreign} 文字，而文档是 {own}",
      "zh-TW": "這一行從此處起是 {foreign} 文字，而文件是 {own}",
    },
    word: {
      en: "“{text}” is {foreign}; the document is {own} ({count} places)",
      "zh-CN": "“{text}”是 {foreign} 写法，而文档是 {own}（共 {count} 处）",
      "zh-TW": "「{text}」是 {foreign} 寫法，而文件是 {own}（共 {count} 處）",
    },
    document: {
      en: "the document mixes both variants: {simplified} Simplified and {traditional} Traditional characters",
      "zh-CN": "全文简繁混杂：简体字 {simplified} 个，繁体字 {traditional} 个",
      "zh-TW": "全文簡繁混雜：簡體字 {simplified} 個，繁體字 {traditional} 個",
    },
    japanese: {
      en: "“{text}” holds a Chinese character form that Japanese does not use",
      "zh-CN": "“{text}”含日文不用的中文字形",
      "zh-TW": "「{text}」含日文不用的中文字形",
    },
    "old-form": {
      en: "“{text}” holds a kanji form from before 1946 in a modern text",
      "zh-CN": "现代日文中的“{text}”含旧字体",
      "zh-TW": "現代日文中的「{text}」含舊字體",
    },
  },

  *check(document) {
    if (document.writing.language === "ja") yield* japaneseReports(document);
    const found = foreignText(document);
    if (found === undefined || found.runs.length === 0) return;
    if (found.isDecided) yield* chineseReports(document, found);
    else if (found.counts.own + found.counts.foreign >= UNDECIDED_MIN) yield undecided(found);
  },
});

function* chineseReports(document: Document, found: ForeignText): Iterable<Report<MessageId>> {
  const own = NAMES[found.own];
  const foreign = NAMES[found.foreign];
  const words = new Map<string, (typeof found.runs)[number][]>();
  for (const run of found.runs) {
    const text = document.slice(run);
    const places = words.get(text);
    if (run.extent === "word" && places) places.push(run);
    else if (run.extent === "word") words.set(text, [run]);
    else {
      const evidence = [
        { kind: "characters", name: `${found.foreign}-only`, text: run.characters.slice(0, SHOWN_CHARACTERS) },
        { kind: "signal", name: `${found.own} characters in the document`, value: found.counts.own },
      ] as const;
      yield { span: run, message: run.extent, data: { own, foreign }, evidence };
    }
  }
  for (const [text, [first, ...others]] of words) {
    yield {
      span: first,
      message: "word",
      data: { text, own, foreign, count: others.length + 1 },
      evidence: [{ kind: "characters", name: `${found.foreign}-only`, text: first.characters }],
      related: others.map(({ start, end }) => ({ start, end, note: "stands here too" })),
    };
  }
}

function undecided({ own, counts, runs }: ForeignText): Report<MessageId> {
  const [simplified, traditional] = own === "simplified" ? [counts.own, counts.foreign] : [counts.foreign, counts.own];
  return {
    span: runs[0],
    message: "document",
    severity: "info",
    data: { simplified, traditional },
    evidence: [{ kind: "characters", name: "deciding", text: runs[0].characters.slice(0, SHOWN_CHARACTERS) }],
    related: runs.slice(1).map(({ start, end }) => ({ start, end, note: "in the other variant too" })),
  };
}

function* japaneseReports(document: Document): Iterable<Report<MessageId>> {
  for (const run of japaneseRuns(document)) {
    yield {
      span: run,
      message: run.form === "chinese" ? "japanese" : "old-form",
      data: { text: document.slice(run) },
      evidence: [{ kind: "characters", name: run.form === "chinese" ? "not in JIS X 0208" : "old form", text: run.characters }],
    };
  }
}

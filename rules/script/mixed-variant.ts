import { type Document, defineRule, type Report, type Severity } from "../../src/rule.ts";
import { type ForeignRun, type ForeignText, foreignText, type HanVariant } from "../../src/scripts/foreign-runs.ts";
import { japaneseRuns } from "../../src/scripts/japanese-runs.ts";

/** Deciding characters shown as evidence; more prove no more. */
const SHOWN_CHARACTERS = 24;
/** A text half and half must be this long (deciding characters) before it is said to have no variant. */
const UNDECIDED_MIN = 20;

type MessageId = `${HanVariant}-${"lines" | "tail" | "word"}` | "document" | "chinese-form" | "old-form";

export default defineRule({
  id: "script/mixed-variant",
  summary: "Text in a Han variant that is not its document's",
  severity: "warn",
  options: (z) => z.object({}),
  messages: {
    "simplified-lines": {
      en: "Simplified text in a Traditional document",
      "zh-CN": "繁体文档中混入简体文字",
      "zh-TW": "繁體文件中混入簡體文字",
    },
    "traditional-lines": {
      en: "Traditional text in a Simplified document",
      "zh-CN": "简体文档中混入繁体文字",
      "zh-TW": "簡體文件中混入繁體文字",
    },
    "simplified-tail": {
      en: "from here on the line is Simplified; the document is Traditional",
      "zh-CN": "这一行从此处起是简体，而文档是繁体",
      "zh-TW": "這一行從此處起是簡體，而文件是繁體",
    },
    "traditional-tail": {
      en: "from here on the line is Traditional; the document is Simplified",
      "zh-CN": "这一行从此处起是繁体，而文档是简体",
      "zh-TW": "這一行從此處起是繁體，而文件是簡體",
    },
    "simplified-word": {
      en: '"{text}" is Simplified; the document is Traditional ({count} in all)',
      "zh-CN": "“{text}”是简体写法，而文档是繁体（共 {count} 处）",
      "zh-TW": "「{text}」是簡體寫法，而文件是繁體（共 {count} 處）",
    },
    "traditional-word": {
      en: '"{text}" is Traditional; the document is Simplified ({count} in all)',
      "zh-CN": "“{text}”是繁体写法，而文档是简体（共 {count} 处）",
      "zh-TW": "「{text}」是繁體寫法，而文件是簡體（共 {count} 處）",
    },
    document: {
      en: "the document mixes both variants: {simplified} Simplified and {traditional} Traditional characters",
      "zh-CN": "全文简繁混杂：简体字 {simplified} 个，繁体字 {traditional} 个",
      "zh-TW": "全文簡繁混雜：簡體字 {simplified} 個，繁體字 {traditional} 個",
    },
    "chinese-form": {
      en: '"{text}" is a Chinese form that Japanese does not use',
      "zh-CN": "“{text}”是日文不用的中文字形",
      "zh-TW": "「{text}」是日文不用的中文字形",
    },
    "old-form": {
      en: '"{text}" is a kanji form from before 1946 in a modern text',
      "zh-CN": "现代日文中的“{text}”是旧字体",
      "zh-TW": "現代日文中的「{text}」是舊字體",
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
      yield { span: run, message: `${found.foreign}-${run.extent}`, severity: severityOf(run), evidence };
    }
  }
  for (const [text, [first, ...others]] of words) {
    yield {
      span: first,
      message: `${found.foreign}-word`,
      severity: others.every(({ mayBeName }) => mayBeName) ? severityOf(first) : "warn",
      data: { text, count: others.length + 1 },
      evidence: [{ kind: "characters", name: `${found.foreign}-only`, text: first.characters }],
      related: others.map(({ start, end }) => ({ start, end, note: "stands here too" })),
    };
  }
}

/** A name is its owner's to write. */
function severityOf({ mayBeName }: ForeignRun): Severity {
  return mayBeName ? "info" : "warn";
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
      message: run.form === "chinese" ? "chinese-form" : "old-form",
      severity: run.form === "chinese" ? "warn" : "info",
      data: { text: document.slice(run) },
      evidence: [{ kind: "characters", name: run.form === "chinese" ? "not in JIS X 0208" : "old form", text: run.characters }],
    };
  }
}

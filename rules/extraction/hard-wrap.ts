import { pageOf } from "../../src/blocks/page.ts";
import { type Wrap, wrapsOf } from "../../src/blocks/wraps.ts";
import { type Document, defineRule } from "../../src/rule.ts";

/** Places told in the evidence; the count tells the rest. */
const TOLD = 50;

export default defineRule({
  id: "extraction/hard-wrap",
  summary: "Lines broken inside their sentences by the width of a page",
  severity: "info",
  options: (z) => z.object({}),
  messages: {
    wrapped: {
      en: "{count} lines break off inside a sentence, at the width of a page",
      "zh-CN": "{count} 行在句子中间按页宽断开",
      "zh-TW": "{count} 行在句子中間按頁寬斷開",
    },
  },

  *check(document) {
    if (document.format !== "plain") return; // in markup a line break is a blank
    const wraps = wrapsOf(pageOf(document));
    if (wraps.length === 0) return;
    const first = wraps[0];
    const last = wraps[wraps.length - 1];
    yield {
      span: { start: document.lines.start(first.line), end: first.gap.end },
      message: "wrapped",
      data: { count: wraps.length },
      evidence: [
        { kind: "signal", name: "lines that break off", value: wraps.length },
        ...wraps.slice(0, TOLD).map(({ gap }) => ({ kind: "place", start: gap.start - 1, end: gap.end, note: "breaks off here" }) as const),
      ],
      fix: { start: first.gap.start, end: last.gap.end, text: joined(document, wraps), safe: false },
    };
  },
});

/** From the first break to the last, each closed up. */
function joined(document: Document, wraps: readonly Wrap[]): string {
  let text = "";
  let at = wraps[0].gap.start;
  for (const { gap } of wraps) {
    text += document.text.slice(at, gap.start);
    at = gap.end;
  }
  return text + document.text.slice(at, wraps[wraps.length - 1].gap.end);
}

import { chromeOf } from "../../src/blocks/chrome.ts";
import { injectionsOf } from "../../src/blocks/injections.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { type Document, type DocumentFact, defineRule, type Related, type Span } from "../../src/rule.ts";

interface Line {
  /** What the line looks like in its own document. */
  readonly kind: "list" | "template";
}

/** Facts of one line that are reduced together: a template line stands on every page of a site. */
const CAP = 20_000;
const MAX_KEY = 160;
/** Other documents named in a finding. */
const TOLD = 5;

export default defineRule({
  id: "repetition/recurring-line",
  summary: "A list or template line that stands in several documents of the corpus",
  severity: "warn",
  cap: CAP,
  options: (z) =>
    z.object({
      minDocuments: z.number().int().min(2).default(2).describe("documents in which the line must stand"),
    }),
  messages: {
    list: {
      en: "this list stands in {count} documents: it was put there by a machine",
      "zh-CN": "这一列表出现在 {count} 个文档中：是机器插入的",
      "zh-TW": "這一清單出現在 {count} 個文件中：是機器插入的",
    },
    template: {
      en: "this line of a site's template stands in {count} documents",
      "zh-CN": "这一行网站模板内容出现在 {count} 个文档中",
      "zh-TW": "這一行網站範本內容出現在 {count} 個文件中",
    },
  },

  *extract(document) {
    const page = pageOf(document);
    const lists = new Set<number>();
    for (const { line, span } of injectionsOf(page)) {
      lists.add(line);
      yield { keys: [keyOf(document, span)], value: { kind: "list" } as Line, span };
    }
    for (const { line, start, end } of chromeOf(page)) {
      if (lists.has(line) || page.facts.sizes[line] < 4) continue;
      const span = { start, end };
      yield { keys: [keyOf(document, span)], value: { kind: "template" } as Line, span };
    }
  },

  *reduce(_key, facts, { minDocuments }) {
    const documents = new Set(facts.map(({ document }) => document));
    if (documents.size < minDocuments) return;
    let here = "";
    let related: readonly Related[] = [];
    for (const { document, span, value } of facts) {
      if (document !== here) related = firstElsewhere(facts, document); // the facts of one document stand together
      here = document;
      yield {
        document,
        span,
        message: value.kind,
        data: { count: documents.size },
        severity: value.kind === "list" ? "warn" : "info",
        evidence: [{ kind: "signal", name: "documents", value: documents.size }],
        related,
      };
    }
  },
});

function firstElsewhere(facts: readonly DocumentFact<Line>[], here: string): Related[] {
  const related: Related[] = [];
  for (let i = 0; i < facts.length && related.length < TOLD; i++) {
    const { document, span } = facts[i];
    if (document !== here) related.push({ start: span.start, end: span.end, document, note: "stands here too" });
  }
  return related;
}

/** Lines that differ in their blanks only are one line; very long ones are told apart by their beginning and length. */
function keyOf(document: Document, span: Span): string {
  const text = document.slice(span).normalize("NFKC").replace(/\s+/g, "");
  return `${text.length}:${text.slice(0, MAX_KEY)}`;
}

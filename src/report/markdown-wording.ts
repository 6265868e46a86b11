/** The words of the Markdown summary, in each language. */
import type { Locale } from "../vocabulary.ts";

export interface MarkdownWording {
  /** By the exit code that the run will have. */
  readonly verdict: readonly [passed: string, failed: string, incomplete: string];
  readonly family: string;
  readonly document: string;
  readonly all: string;
  readonly worst: string;
  findings(shown: number, total: number): string;
  moreDocuments(count: number): string;
  readonly failures: string;
  moreFailures(count: number): string;
  readonly cut: string;
}

const english: MarkdownWording = {
  verdict: ["✅ passed", "❌ failed", "⚠️ incomplete: inputs or rules failed"],
  family: "family",
  document: "document",
  all: "all",
  worst: "Documents with the most findings",
  findings: (shown, total) =>
    shown === total ? (total === 1 ? "The finding" : `All ${total} findings`) : `${shown} of ${total} findings, the gravest first`,
  moreDocuments: (count) => `and ${count} more`,
  failures: "What failed",
  moreFailures: (count) => `and ${count} more: see the log of the run`,
  cut: "Three of a rule and document at most, as far as there is room: the jsonl and html reports hold all.",
};

const simplified: MarkdownWording = {
  verdict: ["✅ 通过", "❌ 未通过", "⚠️ 不完整：有输入或规则出错"],
  family: "类别",
  document: "文档",
  all: "合计",
  worst: "问题最多的文档",
  findings: (shown, total) => (shown === total ? `全部 ${total} 处问题` : `${total} 处问题中的 ${shown} 处，严重的在前`),
  moreDocuments: (count) => `另有 ${count} 篇`,
  failures: "出错的输入和规则",
  moreFailures: (count) => `另有 ${count} 个：见运行日志`,
  cut: "同一规则在同一文档中最多列三处，且以摘要容量为限；完整内容见 jsonl 和 html 报告。",
};

const traditional: MarkdownWording = {
  verdict: ["✅ 通過", "❌ 未通過", "⚠️ 不完整：有輸入或規則出錯"],
  family: "類別",
  document: "文件",
  all: "合計",
  worst: "問題最多的文件",
  findings: (shown, total) => (shown === total ? `全部 ${total} 處問題` : `${total} 處問題中的 ${shown} 處，嚴重的在前`),
  moreDocuments: (count) => `另有 ${count} 篇`,
  failures: "出錯的輸入和規則",
  moreFailures: (count) => `另有 ${count} 個：見執行記錄`,
  cut: "同一規則在同一文件中最多列三處，且以摘要容量為限；完整內容見 jsonl 和 html 報告。",
};

export const MARKDOWN_WORDING: Readonly<Record<Locale, MarkdownWording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };

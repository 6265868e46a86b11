/** The few words that reports for machines have of their own, in each language. */
import type { Locale } from "../vocabulary.ts";

export interface Notes {
  noFinding: string;
  /** In a document for which only the first findings are listed. */
  more(count: number): string;
  /** @param place of the finding inside the record */
  inRecord(place: string): string;
  failures: string;
  untoldFailures(count: number): string;
  sarif: {
    results(left: number, level: string, cap: number): string;
    fixes(left: number): string;
    related(left: number, cap: number): string;
    omitted(count: number): string;
  };
  github: {
    total(error: number, warn: number, info: number): string;
    annotations(shown: number): string;
    left(count: number): string;
  };
}

const english: Notes = {
  noFinding: "no finding",
  more: (count) => `… and ${count} more`,
  inRecord: (place) => `record ${place}`,
  failures: "inputs and rules that failed",
  untoldFailures: (count) => `further inputs and rules that failed: ${count}; see the log of the run`,
  sarif: {
    results: (left, level, cap) =>
      `results of level "${level}" left out: ${left}. A code scanning server shows 5,000 results of a run, so this file holds the first ${cap} of each level. A jsonl report holds all.`,
    fixes: (left) => `results without their fix, for the size of the file: ${left}. A jsonl report holds all fixes.`,
    related: (left, cap) => `related locations left out: ${left}. A result holds ${cap} at most.`,
    omitted: (count) => `findings counted but not listed: ${count}. Their rule met its limit in their document.`,
  },
  github: {
    total: (error, warn, info) => `corpuslint found: error ${error}, warning ${warn}, info ${info}`,
    annotations: (shown) => `GitHub shows the first ${shown} annotations of each level and step; all lines above are findings`,
    left: (count) => `further findings, not listed here: ${count}. Add --report markdown=FILE or jsonl=FILE`,
  },
};

const simplified: Notes = {
  noFinding: "没有发现问题",
  more: (count) => `……另有 ${count} 处`,
  inRecord: (place) => `记录 ${place}`,
  failures: "出错的输入和规则",
  untoldFailures: (count) => `另有 ${count} 个输入或规则出错：见运行日志`,
  sarif: {
    results: (left, level, cap) =>
      `略去 ${left} 条级别为“${level}”的结果：代码扫描服务器每次运行只显示 5,000 条，本文件每个级别只列前 ${cap} 条。jsonl 报告列出全部。`,
    fixes: (left) => `因文件大小，有 ${left} 条结果未附修复。jsonl 报告包含全部修复。`,
    related: (left, cap) => `略去 ${left} 个相关位置：每条结果最多列 ${cap} 个。`,
    omitted: (count) => `另有 ${count} 处只计数，未列出：同一规则在同一文档中达到上限。`,
  },
  github: {
    total: (error, warn, info) => `corpuslint 发现：错误 ${error}，警告 ${warn}，提示 ${info}`,
    annotations: (shown) => `GitHub 每个步骤每个级别只显示前 ${shown} 条注解；以上各行都是发现的问题`,
    left: (count) => `另有 ${count} 处未在此列出：请加 --report markdown=FILE 或 jsonl=FILE`,
  },
};

const traditional: Notes = {
  noFinding: "沒有發現問題",
  more: (count) => `……另有 ${count} 處`,
  inRecord: (place) => `記錄 ${place}`,
  failures: "出錯的輸入和規則",
  untoldFailures: (count) => `另有 ${count} 個輸入或規則出錯：見執行記錄`,
  sarif: {
    results: (left, level, cap) =>
      `略去 ${left} 筆級別為「${level}」的結果：程式碼掃描伺服器每次執行只顯示 5,000 筆，本檔每個級別只列前 ${cap} 筆。jsonl 報告列出全部。`,
    fixes: (left) => `因檔案大小，有 ${left} 筆結果未附修復。jsonl 報告包含全部修復。`,
    related: (left, cap) => `略去 ${left} 個相關位置：每筆結果最多列 ${cap} 個。`,
    omitted: (count) => `另有 ${count} 處只計數，未列出：同一規則在同一文件中達到上限。`,
  },
  github: {
    total: (error, warn, info) => `corpuslint 發現：錯誤 ${error}，警告 ${warn}，提示 ${info}`,
    annotations: (shown) => `GitHub 每個步驟每個級別只顯示前 ${shown} 條註解；以上各行都是發現的問題`,
    left: (count) => `另有 ${count} 處未在此列出：請加 --report markdown=FILE 或 jsonl=FILE`,
  },
};

export const NOTES: Readonly<Record<Locale, Notes>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };

/** The words of reports for people, in each language. Counts are put in by the caller. */
import { grouped, plural } from "../counts.ts";
import type { Family, Locale, Severity } from "../vocabulary.ts";

export interface Wording {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly family: Readonly<Record<Family, string>>;
  /** `+41 more of this rule` */
  more(count: number): string;
  clean: string;
  nothing: string;
  total(findings: number, documents: number): string;
  counts(error: number, warn: number, info: number): string;
  read(files: number, documents: number, size: string, seconds: string): string;
  skipped(count: number, reasons: string): string;
  failed(count: number): string;
  fixable(safe: number, unsafe: number): string;
  omitted(count: number): string;
  also(line: number): string;
  timing: string;
}

const english: Wording = {
  severity: { error: "error", warn: "warning", info: "info" },
  family: {
    spam: "spam",
    boilerplate: "boilerplate",
    script: "script",
    encoding: "encoding",
    extraction: "extraction",
    repetition: "repetition",
    figures: "figures",
  },
  more: (count) => `+${count} more of this rule`,
  clean: "Nothing found",
  nothing: "Nothing was linted",
  total: (findings, documents) => `${plural(findings, "finding")} in ${plural(documents, "document")}`,
  counts: (error, warn, info) => ` (${plural(error, "error")}, ${plural(warn, "warning")}, ${grouped(info)} info)`,
  read: (files, documents, size, seconds) =>
    `${plural(files, "file")}${documents === files ? "" : `, ${plural(documents, "document")}`}, ${size} in ${seconds} s`,
  skipped: (count, reasons) => `${plural(count, "file")} skipped: ${reasons}`,
  failed: (count) => `${plural(count, "input or rule failed", "inputs or rules failed")}: see above`,
  fixable: (safe, unsafe) => `fixes known: ${safe} safe, ${unsafe} to be looked at`,
  omitted: (count) => `${plural(count, "further finding")} counted but not listed`,
  also: (line) => `line ${line}`,
  timing: "time by rule",
};

const simplified: Wording = {
  severity: { error: "错误", warn: "警告", info: "提示" },
  family: {
    spam: "垃圾内容",
    boilerplate: "页面套话",
    script: "字形",
    encoding: "编码",
    extraction: "抽取",
    repetition: "重复",
    figures: "数字",
  },
  more: (count) => `本规则另有 ${count} 处`,
  clean: "没有发现问题",
  nothing: "没有检查任何文件",
  total: (findings, documents) => `${documents} 篇文档中有 ${findings} 处问题`,
  counts: (error, warn, info) => `（错误 ${error}，警告 ${warn}，提示 ${info}）`,
  read: (files, documents, size, seconds) =>
    `${files} 个文件${documents === files ? "" : `，${documents} 篇文档`}，${size}，用时 ${seconds} 秒`,
  skipped: (count, reasons) => `跳过 ${count} 个文件：${reasons}`,
  failed: (count) => `${count} 个输入或规则出错，见上`,
  fixable: (safe, unsafe) => `可修复：安全 ${safe} 处，需确认 ${unsafe} 处`,
  omitted: (count) => `另有 ${count} 处只计数，未列出`,
  also: (line) => `第 ${line} 行`,
  timing: "各规则用时",
};

const traditional: Wording = {
  severity: { error: "錯誤", warn: "警告", info: "提示" },
  family: {
    spam: "垃圾內容",
    boilerplate: "頁面套語",
    script: "字形",
    encoding: "編碼",
    extraction: "擷取",
    repetition: "重複",
    figures: "數字",
  },
  more: (count) => `本規則另有 ${count} 處`,
  clean: "沒有發現問題",
  nothing: "沒有檢查任何檔案",
  total: (findings, documents) => `${documents} 篇文件中有 ${findings} 處問題`,
  counts: (error, warn, info) => `（錯誤 ${error}，警告 ${warn}，提示 ${info}）`,
  read: (files, documents, size, seconds) =>
    `${files} 個檔案${documents === files ? "" : `，${documents} 篇文件`}，${size}，費時 ${seconds} 秒`,
  skipped: (count, reasons) => `略過 ${count} 個檔案：${reasons}`,
  failed: (count) => `${count} 個輸入或規則出錯，見上`,
  fixable: (safe, unsafe) => `可修復：安全 ${safe} 處，需確認 ${unsafe} 處`,
  omitted: (count) => `另有 ${count} 處只計數，未列出`,
  also: (line) => `第 ${line} 行`,
  timing: "各規則費時",
};

export const WORDING: Readonly<Record<Locale, Wording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };

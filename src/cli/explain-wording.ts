/** The words of `corpuslint explain`, in each language. Pages are written in English; what stands around their text is not. */
import type { Locale } from "../vocabulary.ts";

export interface ExplainWording {
  /** Headings of a rule's page. */
  readonly headings: Readonly<Record<string, string>>;
  readonly severity: string;
  readonly off: string;
  preset(severity: string): string;
  readonly options: string;
  option(type: string, value: string): string;
  /** Of an example with settings of its own. */
  with(options: string): string;
  none(rule: string): string;
  found(count: number): string;
  encode(charset: string): string;
  decode(charset: string): string;
  bytes(count: number): string;
  plausibility(before: string, after: string): string;
  saved(bits: string): string;
  lost(count: number): string;
  readonly fix: string;
  readonly unsafe: string;
}

const english: ExplainWording = {
  headings: {},
  severity: "Severity",
  off: "off until you turn it on",
  preset: (severity) => `${severity} in the recommended preset`,
  options: "Options",
  option: (type, value) => `${type}, default ${value}`,
  with: (options) => `with ${options}`,
  none: (rule) => `${rule} finds nothing in this text.`,
  found: (count) => (count === 1 ? "1 finding" : `${count} findings`),
  encode: (charset) => `write it in ${charset}`,
  decode: (charset) => `read these bytes as ${charset}`,
  bytes: (count) => (count === 1 ? "1 byte" : `${count} bytes`),
  plausibility: (before, after) =>
    `Plausibility: ${before} bits a character as it stands, ${after} repaired (prose costs some 4 in English, 10 in Chinese)`,
  saved: (bits) => `${bits} bits saved: chance alone does so once in 2^${bits} texts`,
  lost: (count) => `${count} characters lost some of their bytes: the way back is known, the original is not whole`,
  fix: "Fix",
  unsafe: "to be looked at",
};

const simplified: ExplainWording = {
  headings: {
    "What it finds": "检查什么",
    Why: "为什么",
    Bad: "反例",
    Good: "正例",
    "What it does not catch": "查不出什么",
    "False positives and how to silence": "误报与关闭方法",
  },
  severity: "级别",
  off: "默认关闭，需自行开启",
  preset: (severity) => `recommended 预设中为${severity}`,
  options: "选项",
  option: (type, value) => `${type}，默认 ${value}`,
  with: (options) => `设置 ${options}`,
  none: (rule) => `${rule} 在这段文字中没有发现问题。`,
  found: (count) => `发现 ${count} 处`,
  encode: (charset) => `按 ${charset} 写成字节`,
  decode: (charset) => `把这些字节按 ${charset} 读入`,
  bytes: (count) => `${count} 字节`,
  plausibility: (before, after) => `可信度：原样每字 ${before} 比特，修复后 ${after} 比特（正常英文约 4，中文约 10）`,
  saved: (bits) => `共节省 ${bits} 比特：偶然如此的概率为 2 的 ${bits} 次方分之一`,
  lost: (count) => `有 ${count} 个字符丢失了部分字节：还原步骤可知，原文已不完整`,
  fix: "修复",
  unsafe: "需人工确认",
};

const traditional: ExplainWording = {
  headings: {
    "What it finds": "檢查什麼",
    Why: "為什麼",
    Bad: "反例",
    Good: "正例",
    "What it does not catch": "查不出什麼",
    "False positives and how to silence": "誤報與關閉方法",
  },
  severity: "級別",
  off: "預設關閉，需自行開啟",
  preset: (severity) => `recommended 預設組合中為${severity}`,
  options: "選項",
  option: (type, value) => `${type}，預設 ${value}`,
  with: (options) => `設定 ${options}`,
  none: (rule) => `${rule} 在這段文字中沒有發現問題。`,
  found: (count) => `發現 ${count} 處`,
  encode: (charset) => `以 ${charset} 寫成位元組`,
  decode: (charset) => `把這些位元組以 ${charset} 讀入`,
  bytes: (count) => `${count} 位元組`,
  plausibility: (before, after) => `可信度：原樣每字 ${before} 位元，修復後 ${after} 位元（正常英文約 4，中文約 10）`,
  saved: (bits) => `共節省 ${bits} 位元：偶然如此的機率為 2 的 ${bits} 次方分之一`,
  lost: (count) => `有 ${count} 個字元遺失了部分位元組：還原步驟可知，原文已不完整`,
  fix: "修復",
  unsafe: "需人工確認",
};

export const EXPLAIN_WORDING: Readonly<Record<Locale, ExplainWording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };

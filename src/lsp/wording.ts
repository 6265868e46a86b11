/** The few words that editors show, in each language. */
import type { Locale } from "../vocabulary.ts";

export interface EditorWording {
  replace(before: string, after: string): string;
  remove(before: string): string;
  /** @param title of a fix that is no proof */
  unsafe(title: string): string;
  fixAll: string;
  fixed: string;
  evidence: string;
  page: string;
}

const english: EditorWording = {
  replace: (before, after) => `Replace “${before}” with “${after}”`,
  remove: (before) => `Remove “${before}”`,
  unsafe: (title) => `${title} (unsafe: read it first)`,
  fixAll: "Apply all safe fixes of corpuslint",
  fixed: "Fix",
  evidence: "Evidence",
  page: "about this rule",
};

const simplified: EditorWording = {
  replace: (before, after) => `把“${before}”改为“${after}”`,
  remove: (before) => `删除“${before}”`,
  unsafe: (title) => `${title}（需人工确认）`,
  fixAll: "应用 corpuslint 的全部安全修复",
  fixed: "修复",
  evidence: "依据",
  page: "规则说明",
};

const traditional: EditorWording = {
  replace: (before, after) => `把「${before}」改為「${after}」`,
  remove: (before) => `刪除「${before}」`,
  unsafe: (title) => `${title}（需人工確認）`,
  fixAll: "套用 corpuslint 的全部安全修復",
  fixed: "修復",
  evidence: "依據",
  page: "規則說明",
};

export const EDITOR_WORDING: Readonly<Record<Locale, EditorWording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };

/** The language that the terminal speaks. */
import type { Locale } from "../vocabulary.ts";

/** zh_TW, zh_HK and zh_MO read Traditional, other zh Simplified, all else English. */
export function environmentLocale(): Locale {
  const tag = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  if (!/^zh/i.test(tag)) return "en";
  return /TW|HK|MO|Hant/i.test(tag) ? "zh-TW" : "zh-CN";
}

/** Terms that converters are known to spoil, beyond what the character phrases tell: a wrong form, then the right one. */
import { spoiledTerms } from "#terms";
import { once } from "../once.ts";
import { SIMPLIFIED_ROWS, TRADITIONAL_ROWS } from "./term-rows.ts";

/** What conversion by OpenCC protects or spoils and Taiwan writes all the same. */
const WRITTEN_IN_TAIWAN = new Set(
  "處理程式 十進位制 匯出去 匯出來 撥出來 合口母音 複母音 鬆母音 複變函式 複變函式論 西元紀年 支援者 引匯出".split(" "),
);

export interface Term {
  /** The right term; where regions differ, the source's word first. */
  readonly right: readonly string[];
  /** Beside one of these it is something else (a firm, a longer word): 光電 behind 晶元 is `-光電`, 望 before 了望 is `望-`. */
  readonly unlessBeside?: readonly string[];
}

function parsed(...lists: readonly string[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const list of lists) {
    for (const row of list.split("\n")) {
      const [wrong, right, unlessBeside] = row.split(" ");
      if (right === undefined || right === wrong || WRITTEN_IN_TAIWAN.has(wrong)) continue;
      terms.set(wrong, { right: right.split("|"), ...(unlessBeside !== undefined && { unlessBeside: unlessBeside.split("|") }) });
    }
  }
  return terms;
}

export const traditionalTerms = once(() => parsed(spoiledTerms, TRADITIONAL_ROWS));
export const simplifiedTerms = once(() => parsed(SIMPLIFIED_ROWS));

/** Evidence in words, for terminals and editors: a label, and what stands behind it. Hostile texts are told apart from our own words. */
import { grouped } from "../counts.ts";
import type { Evidence } from "../rule.ts";
import type { Locale } from "../vocabulary.ts";
import { SIMPLIFIED_NAMES, TRADITIONAL_NAMES } from "./html/wording-evidence.ts";

export interface EvidenceLine {
  /** Our own words: they need no escape. */
  readonly label: string;
  /** What was seen, as it stands in a text or was reckoned: to be escaped. */
  readonly value: string;
}

interface Words {
  readonly names: Readonly<Record<string, string>>;
  roundtrip(from: string, to: string): string;
  resolved(from: string): string;
  claim(text: string): string;
  range(low: string, high: string): string;
  readonly of: string;
  readonly at: string;
  readonly reckoning: string;
  readonly says: string;
  bytes(from: number, to: number): string;
  weight(weight: number): string;
}

const ENGLISH: Words = {
  names: {},
  roundtrip: (from, to) => `written as ${from} and read as ${to}`,
  resolved: (from) => `${from} resolved`,
  claim: () => "read as",
  range: (low, high) => `${low} to ${high}`,
  of: "of",
  at: "at",
  reckoning: "reckoned",
  says: "value",
  bytes: (from, to) => `bytes ${from} to ${to} of the file`,
  weight: (weight) => `weighs ${weight}`,
};

const SIMPLIFIED: Words = {
  names: SIMPLIFIED_NAMES,
  roundtrip: (from, to) => `按 ${from} 写出、按 ${to} 读入`,
  resolved: (from) => `还原 ${from}`,
  claim: () => "读作",
  range: (low, high) => `${low} 至 ${high}`,
  of: "对象",
  at: "时间",
  reckoning: "验算",
  says: "数值",
  bytes: (from, to) => `文件的第 ${from} 至 ${to} 字节`,
  weight: (weight) => `权重 ${weight}`,
};

const TRADITIONAL: Words = {
  names: TRADITIONAL_NAMES,
  roundtrip: (from, to) => `以 ${from} 寫出、以 ${to} 讀入`,
  resolved: (from) => `還原 ${from}`,
  claim: () => "讀作",
  range: (low, high) => `${low} 至 ${high}`,
  of: "對象",
  at: "時間",
  reckoning: "驗算",
  says: "數值",
  bytes: (from, to) => `檔案的第 ${from} 至 ${to} 位元組`,
  weight: (weight) => `權重 ${weight}`,
};

const WORDS: Readonly<Record<Locale, Words>> = { en: ENGLISH, "zh-CN": SIMPLIFIED, "zh-TW": TRADITIONAL };
/** Units of shares and of things that were only counted. */
const NAMELESS = new Set(["", "1", "thing"]);
/** Documents named for one value; the rest are counted. */
const SHOWN_DOCUMENTS = 5;

/** What rules call a sign or a related place, in a language; a name without a translation stands as it is. */
export function evidenceName(name: string, locale: Locale): string {
  const { names } = WORDS[locale];
  return Object.hasOwn(names, name) ? names[name] : name;
}

/** Places are left out: who shows evidence has a better way to lead there. */
export function evidenceLines(evidence: readonly Evidence[], locale: Locale): EvidenceLine[] {
  return evidence.flatMap((item) => linesOf(item, locale));
}

function linesOf(item: Evidence, locale: Locale): EvidenceLine[] {
  const words = WORDS[locale];
  switch (item.kind) {
    case "place":
      return [];
    case "signal": {
      const label = evidenceName(item.name, locale);
      const value = typeof item.value === "string" ? evidenceName(item.value, locale) : numberText(item.value);
      return [{ label, value: item.weight === undefined ? value : `${value} (${words.weight(item.weight)})` }];
    }
    case "characters":
      return [{ label: evidenceName(item.name, locale), value: item.text }];
    case "roundtrip":
      return [
        {
          label: item.to === "text" ? words.resolved(evidenceName(item.from, locale)) : words.roundtrip(item.from, item.to),
          value: item.text,
        },
      ];
    case "claim":
      return claimLines(item, words);
    case "arithmetic":
      return item.steps.map((value) => ({ label: words.reckoning, value }));
    case "spread":
      return item.values.map(({ text, documents, count }) => ({ label: words.says, value: `${text}: ${documentList(documents, count)}` }));
    case "bytes":
      return [{ label: words.bytes(item.byteStart, item.byteEnd), value: item.hex.match(/../g)?.join(" ") ?? item.hex }];
  }
}

function claimLines(
  { text, low, high, unit, subject, metric, time, document }: Extract<Evidence, { kind: "claim" }>,
  words: Words,
): EvidenceLine[] {
  const value = low === high ? numberText(low) : words.range(numberText(low), numberText(high));
  const about = [metric, subject].filter(Boolean).join(", ");
  const rest = [about && `${words.of}: ${about}`, time && `${words.at}: ${time}`, document].filter(Boolean).join("; ");
  return [{ label: words.claim(text), value: `${text} = ${value}${NAMELESS.has(unit) ? "" : ` ${unit}`}${rest ? ` (${rest})` : ""}` }];
}

function documentList(documents: readonly string[], count = documents.length): string {
  const shown = documents.slice(0, SHOWN_DOCUMENTS);
  return shown.join(", ") + (count > shown.length ? `, +${count - shown.length}` : "");
}

/** With thousands separators where a number has no more digits than people read at once. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value) && value >= 0) return grouped(value);
  return Number.isFinite(value) ? value.toLocaleString("en", { maximumFractionDigits: 6 }) : value > 0 ? "∞" : "-∞";
}

/** Which language and which Han variant a stretch of text is written in, from its class counts. */
import { CharClass } from "./classes.ts";

export type Variant = "simplified" | "traditional" | "mixed" | "neutral";
export type Language = "zh" | "ja" | "ko" | "en" | "other";

export interface Writing {
  readonly language: Language;
  /** Only Chinese has one; `neutral` where no character decides. */
  readonly variant: Variant;
  readonly counts: { han: number; simplified: number; traditional: number; kana: number; hangul: number; latin: number };
}

/** Kana in this share of kana + Han makes a text Japanese: Chinese that quotes a Japanese title stays far below. */
const KANA_SHARE = 0.05;
/** And so many for each character that tells Chinese variants apart: Japanese has two and more of them, Chinese with kana in its faces (゜ロ゜) or names does not. */
const KANA_A_DECIDING = 0.5;
/** Hangul in this share of Hangul + Han makes a text Korean. */
const HANGUL_SHARE = 0.2;
/** Below this share of Han (one Han says as much as about three Latin letters) a text is not Chinese. */
const HAN_SHARE = 0.1;
/** The stronger variant must outweigh the other by this factor, else the text is mixed. */
const DOMINANCE = 4;

/** Sums class counts of lines or documents; `counts` is indexed by `CharClass`, `at` its first cell. */
export function writingOf(counts: Uint32Array, at = 0): Writing {
  const simplified = counts[at + CharClass.HanSimplified];
  const traditional = counts[at + CharClass.HanTraditional];
  const han = counts[at + CharClass.Han] + simplified + traditional;
  const kana = counts[at + CharClass.Kana];
  const hangul = counts[at + CharClass.Hangul];
  const latin = counts[at + CharClass.Latin];
  const letters = latin / 3 + han + kana + hangul;
  const isJapanese =
    kana > KANA_SHARE * (kana + han) && kana > KANA_A_DECIDING * (simplified + traditional) && kana + han > HAN_SHARE * letters;
  const language = isJapanese
    ? "ja"
    : languageOf(han, hangul, latin, letters, counts[at + CharClass.Cyrillic] + counts[at + CharClass.Greek]);
  const variant = language === "zh" ? variantOf(simplified, traditional) : "neutral";
  return { language, variant, counts: { han, simplified, traditional, kana, hangul, latin } };
}

function languageOf(han: number, hangul: number, latin: number, letters: number, foreign: number): Language {
  if (letters === 0) return "other";
  if (hangul > HANGUL_SHARE * (hangul + han) && hangul > HAN_SHARE * letters) return "ko";
  if (han > HAN_SHARE * letters) return "zh";
  return latin > foreign ? "en" : "other";
}

/** The variant that one count of deciding characters shows. */
export function variantOf(simplified: number, traditional: number): Variant {
  if (simplified === 0 && traditional === 0) return "neutral";
  if (simplified > DOMINANCE * traditional) return "simplified";
  if (traditional > DOMINANCE * simplified) return "traditional";
  return "mixed";
}

/** What a reader would call the spelling of a text. `traditional` where nothing tells Taiwan from Hong Kong. */
export type Orthography = "simplified" | "traditional-TW" | "traditional-HK" | "traditional" | "mixed" | "japanese" | "korean" | "other";

export interface WritingReport {
  readonly orthography: Orthography;
  readonly counts: Writing["counts"] & { readonly taiwan: number; readonly hongKong: number };
}

/** Forms of the standards of either side where they differ, and characters that only written Cantonese needs. */
const TAIWAN_FORMS = /[裡著說戶溫衛脫銳閱悅稅]/g;
const HONG_KONG_FORMS = /[裏着説户温衞脱鋭閲悦税嘅咗喺佢哋唔冇嚟啲攞]/g;
/** Hong Kong's papers often write Taiwan's forms (說, 戶), Taiwan hardly ever Hong Kong's: so many more must decide for Taiwan. */
const REGION_DOMINANCE = 2;
/** How much of a text tells its region. */
const REGION_SAMPLE = 50_000;

/** The orthography of a text with the counts behind it, for reports. `writing` is the text's own (`Document.writing`). */
export function writingReport(text: string, writing: Writing): WritingReport {
  const sample = text.slice(0, REGION_SAMPLE);
  const isTraditional = writing.language === "zh" && writing.variant === "traditional";
  const taiwan = isTraditional ? (sample.match(TAIWAN_FORMS)?.length ?? 0) : 0;
  const hongKong = isTraditional ? (sample.match(HONG_KONG_FORMS)?.length ?? 0) : 0;
  return { orthography: orthographyOf(writing, taiwan, hongKong), counts: { ...writing.counts, taiwan, hongKong } };
}

function orthographyOf({ language, variant }: Writing, taiwan: number, hongKong: number): Orthography {
  switch (language) {
    case "ja":
      return "japanese";
    case "ko":
      return "korean";
    case "zh":
      if (variant === "simplified" || variant === "mixed") return variant;
      if (variant === "neutral") return "other";
      if (taiwan > REGION_DOMINANCE * hongKong) return "traditional-TW";
      return hongKong > 0 ? "traditional-HK" : "traditional";
    default:
      return "other";
  }
}

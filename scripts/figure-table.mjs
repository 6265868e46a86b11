/** Packs the words that say what a figure measures, the names that are known, and the pinyin of Han characters, so that no run builds them. */
import { writeFileSync } from "node:fs";
import { load } from "./load.mjs";

export async function writeFigureTable(path) {
  const { packCues, packNames, packPinyin } = await load(`
    export { packCues } from "./src/figures/claims/lexicon.ts";
    export { packNames } from "./src/figures/claims/aliases.ts";
    export { packPinyin } from "./src/figures/claims/syllables.ts";
  `);
  const table = { packedCues: packCues(), packedNames: packNames(), packedPinyin: packPinyin() };
  writeFileSync(
    path,
    Object.entries(table)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join(""),
  );
}

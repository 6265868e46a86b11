/** Packs the word lists of all shipped rules into one automaton, so that no run builds it. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const EMPTY = { alphabet: "", base: "AAAAAA==", check: "AAAAAA==", output: "AAAAAA==", outputs: [] };

/** The rules import the table they declare: while it is made, an empty one stands in. */
export async function writeWordTable(path) {
  writeFileSync(path, `export const packedWords = ${JSON.stringify(EMPTY)};\n`);
  const collector = "dist/collect-words.mjs";
  await build({
    stdin: { contents: 'export { rules } from "./rules/index.ts"; export { packAutomaton } from "./src/text/automaton.ts";', resolveDir: "." },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: collector,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  const { rules, packAutomaton } = await import(pathToFileURL(collector).href);
  const words = rules.flatMap((rule) =>
    Object.entries(rule.words ?? {}).flatMap(([name, list]) => list.map((text) => ({ text, list: `${rule.id}:${name}` }))),
  );
  writeFileSync(path, `export const packedWords = ${JSON.stringify(packAutomaton(words))};\n`);
}

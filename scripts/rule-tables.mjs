/** Packs the word lists of all shipped rules into one automaton, and their default options into a table, so that no run builds them. */
import { rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const EMPTY = { alphabet: "", base: "AAAAAA==", check: "AAAAAA==", output: "AAAAAA==", outputs: [] };

/** The rules import the tables they declare: while those are made, empty ones stand in. */
export async function writeRuleTables(wordsPath, defaultsPath) {
  writeFileSync(wordsPath, `export const packedWords = ${JSON.stringify(EMPTY)};\n`);
  writeFileSync(defaultsPath, "export const packedDefaults = {};\n");
  const collector = "dist/collect-rules.mjs";
  await build({
    stdin: { contents: 'export { rules } from "./rules/index.ts"; export { packAutomaton } from "./src/text/automaton.ts"; export { optionsSchema } from "./src/engine/options.ts"; export { z } from "zod";', resolveDir: "." },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: collector,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  const { rules, packAutomaton, optionsSchema, z } = await import(pathToFileURL(collector).href);
  const words = rules.flatMap((rule) =>
    Object.entries(rule.words ?? {}).flatMap(([name, list]) => list.map((text) => ({ text, list: `${rule.id}:${name}` }))),
  );
  rmSync(collector);
  writeFileSync(wordsPath, `export const packedWords = ${JSON.stringify(packAutomaton(words))};\n`);
  const options = Object.fromEntries(rules.map((rule) => [rule.id, optionsSchema(rule, z).parse({})]));
  writeFileSync(defaultsPath, `export const packedDefaults = ${JSON.stringify(options)};\n`);
}

/** @deprecated name kept while rules are written */
export const writeWordTable = (path) => writeRuleTables(path, path.replace("words.js", "defaults.js"));

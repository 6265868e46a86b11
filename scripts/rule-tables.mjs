/** Packs the word lists of all shipped rules into one automaton, and their default options into a table, so that no run builds them. */
import { writeFileSync } from "node:fs";
import { load } from "./load.mjs";

const EMPTY = { alphabet: "", base: "2AAA=", check: "2AAA=", output: "2AAA=", pairs: "2AAA=", outputs: [] };

/** The rules import the tables they declare: while those are made, empty ones stand in. */
export async function writeRuleTables(wordsPath, defaultsPath) {
  writeWords(wordsPath, { packedWords: EMPTY, packedRegister: EMPTY });
  writeFileSync(defaultsPath, "export const packedDefaults = {};\n");
  const { rules, registerWords, packAutomaton, optionsSchema, zod } = await load(`
    export { rules } from "./rules/index.ts";
    export { registerWords } from "./src/blocks/register-words.ts";
    export { packAutomaton } from "./src/text/automaton.ts";
    export { optionsSchema } from "./src/engine/options.ts";
    export { zod } from "./src/zod.ts";
  `);
  const words = rules.flatMap((rule) =>
    Object.entries(rule.words?.() ?? {}).flatMap(([name, list]) => list.map((text) => ({ text, list: `${rule.id}:${name}` }))),
  );
  writeWords(wordsPath, { packedWords: packAutomaton(words), packedRegister: packAutomaton(registerWords()) });
  const options = Object.fromEntries(rules.map((rule) => [rule.id, optionsSchema(rule, zod()).parse({})]));
  writeFileSync(defaultsPath, `export const packedDefaults = ${JSON.stringify(options)};\n`);
}

function writeWords(path, tables) {
  const exported = Object.entries(tables).map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};\n`);
  writeFileSync(path, exported.join(""));
}

import { writeRuleTables } from "./rule-tables.mjs";
export const writeWordTable = (path) => writeRuleTables(path, path.replace("words.js", "defaults.js"));

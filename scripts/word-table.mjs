export { writeWordTable } from "./rule-tables.mjs";

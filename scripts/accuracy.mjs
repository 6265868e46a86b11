/** `npm run accuracy [FAMILY...] [--faults N]`: recall, precision and false alarms on the project's own labelled sets, as a Markdown table. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { load } from "./load.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { faults: { type: "string", default: "0" } } });
const { rules, scoreRecords, recommended } = await load(`
  export { rules } from "./rules/index.ts";
  export { scoreRecords, recommended } from "./test/accuracy/score.ts";
`);

/** A set of lines speaks of several families, a set of spans of the folder it stands in. */
function familiesOf(folder, records) {
  const named = records.flatMap(({ lines = [] }) => lines.map(({ label }) => label.slice(0, label.indexOf(":"))));
  return named.length === 0 ? [folder] : [...new Set(named)].filter((family) => ["spam", "boilerplate"].includes(family));
}

const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
const active = recommended(rules);
const rows = [];
const root = "test/accuracy";
for (const folder of readdirSync(root).filter(
  (name) => existsSync(join(root, name)) && (positionals.length === 0 || positionals.includes(name)),
)) {
  const sets = folder.includes(".") ? [] : readdirSync(join(root, folder)).filter((name) => name.endsWith(".jsonl"));
  const records = sets.flatMap((name) =>
    readFileSync(join(root, folder, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  if (records.length === 0) continue;
  for (const family of familiesOf(folder, records)) {
    const score = await scoreRecords(records, active, family);
    for (const fault of score.faults.slice(0, Number(values.faults))) console.error(fault);
    const kinds = [...score.rows].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [kind, { wanted, found, repairable, repaired }] of kinds) {
      rows.push(
        `| ${kind} | ${found} of ${wanted} | ${percent(found, wanted)} | ${repairable === 0 ? "" : `${repaired} of ${repairable}`} | | |`,
      );
    }
    rows.push(`| **${family}** | | | | ${percent(score.right, score.judged)} | ${score.cleanFlagged} of ${score.clean} |`);
  }
}
console.log(
  `| class | found | recall | repaired exactly | precision | clean texts flagged |\n|---|---|---|---|---|---|\n${rows.join("\n")}`,
);

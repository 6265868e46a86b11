/** Builds dist: the derived tables, the library (tsc) and the command line as one CommonJS file (esbuild). */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleCommandLine } from "./bundle.mjs";
import { writeCharsetEncoders } from "./charset-encoders.mjs";
import { writeCharsetTables } from "./charset-table.mjs";
import { writeCodeCaches } from "./code-cache.mjs";
import { writeFigureTable } from "./figure-table.mjs";
import { writeHanTable } from "./han-table.mjs";
import { writePhraseTable } from "./phrase-table.mjs";
import { writePlausibilityTables } from "./plausibility-table.mjs";
import { writeReportClient } from "./report-client.mjs";
import { writeRuleTables } from "./rule-tables.mjs";
import { isStale, stamp } from "./stale.mjs";
import { writeTermTables } from "./term-table.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
if (process.argv.includes("--if-stale") && !isStale()) process.exit();
rmSync("dist/.built", { force: true });
for (const stale of ["dist/src", "dist/rules"]) rmSync(stale, { recursive: true, force: true });
mkdirSync("dist/tables", { recursive: true });
writeHanTable("dist/tables/han.js");
writePhraseTable("dist/tables/phrases.bin");
writeTermTables("dist/tables/terms.js", "dist/tables/region-terms.json");
await writeCharsetTables("dist/tables/charsets.bin");
await writeCharsetEncoders("dist/tables/encoders.bin");
await writeFigureTable("dist/tables/figures.js"); // the rules read it, and the next one
await writePlausibilityTables("dist/tables/plausibility.bin");
await writeRuleTables("dist/tables/words.js", "dist/tables/defaults.js");
await writeReportClient("dist/tables/report-client.js");
await bundleCommandLine("dist");
writeCodeCaches("dist");
const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
process.exitCode = tsc.status ?? 1;
if (process.exitCode === 0) stamp();

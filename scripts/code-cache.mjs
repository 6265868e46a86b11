/** Keeps the engine's compiled form of the bundles beside them: a child lints the specimens, so that what a run needs is compiled. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(import.meta.url);

export function writeCodeCaches(folder) {
  execFileSync(process.execPath, [CHILD, resolve(folder)], { stdio: ["ignore", "ignore", "inherit"] });
}

if (resolve(argv[1]) === CHILD) {
  const [folder] = argv.slice(2);
  const require = createRequire(`${folder}/`);
  const { scripts } = require("./loader.cjs");
  process.argv = [argv[0], "corpuslint", "seeds", "--no-config", "--fail-on", "never", "--jobs", "1", "--format", "json"];
  process.on("exit", () => {
    for (const [base, script] of scripts) writeFileSync(`${base}.cache`, script.createCachedData());
  });
  require("./cli.cjs");
}

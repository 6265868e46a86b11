/** Gives scripts the project's own modules, compiled on the way: Node 20 reads no TypeScript. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @param {string} source ES module text whose imports count from the project's root */
export async function load(source) {
  const folder = mkdtempSync("dist/load-"); // inside the project, so that its packages are found
  const outfile = join(folder, "module.mjs");
  try {
    await build({
      stdin: { contents: source, resolveDir: ".", loader: "ts" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);' },
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles the HTML report's script and style into one module of strings: the page carries both, nothing is fetched at run time. */
import { writeFileSync } from "node:fs";
import { build } from "esbuild";

/** Browsers that have had `light-dark()` and `color-mix()` since 2024. */
const TARGET = ["chrome123", "firefox120", "safari17.5"];

export async function writeReportClient(file) {
  const script = await bundled("src/report/html/client/main.ts", { format: "iife" });
  const style = await bundled("src/report/html/client/style/index.css", {});
  for (const [name, text, end] of [
    ["script", script, "</script"],
    ["style", style, "</style"],
  ])
    if (text.toLowerCase().includes(end) || text.includes("<!--")) throw new Error(`the report's ${name} would end its own element`);
  writeFileSync(file, `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style)};\n`);
}

async function bundled(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
  return outputFiles[0].text.trim();
}

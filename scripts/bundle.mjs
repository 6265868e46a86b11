/** Bundles the command line: one CommonJS file for what every run needs, one for each part that only some runs need. */
import { rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";

/** A dynamic import in the sources becomes an import of a bundle of its own beside the first. */
function lazyParts(found) {
  return {
    name: "lazy-parts",
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const name = `${basename(path, ".ts")}.cjs`;
        found.set(name, resolve(resolveDir, path));
        return { path: `./${name}`, external: true };
      });
    },
  };
}

export async function bundleCommandLine(folder) {
  rmSync(`${folder}/collect-words.mjs`, { force: true });
  const waiting = new Map([["cli.cjs", resolve("src/cli/main.ts")]]);
  for (const [name, entry] of waiting) {
    const found = new Map();
    await build({
      entryPoints: [entry],
      outfile: `${folder}/${name}`,
      bundle: true,
      minify: true,
      keepNames: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      banner: name === "cli.cjs" ? { js: "#!/usr/bin/env node" } : {},
      plugins: [lazyParts(found)],
      logLevel: "warning",
      legalComments: "none",
    });
    for (const [part, file] of found) if (!waiting.has(part)) waiting.set(part, file);
  }
}

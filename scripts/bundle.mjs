/** Bundles the command line: one CommonJS file for what every run needs, one for each part that only some runs need. */
import { chmodSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
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

/** One character beyond Latin-1 and the engine keeps the whole source in two bytes a character. esbuild escapes strings, not patterns. */
function ascii(source) {
  return source.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Parts of Node that few runs use (and commander asks for on every one): loaded when one of their functions is called. */
const LAZY_BUILTINS =
  /\brequire\("((?:node:)?(?:child_process|crypto|fs\/promises|module|os|readline|stream\/consumers|stream\/promises|zlib))"\)/g;
const LAZY_BUILTIN = "const lazyBuiltin = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });";

/** What every lint run loads, and what every one of Markdown does: these parts are started in the engine's compiled form (code-cache.mjs). */
const PRECOMPILED = new Set(["cli.cjs", "commands.cjs", "markdown.cjs"]);
const SHEBANG = "#!/usr/bin/env node\n";

export async function bundleCommandLine(folder) {
  copyFileSync("scripts/bundle-loader.cjs", `${folder}/loader.cjs`);
  const waiting = new Map([["cli.cjs", resolve("src/cli/main.ts")]]);
  for (const [name, entry] of waiting) {
    const found = new Map();
    const { outputFiles } = await build({
      entryPoints: [entry],
      outfile: `${folder}/${name}`,
      bundle: true,
      minify: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      // jsonc-parser's CommonJS face is UMD, whose require calls no bundler can follow
      mainFields: ["module", "main"],
      // a dynamic import becomes a require: importing CommonJS as a module would have its source lexed for names
      supported: { "dynamic-import": false },
      // CommonJS has no import.meta: the one use the sources make of it is told in its own words
      define: { "import.meta.url": "bundleUrl" },
      banner: {
        js: `const bundleUrl = require("node:url").pathToFileURL(__filename).href; ${LAZY_BUILTIN}`,
      },
      // starts its threads from a file of its own
      external: ["tinypool"],
      plugins: [lazyParts(found)],
      logLevel: "warning",
      legalComments: "none",
      write: false,
    });
    const source = ascii(outputFiles[0].text).replace(LAZY_BUILTINS, 'lazyBuiltin("$1")');
    if (PRECOMPILED.has(name)) {
      const base = name.slice(0, -".cjs".length);
      rmSync(`${folder}/${base}.cache`, { force: true });
      writeFileSync(`${folder}/${base}.bundle`, `(function (exports, require, module, __filename, __dirname) {${source}\n})`);
      // npm makes the command executable when it installs, not when a later build writes it again
      writeFileSync(`${folder}/${name}`, `${SHEBANG}require("./loader.cjs").load(module);\n`);
      chmodSync(`${folder}/${name}`, 0o755);
    } else writeFileSync(`${folder}/${name}`, source);
    for (const [part, file] of found) if (!waiting.has(part)) waiting.set(part, file);
  }
}

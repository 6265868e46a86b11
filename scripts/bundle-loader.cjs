/**
 * Runs a bundle with the engine's own compiled form of it, made at build time: half of a short run is parsing and compiling.
 * Another version of the engine than the one that built it refuses that form, and compiles the source as usual.
 */
const { readFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/**
 * A run over some megabytes is over before optimised code of all that it does has paid for itself: with Node 20's own budget of 132 KB
 * of bytecode a function, compiling took a third of the CPU time for 10 MB. Engines that tier up by other rules are left alone.
 */
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=600000");

/** What has been loaded, for the build to keep the compiled form of. */
exports.scripts = new Map();

/** @param {NodeJS.Module} module the stub beside the bundle: `NAME.cjs` loads `NAME.bundle`, with `NAME.cache` where there is one */
exports.load = (module) => {
  const base = module.filename.slice(0, -".cjs".length);
  const source = readFileSync(`${base}.bundle`, "latin1"); // bundles are ASCII
  let cachedData;
  try {
    cachedData = readFileSync(`${base}.cache`);
  } catch {} // not built here
  const script = new Script(source, { filename: `${base}.bundle`, cachedData });
  exports.scripts.set(base, script);
  script.runInThisContext()(module.exports, module.require.bind(module), module, module.filename, require("node:path").dirname(base));
};

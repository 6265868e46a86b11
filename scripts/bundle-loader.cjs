/**
 * Runs a bundle with the engine's own compiled form of it, made at build time: half of a short run is parsing and compiling.
 * Another version of the engine than the one that built it refuses that form, and compiles the source as usual.
 */
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

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

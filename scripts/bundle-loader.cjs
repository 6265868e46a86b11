/**
 * Runs a bundle with the engine's own compiled form of it, made at build time: half of a short run is parsing and compiling.
 * Another version of the engine than the one that built it refuses that form, and compiles the source as usual.
 */
const { readFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/**
 * Node 20's engine is set for servers and pages that live long; most runs of a linter last a fraction of a second or some seconds.
 * Engines that tier up or collect by other rules are left alone.
 */
const SHORT_RUN = [
  // With its own budget of 132 KB of bytecode a function, optimising took a third of the CPU time for 10 MB
  "--interrupt-budget=600000",
  // Each pattern was compiled twice, to bytecode for its first search and to machine code for the others. Not `--no-regexp-tier-up`:
  // what ran as bytecode before it was set is then run as machine code, and one run in a thousand ended by SIGSEGV
  "--regexp-tier-up-ticks=0",
  // At 10 MB of heap, before the first page was through, all of it was marked; most runs end before a full collection is due
  "--no-incremental-marking",
  // The young generation starts at 1 MB and doubles: a run of one page had six collections, each of which found nearly all alive
  "--semi-space-growth-factor=4",
];
if (process.versions.v8.startsWith("11.")) for (const flag of SHORT_RUN) setFlagsFromString(flag);

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

/** The commands that are measured beside each other. All of them run in the corpus folder, on the same files. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
export const COMMAND_LINE = here("../dist/cli.cjs");
// The corpus lies in a folder that git ignores: the project's own ignore file must not hide it
const CORPUSLINT = [COMMAND_LINE, "--no-config", "--no-gitignore", "--format", "json", "--fail-on", "never"];

/**
 * @typedef {{ version: string, args: (input: string) => string[] }} Loaded the arguments of node that run it over an input
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} checks what it looks for
 * @property {() => Loaded} load throws where the tool is not installed or does not run here
 * @property {(output: { stdout: string, stderr: string }) => number | undefined} [findings]
 */

/** @type {Record<string, Tool>} */
export const TOOLS = {
  bare: { name: "node -e 0", checks: "nothing", load: () => ({ version: process.version, args: () => ["-e", "0"] }) },
  yardstick: {
    name: "decode and count",
    checks: "reads, decodes, counts characters by class",
    load: () => ({ version: "", args: (input) => [here("yardstick.mjs"), input] }),
  },
  corpuslint: {
    name: "corpuslint",
    checks: "default rules",
    load: () => ({ version: versionOf(here("../package.json")), args: (input) => [...CORPUSLINT, input] }),
    findings: ({ stdout }) => total(JSON.parse(stdout).summary.findings),
  },
  textlint: {
    name: "textlint",
    checks: "1 rule: no-zero-width-spaces",
    load() {
      require.resolve("textlint-rule-no-zero-width-spaces");
      const options = ["--no-textlintrc", "--rule", "no-zero-width-spaces", "--format", "json"];
      return packageCommand("textlint", (program, input) => [program, ...options, input]);
    },
    findings: ({ stdout }) => JSON.parse(stdout).reduce((sum, { messages }) => sum + messages.length, 0),
  },
  autocorrect: {
    name: "autocorrect",
    checks: "default rules",
    load() {
      require("autocorrect-node"); // its native part may be missing for this platform
      return packageCommand("autocorrect-node", (program, input) => [program, "--lint", "--format", "json", input]);
    },
    findings: ({ stdout }) => JSON.parse(stdout).messages.reduce((sum, { lines }) => sum + lines.length, 0),
  },
  zhlint: {
    name: "zhlint",
    checks: "default rules",
    load: () => packageCommand("zhlint", (program, input) => [program, /\.[a-z]+$/.test(input) ? input : `${input}/*`]),
    findings: ({ stderr }) => Number(/Found (\d+) errors?\.\s*$/.exec(stderr)?.[1] ?? 0),
  },
  retext: {
    name: "retext",
    checks: "1 plugin: retext-repeated-words",
    load() {
      packageFile("retext-repeated-words");
      return { version: versionOf(packageFile("retext")), args: (input) => [here("retext.mjs"), input] };
    },
    findings: ({ stdout }) => JSON.parse(stdout).length,
  },
};

/** corpuslint with a single rule, to stand beside a tool that checks the same. @param {string} rule */
export function oneRule(rule) {
  return {
    name: `corpuslint, only ${rule}`,
    checks: `1 rule: ${rule}`,
    load() {
      const catalogue = ruleNames();
      if (!catalogue.includes(rule)) throw new Error(`corpuslint has no rule ${rule}`);
      const off = catalogue.filter((name) => name !== rule).flatMap((name) => ["--rule", `${name}: off`]);
      return { version: versionOf(here("../package.json")), args: (input) => [...CORPUSLINT, ...off, input] };
    },
    findings: TOOLS.corpuslint.findings,
  };
}

/** The arguments of a run that tells the time of each rule. @param {string} input */
export function timedRun(input) {
  return [...CORPUSLINT, "--stats", input];
}

function ruleNames() {
  const listed = execFileSync(process.execPath, [COMMAND_LINE, "rules", "--format", "json"], { encoding: "utf8" });
  return JSON.parse(listed).map(({ id }) => id);
}

function total(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function versionOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).version;
}

function packageCommand(name, args) {
  const file = packageFile(name);
  const { bin, version } = JSON.parse(readFileSync(file, "utf8"));
  const program = join(dirname(file), typeof bin === "string" ? bin : Object.values(bin)[0]);
  return { version, args: (input) => args(program, input) };
}

/** Some packages do not export their package.json: look for it where they are installed. */
function packageFile(name) {
  for (const folder of require.resolve.paths(name)) {
    const file = join(folder, name, "package.json");
    if (existsSync(file)) return file;
  }
  throw new Error(`${name} is not installed`);
}

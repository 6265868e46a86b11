/** `npm run bench`: corpuslint beside its peers, over a corpus of its own. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BARS, CHECK_SLACK, judge, SMALL_BARS } from "./bars.mjs";
import { buildCorpus, MEGABYTE, readSpecimens } from "./corpus.mjs";
import { measure, runCommand } from "./measure.mjs";
import { turns } from "./plan.mjs";
import { barTable, inputTable, ruleTable, showTable } from "./tables.mjs";
import { COMMAND_LINE, TOOLS, timedRun } from "./tools.mjs";

const USAGE = `npm run bench -- [options]
  --quick        fewer peers and rounds, under a minute
  --check        measure what the bars need, allow ${CHECK_SLACK} times each, exit 1 where one is missed
  --large        also 100 MB and 1 GB of JSONL
  --rounds N     counted rounds (5; 3 with --quick or --check)
  --json FILE    write all measurements to a file
`;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WORK = join(ROOT, ".bench");
const CORPUS = join(WORK, "corpus");
/** From here on neither a warm-up nor the report of the findings is worth its time. */
const ONCE_FROM = 500 * MEGABYTE;
const COUNTED_TO = 20 * MEGABYTE;

/** With a round behind it and the tables before it, a quick run stays under a minute. */
const QUICK_SECONDS = 40;

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      large: { type: "boolean", default: false },
      rounds: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return process.stdout.write(USAGE);
  const mode = values.check ? "check" : values.quick ? "quick" : "full";
  const rounds = Number(values.rounds ?? (mode === "full" ? 5 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number from 1 is expected`);
  if (!existsSync(COMMAND_LINE)) throw new Error(`${relative(ROOT, COMMAND_LINE)} is missing: run "npm run build" first`);

  const plan = turns(mode, values.large);
  const inputs = buildCorpus(
    CORPUS,
    readSpecimens(join(ROOT, "seeds")),
    plan.map(([input]) => input),
  );
  const notes = new Set();
  const { jobs: wanted, versions } = jobsOf(plan, inputs, notes);
  const jobs = await measure(
    wanted,
    { cwd: CORPUS, scratch: scratchFolder(), rounds, seconds: mode === "quick" ? QUICK_SECONDS : Number.POSITIVE_INFINITY },
    {
      onFailure(job, error) {
        if (job.tool.startsWith(TOOLS.corpuslint.name) || job.tool === TOOLS.yardstick.name) throw error;
        notes.add(`${job.tool} is left out on ${job.input}: ${error.message}`);
      },
      onRun({ tool, input }, round) {
        if (!process.stderr.isTTY) return;
        process.stderr.write(`\r\u001b[K${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}: ${tool}, ${input}`);
      },
    },
  );

  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const slack = mode === "check" ? CHECK_SLACK : 1;
  const bars = mode === "check" ? [...BARS.filter(({ to }) => to), ...SMALL_BARS] : BARS;
  const verdicts = judge(bars, jobs, slack).filter(({ measured }) => measured !== undefined || mode === "full");
  const summary = mode === "check" ? undefined : await timedSummary(inputs.get("files-10mb"));
  process.stdout.write(report({ inputs, jobs, verdicts, slack, summary, versions, notes }));
  if (values.json) {
    const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cpu: cpus()[0]?.model, cores: cpus().length };
    const measurements = jobs.map(({ tool, input, findings, usages }) => ({ tool, input, findings, usages }));
    const record = { mode, machine, versions, notes: [...notes], inputs: [...inputs.values()].map(({ path, ...rest }) => rest) };
    writeFileSync(values.json, `${JSON.stringify({ ...record, measurements, bars: verdicts, rules: summary?.timings }, null, 2)}\n`);
  }
  if (mode === "check" && verdicts.some(({ kept }) => !kept)) process.exitCode = 1;
}

/** The commands of one round. A peer that is not installed, or does not load on this machine, is left out with a note. */
function jobsOf(plan, inputs, notes) {
  const jobs = [];
  const versions = {};
  const loaded = new Map();
  for (const [name, tools] of plan) {
    const input = inputs.get(name);
    for (const tool of tools) {
      if (!loaded.has(tool)) {
        try {
          loaded.set(tool, tool.load());
        } catch (error) {
          if (tool === TOOLS.corpuslint) throw error;
          notes.add(`${tool.name} is left out: ${error.message.split("\n", 1)[0]}`);
          loaded.set(tool, undefined);
        }
      }
      const found = loaded.get(tool);
      if (found === undefined) continue;
      versions[tool.name] = `${found.version} (${tool.checks})`.trim();
      const countFindings = input.bytes <= COUNTED_TO ? tool.findings : undefined;
      const args = found.args(relative(CORPUS, input.path));
      jobs.push({ tool: tool.name, input: name, args, once: input.bytes >= ONCE_FROM, countFindings, usages: [] });
    }
  }
  return { jobs, versions };
}

async function timedSummary(input) {
  const { output } = await runCommand(timedRun(relative(CORPUS, input.path)), { cwd: CORPUS, scratch: scratchFolder(), keepOutput: true });
  return JSON.parse(output.stdout).summary;
}

function report({ inputs, jobs, verdicts, slack, summary, versions, notes }) {
  const parts = [
    `\n${process.version}, ${cpus().length} cores; min / median / max of the rounds; MB = 10^6 bytes; CPU: user and system of all threads\n`,
  ];
  for (const [tool, version] of Object.entries(versions)) parts.push(`  ${tool} ${version}\n`);
  for (const note of notes) parts.push(`! ${note}\n`);
  for (const input of inputs.values()) {
    if (!jobs.some((job) => job.input === input.name)) continue;
    const anchor = input.name === "one" ? TOOLS.bare.name : input.kind === "files" ? TOOLS.yardstick.name : TOOLS.corpuslint.name;
    const smaller = input.name === "files-10mb" ? inputs.get("files-1mb") : undefined;
    parts.push(showTable(inputTable(input, jobs, { anchor, smaller })));
  }
  if (summary !== undefined) parts.push(showTable(ruleTable(summary)));
  parts.push(showTable(barTable(verdicts, slack)));
  return parts.join("");
}

function scratchFolder() {
  const folder = join(WORK, "scratch");
  mkdirSync(folder, { recursive: true });
  return folder;
}

await main();

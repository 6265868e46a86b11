/** `corpuslint [paths...]`: configuration and options → a run → a report → an exit code. */
import { rules as catalogue } from "../../rules/index.ts";
import { ConfigError } from "../config/error.ts";
import type { Resolved } from "../config/presets.ts";
import type { RunSettings } from "../config/settings.ts";
import { decideJobs } from "../corpus/jobs.ts";
import { run } from "../corpus/run.ts";
import type { Summary } from "../corpus/summary.ts";
import { cutUnits, type Step } from "../corpus/units.ts";
import { resolveEncoding } from "../encodings/decode.ts";
import { DEFAULT_LIMIT } from "../engine/settings.ts";
import type { DocumentResult, Problem } from "../finding.ts";
import type { Found } from "../input/source.ts";
import { findFiles } from "../input/walk.ts";
import type { ReportFormat } from "../report/index.ts";
import { visible } from "../report/visible.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import type { Locale } from "../vocabulary.ts";
import { GATE_LIMIT, type GateOptions, gateOf } from "./baseline.ts";
import { type Choices, chosenConfig } from "./choices.ts";
import { dryRunExitCode, exitCode, type FailOn } from "./exit-code.ts";
import type { RepairContext } from "./fix.ts";
import { type FixOptions, type RepairRequest, repairRequest } from "./fix-options.ts";
import { boundHeap } from "./heap.ts";
import { environmentLocale } from "./locale.ts";
import { Progress } from "./progress.ts";
import { checkoutOf, type ReportChoices, Reports, reportFiles, type Wanted, wantedReports } from "./reports.ts";
import { stdinSteps } from "./stdin.ts";

export interface LintOptions extends Choices, ReportChoices, GateOptions, FixOptions {
  readonly cache: boolean;
  readonly cacheFile?: string;
  /** Tell people what each finding is known by. */
  readonly fingerprints: boolean;
  readonly offsets: OffsetUnit;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly locale?: Locale;
  readonly jobs: number | "auto";
  readonly stats: boolean;
  readonly color?: boolean;
  readonly stdinFilename?: string;
  readonly textField?: string;
  readonly idField?: string;
  readonly gitignore: boolean;
  readonly encoding?: string;
}

/** Written for people: they read the language of the terminal. */
const FOR_PEOPLE: readonly ReportFormat[] = ["stylish", "markdown", "html"];
/** Told how each document is written and where its main text stands. */
const WITH_PROFILE: readonly ReportFormat[] = ["json", "jsonl", "html"];
/** Show what stands around a finding. */
const WITH_EXCERPTS: readonly ReportFormat[] = ["stylish", "html"];
/** Handed each text as a whole; they show it, and count in the engine's own unit. */
const WITH_TEXTS: readonly ReportFormat[] = ["html"];

/** Problems of one input told in full; the rest are in the count. */
const TOLD_PROBLEMS = 20;

/** @throws ConfigError, or an error of the output file: the run did not start */
export async function lint(paths: readonly string[], options: LintOptions): Promise<0 | 1 | 2> {
  const cwd = process.cwd();
  const config = await chosenConfig(options, cwd);
  const wanted = wantedReports(options, paths, cwd);
  const fromStdin = options.stdinFilename !== undefined || paths.includes("-");
  const request = repairRequest(options, fromStdin, cwd);
  const wants = (formats: readonly ReportFormat[]) => wanted.some(({ format }) => formats.includes(format));
  const locale = options.locale ?? config.locale ?? (wants(FOR_PEOPLE) ? environmentLocale() : "en");
  if (wants(WITH_TEXTS) && options.offsets !== "utf16")
    throw new ConfigError(
      `--offsets ${options.offsets}`,
      "an html report shows texts and needs their own offsets (utf16): write it in a run of its own",
    );
  const gate = await gateOf(options, config, cwd, locale, options.stdinFilename === undefined ? paths : ["-"]);
  const settings: RunSettings = {
    locale,
    offsets: options.offsets,
    timing: options.stats,
    limit: gate.sieve ? GATE_LIMIT : DEFAULT_LIMIT,
    inlineIgnores: config.inlineIgnores !== false,
    lines: config.budget !== undefined,
    profile: wants(WITH_PROFILE),
    excerpts: wants(WITH_EXCERPTS),
    texts: wants(WITH_TEXTS),
    rules: config.rules,
    overrides: config.overrides,
    language: config.language,
    format: config.format,
    encoding: options.encoding ?? config.encoding,
    fields: { text: options.textField ?? config.textField ?? "text", id: options.idField ?? config.idField ?? "id" },
    cwd,
  };
  checkEncodings(options.encoding, config);
  if (fromStdin && paths.some((path) => path !== "-"))
    throw new ConfigError("-", "standard input is linted alone: name it without other paths");
  if (fromStdin && options.staged) throw new ConfigError("--staged", "standard input is not in the index: give one of the two");
  const repair = request && (await repairOf(request, { settings, paths, fromStdin, suppressions: gate.suppressions, options }));
  const cached = repair ? undefined : await cacheOf(options, settings);
  const except = [...reportFiles(wanted), ...gate.files, ...(cached ? [cached.path] : [])];
  let jobs = 1;
  let steps: AsyncIterable<Step>;
  if (fromStdin) steps = (repair?.stdinSteps ?? stdinSteps)(options.stdinFilename ?? "stdin.txt");
  else if (options.staged) {
    const { stagedSteps } = await import("./staged.ts");
    jobs = options.jobs === "auto" ? 1 : options.jobs;
    steps = await stagedSteps(paths, { cwd, patterns: config.ignore, except });
  } else {
    const patterns = [...config.ignore, ...(repair?.patterns ?? [])];
    const gitignore = options.gitignore && config.gitignore !== false;
    let found: AsyncIterable<Found> = findFiles(paths.length > 0 ? paths : ["."], { cwd, gitignore, patterns, except });
    if (repair) steps = repair.steps(found);
    else {
      if (options.jobs === "auto") ({ jobs, found } = await decideJobs(found));
      else jobs = options.jobs;
      steps = cutUnits(found);
    }
  }
  const failOn = options.failOn ?? config.failOn ?? "error";
  const verdict = (summary: Summary) =>
    request?.isDry ? dryRunExitCode(summary) : exitCode(summary, failOn, options.maxWarnings ?? config.maxWarnings);
  // standard output is the repaired text's, or the diff's
  const shown = request?.isDry ? wanted.filter(({ file }) => file !== undefined) : wanted;
  const reports = await Reports.open(
    shown,
    ({ file }: Wanted) => ({
      colour: file === undefined && (options.color ?? colourOf(process.stdout)),
      locale,
      timing: options.stats,
      fingerprints: options.fingerprints,
      offsets: options.offsets,
      ...(failOn !== "never" && { failOn }),
      exitCode: verdict,
      rules: catalogue,
      cwd,
      checkout: checkoutOf(cwd),
    }),
    request && fromStdin ? process.stderr : undefined,
  );
  const progress = new Progress();
  const told = new Map<string, number>();
  const tell = (problem: Problem) => {
    progress.clear();
    const count = (told.get(problem.document) ?? 0) + 1;
    told.set(problem.document, count);
    if (count <= TOLD_PROBLEMS) process.stderr.write(`${problemLine(problem)}\n`);
  };
  let summary: Summary;
  try {
    summary = await run(steps, settings, catalogue, {
      jobs,
      sieve: gate.sieve,
      cache: cached?.cache,
      lint: repair?.lint,
      onProblem: tell,
      onProgress: (soFar) => {
        boundHeap(soFar.bytes);
        progress.update(soFar);
      },
      onResult: (result) => {
        progress.clear();
        return reports.document(options.quiet ? onlyErrors(result) : result);
      },
    });
    progress.clear();
    await repair?.finish(summary);
    await reports.end(summary);
  } catch (error) {
    await repair?.abort();
    await reports.discard();
    throw error;
  }
  if (options.stats && options.format === "jsonl") process.stderr.write(`${JSON.stringify(summary)}\n`);
  await cached?.close();
  if (!shown.some(({ format, file }) => format === "stylish" && file === undefined)) tellNotices(summary);
  return verdict(summary);
}

/** People at a terminal, and the log of a CI job, are told what a report elsewhere may not show. */
function tellNotices({ notices }: Summary): void {
  for (const notice of notices) process.stderr.write(`corpuslint: ${visible(notice)}\n`);
}

/** Texts are not kept, and a rule that does not run takes no time: who asks for them gets no cache. */
async function cacheOf({ cache, cacheFile }: LintOptions, settings: RunSettings) {
  if ((!cache && cacheFile === undefined) || settings.timing || settings.texts) return undefined;
  const { openCache } = await import("./cache.ts");
  return openCache(cacheFile, settings, catalogue);
}

/** What only runs that repair need is loaded by them. @throws ConfigError */
async function repairOf(
  request: RepairRequest,
  { options, ...context }: Omit<RepairContext, "catalogue" | "colour"> & { options: LintOptions },
) {
  const { prepareRepair } = await import("./fix.ts");
  return prepareRepair(request, { ...context, catalogue, colour: process.stdout.isTTY || (options.color ?? colourOf(process.stdout)) });
}

/** @throws ConfigError for a charset nobody knows: else each file would fail by it */
function checkEncodings(option: string | undefined, { encoding, overrides }: Resolved): void {
  const named = [
    ["--encoding", option],
    ...[encoding, ...overrides.map((override) => override.encoding)].map((name) => ["encoding", name]),
  ];
  for (const [place, name] of named) {
    try {
      if (name !== undefined) resolveEncoding(name);
    } catch (error) {
      throw new ConfigError(place ?? "", (error as Error).message);
    }
  }
}

function onlyErrors(result: DocumentResult): DocumentResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
}

export function problemLine({ document, line, message }: Problem): string {
  return `corpuslint: ${visible(document)}${line === undefined ? "" : `:${line}`}: ${message.split("\n").map(visible).join("\n")}`;
}

function colourOf(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return stream.isTTY === true && process.env.TERM !== "dumb";
}

/** `corpuslint [paths...]`: configuration and options → a run → a report → an exit code. */
import { resolve } from "node:path";
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
import { type ReportFormat, reporterOf } from "../report/index.ts";
import { visible } from "../report/visible.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import type { Locale } from "../vocabulary.ts";
import { type Choices, chosenConfig } from "./choices.ts";
import { exitCode, type FailOn } from "./exit-code.ts";
import { draftOf, fileOutput, standardOutput } from "./output.ts";
import { Progress } from "./progress.ts";
import { stdinSteps } from "./stdin.ts";

export interface LintOptions extends Choices {
  readonly format: ReportFormat;
  readonly output?: string;
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

/** Problems of one input told in full; the rest are in the count. */
const TOLD_PROBLEMS = 20;

/** @throws ConfigError, or an error of the output file: the run did not start */
export async function lint(paths: readonly string[], options: LintOptions): Promise<0 | 1 | 2> {
  const cwd = process.cwd();
  const config = await chosenConfig(options, cwd);
  const locale = options.locale ?? config.locale ?? (options.format === "stylish" ? environmentLocale() : "en");
  const settings: RunSettings = {
    locale,
    offsets: options.offsets,
    timing: options.stats,
    limit: DEFAULT_LIMIT,
    profile: options.format === "json" || options.format === "jsonl",
    rules: config.rules,
    overrides: config.overrides,
    language: config.language,
    format: config.format,
    encoding: options.encoding ?? config.encoding,
    fields: { text: options.textField ?? config.textField ?? "text", id: options.idField ?? config.idField ?? "id" },
    cwd,
  };
  checkEncodings(options.encoding, config);
  const fromStdin = options.stdinFilename !== undefined || paths.includes("-");
  if (fromStdin && paths.some((path) => path !== "-"))
    throw new ConfigError("-", "standard input is linted alone: name it without other paths");
  const report = options.output === undefined ? undefined : resolve(cwd, options.output);
  if (paths.some((path) => resolve(cwd, path) === report))
    throw new ConfigError(`--output ${options.output}`, "is a path to lint as well: the report would replace it");
  let jobs = 1;
  let steps: AsyncIterable<Step>;
  if (fromStdin) steps = stdinSteps(options.stdinFilename ?? "stdin.txt");
  else {
    const patterns = config.ignore;
    const gitignore = options.gitignore && config.gitignore !== false;
    const except = report === undefined ? [] : [report, draftOf(report)];
    let found: AsyncIterable<Found> = findFiles(paths.length > 0 ? paths : ["."], { cwd, gitignore, patterns, except });
    if (options.jobs === "auto") ({ jobs, found } = await decideJobs(found));
    else jobs = options.jobs;
    steps = cutUnits(found);
  }
  const output = report === undefined ? standardOutput() : await fileOutput(options.output ?? report);
  const colour = report === undefined && (options.color ?? colourOf(process.stdout));
  const reporter = await reporterOf(options.format, { colour, locale, timing: options.stats });
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
    await output.write(reporter.begin());
    summary = await run(steps, settings, catalogue, {
      jobs,
      onProblem: tell,
      onProgress: (soFar) => progress.update(soFar),
      onResult: (result) => {
        progress.clear();
        return output.write(reporter.document(options.quiet ? onlyErrors(result) : result));
      },
    });
    progress.clear();
    await output.write(reporter.end(summary));
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
  if (options.stats && options.format === "jsonl") process.stderr.write(`${JSON.stringify(summary)}\n`);
  return exitCode(summary, options.failOn ?? config.failOn ?? "error", options.maxWarnings ?? config.maxWarnings);
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

/** As the terminal's own language says: zh_TW and zh_HK read Traditional, other zh Simplified, all else English. */
function environmentLocale(): Locale {
  const tag = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  if (!/^zh/i.test(tag)) return "en";
  return /TW|HK|MO|Hant/i.test(tag) ? "zh-TW" : "zh-CN";
}

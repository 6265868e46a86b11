/** The reports of a run: `--format` with `--output`, and each `--report FORMAT=FILE`. All are fed in one pass. */
import { relative, resolve, sep } from "node:path";
import type { Writable } from "node:stream";
import { ConfigError, didYouMean } from "../config/error.ts";
import type { Summary } from "../corpus/summary.ts";
import type { DocumentResult } from "../finding.ts";
import { FORMATS, type Reporter, type ReportFormat, type ReportOptions, reporterOf } from "../report/index.ts";
import { draftOf, fileOutput, type Output, standardOutput } from "./output.ts";

const STANDARD_OUTPUT = "-";

export interface ReportChoices {
  readonly format?: string;
  readonly output?: string;
  /** `FORMAT=FILE` */
  readonly report: readonly string[];
}

/** One report that was asked for. */
export interface Wanted {
  readonly format: ReportFormat;
  /** Absolute; absent for standard output. */
  readonly file?: string;
  /** The options of the command line that asked for it. */
  readonly place: string;
}

/** @throws ConfigError where a format is unknown, two reports have one place, or a report would replace what is linted */
export function wantedReports(choices: ReportChoices, paths: readonly string[], cwd: string): Wanted[] {
  const more = choices.report.map((text) => readReport(text, cwd));
  const isMain = choices.format !== undefined || choices.output !== undefined || more.every(({ file }) => file !== undefined);
  const wanted = isMain ? [mainReport(choices, cwd), ...more] : more;
  const linted = new Set(paths.filter((path) => path !== "-").map((path) => resolve(cwd, path)));
  const taken = new Map<string | undefined, string>();
  for (const { file, place } of wanted) {
    const other = taken.get(file);
    if (other !== undefined) throw new ConfigError(place, `${other} is written to the same place already: name another file`);
    taken.set(file, place);
    if (file !== undefined && linted.has(file)) throw new ConfigError(place, "is a path to lint as well: the report would replace it");
  }
  return wanted;
}

function mainReport({ format = "stylish", output = STANDARD_OUTPUT }: ReportChoices, cwd: string): Wanted {
  const known = knownFormat(format, `--format ${format}`);
  if (output === STANDARD_OUTPUT) return { format: known, place: `--format ${format}` };
  return { format: known, file: resolve(cwd, output), place: `--output ${output}` };
}

function readReport(text: string, cwd: string): Wanted {
  const place = `--report ${text}`;
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  const format = knownFormat(name, place);
  const file = equals < 0 ? "" : text.slice(equals + 1);
  if (file === "") throw new ConfigError(place, `a file is missing: write "${name}=FILE", or "${name}=-" for standard output`);
  return file === STANDARD_OUTPUT ? { format, place } : { format, file: resolve(cwd, file), place };
}

function knownFormat(name: string, place: string): ReportFormat {
  const format = FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  throw new ConfigError(place, `unknown format "${name}"${didYouMean(name, FORMATS)}; there are ${FORMATS.join(", ")}`);
}

/** The files that a run writes and must not read: the reports, and what they are until they are whole. */
export function reportFiles(wanted: readonly Wanted[]): string[] {
  return wanted.flatMap(({ file }) => (file === undefined ? [] : [file, draftOf(file)]));
}

/** What a CI server calls the top of its checkout, where the run is inside it; else the working directory. */
export function checkoutOf(cwd: string): string {
  const top = process.env.GITHUB_WORKSPACE || process.env.CI_PROJECT_DIR;
  return top && !relative(top, cwd).split(sep).includes("..") ? resolve(top) : cwd;
}

interface Open {
  readonly reporter: Reporter;
  readonly output: Output;
}

/** Reporters with the places they write to. */
export class Reports {
  readonly #open: readonly Open[];

  private constructor(open: readonly Open[]) {
    this.#open = open;
  }

  /** @param stream for what goes to no file, instead of standard output @throws where a file cannot be written; then none is left half open */
  static async open(
    wanted: readonly Wanted[],
    optionsOf: (report: Wanted) => Omit<ReportOptions, "file">,
    stream?: Writable,
  ): Promise<Reports> {
    const open: Open[] = [];
    try {
      for (const report of wanted) {
        const { format, file, place } = report;
        const reporter = await reporterOf(format, { ...optionsOf(report), ...(file !== undefined && { file }) });
        const output = file === undefined ? standardOutput(wanted.length === 1, stream) : await fileOutput(file, place);
        open.push({ reporter, output });
        await output.write(await reporter.begin());
      }
    } catch (error) {
      for (const { output } of open) await output.discard();
      throw error;
    }
    return new Reports(open);
  }

  async document(result: DocumentResult): Promise<void> {
    for (const { reporter, output } of this.#open) await output.write(await reporter.document(result));
  }

  /** Files appear only now, each of them whole. */
  async end(summary: Summary): Promise<void> {
    for (const { reporter, output } of this.#open) await output.write(await reporter.end(summary));
    for (const { output } of this.#open) await output.close();
  }

  /** The run failed: nothing half written stays. */
  async discard(): Promise<void> {
    for (const { output } of this.#open) await output.discard();
  }
}

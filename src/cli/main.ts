/** The command line. */
import { Command, InvalidArgumentError, Option } from "commander";
import { PRESETS } from "../../rules/presets.ts";
import { packageVersion } from "../package-root.ts";
import { FORMATS } from "../report/reporter.ts";
import { visible } from "../report/visible.ts";
import { OFFSET_UNITS } from "../text/offsets.ts";
import { LOCALES } from "../vocabulary.ts";
import { FAIL_ON } from "./exit-code.ts";
import { addHelpCommands } from "./help-commands.ts";
import type { LintOptions } from "./lint.ts";
import { print } from "./print.ts";

const USAGE_ERROR = 2;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("a whole number is expected.");
  return Number(text);
}

function jobCount(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = wholeNumber(text);
  if (count < 1) throw new InvalidArgumentError('at least 1, or "auto".');
  return count;
}

function collect(value: string, values: readonly string[]): string[] {
  return [...values, value];
}

function program(): Command {
  const command = new Command("corpuslint")
    .description("Lints text corpora: spam injections, mismatched scripts, broken encodings, inconsistent figures.")
    .version(packageVersion(), "-V, --version")
    .argument("[paths...]", 'files, folders and globs; "-" is standard input; the current folder by default')
    .addOption(
      // any name goes on, to be told with the nearest one there is
      new Option("-f, --format <format>", 'how to report (default: "stylish")').choices(FORMATS).argParser((name: string) => name),
    )
    .option("-o, --output <file>", "write the report to a file")
    .option("--report <format=file>", 'write one more report in the same run; "-" is standard output (repeatable)', collect, [])
    .addOption(
      new Option("--preset <preset>", "the rules to start from (default: what the configuration extends, else recommended)").choices(
        PRESETS,
      ),
    )
    .option("--rule <setting>", 'set one rule: "ID: error|warn|info|off" (repeatable)', collect, [])
    .option("-c, --config <file>", "a configuration file, instead of looking for one")
    .option("--no-config", "look for no configuration file")
    .addOption(new Option("--fail-on <severity>", "the mildest severity that makes the run fail (default: error)").choices(FAIL_ON))
    .option("--max-warnings <count>", "fail when there are more warnings", wholeNumber)
    .option("-q, --quiet", "report errors only", false)
    .addOption(new Option("--offsets <unit>", "what offsets and columns count").choices(OFFSET_UNITS).default("utf16"))
    .addOption(new Option("--locale <locale>", "the language of messages").choices(LOCALES))
    .option("--stdin-filename <name>", "read standard input and treat it as a file of this name")
    .option("--text-field <name>", 'the text of a JSONL record (default: "text")')
    .option("--id-field <name>", 'the identity of a JSONL record (default: "id")')
    .option("--encoding <charset>", "read files as this charset, whatever their bytes look like")
    .option("--fix", "make the fixes that are proved to restore the text (of standard input: to standard output)", false)
    .option("--fix-unsafe", "make fixes as well that are only likely right", false)
    .option("--fix-rule <rule>", "make only the fixes of this rule (repeatable)", collect, [])
    .option("--diff", "show what would be repaired as a unified diff, and write nothing (exit 1 if anything would change)", false)
    .option("--fix-to <folder>", "leave files alone and write a repaired copy of all of them, with a manifest of what was changed and why")
    .option("--drop <families>", "with --fix-to: remove the lines on which findings of these families stand, such as spam,boilerplate")
    .option("--no-gitignore", "lint what .gitignore leaves out, too")
    .addOption(new Option("-j, --jobs <count>", "worker threads").argParser(jobCount).default("auto"))
    .option("--staged", "lint what is staged in git (the index, not the working tree)", false)
    .option("--since <revision>", "count only what stands on lines changed since this branch left REVISION")
    .option("--baseline <file>", "leave out the findings that this file knows")
    .option("--update-baseline", "write what is found now to the baseline", false)
    .option("--prune-baseline", "remove from the baseline what is no longer found", false)
    .option("--suppressions <file>", "findings that may stand, with reasons (default: .corpuslint-suppressions.yaml)")
    .option("--fingerprints", "tell what each finding is known by to suppressions", false)
    .option("--cache", "keep results, and lint only what changed", false)
    .option("--cache-file <file>", "where results are kept (default: node_modules/.cache/corpuslint/results, else .corpuslintcache)")
    .option("--watch", "lint again whenever a text or the configuration changes", false)
    .option("--stats", "tell the time that each rule takes", false)
    .option("--color", "colour the report")
    .option("--no-color", "do not colour the report")
    .addHelpText("after", "\nExit codes: 0 nothing to fail on, 1 findings, 2 bad usage, configuration or input.")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: print })
    .configureHelp({ sortSubcommands: true })
    .action(async (paths: string[], given: Omit<LintOptions, "config"> & { config?: string | boolean; watch: boolean }) => {
      const { lint } = await import("./commands.ts");
      const { watch: isWatch, ...options } = { ...given, config: given.config ?? true };
      if (isWatch) {
        const { watch } = await import("./watch.ts");
        await watch(paths, options, lint);
      } else process.exitCode = await lint(paths, options);
    });

  command
    .command("suppress <fingerprints...>")
    .description("let findings stand, for a reason, in the suppression file")
    .requiredOption("--reason <text>", "why they may stand")
    .option("--document <glob>", "only in these documents, by glob from the suppression file's folder")
    .option("--until <date>", "the last day on which this holds, YYYY-MM-DD")
    .option("--suppressions <file>", "the file (default: .corpuslint-suppressions.yaml)")
    .option("-c, --config <file>", "a configuration file, instead of looking for one")
    .action(async (fingerprints: string[], options: { reason: string; config?: string }) => {
      const { suppress } = await import("./commands.ts");
      print(await suppress(fingerprints, { ...options, config: options.config ?? true }));
    });

  command
    .command("rules")
    .description("list all rules")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["text", "json"]).default("text"))
    .action(async ({ format }: { format: "text" | "json" }) => {
      const { listRules } = await import("./commands.ts");
      print(listRules(format));
    });

  addHelpCommands(command);
  return command;
}

/** What stands behind `--` is a path, also where a command has that name: a hook passes whatever files are called. */
function pathsApart(argv: readonly string[], commands: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((argument, i) => (end >= 0 && i > end && commands.includes(argument) ? `./${argument}` : argument));
}

async function main(): Promise<void> {
  try {
    const command = program();
    await command.parseAsync(pathsApart(process.argv, ["help", ...command.commands.map((of) => of.name())]));
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (code === "commander.helpDisplayed" || code === "commander.version" || code === "commander.help") return;
    process.exitCode = USAGE_ERROR;
    if (code.startsWith("commander.")) return; // commander has told what is wrong
    if ((error as Error).name === "ConfigError" || code !== "") process.stderr.write(`corpuslint: ${visible((error as Error).message)}\n`);
    else process.stderr.write(`corpuslint: internal error, please report it:\n${(error as Error).stack ?? error}\n`);
  }
}

void main();

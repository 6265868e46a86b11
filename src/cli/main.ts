/** The command line. */
import { Command, InvalidArgumentError, Option } from "commander";
import { PRESETS } from "../../rules/presets.ts";
import { packageVersion } from "../package-root.ts";
import { FORMATS } from "../report/reporter.ts";
import { visible } from "../report/visible.ts";
import { OFFSET_UNITS } from "../text/offsets.ts";
import { LOCALES } from "../vocabulary.ts";
import { FAIL_ON } from "./exit-code.ts";
import type { LintOptions } from "./lint.ts";

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
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("stylish"))
    .option("-o, --output <file>", "write the report to a file")
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
    .option("--no-gitignore", "lint what .gitignore leaves out, too")
    .addOption(new Option("-j, --jobs <count>", "worker threads").argParser(jobCount).default("auto"))
    .option("--stats", "tell the time that each rule takes", false)
    .option("--color", "colour the report")
    .option("--no-color", "do not colour the report")
    .addHelpText("after", "\nExit codes: 0 nothing to fail on, 1 findings, 2 bad usage, configuration or input.")
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ sortSubcommands: true })
    .action(async (paths: string[], options: Omit<LintOptions, "config"> & { config?: string | boolean }) => {
      const { lint } = await import("./commands.ts");
      process.exitCode = await lint(paths, { ...options, config: options.config ?? true });
    });

  command
    .command("rules")
    .description("list all rules")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["text", "json"]).default("text"))
    .action(async ({ format }: { format: "text" | "json" }) => {
      const { listRules } = await import("./commands.ts");
      process.stdout.write(listRules(format));
    });

  command
    .command("explain <rule>")
    .description("tell what a rule finds, with examples")
    .action(async (id: string) => {
      const { explainRule } = await import("./commands.ts");
      process.stdout.write(explainRule(id));
    });
  return command;
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
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

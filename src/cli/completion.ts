/**
 * `corpuslint complete SHELL`: a completion script, made of the commands and options that there are. All that it offers stands in the
 * script: a press of TAB starts no program, and what stands on the command line is never evaluated. Shells complete files themselves.
 */
import type { Command, Option } from "commander";
import { FORMATS } from "../report/reporter.ts";
import { FAMILIES, SEVERITY_NAMES } from "../vocabulary.ts";
import { bashScript } from "./completion-bash.ts";
import { fishScript } from "./completion-fish.ts";
import { powershellScript } from "./completion-powershell.ts";
import { zshScript } from "./completion-zsh.ts";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** What may follow: words that are known, a file, `ID:SEVERITY`, or something that nobody can know. */
export type Values =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "setting"; readonly rules: readonly string[]; readonly severities: readonly string[] }
  | { readonly kind: "files" }
  | { readonly kind: "free" };

export interface OptionSpec {
  /** `-f` and `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Absent where the option takes no value. */
  readonly values?: Values;
}

export interface CommandSpec {
  /** Empty for the command without a subcommand. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly argument: Values;
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandSpec[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Values in brackets that are paths: `<file>`, `<folder>`. */
const PATH_NAMES = /^[<[](?:file|dir|folder|path|name)s?(?:\.\.\.)?[>\]]$/;

/** @param program the whole command @param ruleIds of all rules */
export function completionScript(shell: Shell, program: Command, ruleIds: readonly string[]): string {
  const others = program.commands.map((command) => commandSpec(command, command.name(), ruleIds));
  return SCRIPTS[shell]([commandSpec(program, "", ruleIds), ...others]);
}

function commandSpec(command: Command, name: string, ruleIds: readonly string[]): CommandSpec {
  const visible = command.createHelp().visibleOptions(command);
  return {
    name,
    description: command.description(),
    options: visible.map((option) => optionSpec(option, ruleIds)),
    argument: argumentValues(command, ruleIds),
  };
}

function optionSpec(option: Option, ruleIds: readonly string[]): OptionSpec {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const takesValue = option.required || option.optional;
  return { flags, description: option.description, ...(takesValue && { values: optionValues(option, ruleIds) }) };
}

/** Values that commander does not know: they are checked elsewhere, for the sake of better messages. */
function optionValues({ long, flags, argChoices }: Option, ruleIds: readonly string[]): Values {
  if (argChoices !== undefined) return { kind: "words", words: argChoices };
  switch (long) {
    case "--format":
      return { kind: "words", words: FORMATS };
    case "--report":
      return { kind: "words", words: FORMATS.map((format) => `${format}=`) };
    case "--rule":
      return { kind: "setting", rules: ruleIds, severities: SEVERITY_NAMES };
    case "--fix-rule":
      return { kind: "words", words: ruleIds };
    case "--drop":
      return { kind: "words", words: FAMILIES };
    default:
      return { kind: PATH_NAMES.test(flags.slice(flags.lastIndexOf(" ") + 1)) ? "files" : "free" };
  }
}

function argumentValues(command: Command, ruleIds: readonly string[]): Values {
  const [argument] = command.registeredArguments;
  if (argument === undefined) return { kind: "free" };
  if (argument.argChoices !== undefined) return { kind: "words", words: argument.argChoices };
  if (argument.name() === "rule") return { kind: "words", words: ruleIds };
  return { kind: argument.name() === "paths" ? "files" : "free" };
}

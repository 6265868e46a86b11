/** Fish: one `complete` a word or option. */
import type { CommandSpec, OptionSpec, Values } from "./completion.ts";

export function fishScript(commands: readonly CommandSpec[]): string {
  const [root, ...others] = commands;
  const names = others.map(({ name }) => name).join(" ");
  const inRoot = `not __fish_seen_subcommand_from ${names}`;
  const rows = [
    ...others.map(({ name, description }) => `complete -c corpuslint -n __fish_is_first_arg -a ${quote(name)} -d ${quote(description)}`),
    ...root.options.map((option) => optionRow(option, inRoot)),
    ...others.flatMap(({ name, options, argument }) => {
      const inside = `__fish_seen_subcommand_from ${name}`;
      const own = argument.kind === "files" ? [] : [`complete -c corpuslint -n ${quote(inside)} -f${offer(argument)}`];
      return [...own, ...options.map((option) => optionRow(option, inside))];
    }),
  ];
  return `# fish completion for corpuslint:  corpuslint complete fish > ~/.config/fish/completions/corpuslint.fish\n${rows.join("\n")}\n`;
}

function optionRow({ flags, description, values }: OptionSpec, condition: string): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
  const value = values === undefined ? "" : values.kind === "files" ? " -r -F" : ` -x${offer(values)}`;
  return `complete -c corpuslint -n ${quote(condition)} ${names}${value} -d ${quote(description)}`;
}

function offer(values: Values): string {
  switch (values.kind) {
    case "words":
      return ` -a ${quote(values.words.join(" "))}`;
    case "setting":
      return ` -a ${quote(values.rules.flatMap((id) => values.severities.map((severity) => `${id}:${severity}`)).join(" "))}`;
    case "files":
    case "free":
      return "";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Bash, from 3.2 on (macOS): no bash-completion needed. */
import type { CommandSpec, OptionSpec, Values } from "./completion.ts";

export function bashScript(commands: readonly CommandSpec[]): string {
  const [root, ...others] = commands;
  const names = others.map(({ name }) => name).join(" ");
  return `# bash completion for corpuslint. In ~/.bashrc:  source <(corpuslint complete bash)
_corpuslint_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}
_corpuslint_files() {
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$1")
}
_corpuslint() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" skip="" word i
  COMPREPLY=()
  # "=" and ":" are words of their own
  if [[ $cur == "=" || $cur == ":" ]]; then
    [[ $cur == ":" ]] && prev=":"
    cur=""
  elif [[ $prev == "=" ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ -n $skip ]]; then skip=""; continue; fi
    case "$word" in
      ${patterns(root.options.filter(({ values }) => values))}) skip=1 ;;
      -*) ;;
      ${others.map(({ name }) => name).join("|")}) command="$word"; break ;;
      *) command="-"; break ;;
    esac
  done
  [[ $command == "-" ]] && command=""
  if [[ $prev == ":" ]]; then _corpuslint_words "${severities(root)}" "$cur"; return; fi
  case "$command $prev" in
${commands.flatMap(optionCases).join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${commands.map(({ name, options }) => `      "${name}") _corpuslint_words "${options.flatMap(({ flags }) => flags).join(" ")}" "$cur" ;;`).join("\n")}
    esac
    return
  fi
  case "$command" in
${others.map(({ name, argument }) => `    "${name}") ${offer(argument)} ;;`).join("\n")}
    *)
      (( COMP_CWORD == 1 )) && _corpuslint_words "${names}" "$cur"
      _corpuslint_files "$cur" ;;
  esac
}
complete -F _corpuslint corpuslint
`;
}

function patterns(options: readonly OptionSpec[]): string {
  return options.flatMap(({ flags }) => flags).join("|");
}

function optionCases({ name, options }: CommandSpec): string[] {
  return options.flatMap(({ flags, values }) => {
    if (values === undefined) return [];
    return [`    ${flags.map((flag) => `"${name} ${flag}"`).join("|")}) ${offer(values)}; return ;;`];
  });
}

function offer(values: Values): string {
  switch (values.kind) {
    case "words": {
      const isOpen = values.words.some((word) => word.endsWith("="));
      return `${isOpen ? "compopt -o nospace 2>/dev/null; " : ""}_corpuslint_words "${values.words.join(" ")}" "$cur"`;
    }
    case "setting":
      return `compopt -o nospace 2>/dev/null; _corpuslint_words "${values.rules.map((id) => `${id}:`).join(" ")}" "$cur"`;
    case "files":
      return '_corpuslint_files "$cur"';
    case "free":
      return ":";
  }
}

function severities({ options }: CommandSpec): string {
  return options.flatMap(({ values }) => (values?.kind === "setting" ? values.severities : [])).join(" ");
}

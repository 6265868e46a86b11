/** Zsh: a function that its completion system calls, loaded by `source` or from a folder of `fpath`. */
import type { CommandSpec, Values } from "./completion.ts";

export function zshScript(commands: readonly CommandSpec[]): string {
  const [root, ...others] = commands;
  const takesValue = root.options.filter(({ values }) => values).flatMap(({ flags }) => flags);
  return `#compdef corpuslint
# zsh completion for corpuslint. In ~/.zshrc, behind compinit:  source <(corpuslint complete zsh)
_corpuslint() {
  local cur="$words[CURRENT]" prev="$words[CURRENT-1]" command="" skip="" word
  local -a values
  if [[ $cur == --*=* ]]; then
    prev="\${cur%%=*}"
    compset -P '*='
    cur="$PREFIX"
  fi
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $skip ]]; then skip=""; continue; fi
    case "$word" in
      (${takesValue.join("|")}) skip=1 ;;
      (-*) ;;
      (${others.map(({ name }) => name).join("|")}) command="$word"; break ;;
      (*) break ;;
    esac
  done
  case "$command $prev" in
${commands
  .flatMap(({ name, options }) =>
    options.flatMap(({ flags, values }) =>
      values === undefined ? [] : [`    (${flags.map((flag) => quote(`${name} ${flag}`)).join("|")}) ${offer(values)}; return ;;`],
    ),
  )
  .join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${commands
  .map(({ name, options }) => {
    const rows = options.flatMap(({ flags, description }) => flags.map((flag) => quote(`${flag}:${description}`)));
    return `      (${quote(name)}) values=(${rows.join(" ")}) ;;`;
  })
  .join("\n")}
    esac
    _describe -o option values
    return
  fi
  case "$command" in
${others.map(({ name, argument }) => `    (${name}) ${offer(argument)} ;;`).join("\n")}
    (*)
      values=(${others.map(({ name, description }) => quote(`${name}:${description}`)).join(" ")})
      (( CURRENT == 2 )) && _describe command values
      _files ;;
  esac
}
compdef _corpuslint corpuslint
`;
}

function offer(values: Values): string {
  switch (values.kind) {
    case "words":
      return values.words.some((word) => word.endsWith("="))
        ? `compadd -S '' -- ${values.words.map(quote).join(" ")}`
        : `compadd -- ${values.words.map(quote).join(" ")}`;
    case "setting":
      return `if [[ $cur == *:* ]]; then compset -P '*:'; compadd -- ${values.severities.join(" ")}; else compadd -S ':' -- ${values.rules.map(quote).join(" ")}; fi`;
    case "files":
      return "_files";
    case "free":
      return "_message value";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

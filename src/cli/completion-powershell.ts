/** PowerShell, from 5.1 on. */
import type { CommandSpec, Values } from "./completion.ts";

export function powershellScript(commands: readonly CommandSpec[]): string {
  const [, ...others] = commands;
  const table = commands.map(commandEntry).join("\n");
  return `# PowerShell completion for corpuslint. In $PROFILE:  corpuslint complete powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName corpuslint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${table}
  }
  $subcommands = @(${others.map(({ name, description }) => `@(${quote(name)}, ${quote(description)})`).join(", ")})
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = ''
  foreach ($word in $words) {
    if ($commands.ContainsKey($word)) { $command = $word }
    if (-not $word.StartsWith('-')) { break }
  }
  $spec = $commands[$command]
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $offers = if ($spec.Values.ContainsKey($previous)) { @($spec.Values[$previous] | ForEach-Object { , @($_, $_) }) }
    elseif ($wordToComplete.StartsWith('-')) { $spec.Options }
    elseif ($command -eq '' -and $words.Count -eq 0) { $subcommands }
    else { @($spec.Argument | ForEach-Object { , @($_, $_) }) }
  $offers | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

function commandEntry({ name, options, argument }: CommandSpec): string {
  const rows = options.flatMap(({ flags, description }) => flags.map((flag) => `@(${quote(flag)}, ${quote(description)})`));
  const values = options.flatMap(({ flags, values: of }) =>
    of && words(of).length > 0 ? flags.map((flag) => `${quote(flag)} = ${list(words(of))}`) : [],
  );
  return `    ${quote(name)} = @{ Options = @(${rows.join(", ")}); Argument = ${list(words(argument))}; Values = @{ ${values.join("; ")} } }`;
}

/** Nothing where files or free text are wanted: the shell completes files itself. */
function words(values: Values): readonly string[] {
  if (values.kind === "words") return values.words;
  return values.kind === "setting" ? values.rules.flatMap((id) => values.severities.map((severity) => `${id}:${severity}`)) : [];
}

function list(values: readonly string[]): string {
  return `@(${values.map(quote).join(", ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

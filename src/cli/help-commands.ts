/** The commands that help: set up, explain, complete, and serve editors. Each loads what it needs when it is called. */
import { type Command, Option } from "commander";
import { PRESETS } from "../../rules/presets.ts";
import { LOCALES, type Locale } from "../vocabulary.ts";
import type { FiguresOptions } from "./figures.ts";
import type { InitOptions } from "./init.ts";
import { environmentLocale } from "./locale.ts";
import { print } from "./print.ts";

const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
const FALLBACK_WIDTH = 80;

export function addHelpCommands(program: Command): void {
  const locale = () => new Option("--locale <locale>", "the language of messages").choices(LOCALES);
  const colour = (command: Command) => command.option("--color", "colour the output").option("--no-color", "do not colour the output");

  colour(program.command("explain <rule>"))
    .description("tell what a rule finds, with examples, or what it makes of a text")
    .option("--text <text>", 'explain the rule on this text; "-" reads standard input')
    .addOption(locale())
    .action(async (id: string, options: { text?: string; locale?: Locale; color?: boolean }) => {
      const { explainRule } = await import("./commands.ts");
      const { text, locale: named = environmentLocale(), color } = options;
      print(
        await explainRule(id, { ...(text !== undefined && { text }), locale: named, colour: wantsColour(color), width: terminalWidth() }),
      );
    });

  colour(program.command("figures [paths...]"))
    .description("list the figures of texts as they are read: place, value, unit, kind")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["table", "json"]).default("table"))
    .option("--stdin-filename <name>", "read standard input and treat it as a file of this name")
    .option("--text-field <name>", 'the text of a JSONL record (default: "text")')
    .option("--id-field <name>", 'the identity of a JSONL record (default: "id")')
    .addOption(locale())
    .action(async (paths: string[], options: Omit<FiguresOptions, "colour" | "width"> & { color?: boolean }) => {
      const { figures } = await import("./commands.ts");
      const named = { locale: environmentLocale(), ...options };
      process.exitCode = await figures(paths, { ...named, colour: wantsColour(options.color), width: terminalWidth() });
    });

  program
    .command("init")
    .description("write a configuration with every setting explained")
    .option("-y, --yes", "ask nothing: take the flags, and the defaults for the rest", false)
    .addOption(
      new Option("--language <language>", "what the texts are written in (default: told from each text)").choices([
        "zh-Hans",
        "zh-Hant",
        "zh",
        "en",
        "ja",
        "ko",
        "other",
      ]),
    )
    .addOption(new Option("--preset <preset>", "the rules to start from").choices(PRESETS))
    .addOption(new Option("--format <format>", "what to write").choices(["yaml", "jsonc"]))
    .option("--hook", "lint what is staged before each commit: write a git hook")
    .option("--force", "write over files that are there", false)
    .addOption(locale())
    .action(async ({ locale: named = environmentLocale(), ...options }: Omit<InitOptions, "locale"> & { locale?: Locale }) => {
      const { init } = await import("./init.ts");
      process.exitCode = await init({ ...options, locale: named });
    });

  program
    .command("complete")
    .description("print a completion script for a shell")
    .addArgument(program.createArgument("<shell>", "the shell").choices(SHELLS))
    .action(async (shell: (typeof SHELLS)[number]) => {
      const [{ completionScript }, { ruleIds }] = await Promise.all([import("./completion.ts"), import("./commands.ts")]);
      print(completionScript(shell, program, ruleIds()));
    });

  program
    .command("lsp")
    .description("serve editors: the Language Server Protocol over standard input and output")
    .option("--stdio", "what there is: editors give it by habit, beside options of their own", true)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { serve } = await import("../lsp/language-server.ts");
      serve();
    });
}

function terminalWidth(): number {
  return process.stdout.columns ?? FALLBACK_WIDTH;
}

/** As asked for; else where a terminal reads. */
function wantsColour(asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}

/** `corpuslint init`: asks, or takes flags, and writes a configuration that explains itself. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import * as prompts from "@clack/prompts";
import { PRESETS, type Preset } from "../../rules/presets.ts";
import { ConfigError } from "../config/error.ts";
import type { Locale } from "../vocabulary.ts";
import { type ConfigFormat, configText, SCHEMA } from "./init-config.ts";
import { checkHook, hookPath, writeHook } from "./init-hook.ts";
import { INIT_WORDING, type InitWording } from "./init-wording.ts";
import { print } from "./print.ts";

export interface InitOptions {
  readonly yes: boolean;
  readonly force: boolean;
  readonly locale: Locale;
  readonly language?: string;
  readonly preset?: Preset;
  readonly format?: ConfigFormat;
  readonly hook?: boolean;
}

interface Answers {
  readonly language: string | undefined;
  readonly preset: Preset;
  readonly format: ConfigFormat;
  readonly hook: boolean;
}

const LANGUAGE_NAMES: readonly (readonly [tag: string, name: string])[] = [
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
  ["en", "English"],
  ["ja", "日本語"],
  ["ko", "한국어"],
];
/** What a run would find, in the order in which it looks. */
const CONFIGS = ["yaml", "yml", "json", "jsonc"].map((ending) => `corpuslint.config.${ending}`);

/** @returns the exit code: 2 where somebody gave up @throws ConfigError where a file is in the way */
export async function init(options: InitOptions): Promise<0 | 2> {
  const cwd = process.cwd();
  const words = INIT_WORDING[options.locale];
  const present = configsIn(cwd);
  if (present.length > 0 && !options.force)
    throw new ConfigError(present[0], "there is a configuration already: edit it, or write over it with --force");
  const isAsked = !options.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const answers = isAsked ? await ask(options, words, cwd) : given(options);
  if (answers === undefined) {
    prompts.cancel(words.cancelled);
    return 2;
  }
  const file = `corpuslint.config.${answers.format}`;
  const other = present.find((name) => name !== file);
  if (other !== undefined)
    throw new ConfigError(other, `would be read instead of, or beside, ${file}: remove it first, or write that format`);
  // all that can be refused is refused before anything is written
  const hook = answers.hook ? checkHook(cwd, options.force) : undefined;
  writeFileSync(
    join(cwd, file),
    configText({
      format: answers.format,
      preset: answers.preset,
      locale: options.locale,
      ...(answers.language !== undefined && { language: answers.language }),
      ...(existsSync(join(cwd, SCHEMA)) && { schema: SCHEMA }),
    }),
  );
  if (hook !== undefined) writeHook(hook, words.hook);
  print(told([file, ...(hook === undefined ? [] : [relative(cwd, hook) || hook])], words));
  return 0;
}

function configsIn(cwd: string): string[] {
  const files = CONFIGS.filter((name) => existsSync(join(cwd, name)));
  return hasSection(join(cwd, "package.json")) ? [...files, "package.json"] : files;
}

function hasSection(path: string): boolean {
  try {
    return "corpuslint" in JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return false; // no such file, or none that npm could read either
  }
}

function given({ language, preset = "recommended", format = "yaml", hook = false }: InitOptions): Answers {
  return { language, preset, format, hook };
}

/** Asks for what no flag has said. @returns nothing where somebody pressed Ctrl-C */
async function ask(options: InitOptions, words: InitWording, cwd: string): Promise<Answers | undefined> {
  prompts.intro("corpuslint");
  const languages = LANGUAGE_NAMES.map(([value, label]) => ({ value, label, hint: value }));
  const language =
    options.language ??
    (await prompts.select({ message: words.ask.language, options: [{ value: "", label: words.ask.told }, ...languages] }));
  if (prompts.isCancel(language)) return undefined;
  const preset =
    options.preset ??
    (await prompts.select({
      message: words.ask.preset,
      options: PRESETS.map((value) => ({ value, label: value, hint: words.presets[value] })),
    }));
  if (prompts.isCancel(preset)) return undefined;
  const format =
    options.format ??
    (await prompts.select<ConfigFormat>({
      message: words.ask.format,
      options: [
        { value: "yaml", label: "corpuslint.config.yaml" },
        { value: "jsonc", label: "corpuslint.config.jsonc" },
      ],
    }));
  if (prompts.isCancel(format)) return undefined;
  const path = hookPath(cwd);
  const canHook = path !== undefined && (!existsSync(path) || options.force);
  const hook = options.hook ?? (canHook && (await prompts.confirm({ message: words.ask.hook, initialValue: false })));
  if (prompts.isCancel(hook)) return undefined;
  prompts.outro();
  return { language: language === "" ? undefined : language, preset, format, hook };
}

function told(files: readonly string[], { wrote, next, steps }: InitWording): string {
  const commands = [
    ["npx corpuslint .", steps.lint],
    ["npx corpuslint explain spam/link-farm", steps.explain],
    ["npx corpuslint . --baseline .corpuslint-baseline.jsonl --update-baseline", steps.baseline],
    ["npx corpuslint . --baseline .corpuslint-baseline.jsonl", steps.gate],
  ];
  const width = Math.max(...commands.map(([command]) => command.length));
  return `${files.map(wrote).join("\n")}\n\n${next}\n${commands.map(([command, about]) => `  ${command.padEnd(width)}  ${about}`).join("\n")}\n`;
}

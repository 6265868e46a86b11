/** The configuration that `corpuslint init` writes: every setting with a comment, those that were chosen in force, the others as examples. */
import stringWidth from "string-width";
import type { Preset } from "../../rules/presets.ts";
import type { Locale } from "../vocabulary.ts";
import { INIT_WORDING, type SettingName } from "./init-wording.ts";

export type ConfigFormat = "yaml" | "jsonc";

export interface ConfigChoices {
  readonly format: ConfigFormat;
  readonly preset: Preset;
  readonly language?: string;
  readonly locale: Locale;
  /** Where editors find the schema, from the configuration's folder; absent where it is not there yet. */
  readonly schema?: string;
}

/** Where it will be, once the package is installed in the project. */
export const SCHEMA = "./node_modules/corpuslint/schema.json";

const WIDTH = 100;

interface Setting {
  readonly name: SettingName;
  /** In force, or an example. */
  readonly isOn: boolean;
  readonly value: unknown;
}

function settingsOf({ preset, language }: ConfigChoices): Setting[] {
  const example = (name: SettingName, value: unknown): Setting => ({ name, isOn: false, value });
  return [
    { name: "extends", isOn: true, value: preset },
    { name: "language", isOn: language !== undefined, value: language ?? "zh-Hans" },
    { name: "failOn", isOn: true, value: "error" },
    example("maxWarnings", 100),
    example("rules", { "repetition/duplicate-line": ["info", { minLength: 20 }], "script/folded-punctuation": "off" }),
    example("overrides", [{ files: ["ja/**", "*.ja.txt"], language: "ja" }]),
    { name: "ignore", isOn: true, value: ["corpuslint.config.*", "drafts/"] },
    example("gitignore", true),
    example("baseline", ".corpuslint-baseline.jsonl"),
    example("suppressions", ".corpuslint-suppressions.yaml"),
    example("budget", { spam: 0, boilerplate: "5% of lines" }),
    example("inlineIgnores", true),
    example("textField", "text"),
    example("idField", "id"),
    example("format", "markdown"),
    example("encoding", "gb18030"),
    example("locale", "en"),
  ];
}

export function configText(choices: ConfigChoices): string {
  const words = INIT_WORDING[choices.locale];
  const mark = choices.format === "yaml" ? "# " : "// ";
  const comment = (text: string) => wrapComment(text, mark, choices.format === "yaml" ? "" : "  ");
  const blocks = settingsOf(choices).map((setting) => {
    const lines = choices.format === "yaml" ? yamlLines(setting) : jsonLines(setting);
    return [...comment(words.settings[setting.name]), ...lines].join("\n");
  });
  return choices.format === "yaml"
    ? `${[...yamlSchema(choices), ...wrapComment(words.head, mark, ""), "", blocks.join("\n\n")].join("\n")}\n`
    : `${wrapComment(words.head, mark, "").join("\n")}\n{\n${[...jsonSchema(choices), ...blocks].join("\n\n")}\n}\n`;
}

function yamlSchema({ schema, locale }: ConfigChoices): string[] {
  if (schema !== undefined) return [`# yaml-language-server: $schema=${schema}`, ""];
  return [...wrapComment(INIT_WORDING[locale].schemaLater, "# ", ""), `#   yaml-language-server: $schema=${SCHEMA}`, ""];
}

function jsonSchema({ schema, locale }: ConfigChoices): string[] {
  if (schema !== undefined) return [`  "$schema": ${JSON.stringify(schema)},`];
  return [[...wrapComment(INIT_WORDING[locale].schemaLater, "// ", "  "), `  // "$schema": "${SCHEMA}",`].join("\n")];
}

function yamlLines({ name, isOn, value }: Setting): string[] {
  const lines = isPlainMap(value)
    ? [`${name}:`, ...Object.entries(value).map(([key, each]) => `  ${key}: ${flow(each)}`)]
    : [`${name}: ${flow(value)}`];
  return lines.map((line) => (isOn ? line : `# ${line}`));
}

/** A line a setting; a comma behind the last one is allowed. */
function jsonLines({ name, isOn, value }: Setting): string[] {
  const text = `"${name}": ${spaced(JSON.stringify(value))},`;
  return [isOn ? `  ${text}` : `  // ${text}`];
}

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** YAML's flow style. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isPlainMap(value))
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${flow(each)}`)
      .join(", ")} }`;
  return typeof value === "string" && !/^[\w./-]+$/.test(value) ? JSON.stringify(value) : String(value);
}

function spaced(json: string): string {
  return json.replace(/([:,])(?=["[{\d])/g, "$1 ");
}

function wrapComment(text: string, mark: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<= )|(?<=[\u3001\u3002\uff0c\uff1a\uff1b])/)) {
    if (line !== "" && stringWidth(indent + mark + line + word.trimEnd()) > WIDTH) {
      lines.push(indent + mark + line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, indent + mark + line.trimEnd()];
}

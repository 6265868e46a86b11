/** Finds configuration files. They are data: nothing in them is run. */
import { readFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { ConfigError } from "./error.ts";

export interface ConfigFile {
  readonly path: string;
  readonly folder: string;
  readonly value: unknown;
  /** `FILE:LINE` of the value at a path of keys; the file alone where it cannot be told. */
  place(keys: readonly PropertyKey[]): string;
}

const NAMES = ["yaml", "yml", "json", "jsonc"].map((ending) => `corpuslint.config.${ending}`);
const PACKAGE = "package.json";

/** The nearest configuration from a folder upward, never downward: a linted folder cannot bring its own. */
export async function findConfig(cwd: string): Promise<ConfigFile | undefined> {
  // the text itself goes through: parsing keeps places, for messages
  const asText = (_path: string, content: string) => content;
  const { lilconfig } = await import("lilconfig");
  const search = lilconfig("corpuslint", {
    searchPlaces: [...NAMES, PACKAGE],
    loaders: {
      ".yaml": asText,
      ".yml": asText,
      ".jsonc": asText,
      ".json": (path, content) => (path.endsWith(PACKAGE) ? packageSection(path, content) : content),
    },
    packageProp: [],
    ignoreEmptySearchPlaces: false,
  });
  const found = await search.search(cwd);
  return found === null ? undefined : readConfig(found.filepath);
}

function packageSection(path: string, content: string): string | null {
  try {
    return "corpuslint" in JSON.parse(content) ? path : null;
  } catch {
    return null; // a package.json that does not parse says nothing of corpuslint; npm will complain
  }
}

/** @throws ConfigError where the file cannot be read or parsed */
export async function readConfig(path: string): Promise<ConfigFile> {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigError(path, `the configuration cannot be read: ${(error as Error).message}`);
  }
  const { parseJson, parseYaml } = await import("./parse.ts");
  const parsed = /\.ya?ml$/.test(extname(path))
    ? parseYaml(path, content)
    : parseJson(path, content, path.endsWith(PACKAGE) ? ["corpuslint"] : []);
  return { path, folder: dirname(path), ...parsed };
}

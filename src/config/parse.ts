/** YAML and JSON (with comments) → values that know where in the file they stand. */
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { ConfigError } from "./error.ts";
import type { ConfigFile } from "./file.ts";

const MOST_ALIASES = 100;

type Parsed = Pick<ConfigFile, "value" | "place">;

export function parseYaml(path: string, content: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new ConfigError(`${path}:${lines.linePos(fault.pos[0]).line}`, `not YAML: ${fault.message.split("\n")[0]}`);
  return {
    value: yamlValue(path, document) ?? {},
    place: (keys) => {
      const range = keys.length === 0 ? undefined : yamlNode(document, keys)?.range;
      return range ? `${path}:${lines.linePos(range[0]).line}` : path;
    },
  };
}

/** Aliases are resolved only now: one may lead nowhere, or stand for more than memory holds. */
function yamlValue(path: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new ConfigError(path, `not YAML: ${(error as Error).message}`);
  }
}

/** The key where there is one: what it holds may begin on a later line. */
function yamlNode(document: Document, keys: readonly PropertyKey[]): Node | undefined {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
  const node = pair?.key ?? document.getIn(keys, true);
  return isNode(node) ? node : undefined;
}

export function parseJson(path: string, content: string, prefix: readonly string[]): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(content, errors, { allowTrailingComma: true });
  const lineOf = (offset: number) => content.slice(0, offset).split("\n").length;
  const [fault] = errors;
  if (fault || root === undefined) {
    throw new ConfigError(
      `${path}:${lineOf(fault?.offset ?? 0)}`,
      `not JSON: ${content.trim() !== "" && fault ? printParseErrorCode(fault.error) : "the file is empty"}`,
    );
  }
  const section = findNodeAtLocation(root, [...prefix]);
  return {
    value: section === undefined ? undefined : getNodeValue(section),
    place: (keys) => {
      const node = findNodeAtLocation(root, [...prefix, ...keys.map((key) => (typeof key === "number" ? key : String(key)))]);
      const named = node?.parent?.type === "property" ? node.parent : node;
      return named ? `${path}:${lineOf(named.offset)}` : path;
    },
  };
}

/** YAML and JSON (with comments) → values that know where in the file they stand. */
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import { ConfigError } from "./error.ts";
import type { ConfigFile } from "./file.ts";

type Parsed = Pick<ConfigFile, "value" | "place">;

export function parseYaml(path: string, content: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new ConfigError(`${path}:${lines.linePos(fault.pos[0]).line}`, `not YAML: ${fault.message.split("\n")[0]}`);
  return {
    value: document.toJS({ maxAliasCount: 100 }) ?? {},
    place: (keys) => {
      const node = document.getIn(keys as unknown[], true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      return range && (isScalar(node) || keys.length > 0) ? `${path}:${lines.linePos(range[0]).line}` : path;
    },
  };
}

export function parseJson(path: string, content: string, prefix: readonly string[]): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(content, errors, { allowTrailingComma: true });
  const lineOf = (offset: number) => content.slice(0, offset).split("\n").length;
  const [fault] = errors;
  if (fault || root === undefined) {
    throw new ConfigError(`${path}:${lineOf(fault?.offset ?? 0)}`, `not JSON: ${fault ? printParseErrorCode(fault.error) : "the file is empty"}`);
  }
  const section = findNodeAtLocation(root, [...prefix]);
  return {
    value: section === undefined ? undefined : getNodeValue(section),
    place: (keys) => {
      const node = findNodeAtLocation(root, [...prefix, ...keys.map((key) => (typeof key === "number" ? key : String(key)))]);
      return node ? `${path}:${lineOf(node.offset)}` : path;
    },
  };
}

/** Where a finding stands for consumers that know files only: a record is a line of its container. */
import { posix, resolve } from "node:path";
import type { DocumentResult, Finding } from "../finding.ts";
import { isContainer } from "../input/containers.ts";

export interface FilePlace {
  /** As far as can be, relative to the top that was asked for. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The record that holds the finding, and where in it: the file's lines do not tell. */
  readonly record?: string;
}

export interface RecordName {
  readonly container: string;
  readonly id: string;
}

/** The parts of `CONTAINER#ID`; nothing for a document that is a file. */
export function recordName(document: string): RecordName | undefined {
  for (let at = document.indexOf("#"); at >= 0; at = document.indexOf("#", at + 1)) {
    if (isContainer(document.slice(0, at))) return { container: document.slice(0, at), id: document.slice(at + 1) };
  }
  return undefined;
}

/** Names files as from the folder `top`, though the run names them as from `cwd`; what lies outside keeps its absolute path. */
export class FileNames {
  readonly #top: string;
  readonly #prefix: string;

  constructor(top: string, cwd: string) {
    this.#top = top;
    this.#prefix = posix.relative(top, cwd);
  }

  of(path: string): string {
    if (!posix.isAbsolute(path)) return posix.join(this.#prefix, path);
    const inside = posix.relative(this.#top, resolve(path));
    return inside === ".." || inside.startsWith("../") ? path : inside;
  }

  /** The file that holds a document. */
  file(document: string): string {
    return this.of(recordName(document)?.container ?? document);
  }

  place({ document, recordLine }: DocumentResult, finding: Finding): FilePlace {
    const record = recordName(document);
    const { line, column, endLine, endColumn } = finding;
    if (record === undefined) return { path: this.of(document), line, column, endLine, endColumn };
    return { path: this.of(record.container), line: recordLine ?? 1, record: `${record.id}:${line}:${column}` };
  }
}

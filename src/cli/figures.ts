/** `corpuslint figures FILE...`: the figures of texts, as they are read. */
import { buffer } from "node:stream/consumers";
import { ConfigError } from "../config/error.ts";
import { type FigureRow, listFigures } from "../figures/list.ts";
import { isContainer, streamFile, unpack } from "../input/containers.ts";
import { documentOfBytes, type ReadResult, readDocument } from "../input/read.ts";
import { parseRecords, readBlocks } from "../input/records.ts";
import { inputProblem, reasonOf } from "../input/source.ts";
import { findFiles } from "../input/walk.ts";
import { visible } from "../report/visible.ts";
import type { Document } from "../text/document.ts";
import { openDocument } from "../text/open.ts";
import type { Locale } from "../vocabulary.ts";
import { standardOutput } from "./output.ts";

export const FIGURE_FORMATS = ["table", "json"] as const;

export interface FiguresOptions {
  readonly format: (typeof FIGURE_FORMATS)[number];
  readonly locale?: Locale;
  readonly colour: boolean;
  readonly width: number;
  readonly stdinFilename?: string;
  readonly textField?: string;
  readonly idField?: string;
}

/** A figure and where it stands; lines and columns from 1, in UTF-16 units. */
export interface PlacedFigure extends FigureRow {
  readonly line: number;
  readonly column: number;
}

/** @returns the exit code: 2 where an input could not be read, everything else was still told @throws ConfigError */
export async function figures(paths: readonly string[], options: FiguresOptions): Promise<0 | 2> {
  const fromStdin = options.stdinFilename !== undefined || paths.includes("-");
  if (fromStdin && paths.some((path) => path !== "-"))
    throw new ConfigError("-", "standard input is read alone: name it without other paths");
  if (!fromStdin && paths.length === 0) throw new ConfigError("figures", 'name a file, a folder, or "-" for standard input');
  let code: 0 | 2 = 0;
  const fail = (document: string, message: string) => {
    code = 2;
    process.stderr.write(`corpuslint: ${visible(document)}: ${message}\n`);
  };
  const table = options.format === "table" ? (await import("./figures-table.ts")).figuresTable : undefined;
  const output = standardOutput();
  let written = 0;
  const tell = async (document: Document) => {
    const rows = placedFigures(document);
    if (table) await output.write(rows.length === 0 ? "" : `${written++ > 0 ? "\n" : ""}${table(document.path, rows, options)}`);
    else await output.write(`${written++ > 0 ? ",\n" : ""}${JSON.stringify({ document: document.path, figures: rows })}`);
  };
  if (!table) await output.write("[\n");
  for await (const input of fromStdin ? stdinDocuments(options) : documentsOf(paths, options)) {
    if ("message" in input) fail(input.document, input.message);
    else await tell(input);
  }
  if (!table) await output.write(written > 0 ? "\n]\n" : "]\n");
  await output.close();
  return code;
}

type Input = Document | { readonly document: string; readonly message: string };

async function* documentsOf(paths: readonly string[], options: FiguresOptions): AsyncGenerator<Input> {
  for await (const found of findFiles(paths, { cwd: process.cwd(), gitignore: true, patterns: [] })) {
    if (found.kind === "problem") yield found.problem;
    else if (found.kind === "file") {
      const { path, key } = found.file;
      if (isContainer(path)) yield* recordsOf(path, streamFile(key), options);
      else yield* readOf(path, () => readDocument(found.file, {}));
    }
  }
}

async function* stdinDocuments(options: FiguresOptions): AsyncGenerator<Input> {
  const name = options.stdinFilename ?? "stdin.txt";
  if (isContainer(name)) yield* recordsOf(name, process.stdin, options);
  else yield* readOf(name, async () => documentOfBytes(name, await buffer(process.stdin), {}));
}

async function* readOf(path: string, read: () => Promise<ReadResult>): AsyncGenerator<Input> {
  try {
    const outcome = await read();
    if (outcome.kind === "document") yield outcome.document;
    else if (outcome.kind === "problem") yield outcome.problem;
    else process.stderr.write(`corpuslint: ${visible(path)}: skipped: ${outcome.reason}\n`);
  } catch (error) {
    yield inputProblem(path, `cannot be read: ${reasonOf(error)}`);
  }
}

async function* recordsOf(path: string, bytes: Parameters<typeof unpack>[1], options: FiguresOptions): AsyncGenerator<Input> {
  const fields = { text: options.textField ?? "text", id: options.idField ?? "id" };
  try {
    for await (const block of readBlocks(path, unpack(path, bytes))) {
      for (const record of parseRecords(block, fields)) {
        yield "kind" in record ? record : await openDocument(record.file, { format: "plain" });
      }
    }
  } catch (error) {
    yield inputProblem(path, `cannot be read: ${reasonOf(error)}`);
  }
}

/** Offsets count in the file as decoded, of HTML in its source. */
function placedFigures(document: Document): PlacedFigure[] {
  const { text, lines, view } = document;
  return listFigures(text).map((row) => {
    const line = lines.at(row.start);
    const [start, end] = view ? [view.toSource(row.start), view.toSource(row.end, "end")] : [row.start, row.end];
    return { ...row, start, end, line: line + 1, column: row.start - lines.start(line) + 1 };
  });
}

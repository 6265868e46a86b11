/** Bytes of a file → Document, or the reason why it is none. */
import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { decodeBytes, isBinary } from "../encodings/decode.ts";
import type { Problem } from "../finding.ts";
import type { Document } from "../text/document.ts";
import { type OpenOptions, openDocument } from "../text/open.ts";
import { isOwnFile } from "./own-files.ts";
import { type InputFile, inputProblem, reasonOf, type SkipReason } from "./source.ts";

export type ReadResult =
  | { readonly kind: "document"; readonly document: Document }
  | { readonly kind: "skipped"; readonly reason: SkipReason }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface ReadOptions extends Pick<OpenOptions, "format" | "language"> {
  /** Read the bytes as this charset, whatever they look like. */
  readonly encoding?: string;
}

export async function readDocument({ path, key }: InputFile, options: ReadOptions): Promise<ReadResult> {
  try {
    return await documentOfBytes(path, readFileSync(key), options);
  } catch (error) {
    return { kind: "problem", problem: inputProblem(path, `cannot be read: ${reasonOf(error)}`) };
  }
}

/** @throws where the text is longer than a JavaScript string can be */
export async function documentOfBytes(path: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (bytes.length === 0) return { kind: "skipped", reason: "empty" };
  if (isOwnFile(bytes)) return { kind: "skipped", reason: "report of corpuslint" };
  const { encoding, ...open } = options;
  if (encoding === undefined && isBinary(bytes)) return { kind: "skipped", reason: "binary" };
  const { text, decoding } = decodeBytes(bytes, encoding === undefined ? {} : { encoding });
  return { kind: "document", document: await openDocument(new VFile({ path, value: text }), { ...open, decoding }) };
}

/** Cuts what is to be linted into units of work in the order of the input: files of about a quarter of a megabyte together, containers by the block. */
import type { Readable } from "node:stream";
import { isContainer, streamFile, unpack } from "../input/containers.ts";
import { isOwnFile } from "../input/own-files.ts";
import { readBlocks } from "../input/records.ts";
import { type Found, type InputFile, inputProblem, reasonOf } from "../input/source.ts";
import type { Unit } from "./unit.ts";

/** What is found in a unit is held until it is done. */
const UNIT_BYTES = 1 << 18;
const UNIT_FILES = 256;

/** Either work, or what is to be said of an input that gives none. */
export type Step =
  | { readonly kind: "unit"; readonly unit: Unit; readonly bytes: number; readonly files: number }
  | Exclude<Found, { kind: "file" }>;

export async function* cutUnits(found: AsyncIterable<Found>): AsyncGenerator<Step> {
  let batch: InputFile[] = [];
  let bytes = 0;
  const flush = (): Step => {
    const step: Step = { kind: "unit", unit: { kind: "files", files: batch }, bytes, files: batch.length };
    batch = [];
    bytes = 0;
    return step;
  };
  for await (const item of found) {
    if (item.kind !== "file") {
      yield item;
      continue;
    }
    if (isContainer(item.file.path)) {
      if (batch.length > 0) yield flush();
      yield* cutRecords(item.file.path, streamFile(item.file.key));
      continue;
    }
    batch.push(item.file);
    bytes += item.file.bytes;
    if (bytes >= UNIT_BYTES || batch.length >= UNIT_FILES) yield flush();
  }
  if (batch.length > 0) yield flush();
}

/** @param bytes of a container, as packed as its name says */
export async function* cutRecords(path: string, bytes: Readable): AsyncGenerator<Step> {
  let files = 1;
  try {
    for await (const block of readBlocks(path, unpack(path, bytes))) {
      if (files === 1 && isOwnFile(block.bytes)) {
        yield { kind: "skipped", skipped: { path, reason: "report of corpuslint" } };
        return;
      }
      yield { kind: "unit", unit: { kind: "records", block }, bytes: block.bytes.length, files };
      files = 0;
    }
    if (files === 1) yield { kind: "skipped", skipped: { path, reason: "empty" } };
  } catch (error) {
    yield { kind: "problem", problem: inputProblem(path, `cannot be read: ${reasonOf(error)}`) };
  }
}

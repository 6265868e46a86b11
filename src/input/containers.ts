/** Files that hold many documents: which they are, and their bytes as a stream. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import type { InputFile } from "./source.ts";

const CONTAINER = /\.(?:jsonl|ndjson)(\.gz)?$/i;

export function isContainer(path: string): boolean {
  return CONTAINER.test(path);
}

const READ_BYTES = 1 << 20;

/** The bytes of a JSONL file, unpacked where it is packed. */
export function streamBytes({ path, key }: Pick<InputFile, "path" | "key">): AsyncIterable<Uint8Array> {
  const file = createReadStream(key, { highWaterMark: READ_BYTES });
  if (!/\.gz$/i.test(path)) return file;
  const unpacked = new PassThrough({ highWaterMark: READ_BYTES });
  // a broken stream reaches the reader as the error of `unpacked`
  pipeline(file, createGunzip({ chunkSize: 1 << 18 }), unpacked).catch(() => undefined);
  return unpacked;
}

/** Files that hold many documents: which they are, and their bytes as a stream. */
import { createReadStream } from "node:fs";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

const CONTAINER = /\.(?:jsonl|ndjson)(\.gz)?$/i;

export function isContainer(path: string): boolean {
  return CONTAINER.test(path);
}

const READ_BYTES = 1 << 17;
const UNPACK_BYTES = 1 << 17;

/** @param key what the file system knows the file by */
export function streamFile(key: string | Buffer): Readable {
  return createReadStream(key, { highWaterMark: READ_BYTES });
}

/** The bytes of a JSONL file, unpacked where its name says that it is packed. */
export function unpack(path: string, bytes: Readable): AsyncIterable<Uint8Array> {
  if (!/\.gz$/i.test(path)) return bytes;
  const unpacked = new PassThrough({ highWaterMark: READ_BYTES });
  // a broken stream reaches the reader as the error of `unpacked`
  pipeline(bytes, createGunzip({ chunkSize: UNPACK_BYTES }), unpacked).catch(() => undefined);
  return unpacked;
}

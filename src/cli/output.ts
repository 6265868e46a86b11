/** Where a report goes: standard output, or a file that appears when it is whole. */

import { once } from "node:events";
import { createWriteStream, mkdirSync, type Stats, statSync, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { ConfigError } from "../config/error.ts";
import { reasonOf } from "../input/source.ts";

export interface Output {
  /** Waits while the reader cannot keep up. @throws where something could not be written */
  write(text: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** The run failed: nothing half written stays. */
  discard(): Promise<void>;
}

/** @param isAlone nothing else is written: a reader that has seen enough (`| head`, no failure) ends the run; else only its own report */
export function standardOutput(isAlone = true, stream: Writable = process.stdout): Output {
  let isClosed = false;
  const sink = new Sink(stream, (error) => {
    if (error.code !== "EPIPE") return;
    if (isAlone) process.exit();
    isClosed = true;
  });
  const unlessClosed = async (step: () => Promise<void>) => {
    if (isClosed) return;
    await step().catch((error) => {
      if (!isClosed) throw error;
    });
  };
  return {
    write: (text) => unlessClosed(() => sink.write(text)),
    close: () => unlessClosed(() => sink.flush()),
    discard: async () => undefined,
  };
}

/** @param place the options that named the file @throws where it cannot be written */
export async function fileOutput(path: string, place: string): Promise<Output> {
  const stats = statsOf(path, place);
  if (stats?.isDirectory()) throw new ConfigError(place, "is a folder: name a file");
  // a device or a pipe (/dev/null, >(gzip)) is written to; a file is replaced
  const isReplaced = stats?.isFile() ?? true;
  const draft = isReplaced ? draftOf(path) : path;
  const stream = await openForWriting(draft, place);
  const sink = new Sink(stream);
  return {
    write: (text) => sink.write(text),
    close: async () => {
      await sink.flush();
      stream.end();
      await finished(stream);
      if (isReplaced) await rename(draft, path);
    },
    discard: async () => {
      stream.destroy();
      if (isReplaced) await rm(draft, { force: true });
    },
  };
}

/** @throws ConfigError where a file stands in place of a folder on the way */
function statsOf(path: string, place: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new ConfigError(place, `cannot be written: ${reasonOf(error)}`);
  }
}

/** Folders on the way to it are made, as for other tools' reports. @throws ConfigError */
async function openForWriting(path: string, place: string): Promise<WriteStream> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
    await once(stream, "open");
    return stream;
  } catch (error) {
    throw new ConfigError(place, `cannot be written: ${reasonOf(error)}`);
  }
}

/** Where the report is while it is written. */
export function draftOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

/** A stream tells an error when it likes; the sink throws it to whoever writes next. */
class Sink {
  readonly #stream: Writable;
  #failure: Error | undefined;

  constructor(stream: Writable, onError?: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream;
    stream.on("error", (error) => {
      this.#failure ??= error;
      onError?.(error);
    });
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (text.length > 0 && !this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async flush(): Promise<void> {
    await new Promise((resolve) => this.#stream.write("", resolve));
    await new Promise(setImmediate); // the error of a write is told after its callback
    if (this.#failure) throw this.#failure;
  }
}

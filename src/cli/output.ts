/** Where a report goes: standard output, or a file that appears when it is whole. */

import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { ConfigError } from "../config/error.ts";

export interface Output {
  /** Waits while the reader cannot keep up. @throws where something could not be written */
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** The run failed: nothing half written stays. */
  discard(): Promise<void>;
}

export function standardOutput(): Output {
  const sink = new Sink(process.stdout, (error) => {
    if (error.code === "EPIPE") process.exit(); // a reader that has seen enough (`| head`) is no failure
  });
  return { write: (text) => sink.write(text), close: () => sink.flush(), discard: async () => undefined };
}

/** @throws where the file cannot be written */
export async function fileOutput(path: string): Promise<Output> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new ConfigError(`--output ${path}`, "is a folder: name a file");
  const draft = draftOf(path);
  const stream = createWriteStream(draft);
  await once(stream, "open");
  const sink = new Sink(stream);
  return {
    write: (text) => sink.write(text),
    close: async () => {
      await sink.flush();
      stream.end();
      await finished(stream);
      await rename(draft, path);
    },
    discard: async () => {
      stream.destroy();
      await rm(draft, { force: true });
    },
  };
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

  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async flush(): Promise<void> {
    await new Promise((resolve) => this.#stream.write("", resolve));
    await new Promise(setImmediate); // the error of a write is told after its callback
    if (this.#failure) throw this.#failure;
  }
}

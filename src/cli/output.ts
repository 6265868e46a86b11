/** Where a report goes: standard output, or a file that appears when it is whole. */
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";

export interface Output {
  /** Waits while the reader cannot keep up. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

export function standardOutput(): Output {
  // a reader that has seen enough (`| head`) is no failure
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return { write: (text) => writeTo(process.stdout, text), close: async () => undefined };
}

/** @throws where the file cannot be written */
export async function fileOutput(path: string): Promise<Output> {
  const draft = `${path}.${process.pid}.part`;
  const stream = createWriteStream(draft);
  await once(stream, "open");
  return {
    write: (text) => writeTo(stream, text),
    close: async () => {
      stream.end();
      await finished(stream);
      await rename(draft, path);
    },
  };
}

async function writeTo(stream: Writable, text: string): Promise<void> {
  if (text !== "" && !stream.write(text)) await once(stream, "drain");
}

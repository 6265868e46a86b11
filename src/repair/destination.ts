/** Where repaired documents go. */
import type { Problem } from "../finding.ts";
import { type InputFile, inputProblem, reasonOf } from "../input/source.ts";
import { UnwritableError } from "./encode.ts";

export interface Destination {
  /** A file that is no document: binary, empty. */
  skip(file: InputFile, bytes: Uint8Array): Promise<void>;
  /** A document with nothing to repair. */
  keep(file: InputFile, bytes: Uint8Array): Promise<void>;
  /** @throws RefusedError, or an error of the file system: then the file is as it was */
  replace(file: InputFile, before: Uint8Array, after: Uint8Array): Promise<void>;
  /** A file of records, which come block by block. @throws as `replace` */
  container(file: InputFile): Promise<ContainerCopy>;
}

export interface ContainerCopy {
  /** The next bytes, unpacked. @param isChanged whether they differ from what was read */
  write(bytes: Uint8Array, isChanged: boolean): Promise<void>;
  /** All is written. @throws as `replace` */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** What a user can mend: the file is left as it was. */
export class RefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RefusedError";
  }
}

export function writeProblem(path: string, error: unknown): Problem {
  return inputProblem(path, messageOf(error));
}

function messageOf(error: unknown): string {
  if (error instanceof RefusedError) return error.message;
  if (!(error instanceof UnwritableError)) return `cannot be written, and is left as it was: ${reasonOf(error)}`;
  return `cannot be repaired, and is left as it was: ${error.message}. Convert it to UTF-8 first, or name other rules with --fix-rule`;
}

const NOTHING: ContainerCopy = { write: async () => undefined, commit: async () => undefined, discard: async () => undefined };

/** For a dry run. */
export const NOWHERE: Destination = {
  skip: async () => undefined,
  keep: async () => undefined,
  replace: async () => undefined,
  container: async () => NOTHING,
};

/** Standard input's text on its way to standard output. @param write waits while the reader cannot keep up */
export function stream(write: (bytes: Uint8Array) => Promise<void>): Destination {
  return {
    skip: (_, bytes) => write(bytes),
    keep: (_, bytes) => write(bytes),
    replace: (_, __, after) => write(after),
    container: async () => ({ ...NOTHING, write }),
  };
}

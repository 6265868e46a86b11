/** What a run reads: the words that the input layer and the run share. */
import type { Problem } from "../finding.ts";

/** A file to be read. `key` is what the file system knows it by: bytes, where its name is not UTF-8. */
export interface InputFile {
  /** As told to people: relative as given, `/` between folders, bytes that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly key: string | Buffer;
  readonly bytes: number;
}

/** Why a file was not linted; each is counted in the summary. */
export type SkipReason =
  | "binary"
  | "empty"
  | "hidden"
  | "ignored"
  | "symbolic link"
  | "not a regular file"
  | "submodule"
  | "git LFS pointer"
  | "report of corpuslint";

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
}

/** What looking for files yields, in the order of the paths. */
export type Found =
  | { readonly kind: "file"; readonly file: InputFile }
  | { readonly kind: "skipped"; readonly skipped: Skipped }
  | { readonly kind: "problem"; readonly problem: Problem };

/** One line of advice an input error gives. */
export function inputProblem(document: string, message: string, line?: number): Problem {
  return { document, kind: "input", message, ...(line === undefined ? {} : { line }) };
}

/** The reason of a file system error in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "permission denied: check the file's mode and owner";
    case "ELOOP":
      return "a symbolic link that leads back to itself";
    case "EISDIR":
      return "is a folder";
    case "ERR_FS_FILE_TOO_LARGE":
    case "ERR_STRING_TOO_LONG":
      return "too large for one document (512 MB): split it, or give it as JSONL records";
    default:
      return message;
  }
}

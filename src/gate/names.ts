/** What a document is called in files that outlive a run: relative to such a file's folder, whatever the run's paths looked like. */
import { relative, resolve, sep } from "node:path";
import { isContainer } from "../input/containers.ts";

/** The file of a document, and what stands behind it (`#ID`) for a record of a container. */
export function splitName(document: string): { readonly file: string; readonly record: string } {
  for (let at = document.indexOf("#"); at >= 0; at = document.indexOf("#", at + 1)) {
    if (isContainer(document.slice(0, at))) return { file: document.slice(0, at), record: document.slice(at) };
  }
  return { file: document, record: "" };
}

/** Names of documents as seen from one folder; the last file's answer is kept, since a container's records come together. */
export class Names {
  readonly #folder: string;
  readonly #cwd: string;
  #file = "";
  #name = "";

  constructor(folder: string, cwd: string) {
    this.#folder = folder;
    this.#cwd = cwd;
  }

  /** `/` between folders on every system. */
  file(path: string): string {
    if (path !== this.#file || this.#name === "") {
      this.#file = path;
      this.#name = relative(this.#folder, resolve(this.#cwd, path)).split(sep).join("/");
    }
    return this.#name;
  }

  of(document: string): string {
    const { file, record } = splitName(document);
    return this.file(file) + record;
  }

  /** Where the file of such a name stands. */
  absolute(name: string): string {
    return resolve(this.#folder, splitName(name).file);
  }
}

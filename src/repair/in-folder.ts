/** A cleaned copy of a corpus in a folder of its own: every linted file, repaired or as it was. */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ConfigError } from "../config/error.ts";
import { hash64 } from "../engine/fingerprint.ts";
import type { InputFile } from "../input/source.ts";
import type { ContainerCopy, Destination } from "./destination.ts";
import { Drafts } from "./drafts.ts";
import { MANIFEST } from "./manifest.ts";
import { PackedDraft } from "./packed.ts";
import { type FilePath, folderOf, joined, pathOf } from "./paths.ts";
import { Targets } from "./targets.ts";

/** @throws ConfigError where the folder holds something else, or what is to be linted */
export function checkFolder(folder: string, inputs: readonly string[], cwd: string): void {
  const place = `--fix-to ${relative(cwd, folder) || "."}`;
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() === false) throw new ConfigError(place, "is a file: name a folder");
  const real = realOf(folder);
  for (const input of inputs) {
    const path = realOf(resolve(cwd, input));
    if (path === real || path.startsWith(real + sep))
      throw new ConfigError(place, `holds ${input}, which is to be linted: name another folder`);
  }
  if (stats === undefined || existsSync(join(folder, MANIFEST))) return;
  const first = readdirSync(folder).find((name) => !Drafts.isName(name));
  if (first !== undefined)
    throw new ConfigError(place, `is not empty (it holds ${first}) and has no ${MANIFEST}: name a new folder, or one of an earlier run`);
}

/** As an ignore pattern of the folder above: a copy inside a linted folder is no input. */
export function patternOf(folder: string): { folder: string; patterns: string[] } {
  return { folder: dirname(folder), patterns: [`/${basename(folder).replace(/[\\*?[\]!# ]/g, "\\$&")}/`] };
}

/** The real path, of the part that exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realOf(above), basename(path));
  }
}

/** A file's name for bytes that are not to be packed, whatever the file is called. */
const AS_IT_IS = "";

export class InFolder implements Destination {
  readonly #folder: string;
  readonly #drafts: Drafts;
  readonly #targets: Targets;
  readonly #written = new Set<string>();

  constructor(folder: string, inputs: readonly string[], cwd: string, drafts: Drafts) {
    this.#folder = folder;
    this.#drafts = drafts;
    this.#targets = new Targets(folder, inputs, cwd);
  }

  async skip(): Promise<void> {}

  keep(file: InputFile, bytes: Uint8Array): Promise<void> {
    return this.replace(file, bytes, bytes);
  }

  async replace(file: InputFile, _: Uint8Array, after: Uint8Array): Promise<void> {
    const copy = await this.#begin(file, AS_IT_IS);
    await copy.write(after, true);
    await copy.commit();
  }

  container(file: InputFile): Promise<ContainerCopy> {
    return this.#begin(file, file.path);
  }

  /** @param packedAs whose ending tells whether the bytes are to be compressed */
  async #begin({ key }: InputFile, packedAs: string): Promise<ContainerCopy> {
    const target = this.#targets.of(key);
    await mkdir(folderOf(target), { recursive: true });
    const draft = new PackedDraft(await this.#drafts.beside(target), packedAs);
    this.#written.add(this.#identity(target));
    const discard = () => draft.discard();
    return {
      write: async (bytes) => {
        try {
          await draft.write(bytes);
        } catch (error) {
          await discard();
          throw error;
        }
      },
      commit: async () => {
        const { mode } = await stat(key);
        await draft.commit({ mode, durable: false }); // a copy can be made again
      },
      discard,
    };
  }

  #identity(path: FilePath): string {
    return hash64(path.toString("latin1"));
  }

  /** Files in the folder that this run has not written: of an earlier run, from a corpus that was another one. */
  strangers(): number {
    return this.#strangersIn(pathOf(this.#folder), true);
  }

  #strangersIn(path: FilePath, isFolder: boolean): number {
    if (!isFolder) return this.#written.has(this.#identity(path)) || basename(path.toString()) === MANIFEST ? 0 : 1;
    let count = 0;
    for (const entry of readdirSync(path, { withFileTypes: true, encoding: "buffer" })) {
      count += this.#strangersIn(joined(path, entry.name), entry.isDirectory());
    }
    return count;
  }
}

/** Repaired files take the place of the old ones. */
import { constants } from "node:fs";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { streamFile, unpack } from "../input/containers.ts";
import type { InputFile } from "../input/source.ts";
import { type ContainerCopy, type Destination, RefusedError } from "./destination.ts";
import { type Drafts, successorOf } from "./drafts.ts";
import { PackedDraft } from "./packed.ts";
import { type FilePath, folderOf, pathOf } from "./paths.ts";

/** Write bits of owner, group and others. */
const WRITE_BITS = 0o222;

export class InPlace implements Destination {
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  async skip(): Promise<void> {}

  async keep(file: InputFile): Promise<void> {
    this.#drafts.sweep(folderOf(pathOf(file.key)));
  }

  async replace({ key }: InputFile, before: Uint8Array, after: Uint8Array): Promise<void> {
    const target = await writableTarget(key);
    const draft = await this.#drafts.beside(target);
    try {
      await draft.write(after);
    } catch (error) {
      await draft.discard();
      throw error;
    }
    const isUnchanged = async () => Buffer.compare(await readFile(target), before) === 0;
    if (!(await draft.commit(await successorOf(target), isUnchanged))) throw changedMeanwhile();
  }

  async container(file: InputFile): Promise<ContainerCopy> {
    this.#drafts.sweep(folderOf(pathOf(file.key)));
    return ContainerInPlace.open(file, this.#drafts);
  }
}

/** A container is copied from its first changed block on; one without a change is not written at all. */
class ContainerInPlace implements ContainerCopy {
  readonly #file: InputFile;
  readonly #drafts: Drafts;
  readonly #identity: Identity;
  /** Unpacked bytes before the draft begins. */
  #unchanged = 0;
  #target: FilePath | undefined;
  #draft: PackedDraft | undefined;

  private constructor(file: InputFile, drafts: Drafts, identity: Identity) {
    this.#file = file;
    this.#drafts = drafts;
    this.#identity = identity;
  }

  static async open(file: InputFile, drafts: Drafts): Promise<ContainerInPlace> {
    return new ContainerInPlace(file, drafts, await identityOf(file.key));
  }

  async write(bytes: Uint8Array, isChanged: boolean): Promise<void> {
    if (isChanged && this.#draft === undefined) await this.#begin();
    if (this.#draft === undefined) this.#unchanged += bytes.length;
    else await this.#draft.write(bytes);
  }

  async #begin(): Promise<void> {
    const { path, key } = this.#file;
    this.#target = await writableTarget(key);
    const draft = new PackedDraft(await this.#drafts.beside(this.#target), path);
    this.#draft = draft;
    let left = this.#unchanged;
    if (left === 0) return;
    for await (const chunk of unpack(path, streamFile(key))) {
      const part = chunk.subarray(0, left);
      await draft.write(part);
      left -= part.length;
      if (left === 0) break;
    }
    if (left > 0) throw changedMeanwhile();
  }

  async commit(): Promise<void> {
    if (this.#draft === undefined || this.#target === undefined) return;
    const target = this.#target;
    const isUnchanged = async () => isDeepStrictEqual(await identityOf(target), this.#identity);
    if (!(await this.#draft.commit(await successorOf(target), isUnchanged))) throw changedMeanwhile();
  }

  async discard(): Promise<void> {
    await this.#draft?.discard();
  }
}

/** One of these changes with a file's content, whoever changes it (the last one is the system's own clock); none costs another reading. */
type Identity = readonly bigint[];

async function identityOf(key: string | Buffer): Promise<Identity> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(key, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs];
}

/** A link is followed: what it leads to is rewritten. @throws RefusedError where nobody, or not this user, may write the file */
async function writableTarget(key: string | Buffer): Promise<FilePath> {
  const target = pathOf(await realpath(key, "buffer"));
  const { mode } = await stat(target);
  const mayWrite =
    (mode & WRITE_BITS) !== 0 &&
    (await access(target, constants.W_OK).then(
      () => true,
      () => false,
    ));
  if (!mayWrite) throw new RefusedError("is read-only: change its mode or owner, or write a repaired copy with --fix-to");
  return target;
}

function changedMeanwhile(): RefusedError {
  return new RefusedError("was changed by someone else while it was repaired: run again");
}

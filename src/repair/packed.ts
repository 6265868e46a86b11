/** A draft that is compressed where the name of its file says so. */
import { once } from "node:events";
import { createGzip, type Gzip } from "node:zlib";
import type { CommitOptions, Draft } from "./drafts.ts";

export class PackedDraft {
  readonly #draft: Draft;
  readonly #gzip: Gzip | undefined;
  #failure: unknown;
  /** Packed bytes on their way into the draft, in order. */
  #writing: Promise<void> = Promise.resolve();

  /** @param path whose ending tells */
  constructor(draft: Draft, path: string) {
    this.#draft = draft;
    if (!/\.gz$/i.test(path)) return;
    const gzip = createGzip();
    gzip.on("data", (chunk: Buffer) => {
      this.#writing = this.#writing
        .then(() => draft.write(chunk))
        .catch((error) => {
          this.#failure ??= error;
        });
    });
    this.#gzip = gzip;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#gzip === undefined) return this.#draft.write(bytes);
    if (!this.#gzip.write(bytes)) await once(this.#gzip, "drain");
    await this.#written();
  }

  async #written(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async commit(options: CommitOptions, isUnchanged?: () => Promise<boolean>): Promise<boolean> {
    if (this.#gzip !== undefined) {
      try {
        const ended = once(this.#gzip, "end");
        this.#gzip.end();
        await ended;
        await this.#written();
      } catch (error) {
        await this.discard();
        throw error;
      }
    }
    return this.#draft.commit(options, isUnchanged);
  }

  async discard(): Promise<void> {
    this.#gzip?.destroy();
    await this.#writing;
    await this.#draft.discard();
  }
}

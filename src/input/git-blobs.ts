/** Reads objects of a repository, one after the other, through one `git cat-file --batch`. */
import { once } from "node:events";
import { GitError, startGit } from "./git.ts";

const LINE_FEED = 0x0a;
const ARGS = ["cat-file", "--batch"];

export interface Blob {
  readonly size: number;
  /** What of it is not read when the next object is asked for is passed over. */
  chunks(): AsyncGenerator<Buffer>;
}

export class BlobReader {
  readonly #child: ReturnType<typeof startGit>;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the object that are still to come. */
  #left = 0;
  #failure: Error | undefined;

  constructor(cwd: string) {
    this.#child = startGit(ARGS, cwd);
    this.#child.on("error", (error) => {
      this.#failure = error;
    });
    this.#child.stdin.on("error", () => undefined); // told when its answer is missing
    this.#child.stderr.resume();
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]();
  }

  /** @param object its hash: names of files never pass through git's input @throws GitError */
  async open(object: string): Promise<Blob> {
    for await (const _ of this.#content()); // a reader may have given up half-way
    this.#child.stdin.write(`${object}\n`);
    let end = this.#rest.indexOf(LINE_FEED);
    for (; end < 0; end = this.#rest.indexOf(LINE_FEED)) await this.#more();
    const [, type, size] = this.#rest.subarray(0, end).toString().split(" ");
    this.#rest = this.#rest.subarray(end + 1);
    if (type !== "blob") throw new GitError(ARGS, `object ${object} is ${type ?? "unknown"}, not a blob`);
    this.#left = Number(size) + 1;
    return { size: Number(size), chunks: () => this.#content() };
  }

  /** The content; the line feed that git writes behind it is passed over. */
  async *#content(): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      if (this.#rest.length === 0) await this.#more();
      const chunk = this.#rest.subarray(0, this.#left);
      this.#rest = this.#rest.subarray(chunk.length);
      this.#left -= chunk.length;
      const content = this.#left > 0 ? chunk : chunk.subarray(0, -1);
      if (content.length > 0) yield content;
    }
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new GitError(ARGS, this.#failure?.message ?? "ended early");
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
  }

  async close(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    const isRunning = this.#child.pid !== undefined && exitCode === null && signalCode === null;
    const ended = isRunning ? once(this.#child, "exit") : undefined;
    this.#child.stdin.end();
    this.#child.stdout.destroy();
    await ended;
  }
}

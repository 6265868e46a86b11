/** Sorted runs of entries on disk, for what does not fit in memory: written one by one, merged as one stream. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

const CHUNK_ENTRIES = 1000;

/** Temporary files of a run; `close` removes them. */
export class Spill<T> {
  #folder: string | undefined;
  readonly #runs: string[] = [];

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** @param entries ascending by key (UTF-16 order); equal keys in the order in which they came */
  write(entries: Iterable<Entry<T>>): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), "corpuslint-"));
    const path = join(this.#folder, `${this.#runs.length}.jsonl`);
    this.#runs.push(path);
    let rows: string[] = [];
    const flush = () => {
      writeFileSync(path, rows.join(""), { flag: "a" });
      rows = [];
    };
    for (const { key, value } of entries) {
      rows.push(`${JSON.stringify([key, value])}\n`);
      if (rows.length >= CHUNK_ENTRIES) flush();
    }
    flush();
  }

  /** All runs as one, ascending by key; of equal keys those of earlier runs first. Memory: one entry a run. */
  async *merge(): AsyncGenerator<Entry<T>> {
    const heads = await Promise.all(this.#runs.map((path) => Head.open<T>(path)));
    while (true) {
      let least: Head<T> | undefined;
      for (const head of heads) if (head.entry && (least?.entry === undefined || head.entry.key < least.entry.key)) least = head;
      if (least?.entry === undefined) return;
      yield least.entry;
      await least.advance();
    }
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The next entry of a run. */
class Head<T> {
  entry: Entry<T> | undefined;
  readonly #lines: AsyncIterator<string>;

  private constructor(lines: AsyncIterator<string>) {
    this.#lines = lines;
  }

  static async open<T>(path: string): Promise<Head<T>> {
    const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 18 }), crlfDelay: Number.POSITIVE_INFINITY });
    const head = new Head<T>(lines[Symbol.asyncIterator]());
    await head.advance();
    return head;
  }

  async advance(): Promise<void> {
    const next = await this.#lines.next();
    if (next.done) {
      this.entry = undefined;
      return;
    }
    const [key, value] = JSON.parse(next.value) as [string, T];
    this.entry = { key, value };
  }
}

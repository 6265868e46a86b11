/**
 * What does not fit in memory, on disk: each value once, and sorted runs of keys that say where the values under them stand. The runs
 * are merged as one stream of keys; a value is read where it is asked for.
 */
import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Where values stand in the file of values: offset and length in turns. */
type Places = readonly number[];

/** The values of one key, still on disk. */
export interface Entry<T> {
  readonly key: string;
  readonly count: number;
  /** The first values, in the order in which they came. */
  read(most: number): T[];
}

const CHUNK_BYTES = 1 << 20;

/** Temporary files of a run; `close` removes them. */
export class Spill<T> {
  #folder: string | undefined;
  #file = -1;
  #bytes = 0;
  readonly #runs: string[] = [];

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** @param keys with the values of each, in the order in which they came; a value may stand under several keys */
  write(keys: ReadonlyMap<string, readonly T[]>): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), "corpuslint-"));
    if (this.#file < 0) this.#file = openSync(join(this.#folder, "values"), "w+");
    const values = new Writer(this.#file);
    const run = join(this.#folder, `keys-${this.#runs.length}.jsonl`);
    this.#runs.push(run);
    const file = openSync(run, "w");
    const rows = new Writer(file);
    const places = new Map<T, Places>();
    const placeOf = (value: T): Places => {
      let place = places.get(value);
      if (place === undefined) {
        place = [this.#bytes, values.write(JSON.stringify(value))];
        places.set(value, place);
        this.#bytes += place[1];
      }
      return place;
    };
    for (const key of [...keys.keys()].sort()) rows.write(`${JSON.stringify([key, keys.get(key)?.flatMap(placeOf)])}\n`);
    rows.flush();
    closeSync(file);
    values.flush();
  }

  /** All runs as one, ascending by key (UTF-16 order); of equal keys the values of earlier runs first. */
  async *merge(): AsyncGenerator<Entry<T>> {
    const heads = await Promise.all(this.#runs.map((path) => Head.open(path)));
    while (true) {
      let key: string | undefined;
      for (const { row } of heads) if (row && (key === undefined || row.key < key)) key = row.key;
      if (key === undefined) return;
      const places: Places[] = [];
      for (const head of heads) {
        if (head.row?.key !== key) continue;
        places.push(head.row.places);
        await head.advance();
      }
      const all = places.flat();
      yield { key, count: all.length / 2, read: (most) => this.#read(all, most) };
    }
  }

  #read(places: Places, most: number): T[] {
    const values: T[] = [];
    for (let i = 0; i < places.length && values.length < most; i += 2) {
      const bytes = Buffer.allocUnsafe(places[i + 1]);
      readSync(this.#file, bytes, 0, bytes.length, places[i]);
      values.push(JSON.parse(bytes.toString()) as T);
    }
    return values;
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file);
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Appends to an open file, much at a time. */
class Writer {
  readonly #file: number;
  #texts: string[] = [];
  #length = 0;

  constructor(file: number) {
    this.#file = file;
  }

  /** @returns the bytes that the text takes */
  write(text: string): number {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length > CHUNK_BYTES) this.flush();
    return Buffer.byteLength(text);
  }

  flush(): void {
    writeFileSync(this.#file, this.#texts.join(""));
    this.#texts = [];
    this.#length = 0;
  }
}

/** The next row of a run. */
class Head {
  row: { readonly key: string; readonly places: Places } | undefined;
  readonly #lines: AsyncIterator<string>;

  private constructor(lines: AsyncIterator<string>) {
    this.#lines = lines;
  }

  static async open(path: string): Promise<Head> {
    const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 16 }), crlfDelay: Number.POSITIVE_INFINITY });
    const head = new Head(lines[Symbol.asyncIterator]());
    await head.advance();
    return head;
  }

  async advance(): Promise<void> {
    const next = await this.#lines.next();
    if (next.done) {
      this.row = undefined;
      return;
    }
    const [key, places] = JSON.parse(next.value) as [string, Places];
    this.row = { key, places };
  }
}

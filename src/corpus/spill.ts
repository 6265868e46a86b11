/**
 * What does not fit in memory, on disk: each value once, and sorted runs of keys that say where the values under them stand. The runs
 * are merged as one stream of keys; a value is read where it is asked for.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where values stand in the file of values: offset and length in turns. */
type Places = readonly number[];

interface Row {
  readonly key: string;
  readonly places: Places;
}

/** The values of one key, still on disk. */
export interface Entry<T> {
  readonly key: string;
  readonly count: number;
  /** The first values, in the order in which they came. */
  read(most: number): T[];
}

const CHUNK_BYTES = 1 << 20;
/** So many runs are open at a time, well below what systems allow; then they become one. */
const MOST_RUNS = 64;

/** Temporary files of a run; `close` removes them. */
export class Spill<T> {
  #folder: string | undefined;
  #file = -1;
  #bytes = 0;
  #runs: string[] = [];
  #written = 0;

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** @param keys with the values of each, in the order in which they came; a value may stand under several keys */
  write(keys: ReadonlyMap<string, readonly T[]>): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), "corpuslint-"));
    if (this.#file < 0) this.#file = openSync(join(this.#folder, "values"), "w+");
    const values = new Writer(this.#file);
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
    const rows = [...keys.keys()].sort().map((key): Row => ({ key, places: keys.get(key)?.flatMap(placeOf) ?? [] }));
    this.#runs.push(this.#run(rows));
    values.flush();
    if (this.#runs.length === MOST_RUNS) this.#runs = [this.#run(this.#rows())];
  }

  /** @returns the path of a new file of these rows */
  #run(rows: Iterable<Row>): string {
    const path = join(this.#folder ?? "", `keys-${this.#written++}.jsonl`);
    const file = openSync(path, "w");
    const writer = new Writer(file);
    for (const { key, places } of rows) writer.write(`${JSON.stringify([key, places])}\n`);
    writer.flush();
    closeSync(file);
    return path;
  }

  /** The values by key, ascending (UTF-16 order); of one key those of earlier runs first. */
  *merge(): Generator<Entry<T>> {
    for (const { key, places } of this.#rows()) yield { key, count: places.length / 2, read: (most) => this.#read(places, most) };
  }

  /** All runs as one. */
  *#rows(): Generator<Row> {
    const heads = this.#runs.map((path) => new Head(path));
    try {
      while (true) {
        let key: string | undefined;
        for (const { row } of heads) if (row && (key === undefined || row.key < key)) key = row.key;
        if (key === undefined) return;
        const places: Places[] = [];
        for (const head of heads) {
          if (head.row?.key !== key) continue;
          places.push(head.row.places);
          head.advance();
        }
        yield { key, places: places.length === 1 ? places[0] : places.flat() };
      }
    } finally {
      for (const head of heads) head.close();
    }
  }

  /** Values that were written one behind the other are read at once. */
  #read(places: Places, most: number): T[] {
    const values: T[] = [];
    const last = Math.min(places.length, 2 * most);
    for (let from = 0, to = 2; from < last; from = to, to += 2) {
      const start = places[from];
      let end = start + places[from + 1];
      while (to < last && places[to] === end && end - start < CHUNK_BYTES) {
        end += places[to + 1];
        to += 2;
      }
      const bytes = Buffer.allocUnsafe(end - start);
      readSync(this.#file, bytes, 0, bytes.length, start);
      for (let i = from; i < to; i += 2) {
        const at = places[i] - start;
        values.push(JSON.parse(bytes.toString("utf8", at, at + places[i + 1])) as T);
      }
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

const BLOCK_BYTES = 1 << 16;
const LINE_FEED = 0x0a;

/** The next row of a run, read a block at a time. */
class Head {
  row: Row | undefined;
  readonly #path: string;
  readonly #file: number;
  /** What has been read and not yet told. */
  #bytes = Buffer.alloc(0);

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "r");
    this.advance();
  }

  advance(): void {
    let end = this.#bytes.indexOf(LINE_FEED);
    while (end < 0 && this.#readOn()) end = this.#bytes.indexOf(LINE_FEED);
    if (end < 0) {
      this.row = undefined;
      return;
    }
    const [key, places] = JSON.parse(this.#bytes.toString("utf8", 0, end)) as [string, Places];
    this.row = { key, places };
    this.#bytes = this.#bytes.subarray(end + 1);
  }

  /** A row that is longer than what has been read of it is read twice as far. */
  #readOn(): boolean {
    const known = this.#bytes;
    const bytes = Buffer.allocUnsafe(known.length + Math.max(BLOCK_BYTES, known.length));
    known.copy(bytes);
    const read = readSync(this.#file, bytes, known.length, bytes.length - known.length, null);
    this.#bytes = bytes.subarray(0, known.length + read);
    return read > 0;
  }

  /** What has been read is of no more use. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }
}

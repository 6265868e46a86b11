/**
 * The file of a cache: a line for the tool that wrote it, then one line a result, `KEY JSON`, the latest used first. Only keys
 * are read at the start. What is not as it should be is passed over: a cache is a guess at saving time, never a source of truth.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { replaceFile } from "../gate/replace-file.ts";

/** What a cache may grow to; the results that were not used for longest go first. */
const MOST_BYTES = 128 * 1024 * 1024;
const LINE_FEED = 0x0a;
const KEY = /^[0-9a-f]{40} $/;
const PREFIX_LENGTH = 41;

export class CacheFile {
  readonly #path: string;
  readonly #header: string;
  readonly #most: number;
  /** Lines as they were in the file, by key, in the file's order. */
  readonly #old: Map<string, Buffer>;
  /** Lines used or made in this run, in its order. */
  readonly #used = new Map<string, Buffer>();
  #bytes = 0;
  #isChanged = false;

  /** @param path absolute @param identity of the tool that may use it */
  static read(path: string, identity: string, most = MOST_BYTES): CacheFile {
    const header = JSON.stringify({ "corpuslint-cache": 1, identity });
    return new CacheFile(path, header, most, linesOf(contentOf(path, most), header));
  }

  private constructor(path: string, header: string, most: number, old: Map<string, Buffer>) {
    this.#path = path;
    this.#header = header;
    this.#most = most;
    this.#old = old;
  }

  /** @param check what the value must be; `undefined` where it is not */
  get<T>(key: string, check: (value: unknown) => T | undefined): T | undefined {
    const line = this.#used.get(key) ?? this.#old.get(key);
    if (line === undefined) return undefined;
    const value = check(parsed(line.toString("utf8", PREFIX_LENGTH)));
    if (value === undefined) this.#old.delete(key);
    else this.#use(key, line);
    return value;
  }

  /** Values that JSON cannot say (an infinite bound) are not kept. */
  put(key: string, value: unknown): void {
    let isSound = true;
    const json = JSON.stringify(value, (_, part) => {
      if (typeof part === "number" && !Number.isFinite(part)) isSound = false;
      return part;
    });
    if (!isSound) return;
    this.#isChanged = true;
    this.#use(key, Buffer.from(`${key} ${json}\n`));
  }

  #use(key: string, line: Buffer): void {
    if (this.#used.has(key) || this.#bytes + line.length > this.#most) return;
    this.#used.set(key, line);
    this.#bytes += line.length;
  }

  /** Replaces the file as a whole. @returns the reason where it could not be written */
  async write(): Promise<string | undefined> {
    if (!this.#isChanged) return undefined;
    for (const [key, line] of this.#old) this.#use(key, line);
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      await replaceFile(this.#path, Buffer.concat([Buffer.from(`${this.#header}\n`), ...this.#used.values()]), false);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
}

/** Neither a pipe nor a file that a cache cannot have grown to is read. */
function contentOf(path: string, most: number): Buffer {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= most + PREFIX_LENGTH * 100 ? readFileSync(path) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whole lines only: the last one of a file that was cut short is none. */
function linesOf(content: Buffer, header: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  let start = content.indexOf(LINE_FEED) + 1;
  if (start === 0 || content.toString("utf8", 0, start - 1) !== header) return lines;
  for (let end = content.indexOf(LINE_FEED, start); end >= 0; end = content.indexOf(LINE_FEED, start)) {
    const prefix = content.toString("latin1", start, start + PREFIX_LENGTH);
    if (KEY.test(prefix)) lines.set(prefix.slice(0, -1), content.subarray(start, end + 1));
    start = end + 1;
  }
  return lines;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

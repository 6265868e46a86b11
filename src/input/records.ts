/** JSONL: one document a record. The container is read in blocks of whole lines, never as a whole. */
import { VFile } from "vfile";
import { type Decoded, decodeBytes } from "../encodings/decode.ts";
import type { Problem } from "../finding.ts";
import type { Decoding } from "../text/document.ts";
import { DamageByLine, mapDamage } from "./record-damage.ts";
import { inputProblem } from "./source.ts";

/** Whole lines of a container. */
export interface RecordBlock {
  readonly path: string;
  /** The number of its first line, from 1. */
  readonly firstLine: number;
  readonly bytes: Uint8Array;
}

export interface RecordFields {
  readonly text: string;
  readonly id: string;
}

export interface TextRecord {
  readonly file: VFile;
  /** In the container, from 1. */
  readonly line: number;
  readonly decoding: Decoding | undefined;
}

const BLOCK_BYTES = 1 << 17;
/** A longer line cannot become a JavaScript string. */
const LONGEST_LINE = 512 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into blocks that end at a line feed (0x0A stands for nothing else in UTF-8 and the legacy CJK charsets).
 * Memory: one block, or one line where a line is longer. What comes in is gathered in one buffer, so that a long run leaves little behind
 * for the collector, which is slow to see memory outside its heap.
 */
export async function* readBlocks(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RecordBlock> {
  let gathered = new Uint8Array(2 * BLOCK_BYTES);
  let size = 0;
  let firstLine = 1;
  for await (const chunk of chunks) {
    if (size + chunk.length > gathered.length) {
      const larger = new Uint8Array(2 * (size + chunk.length));
      larger.set(gathered.subarray(0, size));
      gathered = larger;
    }
    gathered.set(chunk, size);
    const lineFeed = chunk.lastIndexOf(LINE_FEED);
    const cut = lineFeed < 0 ? 0 : size + lineFeed + 1;
    size += chunk.length;
    if (cut >= BLOCK_BYTES) {
      const bytes = gathered.slice(0, cut); // a copy of its own, so that it can be handed to a worker whole
      gathered.copyWithin(0, cut, size);
      size -= cut;
      const block = { path, firstLine, bytes };
      firstLine += countLineFeeds(bytes); // now: a worker that takes the block takes its bytes away
      yield block;
    } else if (cut === 0 && size > LONGEST_LINE) {
      throw new RangeError(`line ${firstLine} or one after it is longer than 512 MB: is this JSONL?`);
    }
  }
  if (size > 0) yield { path, firstLine, bytes: gathered.slice(0, size) };
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/**
 * The records of a block, in order; a line that is no record yields the problem it is, with its line number.
 * @param encoding the charset of the bytes, where it is not to be told from them
 */
export function* parseRecords(block: RecordBlock, fields: RecordFields, encoding?: string): Generator<TextRecord | Problem> {
  for (const { record } of recordLines(decodeBytes(block.bytes, encoding === undefined ? {} : { encoding }), block, fields)) yield record;
}

/** A line of a decoded block that is not blank. */
export interface RecordLine {
  /** Where it begins in the decoded block. */
  readonly start: number;
  /** Without its line feed. */
  readonly raw: string;
  readonly record: TextRecord | Problem;
}

export function* recordLines({ text, decoding }: Decoded, block: RecordBlock, fields: RecordFields): Generator<RecordLine> {
  const damage = new DamageByLine(decoding);
  let line = block.firstLine;
  for (const [start, end] of linesOf(text)) {
    const raw = text.slice(start, end);
    const inLine = damage.of(start, end);
    if (raw.trim() !== "") yield { start, raw, record: readRecord(raw, block.path, line, fields, inLine) };
    line++;
  }
}

/** Only a line feed ends a record: a lone CR or U+2028 may stand inside a string. */
function* linesOf(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield [start, end];
    start = end + 1;
  }
  if (start < text.length) yield [start, text.length];
}

function readRecord(raw: string, path: string, line: number, fields: RecordFields, damage: Decoding | undefined): TextRecord | Problem {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return inputProblem(path, `not a JSON record: ${(error as Error).message}`, line);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return inputProblem(path, `a record must be a JSON object, this line is ${describe(value)}`, line);
  }
  const record = value as Readonly<Record<string, unknown>>;
  const text = record[fields.text];
  if (typeof text !== "string") {
    const known = Object.keys(record).slice(0, 8).join(", ");
    const found = text === undefined ? `has no field "${fields.text}"` : `holds ${describe(text)} in its field "${fields.text}"`;
    return inputProblem(path, `the record ${found}; its fields are ${known || "none"}: name the text field with --text-field`, line);
  }
  const id = record[fields.id];
  const name = typeof id === "string" || typeof id === "number" ? String(id) : String(line);
  return {
    file: new VFile({ path: `${path}#${name}`, value: text }),
    line,
    decoding: damage && mapDamage(damage, raw, text),
  };
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

/** Repairs the records of a block of JSONL: changed texts are edited inside their lines, all other bytes stay. */
import type { Judgement, RunSettings } from "../config/settings.ts";
import { decodeBytes } from "../encodings/decode.ts";
import type { Problem } from "../finding.ts";
import { type RecordBlock, type RecordLine, recordLines, type TextRecord } from "../input/records.ts";
import { inputProblem } from "../input/source.ts";
import type { Decoding } from "../text/document.ts";
import { editBytes } from "./bytes.ts";
import type { Change } from "./change.ts";
import type { Edit } from "./edits.ts";
import { UnwritableError } from "./encode.ts";
import { editsOfLine } from "./json-text.ts";
import { reopened } from "./reopen.ts";
import type { Settled, Settler } from "./settle.ts";

export interface RepairedBlock {
  /** Of the block, repaired. */
  readonly bytes: Uint8Array;
  /** Whether what could be repaired was: else its bytes are the old ones. */
  readonly isRepaired: boolean;
  readonly records: readonly { readonly settled: Settled; readonly bytes: number; readonly line: number }[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

interface Repaired {
  readonly line: RecordLine;
  readonly record: TextRecord;
  readonly settled: Settled;
}

export async function repairBlock(
  block: RecordBlock,
  judgement: Judgement,
  { fields }: RunSettings,
  settler: Settler,
): Promise<RepairedBlock> {
  const { rules, encoding, ...how } = judgement;
  const { text, decoding } = decodeBytes(block.bytes, encoding === undefined ? {} : { encoding });
  const problems: Problem[] = [];
  const all: Repaired[] = [];
  for (const line of recordLines({ text, decoding }, block, fields)) {
    const { record } = line;
    if ("kind" in record) {
      problems.push(record);
      continue;
    }
    const open = (value: string, decoded?: Decoding) =>
      reopened(record.file.path, value, { format: "plain", ...how, ...(decoded && { decoding: decoded }) });
    const document = await open(String(record.file.value), record.decoding);
    all.push({ line, record, settled: await settler.settle({ document, rules, open }) });
  }
  const changed = all.filter(({ settled }) => settled.isChanged);
  let bytes = block.bytes;
  try {
    if (changed.length > 0) {
      const edits = changed.flatMap(({ line, settled }) => inBlock(line, fields.text, settled));
      bytes = editBytes({ bytes, text, decoding, encoding }, edits, rewrittenIn(changed, decoding));
    }
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    const message = `lines ${block.firstLine} to ${block.firstLine + countLines(text) - 1} cannot be repaired, and are left as they were: ${error.message}`;
    problems.push(inputProblem(block.path, message));
    return { bytes, isRepaired: false, records: all.map(sizes), changes: [], problems };
  }
  return { bytes, isRepaired: true, records: all.map(sizes), changes: changed.map(changeOf), problems };
}

function inBlock({ start, raw }: RecordLine, field: string, { edits }: Settled): Edit[] {
  if (edits.length === 0) return [];
  return editsOfLine(raw, field, edits).map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text }));
}

/** A line is read in one charset: where its text becomes UTF-8, all of it does. */
function rewrittenIn(changed: readonly Repaired[], { damage }: Decoding): Set<number> {
  const rewritten = new Set<number>();
  let next = 0;
  for (const { line, settled } of changed) {
    if (settled.rewritten.size === 0) continue;
    while (next < damage.length && damage[next].end <= line.start) next++;
    for (; next < damage.length && damage[next].start < line.start + line.raw.length; next++) {
      if (damage[next].encoding !== undefined) rewritten.add(damage[next].byteStart);
    }
  }
  return rewritten;
}

function countLines(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function sizes({ record: { file, line }, settled }: Repaired): RepairedBlock["records"][number] {
  return { settled, bytes: Buffer.byteLength(String(file.value)), line };
}

function changeOf({ record: { file }, settled: { text: after, applied, edits } }: Repaired): Change {
  return { document: file.path, before: String(file.value), after, applied, edits };
}

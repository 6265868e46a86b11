import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/finding.ts";
import { parseRecords, type RecordBlock, readBlocks, type TextRecord } from "../../src/input/records.ts";

function parse(parts: readonly (string | readonly number[])[]): (TextRecord | Problem)[] {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part))));
  return [...parseRecords({ path: "a.jsonl", firstLine: 1, bytes }, { text: "text", id: "id" })];
}

function damageOf(record: TextRecord | Problem | undefined) {
  if (record === undefined || "kind" in record) throw new Error("a record is expected");
  return record.decoding?.damage.map(({ start, end, byteStart, byteEnd }) => ({ start, end, byteStart, byteEnd }));
}

const STRAY = [0xff] as const;
/** Enough UTF-8 that the line is not taken for one in another charset. */
const FILLER = "渔民把刚靠岸的带鱼抬上秤台";

describe("bytes that are not UTF-8 in a record's text", () => {
  test("stand where they stand in the text, behind escapes and characters beyond the BMP", () => {
    const [, record] = parse(['{"text":"海"}\n{"id":"x","text":"𠮷\\n\\u6d77\\"', STRAY, '岸"}\n']);
    expect(damageOf(record)).toEqual([{ start: 5, end: 6, byteStart: 9, byteEnd: 10 }]);
  });

  test("each has its place", () => {
    const [record] = parse([`{"text":"海${FILLER}`, STRAY, FILLER, STRAY, '"}']);
    expect(damageOf(record)).toEqual([
      { start: 14, end: 15, byteStart: 42, byteEnd: 43 },
      { start: 28, end: 29, byteStart: 82, byteEnd: 83 },
    ]);
  });

  test("in another field or another record are not the text's", () => {
    const [first, second] = parse(['{"title":"', STRAY, `${FILLER}","text":"${FILLER}","id":"${FILLER}`, STRAY, '"}\n{"text":"岸"}\n']);
    expect(damageOf(first)).toBeUndefined();
    expect(damageOf(second)).toBeUndefined();
  });

  test("of a legacy charset over several fields end with the text", () => {
    const gbk = [0xd1, 0xd8, 0xbd, 0xad, 0xb2, 0xbd, 0xb5, 0xc0, 0xc8, 0xeb, 0xc7, 0xef, 0xd2, 0xd4, 0xba, 0xf3]; // 沿江步道入秋以后
    const [record] = parse(['{"id":1,"text":"', gbk, '","title":"', gbk, gbk, '"}\n{"id":2,"text":"', gbk, '"}\n']);
    expect("kind" in record ? record : record.file.value).toBe("沿江步道入秋以后");
    expect(damageOf(record)).toEqual([{ start: 0, end: 8, byteStart: 0, byteEnd: expect.any(Number) }]);
  });

  test("take time in proportion to their number", () => {
    const time = (count: number) => {
      const parts = Array.from({ length: count }, () => [FILLER, STRAY]).flat();
      const began = performance.now();
      expect(damageOf(parse(['{"text":"', ...parts, '"}'])[0])).toHaveLength(count);
      return performance.now() - began;
    };
    time(1000);
    expect(time(16_000) / Math.max(5, time(4000))).toBeLessThan(9);
  });
});

test("blocks end at line feeds, know their lines and hold every byte", async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${"海".repeat(i % 400)}${i}\n`).join("");
  const bytes = Buffer.from(lines);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
  }
  const blocks: RecordBlock[] = [];
  for await (const block of readBlocks("a.jsonl", chunks())) blocks.push(block);
  expect(blocks.length).toBeGreaterThan(2);
  expect(Buffer.concat(blocks.map((block) => block.bytes)).equals(bytes)).toBe(true);
  let line = 1;
  for (const { bytes: part, firstLine } of blocks) {
    expect(firstLine).toBe(line);
    expect(part.at(-1)).toBe(0x0a);
    line += Buffer.from(part).toString().split("\n").length - 1;
  }
});

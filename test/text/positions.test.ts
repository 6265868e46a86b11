import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CharClass, CLASS_COUNT, classTable } from "../../src/text/classes.ts";
import { Document } from "../../src/text/document.ts";
import { countCodePoints, countUtf8Bytes, OffsetCounter, utf16OfByte, utf16OfCodePoint } from "../../src/text/offsets.ts";
import { scanClasses } from "../../src/text/scan.ts";
import { awkward } from "./awkward.ts";

/** Lines as a reader of the standard would cut them; the slow and plain way. */
function naiveLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** With U+FFFD for each lone surrogate, as an encoder writes it. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf16le")
    .toString("utf16le")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

describe("lines", () => {
  test("are those of a plain split at LF, CRLF and CR, and of nothing else", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { lines } = Document.of(text);
        const expected = naiveLines(text);
        expect(Array.from({ length: lines.count }, (_, line) => lines.text(line))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("hold every offset between their start and the next one's", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { lines } = Document.of(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const line = lines.at(offset);
          expect(lines.start(line)).toBeLessThanOrEqual(offset);
          if (line + 1 < lines.count) expect(offset).toBeLessThan(lines.start(line + 1));
        }
      }),
    );
  });

  test("of an empty text: one, empty", () => {
    const { lines } = Document.of("");
    expect([lines.count, lines.start(0), lines.end(0), lines.at(0), lines.isBlank(0)]).toEqual([1, 0, 0, 0, true]);
  });

  test("U+2028 is a character of its line", () => {
    expect(Document.of("潮\u2028汐\n表").lines.count).toBe(2);
  });

  test("of a text of 50 MB are counted in one pass", () => {
    const row = "今天的渡船八点开，票价不变。\r\n";
    const rows = Math.ceil((50 * 2 ** 20) / row.length);
    const { lines } = Document.of(row.repeat(rows));
    expect(lines.count).toBe(rows + 1);
    expect(lines.text(rows - 1)).toBe(row.trim());
    expect(lines.at(row.length * 1_000_000 + 3)).toBe(1_000_000);
  });
});

describe("the class pass", () => {
  test("counts in each line what a plain loop counts", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { counts, lineStarts, totals } = scanClasses(text);
        const expected = Array.from({ length: lineStarts.length * CLASS_COUNT }, () => 0);
        let line = 0;
        for (let i = 0; i < text.length; i++) {
          while (line + 1 < lineStarts.length && lineStarts[line + 1] <= i) line++;
          expected[line * CLASS_COUNT + classTable[text.charCodeAt(i)]]++;
        }
        expect([...counts]).toEqual(expected);
        expect(totals.reduce((sum, count) => sum + count, 0)).toBe(text.length);
        expect(totals[CharClass.LineBreak]).toBe(text.replace(/[^\r\n]/g, "").length);
      }),
    );
  });
});

describe("offsets", () => {
  test("count code points and bytes as an encoder does, astral characters and lone surrogates included", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(countCodePoints(text, 0, text.length)).toBe([...text].length);
        expect(countUtf8Bytes(text, 0, text.length)).toBe(Buffer.byteLength(wellFormed(text)));
      }),
      { numRuns: 500 },
    );
  });

  test("ascend through one counter to what counting from the start gives", () => {
    fc.assert(
      fc.property(awkward, fc.array(fc.nat(), { maxLength: 8 }), (text, picks) => {
        const boundaries = [0];
        for (const character of text) boundaries.push((boundaries.at(-1) ?? 0) + character.length);
        const offsets = picks.map((pick) => boundaries[pick % boundaries.length]).sort((a, b) => a - b);
        const points = new OffsetCounter(text, "codepoint");
        const bytes = new OffsetCounter(text, "byte", 3);
        const units = new OffsetCounter(text, "utf16");
        for (const offset of offsets) {
          const before = text.slice(0, offset);
          expect(points.to(offset)).toBe([...before].length);
          expect(bytes.to(offset)).toBe(3 + Buffer.byteLength(wellFormed(before)));
          expect(units.to(offset)).toBe(offset);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("come back from code points and bytes", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        let offset = 0;
        let bytes = 0;
        [...text].forEach((character, index) => {
          expect(utf16OfCodePoint(text, index)).toBe(offset);
          expect(utf16OfByte(text, bytes)).toBe(offset);
          offset += character.length;
          bytes += Buffer.byteLength(wellFormed(character));
        });
      }),
    );
  });

  test("refuse to go back", () => {
    const counter = new OffsetCounter("渡船渡船", "byte");
    expect(counter.to(3)).toBe(9);
    expect(() => counter.to(1)).toThrow(RangeError);
  });

  test("inside damaged bytes all map to their first byte, and count on behind them", () => {
    const counter = new OffsetCounter("甲\ufffd\ufffd乙丙", "byte", 0, [{ start: 1, end: 3, byteStart: 3, byteEnd: 5 }]);
    expect([1, 2, 3, 4].map((offset) => counter.to(offset))).toEqual([3, 3, 5, 8]);
  });
});

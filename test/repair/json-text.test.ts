import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceSpans } from "../../src/engine/fix.ts";
import { editsOfLine } from "../../src/repair/json-text.ts";

function edited(raw: string, edits: Parameters<typeof editsOfLine>[2]): string {
  return replaceSpans(raw, editsOfLine(raw, "text", edits));
}

describe("a record's text is edited inside its line", () => {
  test("order, blanks, numbers and escapes of the rest stay as they were written", () => {
    const raw = '{ "n": 1.0e2, "big":12345678901234567890,  "text" : "caf\\u00e9 \\/ b\\"ar\\n\\ud83d\\ude00", "tags":["text","}"] }\r';
    expect(edited(raw, [{ start: 5, end: 6, text: '"' }])).toBe(raw.replace("\\/", '\\"'));
    expect(edited(raw, [{ start: 12, end: 14, text: "好" }])).toBe(raw.replace("\\ud83d\\ude00", "\\u597d"));
  });

  test("a line with other characters than ASCII gets them as they are", () => {
    expect(edited('{"id":"甲","text":"ab"}', [{ start: 1, end: 2, text: "乙\t" }])).toBe('{"id":"甲","text":"a乙\\t"}');
  });

  test("of two fields of one name the last is the one that counts", () => {
    expect(edited('{"text":"old","meta":{"text":"in"},"te\\u0078t":"new"}', [{ start: 0, end: 3, text: "x" }])).toBe(
      '{"text":"old","meta":{"text":"in"},"te\\u0078t":"x"}',
    );
  });

  test("deep nesting costs no stack", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const raw = `{"a":${deep},"text":"x"}`;
    expect(edited(raw, [{ start: 0, end: 1, text: "yz" }])).toBe(`{"a":${deep},"text":"yz"}`);
  });

  test("for any record, the text is the edited one and every other field is the same", () => {
    const record = fc.tuple(
      fc.string({ unit: "binary" }),
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(4), fc.string({ unit: "binary", maxLength: 4 }), ([text, others, isAscii], at, width, added) => {
        const value = { ...others, text, last: 1 };
        const json = JSON.stringify(value);
        const raw = isAscii ? json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
        const start = at % (text.length + 1);
        const edits = [{ start, end: Math.min(text.length, start + width), text: added }];
        expect(JSON.parse(edited(raw, edits))).toEqual(JSON.parse(JSON.stringify({ ...value, text: replaceSpans(text, edits) })));
      }),
    );
  });
});

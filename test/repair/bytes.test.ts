import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/encodings/decode.ts";
import { replaceSpans } from "../../src/engine/fix.ts";
import { editBytes } from "../../src/repair/bytes.ts";
import { encode, UnwritableError } from "../../src/repair/encode.ts";

const HANS = "清晨的码头上，渔民把刚靠岸的带鱼一筐筐抬上秤台。\r\n买鱼的人不多，价钱写在一块小木板上。\r\n";
const HANT = "圖書館在八點開門，學生們沿著走廊排隊等候。\n管理員從櫃檯後面遞出號碼牌。";
const KANA = "港の朝は早い。漁師たちが魚を運び、市場の人が値段を書いていく。\n";
const UTF8_BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

function original(bytes: Uint8Array, encoding?: string) {
  return { bytes, ...decodeBytes(bytes, encoding === undefined ? {} : { encoding }), encoding };
}

/** Inserts, replaces and deletes around the middle of a text. */
function editsOf(text: string, added: string) {
  const at = Math.floor(text.length / 2);
  return [
    { start: 0, end: 1, text: "" },
    { start: at, end: at + 2, text: added },
    { start: text.length, end: text.length, text: added },
  ];
}

describe("a repaired text goes back into the charset of its file", () => {
  test.each([
    ["utf-8", HANS, Buffer.from(HANS)],
    ["utf-8 with a mark", HANS, Buffer.concat([UTF8_BOM, Buffer.from(HANS)])],
    ["gbk", HANS, encode(HANS, "gbk")],
    ["big5", HANT, encode(HANT, "big5")],
    ["shift_jis", KANA, encode(KANA, "shift_jis")],
    ["utf-16le with a mark", HANS, Buffer.concat([Uint8Array.of(0xff, 0xfe), encode(HANS, "utf-16le")])],
    ["utf-16be with a mark", HANT, Buffer.concat([Uint8Array.of(0xfe, 0xff), encode(HANT, "utf-16be")])],
    ["utf-32le with a mark", HANT, Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 0), encode(HANT, "utf-32le")])],
  ])("%s", (_, text, bytes) => {
    const before = original(bytes);
    expect(before.text).toBe(text);
    const edits = editsOf(text, "人小");
    const after = editBytes(before, edits);
    expect(decodeBytes(after).text).toBe(replaceSpans(text, edits));
    expect(decodeBytes(after).decoding).toMatchObject({ encoding: before.decoding.encoding, bomBytes: before.decoding.bomBytes });
  });

  test("charsets that only the platform knows", () => {
    const text = "Καλημέρα κόσμε\n";
    const bytes = encode(text, "iso-8859-7");
    expect(decodeBytes(editBytes(original(bytes, "iso-8859-7"), [{ start: 0, end: 1, text: "Σκ" }]), { encoding: "iso-8859-7" }).text).toBe(
      `Σκ${text.slice(1)}`,
    );
  });

  test("a character that the charset lacks is refused by its name", () => {
    const at = { start: 0, end: 1, text: "简" };
    expect(() => editBytes(original(encode(HANT, "big5")), [at])).toThrow(new UnwritableError("big5 has no “简” (U+7B80)"));
  });
});

describe("bytes that no edit touches stay what they are", () => {
  const gbkLine = encode("价钱写在一块小木板上。", "gbk");
  const mixed = Buffer.concat([Buffer.from("渔民把刚靠岸的带鱼抬上秤台。\n"), gbkLine, Buffer.from("\n长椅上坐着下棋的老人。\n")]);

  test("a line in another charset keeps it, and what is put into it joins it", () => {
    const before = original(mixed);
    const at = before.text.indexOf("木板");
    const after = editBytes(before, [{ start: at, end: at + 2, text: "黑板" }]);
    expect(Buffer.from(after)).toEqual(
      Buffer.concat([
        mixed.subarray(0, mixed.indexOf("\n") + 1),
        encode("价钱写在一块小黑板上。", "gbk"),
        mixed.subarray(mixed.lastIndexOf("\n长")),
      ]),
    );
  });

  test("rewritten, it is UTF-8 like the rest", () => {
    const before = original(mixed);
    const rewritten = new Set(before.decoding.damage.map(({ byteStart }) => byteStart));
    const after = editBytes(before, [{ start: 0, end: 1, text: "漁" }], rewritten);
    expect(Buffer.from(after).toString()).toBe(`漁${before.text.slice(1)}`);
    expect(decodeBytes(after).decoding.damage).toEqual([]);
  });

  test("stray bytes stay stray", () => {
    const bytes = Buffer.concat([
      Buffer.from("第一行，走廊。\n第二行"),
      Uint8Array.of(0xff),
      Buffer.from("，学生们排队等候，管理员递出号码牌。\n"),
    ]);
    const after = editBytes(original(bytes), [{ start: 0, end: 2, text: "头" }]);
    expect(Buffer.from(after)).toEqual(Buffer.concat([Buffer.from("头"), bytes.subarray(Buffer.byteLength("第一"))]));
  });

  test("whatever the bytes are, edits give the edited text or are refused", () => {
    const part = fc.oneof(
      fc.constantFrom(...[HANS, HANT, KANA, "plain ASCII\n", "\n", "é"].map((text) => Buffer.from(text))),
      fc.constantFrom(gbkLine, encode(HANT, "big5"), encode(KANA, "shift_jis"), encode("café déjà vu\n", "windows-1252")),
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.nat(),
        fc.nat(5),
        fc.constantFrom("", "x", "的", "é", "\n"),
        (parts, at, width, added) => {
          const before = original(Buffer.concat(parts));
          const start = at % (before.text.length + 1);
          const edits = [{ start, end: Math.min(before.text.length, start + width), text: added }];
          try {
            const after = editBytes(before, edits);
            expect(decodeBytes(after).text).toBe(replaceSpans(before.text, edits));
          } catch (error) {
            expect(error).toBeInstanceOf(UnwritableError);
          }
          expect(Buffer.from(editBytes(before, []))).toEqual(Buffer.from(before.bytes));
        },
      ),
      { numRuns: 300 },
    );
  });
});

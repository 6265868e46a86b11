import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHARSET_NAMES, codecOf } from "../../src/encodings/charsets.ts";
import { decodeBytes, isBinary, resolveEncoding } from "../../src/encodings/decode.ts";

/** Prose of the languages that are written in each charset; long enough to be told from the others. */
const PROSE: readonly (readonly [charset: string, text: string])[] = [
  ["gb18030", "渡口的石阶上坐着几个等船的人，老船工把缆绳绕了三圈，才慢慢点上一支烟。\n船票涨到五元以后，坐船的人反而多了。"],
  ["big5", "漁港的清晨總是從拍賣場的吆喝聲開始，漁獲按照大小排成幾列。\n喊價的人手勢很快，外地人根本看不懂。"],
  ["shift_jis", "港の朝は早い。漁から戻った船が岸に着くと、市場の人たちがいっせいに集まってくる。\n値段は指の形で決まる。"],
  ["euc-jp", "灯台は十九世紀の終わりに建てられ、今は小さな資料館になっている。\n階段は九十八段ある。"],
  ["euc-kr", "항구의 아침은 경매장의 외침으로 시작된다. 배들은 해가 뜨기 전에 돌아온다.\n사람들은 손짓만으로 값을 정한다."],
  ["windows-1251", "Паром отходит от причала в шесть утра, когда над водой ещё стоит туман.\nБилеты продаёт сам капитан."],
  ["koi8-r", "Смотритель маяка каждый вечер поднимался по лестнице и зажигал лампу.\nТеперь это делает автомат."],
  ["windows-1252", "Der Fährmann öffnet die Tür erst, wenn das Boot fest am Steg liegt.\nÜber dem Wasser hängt noch Nebel."],
];

function encode(text: string, charset: string): Buffer {
  const codec = codecOf(charset as (typeof CHARSET_NAMES)[number]);
  const hex = Array.from(text, (character) => {
    const code = codec.encodePoint(character.codePointAt(0) ?? 0);
    expect(code, `${character} in ${charset}`).toBeGreaterThanOrEqual(0);
    const digits = code.toString(16);
    return digits.padStart(digits.length + (digits.length % 2), "0");
  });
  return Buffer.from(hex.join(""), "hex");
}

describe("decodeBytes", () => {
  test.each(PROSE)("reads a whole file in %s exactly and says so", (charset, text) => {
    const { text: read, decoding } = decodeBytes(encode(text, charset));
    expect(read).toBe(text);
    expect(decoding.encoding).toBe(charset === "gb18030" ? "gbk" : charset);
    expect(decoding.damage.map(({ encoding }) => encoding)).toEqual(text.split("\n").map(() => decoding.encoding));
  });

  test.each(PROSE)("reads one line in %s inside a UTF-8 file", (charset, text) => {
    const [line] = text.split("\n");
    const before = "这一行是 UTF-8，没有问题。\n";
    const bytes = Buffer.concat([Buffer.from(before), encode(line, charset), Buffer.from("\nund diese Zeile ist in Ordnung: äöü.\n")]);
    const { text: read, decoding } = decodeBytes(bytes);
    expect(read).toBe(`${before}${line}\nund diese Zeile ist in Ordnung: äöü.\n`);
    expect(decoding).toMatchObject({ encoding: "utf-8", damage: [{ encoding: charset === "gb18030" ? "gbk" : charset }] });
  });

  test("reads the short lines of a file in one charset as the rest of it, and those that are UTF-8 by chance", () => {
    const lines = [
      "县志人物表第一卷，按姓氏笔画排列，凡二百一十三人，附生卒年月。",
      "沮渠牧犍",
      "嬴稷",
      "摇遥",
      "岑参",
      "此卷由县学教谕校订，刻板藏于文庙东厢，后毁于火，今据抄本补录。",
      "卷末有跋一篇，叙述修志的始末，并列出捐资刻书的乡绅姓名和银两。",
      "抄本缺第七、第八两页，据邻县旧志补入，补文之前以圆圈为记。",
    ];
    expect(isUtf8(encode("摇遥", "gb18030"))).toBe(true);
    const text = lines.join("\n");
    const { text: read, decoding } = decodeBytes(encode(text, "gb18030"));
    expect(read).toBe(text);
    expect(decoding.encoding).toBe("gbk");
    expect(decoding.damage.map(({ encoding }) => encoding)).toEqual(lines.map(() => "gbk"));
  });

  test("keeps the line in UTF-8 of a file that is GBK else", () => {
    const own = "渡口的石阶上坐着几个等船的人，老船工把缆绳绕了三圈，才慢慢点上一支烟。\n".repeat(12);
    const utf8 = "后来补的一行\n";
    const bytes = Buffer.concat([encode(own, "gb18030"), Buffer.from(utf8), encode(own, "gb18030")]);
    const { text, decoding } = decodeBytes(bytes);
    expect(text).toBe(`${own}${utf8}${own}`);
    expect(decoding.encoding).toBe("gbk");
    expect(decoding.damage).toHaveLength(24);
  });

  test("takes a pair of the areas left to users for one unknown character, and stays in step behind it", () => {
    const parts = ["老船工把缆绳绕了三圈", "点上一支烟", "看着渡口的石阶", "一言不发。"];
    const pairs = ["aab3", "f8fe", "a2a0"].map((hex) => Buffer.from(hex, "hex"));
    const bytes = Buffer.concat(parts.flatMap((part, i) => [encode(part, "gb18030"), pairs[i] ?? Buffer.alloc(0)]));
    expect(decodeBytes(bytes).text).toBe(parts.join("\ufffd"));
    const twice = Buffer.concat([encode("船上的", "gb18030"), pairs[0], pairs[0], encode("灯还亮着，没有人。", "gb18030")]);
    expect(decodeBytes(twice).text).toBe("船上的\ufffd\ufffd灯还亮着，没有人。");
    const stray = Buffer.concat([encode("船上的", "gb18030"), Buffer.from([0xf8]), encode("灯还亮着，没有人。", "gb18030")]);
    expect(decodeBytes(stray).text).toBe("船上的\ufffd灯还亮着，没有人。");
  });

  test("reads a column of signs in the charset of the lines around it", () => {
    const around = "Der Fährmann öffnet die Tür erst, wenn das Boot fest am Steg liegt, und fährt über den Fluß.\n".repeat(6);
    const text = `${around}£   s   d         £   s   d         £   s   d\n${around}`;
    expect(decodeBytes(encode(text, "windows-1252"))).toMatchObject({ text, decoding: { encoding: "windows-1252" } });
  });

  test("records stray bytes to the byte", () => {
    const bytes = Buffer.concat([
      Buffer.from("渡口"),
      Buffer.from([0xff]),
      Buffer.from("石阶"),
      Buffer.from([0xe6, 0xb8]),
      Buffer.from("，烟"),
    ]);
    const { text, decoding } = decodeBytes(bytes);
    expect(text).toBe("渡口\ufffd石阶\ufffd，烟");
    expect(decoding.damage).toEqual([
      { start: 2, end: 3, byteStart: 6, byteEnd: 7, hex: "ff" },
      { start: 5, end: 6, byteStart: 13, byteEnd: 15, hex: "e6b8" },
    ]);
  });

  test("joins the halves of CESU-8", () => {
    const { text, decoding } = decodeBytes(Buffer.concat([Buffer.from("ok "), Buffer.from("eda0bdedb88a", "hex"), Buffer.from("。")]));
    expect(text).toBe("ok 😊。");
    expect(decoding.damage).toEqual([{ start: 3, end: 5, byteStart: 3, byteEnd: 9, encoding: "cesu-8", hex: "eda0bdedb88a" }]);
  });

  test.each(["utf16le", "utf-16be"])("reads %s with and without its mark", (name) => {
    const text = "灯塔建于十九世纪，The lighthouse stands.\n现为展览馆。";
    const little = Buffer.from(text, "utf16le");
    const marked = Buffer.from(`\ufeff${text}`, "utf16le");
    const [bare, bom] = name === "utf16le" ? [little, marked] : [little.swap16(), marked.swap16()];
    expect(decodeBytes(bare).text).toBe(text);
    expect(decodeBytes(bom)).toMatchObject({ text, decoding: { bomBytes: 2, damage: [] } });
    expect(isBinary(bare)).toBe(false);
  });

  test("takes kana in EUC-JP for what they are, though they are letters of other scripts in UTF-16", () => {
    const text = "label: ランタンとカーテン\n";
    expect(decodeBytes(encode(text, "euc-jp"))).toMatchObject({ text, decoding: { encoding: "euc-jp" } });
  });

  test("obeys a forced charset and refuses an unknown one by name", () => {
    expect(decodeBytes(Buffer.from([0xce, 0xc4]), { encoding: "GB2312" }).text).toBe("文");
    expect(decodeBytes(Buffer.from([0x93, 0x68, 0x69, 0x94]), { encoding: "latin1" }).text).toBe("“hi”");
    expect(() => resolveEncoding("ebcdic-klingon")).toThrow(/unknown encoding "ebcdic-klingon"/);
  });

  test("never throws, and tells damage in order, on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("", "中文 text\n", "ÄÖ\r\n"), (noise, prefix) => {
        const bytes = Buffer.concat([Buffer.from(prefix), noise]);
        const { text, decoding } = decodeBytes(bytes);
        let at = 0;
        for (const { start, end, byteStart, byteEnd } of decoding.damage) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(byteStart).toBeLessThan(byteEnd);
          expect(byteEnd).toBeLessThanOrEqual(bytes.length);
          at = end;
        }
        isBinary(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test("reads sound UTF-8 as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const clean = text.replaceAll("\0", "");
        const { text: read, decoding } = decodeBytes(Buffer.from(clean));
        expect(read).toBe(clean.startsWith("\ufeff") ? clean.slice(1) : clean);
        expect(decoding.damage).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("codecs", () => {
  test.each(CHARSET_NAMES.map((name) => [name]))("%s writes what it reads", (name) => {
    const codec = codecOf(name);
    for (let point = 0xa0; point < 0x10000; point += 7) {
      const code = codec.encodePoint(point);
      if (code < 0) continue;
      const hex = code.toString(16);
      const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
      // A lookalike is written as what it looks like.
      const read = codec.pointAt(bytes, 0);
      expect(codec.encodePoint(read), `U+${point.toString(16)}`).toBe(code);
    }
  });
});

describe("isBinary", () => {
  test.each(PROSE)("takes %s for text", (charset, text) => {
    expect(isBinary(encode(text, charset))).toBe(false);
  });

  test("knows images, archives and noise", () => {
    expect(isBinary(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))).toBe(true);
    expect(isBinary(Buffer.from("504b030414000600", "hex"))).toBe(true);
    expect(isBinary(Buffer.alloc(64))).toBe(true);
    expect(isBinary(Buffer.from("plain text\f\twith controls\u001b[1m\n"))).toBe(false);
  });
});

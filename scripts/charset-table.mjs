/**
 * Writes down what the double-byte charsets decode to, so that no run has to ask a decoder for every pair of bytes: the platform's
 * decoders, and iconv-lite where they leave characters out (Hong Kong's supplement to Big5, the syllables that Windows added to EUC-KR).
 *
 * The file is a row of Uint16 tables, 0 where no character stands: for each charset of MULTIBYTE_NAMES the pairs by `(lead - 0x80) * 256 + trail`,
 * then the four-byte forms of GB 18030 by index, then JIS X 0212 by row and cell, then the upper halves of SINGLE_BYTE. A cell from D800 to DFFF is an index into the
 * characters beyond the basic plane, which follow as Uint32.
 */
import { writeFileSync } from "node:fs";
import iconv from "iconv-lite";
import { load } from "./load.mjs";

const FROM_ICONV = { big5: "big5-hkscs", "euc-kr": "cp949" };
const GB_FOUR_BYTE_BMP = 39420;
const LINE_FEED = 0x0a;

export async function writeCharsetTables(path) {
  const { MULTIBYTE_NAMES, SINGLE_BYTE } = await load(`export { MULTIBYTE_NAMES, SINGLE_BYTE } from "./src/encodings/charset-tables.ts";`);
  const astral = [];
  const cellOf = (text) => {
    const point = text?.codePointAt(0) ?? 0xfffd;
    if (text?.length !== (point > 0xffff ? 2 : 1) || point === 0xfffd) return 0;
    return point > 0xffff ? 0xd800 + astral.push(point) - 1 : point;
  };
  const decodeAll = (forms, name) => {
    const bytes = Buffer.from(forms.flatMap((form) => [...form, LINE_FEED]));
    const text = name in FROM_ICONV ? iconv.decode(bytes, FROM_ICONV[name]) : new TextDecoder(name).decode(bytes);
    return text.split("\n").slice(0, forms.length).map(cellOf);
  };
  const tables = MULTIBYTE_NAMES.map((name) => {
    const pairs = new Uint16Array(0x80 * 0x100);
    const forms = [...range(0x81, 0xfe)].flatMap((lead) => [...range(0x40, 0xff)].map((trail) => [lead, trail]));
    const cells = decodeAll(forms, name);
    for (const [i, [lead, trail]] of forms.entries()) pairs[(lead - 0x80) * 0x100 + trail] = cells[i];
    // half-width kana; the row behind it introduces JIS X 0212
    if (name === "euc-jp") {
      pairs.fill(0, 0x0e * 0x100, 0x10 * 0x100);
      for (const trail of range(0xa1, 0xdf)) pairs[0x0e * 0x100 + trail] = 0xff61 + trail - 0xa1;
    }
    return pairs;
  });
  tables.push(Uint16Array.from(decodeAll([...range(0, GB_FOUR_BYTE_BMP - 1)].map(fourBytes), "gb18030")));
  const rows = [...range(0xa1, 0xfe)];
  tables.push(
    Uint16Array.from(
      decodeAll(
        rows.flatMap((row) => rows.map((cell) => [0x8f, row, cell])),
        "euc-jp",
      ),
    ),
  );
  for (const name of SINGLE_BYTE) {
    // unassigned bytes pass through as C1 controls, as browsers read them
    const bytes = [...range(0x80, 0xff)];
    tables.push(Uint16Array.from(bytes, (byte) => cellOf(new TextDecoder(name).decode(Uint8Array.of(byte))) || byte));
  }
  if (astral.length > 0x800) throw new Error(`${astral.length} characters beyond the basic plane: more than a cell can point to`);
  writeFileSync(path, Buffer.concat([...tables, Uint32Array.from(astral)].map(({ buffer }) => Buffer.from(buffer))));
}

function* range(first, last) {
  for (let value = first; value <= last; value++) yield value;
}

/** Four bytes `81-FE 30-39 81-FE 30-39`, counted in mixed radix 10, 126, 10. */
function fourBytes(index) {
  return [
    Math.floor(index / 12600) + 0x81,
    (Math.floor(index / 1260) % 10) + 0x30,
    (Math.floor(index / 10) % 126) + 0x81,
    (index % 10) + 0x30,
  ];
}

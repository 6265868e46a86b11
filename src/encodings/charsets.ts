/** The charsets that are known here, each as tables that are built when it is first asked for. */
import { fourByteForms, isMultibyteName, jis0212, MULTIBYTE_NAMES, type MultibyteName, pairsOf, upperHalfOf } from "./charset-tables.ts";
import { Codec, LEAD, type LongForms, NONE } from "./codec.ts";

export { MULTIBYTE_NAMES };

export const SINGLE_BYTE_NAMES = [
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "windows-1258",
  "iso-8859-2",
  "koi8-r",
  "koi8-u",
  "macintosh",
  "x-mac-cyrillic",
  "ibm437",
  "ibm850",
  "ibm866",
] as const;
export type CharsetName = (typeof SINGLE_BYTE_NAMES)[number] | MultibyteName;
export const CHARSET_NAMES: readonly CharsetName[] = [...SINGLE_BYTE_NAMES, ...MULTIBYTE_NAMES];

const codecs = new Map<CharsetName, Codec>();

export function codecOf(name: CharsetName): Codec {
  let codec = codecs.get(name);
  if (codec === undefined) {
    codec = isMultibyteName(name) ? multibyteCodec(name) : new Codec(name, singleByteTable(name));
    codecs.set(name, codec);
  }
  return codec;
}

/** Bytes 80 to 9F of windows-1252. Node 20's own decoder gives C1 controls there (nodejs/node#56542). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The upper halves of the two DOS code pages that the platform does not know. */
const DOS: Readonly<Record<string, string>> = {
  ibm437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  ibm850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

function singleByteTable(name: CharsetName): Int32Array {
  const table = Int32Array.from({ length: 0x100 }, (_, byte) => byte);
  const dos = DOS[name];
  if (dos !== undefined) for (let i = 0; i < 0x80; i++) table[0x80 + i] = dos.charCodeAt(i);
  else if (name === "windows-1252") for (let i = 0; i < 0x20; i++) table[0x80 + i] = WINDOWS_1252.charCodeAt(i);
  else table.set(upperHalfOf(name), 0x80);
  return table;
}

function multibyteCodec(name: MultibyteName): Codec {
  const pairs = pairsOf(name);
  const single = new Int32Array(0x100).fill(NONE);
  for (let byte = 0; byte < 0x80; byte++) single[byte] = byte;
  for (let index = 0; index < pairs.length; index++) {
    if (pairs[index] === 0) continue;
    single[0x80 + (index >> 8)] = LEAD;
    index |= 0xff; // the next row
  }
  switch (name) {
    case "gb18030":
      single[0x80] = 0x20ac; // as GBK is read by browsers
      return new Codec(name, single, pairs, gb18030Long());
    case "euc-jp":
      single[0x8f] = LEAD; // of three bytes
      return new Codec(name, single, pairs, eucJpLong());
    case "shift_jis":
      for (let byte = 0xa1; byte <= 0xdf; byte++) single[byte] = 0xff61 + byte - 0xa1;
      // What Windows makes of the bytes that the standard leaves out.
      single[0x80] = 0x80;
      single[0xa0] = 0xf8f0;
      for (let byte = 0xfd; byte <= 0xff; byte++) single[byte] = 0xf8f1 + byte - 0xfd;
      return new Codec(name, single, pairs);
    default:
      return new Codec(name, single, pairs);
  }
}

/** The index of U+10000 among the four-byte forms (lead byte 90). */
const GB_ASTRAL = 189_000;

/** Four bytes `81-FE 30-39 81-FE 30-39`, counted in mixed radix 10, 126, 10. */
function gb18030Long(): LongForms {
  let points: Uint16Array | undefined;
  let indexes: Map<number, number> | undefined;
  const table = () => {
    points ??= fourByteForms();
    return points;
  };
  return {
    length: 4,
    decode(bytes, at) {
      const [a, b, c, d] = [bytes[at] - 0x81, bytes[at + 1] - 0x30, bytes[at + 2] - 0x81, bytes[at + 3] - 0x30];
      if (b < 0 || b > 9 || c < 0 || c > 125 || d < 0 || d > 9) return NONE;
      const index = ((a * 10 + b) * 126 + c) * 10 + d;
      if (index >= GB_ASTRAL) return index - GB_ASTRAL <= 0xfffff ? 0x10000 + index - GB_ASTRAL : NONE;
      return table()[index] || NONE;
    },
    encode(point) {
      if (point < 0x80 || (point >= 0xd800 && point <= 0xdfff) || point === 0xfffd) return NONE;
      if (point > 0xffff) return fourBytes(point - 0x10000 + GB_ASTRAL);
      if (indexes === undefined) {
        indexes = new Map();
        for (const [index, value] of table().entries()) if (value !== 0) indexes.set(value, index);
      }
      const index = indexes.get(point);
      return index === undefined ? NONE : fourBytes(index);
    },
  };
}

function fourBytes(index: number): number {
  const d = index % 10;
  const c = Math.floor(index / 10) % 126;
  const b = Math.floor(index / 1260) % 10;
  const a = Math.floor(index / 12600);
  return (a + 0x81) * 0x1000000 + (b + 0x30) * 0x10000 + (c + 0x81) * 0x100 + d + 0x30;
}

/** `8F` and two bytes: JIS X 0212. */
function eucJpLong(): LongForms {
  let points: Uint16Array | undefined;
  let codes: Map<number, number> | undefined;
  const table = () => {
    points ??= jis0212();
    return points;
  };
  return {
    length: 3,
    decode(bytes, at) {
      if (bytes[at] !== 0x8f || bytes[at + 1] < 0xa1 || bytes[at + 2] < 0xa1) return NONE;
      return table()[(bytes[at + 1] - 0xa1) * 94 + bytes[at + 2] - 0xa1] || NONE;
    },
    encode(point) {
      if (codes === undefined) {
        codes = new Map();
        for (const [index, value] of table().entries()) {
          if (value !== 0) codes.set(value, 0x8f0000 + (Math.floor(index / 94) + 0xa1) * 0x100 + (index % 94) + 0xa1);
        }
      }
      return codes.get(point) ?? NONE;
    },
  };
}

/** Text to bytes, in the charset that a file is in. */
import { type CharsetName, codecOf } from "../encodings/charsets.ts";
import { Codec, NONE } from "../encodings/codec.ts";
import { isCharset, resolveEncoding } from "../encodings/labels.ts";

/** A charset that has no such character, or that nothing here writes. */
export class UnwritableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnwritableError";
  }
}

/** @param encoding as decoding tells it @throws UnwritableError */
export function encode(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "utf-32le":
    case "utf-32be":
      return utf32(text, encoding === "utf-32le");
    default:
      return encodeWith(codecNamed(encoding), text, encoding);
  }
}

/** Bytes of a character as they stand in a file: how many, for the ways to count through it. */
export function codecNamed(encoding: string): Codec {
  const name = resolveEncoding(encoding);
  return isCharset(name) ? codecOf(name as CharsetName) : singleByteCodec(name);
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * points.length));
  for (const [i, point] of points.entries()) view.setUint32(4 * i, point, littleEndian);
  return new Uint8Array(view.buffer);
}

/** GBK is GB 18030 without its longer forms; who asked for GBK could not read those. */
function encodeWith(codec: Codec, text: string, encoding: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = encoding === "gbk" ? codec.encodeShort(point) : codec.encodePoint(point);
    if (code === NONE)
      throw new UnwritableError(`${encoding} has no “${character}” (U+${point.toString(16).toUpperCase().padStart(4, "0")})`);
    for (let shift = code > 0xffffff ? 24 : code > 0xffff ? 16 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8)
      bytes.push((code >>> shift) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Charsets of one byte a character that only the platform knows (ISO 8859 and the like): their tables are what it decodes. */
function singleByteCodec(name: string): Codec {
  const decoder = new TextDecoder(name);
  const table = Int32Array.from({ length: 0x100 }, (_, byte) => {
    const text = decoder.decode(Uint8Array.of(byte));
    return text.length === 1 && text !== "\ufffd" ? text.charCodeAt(0) : NONE;
  });
  if (table.filter((point) => point === NONE).length > 0x80) throw new UnwritableError(`files in ${name} can be read, but not written`);
  return new Codec(name, table);
}

/** Writes single characters down in a charset, as text that was misread is written back. */
import { codecOf } from "./charsets.ts";
import type { Codec } from "./codec.ts";
import { isUtf16, type SourceName } from "./pairs.ts";

/**
 * The longer forms of GB 18030 and EUC-JP are left out: text misread as these charsets holds next to none.
 * Writes one character in a charset: its bytes go to `out` from `at` on; returns how many, 0 when the charset has no such character.
 */
export type Writer = (point: number, out: Int16Array, at: number) => number;

export function writerOf(name: SourceName): Writer {
  if (isUtf16(name)) return utf16Writer(name === "utf-16le");
  if (name === "iso-8859-1") return latin1Writer();
  const codec = codecOf(name);
  return name === "windows-1252" ? windows1252Writer(codec) : codecWriter(codec);
}

function codecWriter(codec: Codec): Writer {
  return (point, out, at) => {
    const code = codec.encodeShort(point);
    if (code < 0) return 0;
    if (code < 0x100) {
      out[at] = code;
      return 1;
    }
    out[at] = code >> 8;
    out[at + 1] = code & 0xff;
    return 2;
  };
}

function latin1Writer(): Writer {
  return (point, out, at) => {
    if (point > 0xff) return 0;
    out[at] = point;
    return 1;
  };
}

function windows1252Writer(codec: Codec): Writer {
  return (point, out, at) => {
    const code = point < 0x100 ? point : codec.encodePoint(point);
    if (code < 0) return 0;
    out[at] = code;
    return 1;
  };
}

function utf16Writer(littleEndian: boolean): Writer {
  return (point, out, at) => {
    if (point > 0xffff) return 0;
    out[at] = littleEndian ? point & 0xff : point >> 8;
    out[at + 1] = littleEndian ? point >> 8 : point & 0xff;
    return 2;
  };
}

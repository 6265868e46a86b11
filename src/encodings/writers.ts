/** How a charset writes characters down, as text that was misread is written back. */
import { codecOf } from "./charsets.ts";
import { NONE } from "./codec.ts";
import { isUtf16, type SourceName } from "./pairs.ts";

/** The longer forms of GB 18030 and EUC-JP are left out: text misread as these charsets holds next to none. */
export interface Writer {
  /** By code unit: the bytes, most significant first; 0 for none, and for NUL. */
  readonly bytes: Uint16Array;
  /** Whether every character takes two bytes, whatever their values. */
  readonly isWide: boolean;
  /** The bytes of a character beyond the basic plane, or `NONE`. */
  beyond(point: number): number;
}

const UNITS = 0x10000;
const BYTES = 0x100;
const nothingBeyond = () => NONE;

export function writerOf(name: SourceName): Writer {
  if (isUtf16(name)) return { bytes: utf16(name === "utf-16le"), isWide: true, beyond: nothingBeyond };
  if (name === "iso-8859-1") return { bytes: withLatin1(new Uint16Array(UNITS)), isWide: false, beyond: nothingBeyond };
  const { encoder } = codecOf(name);
  // C1 controls stand for themselves: text that was read as Latin-1 is looked for together with text that was read as windows-1252.
  const bytes = name === "windows-1252" ? withLatin1(encoder.bmp.slice()) : encoder.bmp;
  return { bytes, isWide: false, beyond: (point) => encoder.get(point) };
}

function utf16(isLittleEndian: boolean): Uint16Array {
  const bytes = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) bytes[unit] = unit;
  if (isLittleEndian) Buffer.from(bytes.buffer).swap16();
  return bytes;
}

function withLatin1(bytes: Uint16Array): Uint16Array {
  for (let byte = 0; byte < BYTES; byte++) bytes[byte] = byte;
  return bytes;
}

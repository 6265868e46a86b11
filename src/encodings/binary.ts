/** Tells files that are no text at all: by the marks of common formats, or by bytes that no charset puts into prose. */
import { isUtf8 } from "node:buffer";
import { provedWide, wideMark } from "./utf16.ts";

/** First bytes of common binary formats, in hex. Formats whose mark is plain ASCII are listed only where it is too long for chance. */
const MAGIC: readonly string[] = [
  "89504e470d0a1a0a", // PNG
  "ffd8ff", // JPEG
  "474946383761", // GIF87a
  "474946383961", // GIF89a
  "255044462d", // %PDF-
  "504b0304", // ZIP, Office, EPUB
  "504b0506",
  "1f8b08", // gzip
  "425a68", // bzip2, with its block mark checked below
  "fd377a585a00", // xz
  "28b52ffd", // Zstandard
  "377abcaf271c", // 7z
  "526172211a07", // RAR
  "7f454c46", // ELF
  "cafebabe", // class file, Mach-O
  "cffaedfe",
  "0061736d", // WebAssembly
  "d0cf11e0a1b11ae1", // OLE: old Office
  "53514c69746520666f726d6174203300", // SQLite
  "4f67675300", // Ogg
  "664c614300", // FLAC
  "000001ba", // MPEG
  "000001b3",
  "49492a00", // TIFF
  "4d4d002a",
  "774f464600", // WOFF
  "774f463200",
  "0001000000", // TrueType
  "4f54544f00", // OpenType
  "5041523115", // Parquet
];
const BZIP2 = "425a68";
const BZIP2_BLOCK = /^425a683[1-9]314159265359/;
const LONGEST_MAGIC = 16;

const SAMPLE = 8192;
/** Zero bytes in this share of the sample, where they do not prove UTF-16. Mojibake of one line of UTF-16 in a page stays below. */
const ZERO_SHARE = 0.3;
/** Other control characters in this share: noise has 10 %, text next to none. */
const CONTROL_SHARE = 0.05;

export function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, LONGEST_MAGIC)).toString("hex");
  if (MAGIC.some((magic) => head.startsWith(magic)) && (!head.startsWith(BZIP2) || BZIP2_BLOCK.test(head))) return true;
  if (wideMark(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE);
  // nearly every file: native checks, a hundred times as fast as the count below
  if (!sample.includes(0) && isUtf8(bytes)) return false;
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 0x08 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  const suspect = zeros > ZERO_SHARE * sample.length || controls > CONTROL_SHARE * sample.length;
  return suspect && provedWide(bytes.subarray(0, bytes.length & ~1)) === undefined;
}

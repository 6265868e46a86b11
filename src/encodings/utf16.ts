/** UTF-16 and UTF-32: by their byte order marks, or proved by what the bytes say. */
import { fromPoints } from "./codec.ts";
import { cheapestCharset } from "./legacy.ts";
import { bitsOfText } from "./plausibility.ts";

export type WideName = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

export interface WideMark {
  readonly encoding: WideName;
  readonly bomBytes: number;
}

export function wideMark(bytes: Uint8Array): WideMark | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 && bytes.length % 4 === 0 ? { encoding: "utf-32le", bomBytes: 4 } : { encoding: "utf-16le", bomBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", bomBytes: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: "utf-32be", bomBytes: 4 };
  return undefined;
}

/** Half of a pair: no character, and nothing that could be written out again. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function decodeWide(bytes: Uint8Array, encoding: WideName): string {
  switch (encoding) {
    case "utf-16le":
    case "utf-16be": {
      const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1));
      const text = (encoding === "utf-16be" ? whole.swap16() : whole).toString("utf16le").replaceAll(LONE_SURROGATE, "\ufffd");
      return bytes.length % 2 === 0 ? text : `${text}\ufffd`;
    }
    case "utf-32le":
    case "utf-32be": {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const points: number[] = [];
      for (let at = 0; at + 4 <= bytes.length; at += 4) {
        const point = view.getUint32(at, encoding === "utf-32le");
        points.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point);
      }
      return fromPoints(points) + (bytes.length % 4 === 0 ? "" : "\ufffd");
    }
  }
}

/** So much of a file is looked at. */
const SAMPLE = 4096;
/** Prose costs some 4 (English) to 12 (rare Han) bits a character; noise in UTF-16 is mostly rare Han and private use, 20 and more. */
const PROSE_BITS = 13;
/** A mark-less file is UTF-16 only when that saves this share of the bits of the other reading. */
const SAVING = 0.4;

/**
 * UTF-16 without a mark: only when its reading is prose, far more plausible than the bytes one by one, and more plausible than in any
 * legacy charset (kana in EUC-JP read as letters of other scripts), of which none has zeros in its texts.
 */
export function provedWide(bytes: Uint8Array): WideName | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE));
  const bytewise = bitsOfText(Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString("latin1"));
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = decodeWide(sample, encoding);
    const bits = bitsOfText(text);
    if (bits >= PROSE_BITS * text.length || bits >= (1 - SAVING) * bytewise) continue;
    return sample.includes(0) || bits < cheapestCharset(sample, [[0, sample.length]]).bits ? encoding : undefined;
  }
  return undefined;
}

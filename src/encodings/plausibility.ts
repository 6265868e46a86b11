/**
 * How plausible a text is, in bits: what a simple model of the world's prose would spend to write it down. Each character costs
 * the surprise of its kind after the kind before it (a symbol inside a word, a capital after a small letter) and of itself within its
 * kind (its frequency). Two readings of the same bytes are compared by their bits: a reading that saves k bits is 2^k times as likely.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { KIND_COUNT, Kind } from "./kinds.ts";

export { KIND_COUNT, Kind };

const UNITS = 0x10000;
/** Written by scripts/plausibility-table.mjs from plausibility-model.ts: emissions, kinds, weights, switches. */
const FILE = "dist/tables/plausibility.bin";
const file = readFileSync(join(packageRoot(), FILE));
const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const emissions = new Float32Array(bytes, 0, UNITS);
const kinds = new Uint8Array(bytes, emissions.byteLength, UNITS);
/** How much each code unit speaks for mojibake, in quarters. */
export const suspicions = new Int8Array(bytes, emissions.byteLength + kinds.byteLength, UNITS);
/** `switches[before * KIND_COUNT + kind]`: bits of a kind after another. */
const switches = new Float32Array(bytes, emissions.byteLength + kinds.byteLength + suspicions.byteLength);

export function kindOf(point: number): Kind {
  return point < UNITS ? (kinds[point] as Kind) : astralKind(point);
}

/** The bits of one code point after a character of the kind `before`. */
export function bitsOf(point: number, before: Kind): number {
  if (point < UNITS) return switches[before * KIND_COUNT + kinds[point]] + emissions[point];
  const kind = astralKind(point);
  return switches[before * KIND_COUNT + kind] + ASTRAL_BITS[kind];
}

/** Bits of a character outside the basic plane, by its kind. */
const ASTRAL_BITS: Readonly<Record<number, number>> = {
  [Kind.Emoji]: 8,
  [Kind.Han]: 22,
  [Kind.Symbol]: 9,
  [Kind.Letter]: 12,
  [Kind.Invisible]: 10,
  [Kind.Private]: 20,
};

function astralKind(point: number): Kind {
  if (point >= 0x1f000 && point <= 0x1faff) return Kind.Emoji;
  if (point >= 0x20000 && point <= 0x3ffff) return Kind.Han;
  if (point >= 0x1d400 && point <= 0x1d7ff) return Kind.Symbol;
  if (point >= 0xe0000 && point <= 0xe0fff) return Kind.Invisible;
  return point >= 0xf0000 ? Kind.Private : Kind.Letter;
}

/** The bits of a text, or of a part of it, that begins a line or follows a character of the kind `before`. */
export function bitsOfText(text: string, before: Kind = Kind.Space, start = 0, end = text.length): number {
  let bits = 0;
  let kind = before;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const point = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(i) ?? unit) : unit;
    bits += bitsOf(point, kind);
    kind = kindOf(point);
    if (point >= UNITS) i++;
  }
  return bits;
}

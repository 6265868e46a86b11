/** What the bytes of a chunk read as in a charset, from each byte on: bytes may have holes, and characters begin anywhere. */
import { pointOfCell } from "./charset-tables.ts";
import { codecOf } from "./charsets.ts";
import { type Codec, isPrivateUse, LEAD, NONE } from "./codec.ts";
import { isUtf16, type TargetName } from "./pairs.ts";
import { KIND_COUNT, Kind } from "./plausibility.ts";
import { HOLE } from "./writing.ts";

const REPLACEMENT = 0xfffd;
const BYTES = 0x100;

/** A charset that is read, as data: what walks over bytes need not know which it is. */
export interface Reader {
  /** Were a character to begin at each byte: its code point (or `NONE`) and length. */
  readonly readEach: (bytes: Int16Array, from: number, to: number, points: Int32Array, lengths: Uint8Array) => void;
  /** By byte: how many bytes a character has that begins with it; 0 where it stands alone or begins none. */
  readonly leads: Uint8Array;
  /** How many bytes right behind a hole may be the rest of a character. */
  readonly orphans: number;
  /** By byte: whether it may be one of them. */
  readonly isOrphan: Uint8Array;
  readonly isUtf8: boolean;
  /** By kind: bits beyond the model's where those who write in the charset seldom use it. */
  readonly foreign: Uint8Array;
}

type Bytewise = Omit<Reader, "foreign">;

const NATIVE = new Uint8Array(KIND_COUNT);

function foreign(bits: Readonly<Partial<Record<Kind, number>>>): Uint8Array {
  return Uint8Array.from({ length: KIND_COUNT }, (_, kind) => bits[kind as Kind] ?? 0);
}

/** Who writes in a national charset writes in that nation's script. */
const FOREIGN: Readonly<Partial<Record<TargetName, Uint8Array>>> = {
  gb18030: foreign({ [Kind.Kana]: 5, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  big5: foreign({ [Kind.Kana]: 5, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  "euc-kr": foreign({ [Kind.Kana]: 5, [Kind.Han]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  "euc-jp": foreign({ [Kind.HalfKana]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  shift_jis: foreign({ [Kind.HalfKana]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
};

const readers = new Map<TargetName, Reader>();

/** One a charset, for the whole process. */
export function readerOf(name: TargetName): Reader {
  let reader = readers.get(name);
  if (reader === undefined) {
    const { readEach, leads, orphans, isOrphan, isUtf8 } = bytewise(name);
    reader = { readEach, leads, orphans, isOrphan, isUtf8, foreign: FOREIGN[name] ?? NATIVE };
    readers.set(name, reader);
  }
  return reader;
}

function bytewise(name: TargetName): Bytewise {
  if (name === "utf-8") return utf8Reader();
  return isUtf16(name) ? utf16Reader(name === "utf-16le") : codecReader(codecOf(name));
}

/** How many bytes of a character stand at `at`, when its lead does and its end does not; 0 when none do. */
export function beginning({ leads, isOrphan }: Reader, bytes: Int16Array, at: number, end: number): number {
  const wanted = leads[bytes[at]];
  if (wanted === 0) return 0;
  let length = 1;
  while (length < wanted - 1 && at + length < end && bytes[at + length] !== HOLE && isOrphan[bytes[at + length]] === 1) length++;
  return length;
}

function range(first: number, last: number): Uint8Array {
  return new Uint8Array(BYTES).fill(1, first, last + 1);
}

/** Least byte that begins a UTF-8 sequence of two bytes and more. */
const FIRST_LEAD = 0xc2;

function utf8Reader(): Bytewise {
  const leads = Uint8Array.from({ length: BYTES }, (_, byte) =>
    byte < FIRST_LEAD || byte > 0xf4 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4,
  );
  const readEach: Reader["readEach"] = (bytes, from, to, points, lengths) => {
    for (let at = from; at < to; at++) {
      const lead = bytes[at];
      points[at] = lead < 0x80 ? lead : NONE; // a hole is `NONE` too
      lengths[at] = 1;
      if (lead < FIRST_LEAD || at + leads[lead] > to) continue;
      const length = leads[lead];
      let point = lead & (0xff >> (length + 1));
      let next = 1;
      for (; next < length && (bytes[at + next] & ~0x3f) === 0x80; next++) point = (point << 6) | (bytes[at + next] & 0x3f);
      if (next < length || length === 0 || !isUtf8Point(point, length)) continue;
      points[at] = point;
      lengths[at] = length;
    }
  };
  return { readEach, leads, orphans: 3, isOrphan: range(0x80, 0xbf), isUtf8: true };
}

function isUtf8Point(point: number, length: number): boolean {
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point >= shortest && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) && !isPrivateUse(point) && point !== REPLACEMENT;
}

function utf16Reader(isLittleEndian: boolean): Bytewise {
  const [high, low] = isLittleEndian ? [1, 0] : [0, 1];
  const readEach: Reader["readEach"] = (bytes, from, to, points, lengths) => {
    for (let at = from; at < to; at++) {
      points[at] = NONE;
      lengths[at] = 2;
      if (at + 1 >= to || bytes[at] === HOLE || bytes[at + 1] === HOLE) continue;
      const unit = (bytes[at + high] << 8) | bytes[at + low];
      if (unit !== REPLACEMENT && (unit < 0xd800 || unit > 0xf8ff)) points[at] = unit;
    }
  };
  return { readEach, leads: new Uint8Array(BYTES), orphans: 0, isOrphan: new Uint8Array(BYTES), isUtf8: false };
}

/** Least trail byte of any double-byte charset. */
const FIRST_TRAIL = 0x40;

/** The three- and four-byte forms of EUC-JP and GB 18030 are left out: their misreadings are too rare to be told from chance. */
function codecReader({ single, pairs, multibyte }: Codec): Bytewise {
  const ones = single.map(pointOrNone);
  const twos = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) twos[i] = pointOrNone(pointOfCell(pairs[i]));
  const readEach: Reader["readEach"] = (bytes, from, to, points, lengths) => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      let point = byte === HOLE ? NONE : ones[byte];
      let length = 1;
      if (point === LEAD) {
        const trail = at + 1 < to ? bytes[at + 1] : HOLE;
        length = 2;
        point = trail === HOLE ? NONE : twos[((byte - 0x80) << 8) + trail];
      }
      points[at] = point;
      lengths[at] = length;
    }
  };
  return {
    readEach,
    leads: Uint8Array.from(single, (point) => (point === LEAD ? 2 : 0)),
    orphans: multibyte ? 1 : 0,
    isOrphan: range(FIRST_TRAIL, BYTES - 1),
    isUtf8: false,
  };
}

function pointOrNone(point: number): number {
  return isPrivateUse(point) ? NONE : point;
}

/** What the phrase dictionaries say about characters that one Simplified form stands for; read when a text first needs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

const PARTS = 6;
const FILE = "dist/tables/phrases.bin";
/** UTF-16 units of the longest phrase. */
const LONGEST = 6;
/** Taiwan writes 著 for both 著 and 着; the dictionaries tell them apart. */
const ZHU = 0x8457;
const ZHE = 0x7740;

export interface Phrase {
  /** UTF-16 offsets into the text that was asked about. */
  readonly start: number;
  readonly end: number;
  /** Where the phrase stands in the table. */
  readonly entry: number;
}

const NO_PHRASES: readonly Phrase[] = [];

/** Searched where it lies in the file's bytes: nothing is decoded but three short lists. */
export class PhraseTable {
  /** 0 = the character itself. */
  readonly #classes = new Uint16Array(0x10000);
  readonly #simplified = new Uint16Array(0x10000);
  /** By code unit: 1 for those that are one of several Traditional forms of one Simplified character. */
  readonly members = new Uint8Array(0x10000);
  readonly #filter: Uint8Array;
  readonly #joints: Uint8Array;
  readonly #slots: Uint32Array;
  readonly #blob: Uint16Array;

  /** `bytes` as scripts/phrase-table.mjs packs them. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const { buffer } = aligned;
    let at = aligned.byteOffset + 4 * PARTS;
    const parts = Array.from(new Uint32Array(buffer, aligned.byteOffset, PARTS), (length) => {
      at += length;
      return [at - length, length] as const;
    });
    const units = (part: number) => new Uint16Array(buffer, parts[part][0], parts[part][1] / 2);
    const classes = units(0);
    for (let i = 0; i + 1 < classes.length; i += 2) this.#classes[classes[i]] = classes[i + 1];
    const folds = units(1);
    for (let i = 0; i + 1 < folds.length; i += 2) this.#simplified[folds[i]] = folds[i + 1];
    const members = units(2);
    for (let i = 0; i < members.length; i++) this.members[members[i]] = 1;
    const half = parts[3][1] / 2;
    this.#filter = new Uint8Array(buffer, parts[3][0], half);
    this.#joints = new Uint8Array(buffer, parts[3][0] + half, half);
    this.#slots = new Uint32Array(buffer, parts[4][0], parts[4][1] / 4);
    this.#blob = units(5);
  }

  /** The form that stands for all regional and tolerated spellings of a form. */
  classOf(unit: number): number {
    return this.#classes[unit] || unit;
  }

  simplifiedUnit(unit: number): number {
    return this.#simplified[unit] || unit;
  }

  simplify(text: string): string {
    let simplified = "";
    for (let i = 0; i < text.length; i++) simplified += String.fromCharCode(this.simplifiedUnit(text.charCodeAt(i)));
    return simplified;
  }

  /** Whether some phrase wants another form of the character at `at` beside that very neighbour: the cheap test before any look-up. */
  isSuspicious(text: string, at: number): boolean {
    const form = this.classOf(text.charCodeAt(at));
    return (
      (at > 0 && isSet(this.#filter, neighbourBit(this.simplifiedUnit(text.charCodeAt(at - 1)), form, 0))) ||
      (at + 1 < text.length && isSet(this.#filter, neighbourBit(this.simplifiedUnit(text.charCodeAt(at + 1)), form, 1)))
    );
  }

  /** Whether the characters before and behind an offset follow each other in some word of the dictionaries. Seldom true of two that do not. */
  isJoint(text: string, offset: number): boolean {
    if (offset <= 0 || offset >= text.length) return false;
    const before = this.simplifiedUnit(text.charCodeAt(offset - 1));
    return isSet(this.#joints, jointBit(before, this.simplifiedUnit(text.charCodeAt(offset))));
  }

  /** Whether a phrase lies across an offset: has characters before and behind it. */
  isCrossed(text: string, offset: number): boolean {
    return this.isJoint(text, offset) && this.covering(text, offset).some(({ start }) => start < offset);
  }

  /** All phrases that cover the character at an offset, by start and then length; the text may be of either variant. */
  covering(text: string, at: number): readonly Phrase[] {
    let first = at;
    while (first > 0 && at - first < LONGEST - 1 && this.isJoint(text, first)) first--;
    let last = at + 1;
    while (last < text.length && last - at < LONGEST && this.isJoint(text, last)) last++;
    if (last - first < 2) return NO_PHRASES;
    let found: Phrase[] | undefined;
    for (let start = first; start <= at; start++) {
      const limit = Math.min(last, start + LONGEST);
      let hash = HASH_SEED;
      let withParticle = HASH_SEED;
      for (let i = start; i < limit; i++) {
        const unit = this.simplifiedUnit(text.charCodeAt(i));
        hash = hashed(hash, unit);
        withParticle = hashed(withParticle, unit === ZHU ? ZHE : unit);
        if (i < at || i === start) continue;
        let entry = this.#find(text, start, i + 1, hash, false);
        if (entry < 0 && withParticle !== hash) entry = this.#find(text, start, i + 1, withParticle, true);
        if (entry < 0) continue;
        found ??= [];
        found.push({ start, end: i + 1, entry });
      }
    }
    return found ?? NO_PHRASES;
  }

  /** The code unit at `at` in the usual Traditional spelling of the phrase, as the dictionaries write it. */
  usualForm({ start, end, entry }: Phrase, at: number): number {
    return this.#blob[entry + 2 + end - start + at - start];
  }

  /** Whether one of the phrase's Traditional spellings has a form of that class at `at`. */
  allows({ start, end, entry }: Phrase, at: number, form: number): boolean {
    const length = end - start;
    const last = this.#blob[entry + 1] & 0xff;
    for (let value = 1; value <= last; value++) {
      if (this.classOf(this.#blob[entry + 2 + value * length + at - start]) === form) return true;
    }
    return false;
  }

  /** Of how many words of the dictionaries the phrase is part, up to 255: a sign of how common it is. */
  familyOf({ entry }: Phrase): number {
    return this.#blob[entry + 1] >> 8;
  }

  /** Where the phrase between two offsets stands in the blob, or -1. */
  #find(text: string, start: number, end: number, hash: number, hasParticle: boolean): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (this.#blob[entry] === end - start && this.#isKey(entry + 2, text, start, end, hasParticle)) return entry;
    }
    return -1;
  }

  #isKey(key: number, text: string, start: number, end: number, hasParticle: boolean): boolean {
    for (let i = start; i < end; i++) {
      const unit = this.simplifiedUnit(text.charCodeAt(i));
      if (this.#blob[key + i - start] !== (hasParticle && unit === ZHU ? ZHE : unit)) return false;
    }
    return true;
  }
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return (bits[bit >> 3] & (1 << (bit & 7))) !== 0;
}

/** The same as in scripts/phrase-table.mjs. */
function neighbourBit(neighbour: number, form: number, side: number): number {
  return Math.imul(Math.imul(neighbour, 0x9e37) ^ (form * 2 + side), 0x85ebca6b) >>> 12;
}

/** The same as in scripts/phrase-table.mjs. */
function jointBit(before: number, after: number): number {
  return Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b) >>> 12;
}

/** FNV-1a over code units, as in scripts/phrase-table.mjs. */
const HASH_SEED = 0x811c9dc5 | 0;

function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

let shipped: PhraseTable | undefined;

export function phraseTable(): PhraseTable {
  shipped ??= new PhraseTable(readFileSync(join(packageRoot(), FILE)) as Uint8Array<ArrayBuffer>);
  return shipped;
}

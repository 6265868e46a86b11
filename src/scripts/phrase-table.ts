/** What the phrase dictionaries say about characters that one Simplified form stands for; read when a text first needs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

const PARTS = 6;
const FILE = "dist/tables/phrases.bin";

export interface Phrase {
  /** UTF-16 offsets into the text that was asked about. */
  readonly start: number;
  readonly end: number;
  /** The right Traditional forms of the whole phrase, the usual one first, in the standard spelling of the dictionaries. */
  readonly values: readonly string[];
}

export class PhraseTable {
  readonly longest = 6;
  readonly #classes = new Uint16Array(0x10000);
  readonly #simplified = new Uint16Array(0x10000);
  readonly #members = new Uint8Array(0x10000);
  readonly #filter: Uint8Array;
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
    for (let unit = 0; unit < 0x10000; unit++) this.#classes[unit] = this.#simplified[unit] = unit;
    const classes = units(0);
    for (let i = 0; i + 1 < classes.length; i += 2) this.#classes[classes[i]] = classes[i + 1];
    const folds = units(1);
    for (let i = 0; i + 1 < folds.length; i += 2) this.#simplified[folds[i]] = folds[i + 1];
    for (const unit of units(2)) this.#members[unit] = 1;
    this.#filter = new Uint8Array(buffer, ...parts[3]);
    this.#slots = new Uint32Array(buffer, parts[4][0], parts[4][1] / 4);
    this.#blob = units(5);
  }

  /** Whether the code unit is one of several Traditional forms of one Simplified character. */
  isAmbiguous(unit: number): boolean {
    return this.#members[unit] === 1;
  }

  /** The form that stands for all regional and tolerated spellings of a form. */
  classOf(unit: number): number {
    return this.#classes[unit];
  }

  simplify(text: string): string {
    let simplified = "";
    for (let i = 0; i < text.length; i++) simplified += String.fromCharCode(this.#simplified[text.charCodeAt(i)]);
    return simplified;
  }

  /** Whether some phrase wants another form of the character at `at` beside that very neighbour: the cheap test before any look-up. */
  isSuspicious(text: string, at: number): boolean {
    const form = this.#classes[text.charCodeAt(at)];
    return (
      (at > 0 && this.#isMarked(this.#simplified[text.charCodeAt(at - 1)], form, 0)) ||
      (at + 1 < text.length && this.#isMarked(this.#simplified[text.charCodeAt(at + 1)], form, 1))
    );
  }

  /** All phrases in `simplified` (a text in Simplified characters) that cover the offset. */
  covering(simplified: string, at: number): Phrase[] {
    const found: Phrase[] = [];
    const withParticle = simplified.includes("著", at - this.longest) ? simplified.replaceAll("著", "着") : undefined; // Taiwan writes 著 for both 著 and 着
    for (let start = Math.max(0, at - this.longest + 1); start <= at; start++) {
      const last = Math.min(simplified.length, start + this.longest);
      for (let end = Math.max(at + 1, start + 2); end <= last; end++) {
        const values =
          this.#valuesOf(simplified, start, end) ?? (withParticle === undefined ? undefined : this.#valuesOf(withParticle, start, end));
        if (values !== undefined) found.push({ start, end, values });
      }
    }
    return found;
  }

  #valuesOf(text: string, start: number, end: number): string[] | undefined {
    const slots = this.#slots;
    const blob = this.#blob;
    const length = end - start;
    for (let slot = phraseHash(text, start, end) & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const entry = slots[slot] - 1;
      if (blob[entry] !== length) continue;
      let i = 0;
      while (i < length && blob[entry + 2 + i] === text.charCodeAt(start + i)) i++;
      if (i < length) continue;
      return Array.from({ length: blob[entry + 1] }, (_, n) =>
        String.fromCharCode(...blob.subarray(entry + 2 + (n + 1) * length, entry + 2 + (n + 2) * length)),
      );
    }
    return undefined;
  }

  #isMarked(neighbour: number, form: number, side: number): boolean {
    const bit = neighbourBit(neighbour, form, side);
    return (this.#filter[bit >> 3] & (1 << (bit & 7))) !== 0;
  }
}

/** The same as in scripts/phrase-table.mjs. */
function neighbourBit(neighbour: number, form: number, side: number): number {
  return Math.imul(Math.imul(neighbour, 0x9e37) ^ (form * 2 + side), 0x85ebca6b) >>> 12;
}

/** The same as in scripts/phrase-table.mjs. */
function phraseHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

let shipped: PhraseTable | undefined;

export function phraseTable(): PhraseTable {
  shipped ??= new PhraseTable(readFileSync(join(packageRoot(), FILE)) as Uint8Array<ArrayBuffer>);
  return shipped;
}

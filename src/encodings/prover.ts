/** Proves that a line, or a part of it, was read in a wrong charset: tries all pairs, takes the readings that gain most, layer by layer. */
import { soundsAlarm } from "./gate.ts";
import { type Look, type LookedFor, PAIRS, type SourceName } from "./pairs.ts";
import { PathFinder, type Segment } from "./paths.ts";
import { Kind } from "./plausibility.ts";
import { Stretch } from "./stretch.ts";
import { type Chunk, Writing } from "./writing.ts";

/** One turn back: encode the text before as `encode`, decode the bytes as `decode`. */
export interface Step {
  readonly encode: string;
  readonly decode: string;
  /** The text after this step. */
  readonly text: string;
}

export interface Proof {
  /** UTF-16 offsets into the text that was tried. */
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
  /** Of the first step. */
  readonly pair: LookedFor;
  readonly repaired: string;
  /** Bits that the repaired text saves. */
  readonly gain: number;
  /** Places where bytes were lost on the way. */
  readonly holes: number;
}

/** Bits a repair must gain to be believed: 2^-16 of all stretches looked at would lie so well by chance. */
const THRESHOLD = 16;
/** Where text was mojibake already, less is asked of the next layer. */
const LAYER_THRESHOLD = 9;
/** Bits that must be left when rare and repeated characters count as plain. */
const PLAIN_THRESHOLD = 8;
/** Characters that a reading in a charset other than UTF-8 must hold. */
const LEAST_LETTERS = 2;
/** A word of four accented letters (żółć) may be two Han by chance. */
const LEAST_WIDE_LETTERS = 3;
/** What a single character that stands alone must gain beyond the rest. */
const LONE_BITS = 6;
/** Of one CJK charset misread as another: three characters may well be a rare name. */
const LEAST_CJK_LETTERS = 4;
const CJK_THRESHOLD = 12;
/** Han that hold UTF-8 by chance (芯片) are one sequence, as a rule. */
const LEAST_SEQUENCES = 2;
/** Two Han in UTF-8 are three of a double-byte charset, all of them rare. */
const SEQUENCE_EXCESS = 18;
/** Han in a double-byte charset show as two letters or symbols that do not go together. */
const WESTERN_EXCESS = 4;
/** A text in an alphabet has blanks and commas, whatever its letters were read as. */
const ALPHABET_ASCII = 0.08;
/** A Han character inside a word, or rare ones for words. */
const ALPHABET_EXCESS = 12;
export const MAX_LAYERS = 3;

interface Candidate {
  readonly segment: Segment;
  readonly pair: LookedFor;
}

interface Reading extends Candidate {
  readonly deeper: Omit<Proof, "start" | "end" | "pair"> | undefined;
  /** Of all layers. */
  readonly gain: number;
}

export class Prover {
  readonly #writings = new Map<SourceName, Writing>();
  readonly #paths = new PathFinder();

  /** The pairs with which something is proved in a text. */
  pairsIn(text: string, before: Kind): LookedFor[] {
    const stretch = new Stretch(text, before);
    const pairs = new Set(this.#candidates(stretch, pairsFor(stretch), THRESHOLD).map(({ pair }) => pair));
    return [...pairs];
  }

  /** All that is proved in a text of one line, ascending, not overlapping. `pairs` narrows what is tried. */
  prove(text: string, before: Kind, pairs?: readonly LookedFor[], layer = 1): Proof[] {
    const stretch = new Stretch(text, before);
    const candidates = this.#candidates(stretch, pairs ?? pairsFor(stretch), layer === 1 ? THRESHOLD : LAYER_THRESHOLD);
    if (candidates.length === 0) return [];
    const offsets = stretch.offsets();
    const readings = candidates.map((candidate) => this.#reading(candidate, stretch, layer));
    return chosen(stretch.length, readings).map(({ segment, pair, deeper, gain }) => {
      const encode = nameOf(pair.read, text.slice(offsets[segment.start], offsets[segment.end]));
      return {
        start: offsets[segment.start],
        end: offsets[segment.end],
        steps: [{ encode, decode: pair.was, text: segment.repaired }, ...(deeper?.steps ?? [])],
        pair,
        repaired: deeper?.repaired ?? segment.repaired,
        gain,
        holes: segment.holes + (deeper?.holes ?? 0),
      };
    });
  }

  /** What a candidate leads to in the end: text that was garbled twice looks bad after one step, so that all steps are weighed together. */
  #reading(candidate: Candidate, stretch: Stretch, layer: number): Reading {
    const { segment, pair } = candidate;
    const isFinal = layer === MAX_LAYERS || pair.was !== "utf-8" || !soundsAlarm(segment.repaired);
    const deeper = isFinal ? undefined : this.#deeper(segment.repaired, stretch.kinds[segment.start] as Kind, layer + 1);
    return { ...candidate, deeper, gain: segment.gain + (deeper?.gain ?? 0) };
  }

  /** Pairs of one reading charset stand together in `PAIRS`, so that the stretch is written once for them. */
  #candidates(stretch: Stretch, pairs: readonly LookedFor[], threshold: number): Candidate[] {
    const candidates: Candidate[] = [];
    let written: SourceName | undefined;
    for (const pair of pairs) {
      const writing = this.#writing(pair.read);
      if (pair.read !== written) writing.write(stretch);
      written = pair.read;
      const chunks = writing.chunks.filter((chunk) => isWorthWalking(chunk, stretch, pair));
      for (const found of this.#paths.find(stretch, writing, chunks, pair.was, threshold + pair.doubt)) {
        if (isProof(stretch, found, pair, threshold)) candidates.push({ segment: { ...found, gain: found.gain - pair.doubt }, pair });
      }
    }
    return candidates;
  }

  #writing(charset: SourceName): Writing {
    let writing = this.#writings.get(charset);
    if (writing === undefined) {
      writing = new Writing(charset);
      this.#writings.set(charset, writing);
    }
    return writing;
  }

  /** A repaired text that is mojibake again, in whole or in parts. */
  #deeper(text: string, before: Kind, layer: number): Omit<Proof, "start" | "end" | "pair"> | undefined {
    const proofs = this.prove(text, before, LAYER_PAIRS, layer);
    if (proofs.length === 0) return undefined;
    const parts: string[] = [];
    let at = 0;
    for (const proof of proofs) {
      parts.push(text.slice(at, proof.start), proof.repaired);
      at = proof.end;
    }
    const repaired = parts.join("") + text.slice(at);
    const { encode, decode } = proofs[0].steps[0];
    return {
      steps: [{ encode, decode, text: repaired }],
      repaired,
      gain: proofs.reduce((sum, proof) => sum + proof.gain, 0),
      holes: proofs.reduce((sum, proof) => sum + proof.holes, 0),
    };
  }
}

/** C1 controls that windows-1252 has characters for: the text was read as Latin-1. */
const LATIN_1_ONLY = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/;

function nameOf(charset: SourceName, text: string): string {
  return charset === "windows-1252" && LATIN_1_ONLY.test(text) ? "iso-8859-1" : charset;
}

/** Rules chunks out by what could be counted in one pass, before paths are walked for each pair: rare words of clean text end here. */
function isWorthWalking(chunk: Chunk, { asciiShare }: Stretch, { read, was, fromMultibyte, toMultibyte }: LookedFor): boolean {
  if (read === "iso-8859-1" || isUtf16(was)) return true;
  if (isUtf16(read)) return chunk.excess >= SEQUENCE_EXCESS;
  if (was === "utf-8") {
    if (!fromMultibyte) return chunk.sequences > 0;
    return chunk.sequences >= LEAST_SEQUENCES && chunk.excess >= SEQUENCE_EXCESS;
  }
  if (!fromMultibyte) return chunk.telling >= LEAST_LETTERS && (!toMultibyte || chunk.excess >= WESTERN_EXCESS);
  if (toMultibyte) return chunk.plainExcess >= CJK_THRESHOLD;
  return asciiShare >= ALPHABET_ASCII && chunk.excess >= ALPHABET_EXCESS;
}

/** What is garbled twice was written in a charset of many bytes at least once more. */
const LAYER_PAIRS = PAIRS.filter(({ was, toMultibyte }) => was === "utf-8" || toMultibyte);

function isUtf16(name: string): boolean {
  return name === "utf-16le" || name === "utf-16be";
}

/** Valid UTF-8 is a proof in itself; other charsets read nearly any bytes, so that what they say must be plausible by itself. */
function isProof(
  stretch: Stretch,
  segment: Segment,
  { read, was, fromMultibyte, toMultibyte, doubt }: LookedFor,
  threshold: number,
): boolean {
  if (isUtf16(was) || read === "iso-8859-1") return true;
  if (was === "utf-8")
    return (
      segment.letters > (fromMultibyte ? 2 : 1) ||
      segment.gain >= threshold + doubt + LONE_BITS ||
      (!fromMultibyte && isInWord(stretch, segment))
    );
  if (fromMultibyte && toMultibyte) return segment.letters >= LEAST_CJK_LETTERS && segment.plainGain >= CJK_THRESHOLD;
  const asked = toMultibyte ? LEAST_WIDE_LETTERS : fromMultibyte ? 1 : LEAST_LETTERS;
  return segment.letters >= asked && segment.plainGain >= PLAIN_THRESHOLD;
}

/** A lone letter is believed in a word: `gÃ©ologue`, not `√π`. */
function isInWord({ kinds }: Stretch, { start, end }: Segment): boolean {
  return isLatin(kinds[start]) || (end + 1 < kinds.length && isLatin(kinds[end + 1]));
}

function isLatin(kind: number): boolean {
  return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.AccentedLower;
}

/** The best candidates that do not overlap, ascending. */
function chosen(length: number, candidates: readonly Reading[]): Reading[] {
  const taken = new Uint8Array(length);
  const best: Reading[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.gain - a.gain)) {
    const { start, end } = candidate.segment;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    best.push(candidate);
  }
  return best.sort((a, b) => a.segment.start - b.segment.start);
}

const LOOK_OF_KIND: Readonly<Partial<Record<Kind, Look>>> = {
  [Kind.AccentedLower]: "western",
  [Kind.AccentedUpper]: "western",
  [Kind.RareLatin]: "western",
  [Kind.LatinSymbol]: "western",
  [Kind.Symbol]: "western",
  [Kind.Box]: "western",
  [Kind.Greek]: "western",
  [Kind.Control]: "western",
  [Kind.CyrillicLower]: "cyrillic",
  [Kind.CyrillicUpper]: "cyrillic",
  [Kind.RareCyrillic]: "cyrillic",
  [Kind.Han]: "cjk",
  [Kind.Kana]: "cjk",
  [Kind.Hangul]: "cjk",
  [Kind.HalfKana]: "cjk",
  [Kind.Private]: "cjk",
};

/** The pairs whose misread bytes show as characters that the stretch holds. */
function pairsFor(stretch: Stretch): LookedFor[] {
  const looks = new Set<Look>();
  for (let i = 0; i < stretch.length; i++) {
    const look = LOOK_OF_KIND[stretch.kinds[i + 1] as Kind];
    if (look !== undefined) looks.add(look);
    if (stretch.points[i] === 0) looks.add("zero");
    if (stretch.points[i] >= 0x80 && stretch.points[i] < 0xa0) looks.add("control");
  }
  return PAIRS.filter((pair) => pair.looks.some((look) => looks.has(look)));
}

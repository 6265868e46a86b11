/** What segments prove: the steps that lead back to what was written. */
import type { LookedFor, SourceName } from "./pairs.ts";
import type { Segment } from "./paths.ts";

/** One turn back: encode the text before as `encode`, decode the bytes as `decode`. */
export interface Step {
  readonly encode: string;
  readonly decode: string;
  /** The text after this step. */
  readonly text: string;
}

/** What garbled text said, and how that is known. */
export interface Repair {
  readonly steps: readonly Step[];
  readonly repaired: string;
  /** Bits that the repaired text saves. */
  readonly gain: number;
  /** Places where bytes were lost on the way. */
  readonly holes: number;
}

export class Proof implements Repair {
  /** UTF-16 offsets into the text of its passage. */
  readonly start: number;
  readonly end: number;
  /** Of the first step. */
  readonly pair: LookedFor;
  readonly steps: readonly Step[];
  readonly repaired: string;
  readonly gain: number;
  readonly holes: number;

  /** `deeper`: what the segment, once repaired, was garbled from in its turn. */
  constructor(text: string, start: number, end: number, segment: Segment, deeper: Repair | undefined) {
    const { pair, repaired } = segment;
    const step = { encode: nameOf(pair.read, text, start, end), decode: pair.was, text: repaired };
    this.start = start;
    this.end = end;
    this.pair = pair;
    this.steps = deeper === undefined ? [step] : [step, ...deeper.steps];
    this.repaired = deeper === undefined ? repaired : deeper.repaired;
    this.gain = gainOf(segment, deeper);
    this.holes = deeper === undefined ? segment.holes : segment.holes + deeper.holes;
  }
}

/** C1 controls that windows-1252 has characters for: the text was read as Latin-1. */
const LATIN_1_ONLY = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/;

function nameOf(charset: SourceName, text: string, start: number, end: number): string {
  return charset === "windows-1252" && LATIN_1_ONLY.test(text.slice(start, end)) ? "iso-8859-1" : charset;
}

/** A text in which all that is proved is repaired, as one step. */
export function joined(text: string, proofs: readonly Proof[]): Repair {
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

function gainOf(segment: Segment, deeper: Repair | undefined): number {
  return deeper === undefined ? segment.sureGain : segment.sureGain + deeper.gain;
}

/** The indexes of the best segments that do not overlap, in the order of the text. */
export function chosen(length: number, segments: readonly Segment[], repairs: readonly (Repair | undefined)[]): number[] {
  const indexes: number[] = [];
  let isOnePair = true;
  for (let i = 0; i < segments.length; i++) {
    indexes.push(i);
    isOnePair &&= segments[i].pair === segments[0].pair;
  }
  if (isOnePair) return indexes; // whose segments do not overlap
  const taken = new Uint8Array(length);
  const best: number[] = [];
  for (const index of indexes.sort((a, b) => gainOf(segments[b], repairs[b]) - gainOf(segments[a], repairs[a]))) {
    const { start, end } = segments[index];
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    best.push(index);
  }
  return best.sort((a, b) => segments[a].start - segments[b].start);
}

/** Proves that a line, or a part of it, was read in a wrong charset: tries all pairs, takes the readings that gain most, layer by layer. */
import { type Candidate, CandidateFinder } from "./candidates.ts";
import { soundsAlarm } from "./gate.ts";
import type { Habits } from "./habits.ts";
import { pairsFor } from "./looks.ts";
import { isUtf16, type LookedFor, type SourceName } from "./pairs.ts";
import type { Kind } from "./plausibility.ts";
import { Stretch } from "./stretch.ts";
import { isWorthWriting } from "./worth.ts";

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

const MAX_LAYERS = 3;
/** Texts of some 40 characters. */
const MOST_VERDICTS = 4096;
const NONE_YET: readonly LookedFor[] = [];

interface Reading extends Candidate {
  readonly deeper: Omit<Proof, "start" | "end" | "pair"> | undefined;
  /** Of all layers. */
  readonly gain: number;
}

export class Prover {
  readonly #stretches: Stretch[] = [];
  readonly #candidates = new CandidateFinder();
  readonly #verdicts = new Map<string, readonly LookedFor[]>();

  /** The pairs with which something is proved in a text. What is strange on one page of a site is strange on the next: verdicts are kept. */
  pairsIn(text: string, before: Kind): readonly LookedFor[] {
    const key = String.fromCharCode(before) + text;
    let pairs = this.#verdicts.get(key);
    if (pairs === undefined) {
      const stretch = this.#stretchOf(text, before, 1);
      const { utf8, others } = pairsFor(stretch);
      const candidates: Candidate[] = [];
      const isWorthTrying = (pair: LookedFor) => isWorthWriting(stretch, pair);
      for (const pair of utf8.filter(isWorthTrying)) {
        const found = this.#candidates.find(stretch, [pair], 1, NONE_YET);
        candidates.push(...found);
        // none that follows is likelier, but for UTF-16 in its other order
        if (!isUtf16(pair.read) && found.some((candidate) => isExplained(stretch, candidate, WHOLLY))) break;
      }
      if (!candidates.some((candidate) => isExplained(stretch, candidate, MOSTLY)))
        candidates.push(...this.#candidates.find(stretch, others.filter(isWorthTrying), 1, NONE_YET));
      pairs = [...new Set(candidates.map(({ pair }) => pair))];
      if (this.#verdicts.size >= MOST_VERDICTS) this.#verdicts.clear();
      this.#verdicts.set(key, pairs);
    }
    return pairs;
  }

  /** All that is proved in a text of one line, ascending, not overlapping. `pairs` narrows what is tried. */
  prove(text: string, before: Kind, habits: Habits, pairs?: readonly LookedFor[], layer = 1): Proof[] {
    const stretch = this.#stretchOf(text, before, layer);
    const candidates = this.#candidates.find(stretch, pairs ?? pairsFor(stretch).deeper, layer, habits.pairs(layer));
    if (candidates.length === 0) return [];
    const offsets = stretch.offsets();
    const readings = candidates.map((candidate) => this.#reading(candidate, stretch, habits, layer));
    return chosen(stretch.length, readings).map(({ segment, pair, deeper, gain }) => {
      const start = offsets?.[segment.start] ?? segment.start;
      const end = offsets?.[segment.end] ?? segment.end;
      const step = { encode: nameOf(pair.read, text.slice(start, end)), decode: pair.was, text: segment.repaired };
      return {
        start,
        end,
        steps: deeper === undefined ? [step] : [step, ...deeper.steps],
        pair,
        repaired: deeper?.repaired ?? segment.repaired,
        gain,
        holes: segment.holes + (deeper?.holes ?? 0),
      };
    });
  }

  /** What a candidate leads to in the end: text that was garbled twice looks bad after one step, so that all steps are weighed together. */
  #reading(candidate: Candidate, stretch: Stretch, habits: Habits, layer: number): Reading {
    const { segment, pair, gain } = candidate;
    const isFinal = layer === MAX_LAYERS || pair.was !== "utf-8" || !soundsAlarm(segment.repaired);
    const deeper = isFinal ? undefined : this.#deeper(segment.repaired, stretch.kinds[segment.start] as Kind, habits, layer + 1);
    return { segment, pair, deeper, gain: gain + (deeper?.gain ?? 0) };
  }

  /** One a layer: a layer is looked into while the one above is not finished. */
  #stretchOf(text: string, before: Kind, layer: number): Stretch {
    this.#stretches[layer] ??= new Stretch();
    return this.#stretches[layer].read(text, before);
  }

  /** A repaired text that is mojibake again, in whole or in parts. */
  #deeper(text: string, before: Kind, habits: Habits, layer: number): Omit<Proof, "start" | "end" | "pair"> | undefined {
    const usual = habits.pairs(layer);
    let proofs = usual.length > 0 ? this.prove(text, before, habits, usual, layer) : [];
    if (proofs.length === 0) {
      if (!habits.maySearch(layer)) return undefined;
      proofs = this.prove(text, before, habits, undefined, layer);
      if (proofs.length === 0) {
        habits.searchedInVain(layer);
        return undefined;
      }
      habits.proved(layer, proofs);
    }
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

/** Once UTF-8 accounts for this share of what is not ASCII, no other charset is asked. */
const MOSTLY = 0.5;
/** For this share without any loss, nor is UTF-8 read in another way. */
const WHOLLY = 0.9;

function isExplained({ length, points }: Stretch, { segment }: Candidate, share: number): boolean {
  if (share === WHOLLY && segment.holes > 0) return false;
  let strange = 0;
  let explained = 0;
  for (let i = 0; i < length; i++) {
    if (points[i] <= 0x7f) continue;
    strange++;
    if (i >= segment.start && i < segment.end) explained++;
  }
  return explained > share * strange;
}

/** The best candidates that do not overlap, ascending. */
function chosen(length: number, candidates: readonly Reading[]): readonly Reading[] {
  if (candidates.length === 1) return candidates;
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

/** Proves that passages, or parts of them, were read in a wrong charset: tries all pairs, takes the readings that gain most, layer by layer. */
import { CandidateFinder } from "./candidates.ts";
import { soundsAlarm } from "./gate.ts";
import { type Habits, inBatches } from "./habits.ts";
import { pairsFor } from "./looks.ts";
import { isUtf16, type LookedFor } from "./pairs.ts";
import type { Segment } from "./paths.ts";
import type { Kind } from "./plausibility.ts";
import { chosen, joined, Proof, type Repair } from "./repair.ts";
import { type Passage, Stretch } from "./stretch.ts";
import { isWorthWriting } from "./worth.ts";

const MAX_LAYERS = 3;
/** Texts of some 40 characters. */
const MOST_VERDICTS = 4096;
const NONE_YET: readonly LookedFor[] = [];

export class Prover {
  readonly #stretches: Stretch[] = [];
  readonly #candidates = new CandidateFinder();
  readonly #verdicts = new Map<string, readonly LookedFor[]>();

  /** The pairs that prove most in a text. What is strange on one page of a site is strange on the next: verdicts are kept. */
  pairsIn(text: string, before: Kind): readonly LookedFor[] {
    const key = String.fromCharCode(before) + text;
    let pairs = this.#verdicts.get(key);
    if (pairs === undefined) {
      pairs = this.#search(this.#stretchOf([{ text, start: 0, end: text.length, before }], 1));
      if (this.#verdicts.size >= MOST_VERDICTS) this.#verdicts.clear();
      this.#verdicts.set(key, pairs);
    }
    return pairs;
  }

  #search(stretch: Stretch): readonly LookedFor[] {
    const { utf8, others } = pairsFor(stretch);
    const found: Segment[] = [];
    const pairs = new Set<LookedFor>();
    for (const pair of utf8) {
      if (!isWorthWriting(stretch, pair)) continue;
      const segments = this.#candidates.find(stretch, [pair], 1, NONE_YET);
      if (segments.length === 0) continue;
      pairs.add(pair); // even if another saves more: what it leads to may be garbled again
      for (const segment of segments) found.push(segment);
      // none that follows is likelier, but for UTF-16 in its other order
      if (!isUtf16(pair.read) && segments.some((segment) => isExplained(stretch, segment, WHOLLY))) break;
    }
    if (found.some((segment) => isExplained(stretch, segment, MOSTLY))) return [...pairs];
    const worthy = others.filter((pair) => isWorthWriting(stretch, pair));
    for (const segment of this.#candidates.find(stretch, worthy, 1, NONE_YET)) {
      found.push(segment);
      if (isUtf16(segment.pair.was)) pairs.add(segment.pair); // which order it is hangs on where the part begins
    }
    for (const index of chosen(stretch.length, found, [])) pairs.add(found[index].pair);
    return [...pairs];
  }

  /** All that is proved in each passage, ascending, not overlapping. `pairs` narrows what is tried. */
  prove(passages: readonly Passage[], habits: Habits, pairs?: readonly LookedFor[], layer = 1): Proof[][] {
    const found: Proof[][] = [];
    for (let i = 0; i < passages.length; i++) found.push([]);
    const stretch = this.#stretchOf(passages, layer);
    const segments = this.#candidates.find(stretch, pairs ?? pairsFor(stretch).deeper, layer, habits.pairs(layer));
    if (segments.length === 0) return found;
    const repairs = this.#repairs(segments, stretch, habits, layer);
    const { firsts, offsets } = stretch;
    let passage = 0;
    for (const index of chosen(stretch.length, segments, repairs)) {
      const segment = segments[index];
      while (firsts[passage + 1] <= segment.start) passage++;
      found[passage].push(new Proof(passages[passage].text, offsets[segment.start], offsets[segment.end], segment, repairs[index]));
    }
    return found;
  }

  /** By segment, what it leads to in the end: text that was garbled twice looks bad after one step, so that all steps are weighed together. */
  #repairs(segments: readonly Segment[], { kinds }: Stretch, habits: Habits, layer: number): (Repair | undefined)[] {
    const repairs: (Repair | undefined)[] = [];
    const garbled: number[] = [];
    const passages: Passage[] = [];
    for (let i = 0; i < segments.length; i++) {
      const { pair, repaired: text, start } = segments[i];
      repairs.push(undefined);
      if (layer === MAX_LAYERS || pair.was !== "utf-8" || !soundsAlarm(text)) continue;
      garbled.push(i);
      passages.push({ text, start: 0, end: text.length, before: kinds[start] as Kind });
    }
    if (passages.length === 0) return repairs;
    for (const [i, repair] of this.#deeper(passages, habits, layer + 1).entries()) repairs[garbled[i]] = repair;
    return repairs;
  }

  /** One a layer: a layer is looked into while the one above is not finished. */
  #stretchOf(passages: readonly Passage[], layer: number): Stretch {
    this.#stretches[layer] ??= new Stretch();
    return this.#stretches[layer].read(passages);
  }

  /** Repaired texts that are mojibake again, in whole or in parts. */
  #deeper(passages: readonly Passage[], habits: Habits, layer: number): (Repair | undefined)[] {
    const repairs: (Repair | undefined)[] = [];
    inBatches<Proof>(
      passages.length,
      () => habits.pairs(layer),
      (from, wanted) => Math.min(passages.length, from + wanted),
      (from, to, pairs) => this.prove(passages.slice(from, to), habits, pairs, layer),
      (index, usual) => {
        let proofs = usual;
        if (proofs.length === 0 && habits.maySearch(layer)) {
          [proofs] = this.prove([passages[index]], habits, undefined, layer);
          if (proofs.length === 0) habits.searchedInVain(layer);
          else habits.proved(layer, proofs);
        }
        repairs.push(proofs.length === 0 ? undefined : joined(passages[index].text, proofs));
      },
    );
    return repairs;
  }
}

/** Once UTF-8 accounts for this share of what is not ASCII, no other charset is asked. */
const MOSTLY = 0.5;
/** For this share without any loss, nor is UTF-8 read in another way. */
const WHOLLY = 0.9;

function isExplained({ length, points }: Stretch, { start, end, holes }: Segment, share: number): boolean {
  if (share === WHOLLY && holes > 0) return false;
  let strange = 0;
  let explained = 0;
  for (let i = 0; i < length; i++) {
    if (points[i] <= 0x7f) continue;
    strange++;
    if (i >= start && i < end) explained++;
  }
  return explained > share * strange;
}

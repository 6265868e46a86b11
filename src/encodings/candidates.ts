/** The segments of a stretch that some pairs of charsets prove, each by itself. */
import type { LookedFor, SourceName } from "./pairs.ts";
import { PathFinder, type Segment } from "./paths.ts";
import { isProof } from "./proof.ts";
import type { Stretch } from "./stretch.ts";
import { isWorthWalking } from "./worth.ts";
import { type Chunk, Writing } from "./writing.ts";

export interface Candidate {
  readonly segment: Segment;
  readonly pair: LookedFor;
  /** What the segment gains, less the doubt about the pair. */
  readonly gain: number;
}

/** Bits a repair must gain to be believed: 2^-16 of all stretches looked at would lie so well by chance. */
const THRESHOLD = 16;
/** Where text was mojibake already, less is asked of the next layer. */
const LAYER_THRESHOLD = 9;

/** Keeps its buffers from stretch to stretch. */
export class CandidateFinder {
  readonly #writings = new Map<SourceName, Writing>();
  readonly #paths = new PathFinder();

  /** By pair, then ascending; they may overlap. `usual`: pairs that proved something in the text before. */
  find(stretch: Stretch, pairs: readonly LookedFor[], layer: number, usual: readonly LookedFor[]): Candidate[] {
    const threshold = layer === 1 ? THRESHOLD : LAYER_THRESHOLD;
    const candidates: Candidate[] = [];
    const worthy: Chunk[] = [];
    for (const pair of pairs) {
      const writing = this.#writing(pair.read);
      writing.write(stretch);
      worthy.length = 0;
      for (const chunk of writing.chunks) if (isWorthWalking(chunk, writing, stretch, pair)) worthy.push(chunk);
      if (worthy.length === 0) continue;
      for (const segment of this.#paths.find(stretch, writing, worthy, pair.was, threshold + pair.doubt)) {
        if (isProof(stretch, segment, pair, threshold, layer, usual.includes(pair)))
          candidates.push({ segment, pair, gain: segment.gain - pair.doubt });
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
}

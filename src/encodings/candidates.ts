/** The segments of a stretch that some pairs of charsets prove, each by itself. */
import type { LookedFor, SourceName } from "./pairs.ts";
import { PathFinder, type Segment } from "./paths.ts";
import { isProof } from "./proof.ts";
import { readerOf } from "./readers.ts";
import { Reading } from "./reading.ts";
import type { Stretch } from "./stretch.ts";
import { trialOf } from "./worth.ts";
import { Writing } from "./writing.ts";

/** Bits a repair must gain to be believed: 2^-16 of all stretches looked at would lie so well by chance. */
const THRESHOLD = 16;
/** Where text was mojibake already, less is asked of the next layer. */
const LAYER_THRESHOLD = 9;
/** What a straight reading of mojibake gains at least, well below what a proof asks for; of 7,900 stretches of rare Han in clean pages 3 gain it. */
const STRAIGHT_GAIN = 9;
/** Keeps its buffers from stretch to stretch. */
export class CandidateFinder {
  readonly #writings = new Map<SourceName, Writing>();
  readonly #reading = new Reading();
  readonly #paths = new PathFinder();

  /** By pair, then ascending; they may overlap. `usual`: pairs that proved something in the text before. */
  find(stretch: Stretch, pairs: readonly LookedFor[], layer: number, usual: readonly LookedFor[]): Segment[] {
    const threshold = layer === 1 ? THRESHOLD : LAYER_THRESHOLD;
    const proved: Segment[] = [];
    for (const pair of pairs) {
      const isUsual = usual.includes(pair);
      for (const segment of this.#segments(stretch, pair, threshold + pair.doubt))
        if (isProof(stretch, segment, threshold, layer, isUsual)) proved.push(segment);
    }
    return proved;
  }

  #segments(stretch: Stretch, pair: LookedFor, threshold: number): Segment[] {
    const writing = this.#writing(pair.read);
    writing.write(stretch);
    const segments: Segment[] = [];
    for (const chunk of writing.chunks) {
      const trial = trialOf(chunk, writing, stretch, pair);
      if (trial === "no") continue;
      const reader = readerOf(pair.was);
      const reading = this.#reading;
      reading.read(writing, chunk, reader);
      if (trial === "none" || reading.gains(STRAIGHT_GAIN, chunk, trial === "either", writing, stretch, reader.isUtf8))
        this.#paths.walk(stretch, writing, chunk, reading, reader, pair, threshold, segments);
    }
    return segments;
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

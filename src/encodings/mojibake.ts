/** Mojibake of a document: which stretches were read in a wrong charset, through which steps, and what they said. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { suspiciousStretches } from "./gate.ts";
import { type Look, type LookedFor, PAIRS } from "./pairs.ts";
import { bitsOfText, Kind, kindOf } from "./plausibility.ts";
import { PairProver, type Segment, Stretch } from "./prover.ts";

/** One turn back: encode the text in `encode`, decode the bytes as `decode`. */
export interface Step {
  readonly encode: string;
  readonly decode: string;
  /** The text after this step. */
  readonly text: string;
}

export interface Mojibake extends Span {
  readonly steps: readonly Step[];
  readonly repaired: string;
  /** Bits that the repaired text saves. */
  readonly gain: number;
  /** Characters whose bytes were lost on the way. */
  readonly holes: number;
  /** Bits a character, before and after. */
  readonly before: number;
  readonly after: number;
}

/** Bits a repair must gain to be believed: 2^-16 of all stretches looked at would lie so well by chance. */
const THRESHOLD = 16;
const MAX_LAYERS = 3;

export class MojibakeProver {
  readonly #provers = new Map<LookedFor, PairProver>();

  /** All that is proved in a line or a part of it, ascending, not overlapping. */
  prove(text: string, before: Kind = Kind.Space, layers = MAX_LAYERS): Found[] {
    const stretch = new Stretch(text, before);
    const looks = looksOf(stretch);
    const found: Candidate[] = [];
    for (const pair of PAIRS) {
      if (!pair.looks.some((look) => looks.has(look))) continue;
      let prover = this.#provers.get(pair);
      if (prover === undefined) {
        prover = new PairProver(pair);
        this.#provers.set(pair, prover);
      }
      for (const segment of prover.prove(stretch, THRESHOLD)) found.push({ segment, pair });
    }
    found.sort((a, b) => b.segment.gain - a.segment.gain);
    const chosen: Candidate[] = [];
    for (const candidate of found) {
      if (!chosen.some(({ segment }) => segment.start < candidate.segment.end && candidate.segment.start < segment.end))
        chosen.push(candidate);
    }
    chosen.sort((a, b) => a.segment.start - b.segment.start);
    const offsets = offsetsOf(stretch);
    return chosen.map(({ segment, pair }) => {
      const kind = stretch.kinds[segment.start] as Kind;
      const deeper = layers > 1 ? this.#deeper(segment.repaired, kind, layers - 1) : undefined;
      const step = { encode: pair.read, decode: pair.was, text: segment.repaired };
      return {
        start: offsets[segment.start],
        end: offsets[segment.end],
        steps: deeper === undefined ? [step] : [step, ...deeper.steps],
        repaired: deeper?.repaired ?? segment.repaired,
        gain: segment.gain + (deeper?.gain ?? 0),
        holes: segment.holes + (deeper?.holes ?? 0),
      };
    });
  }

  /** A repaired text that is mojibake again. */
  #deeper(text: string, before: Kind, layers: number) {
    const found = this.prove(text, before, layers);
    if (found.length === 0) return undefined;
    let repaired = "";
    let at = 0;
    for (const part of found) {
      repaired += text.slice(at, part.start) + part.repaired;
      at = part.end;
    }
    repaired += text.slice(at);
    const [first] = found;
    return {
      steps: [{ encode: first.steps[0].encode, decode: first.steps[0].decode, text: repaired }],
      repaired,
      gain: found.reduce((sum, part) => sum + part.gain, 0),
      holes: found.reduce((sum, part) => sum + part.holes, 0),
    };
  }
}

interface Candidate {
  readonly segment: Segment;
  readonly pair: LookedFor;
}

type Found = Omit<Mojibake, "before" | "after">;

const LOOK_OF_KIND: Readonly<Partial<Record<Kind, Look>>> = {
  [Kind.AccentedLower]: "western",
  [Kind.AccentedUpper]: "western",
  [Kind.RareLatin]: "western",
  [Kind.LatinSymbol]: "western",
  [Kind.Typographic]: "western",
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

function looksOf(stretch: Stretch): Set<Look> {
  const looks = new Set<Look>();
  for (let i = 0; i < stretch.length; i++) {
    const look = LOOK_OF_KIND[stretch.kinds[i + 1] as Kind];
    if (look !== undefined) looks.add(look);
    if (stretch.points[i] === 0) looks.add("zero");
  }
  return looks;
}

/** The UTF-16 offset of each code point, and the end. */
function offsetsOf(stretch: Stretch): Uint32Array {
  const offsets = new Uint32Array(stretch.length + 1);
  for (let i = 0; i < stretch.length; i++) offsets[i + 1] = offsets[i] + (stretch.points[i] > 0xffff ? 2 : 1);
  return offsets;
}

const cache = new WeakMap<Document, readonly Mojibake[]>();

/** All mojibake of a document, ascending; found once a document. */
export function mojibakeOf(document: Document): readonly Mojibake[] {
  let found = cache.get(document);
  if (found === undefined) {
    found = findMojibake(document);
    cache.set(document, found);
  }
  return found;
}

function findMojibake(document: Document): Mojibake[] {
  const { text } = document;
  const stretches = suspiciousStretches(document);
  if (stretches.length === 0) return [];
  const prover = new MojibakeProver();
  const all: Mojibake[] = [];
  for (const stretch of stretches) {
    const before = stretch.start === 0 ? Kind.Space : kindOf(text.charCodeAt(stretch.start - 1));
    for (const found of prover.prove(text.slice(stretch.start, stretch.end), before)) {
      const quote = text.slice(stretch.start + found.start, stretch.start + found.end);
      all.push({
        ...found,
        start: stretch.start + found.start,
        end: stretch.start + found.end,
        before: bitsOfText(quote, before) / quote.length,
        after: bitsOfText(found.repaired, before) / Math.max(1, found.repaired.length),
      });
    }
  }
  return all;
}

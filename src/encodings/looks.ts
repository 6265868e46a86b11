/** Which pairs of charsets a stretch is tried with: those whose misread bytes show as characters that it holds. */
import { LOOKS, type Look, type LookedFor, lookedFor } from "./pairs.ts";
import { KIND_COUNT, Kind } from "./plausibility.ts";
import type { Stretch } from "./stretch.ts";

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

/** A bit for each look. */
const maskOf = (look: Look) => 1 << LOOKS.indexOf(look);
const MASK_OF_KIND = Uint8Array.from({ length: KIND_COUNT }, (_, kind) => {
  const look = LOOK_OF_KIND[kind as Kind];
  return look === undefined ? 0 : maskOf(look);
});
const ZERO = maskOf("zero");
const CONTROL = maskOf("control");

export interface PairsToTry {
  /** Text that was UTF-8: next to a proof by itself, and the commonest accident. The likeliest first. */
  readonly utf8: readonly LookedFor[];
  readonly others: readonly LookedFor[];
  /** What is garbled twice was written in a charset of many bytes at least once more. */
  readonly deeper: readonly LookedFor[];
}

/** By mask: at most 2^5 lists. */
const lists = new Map<number, PairsToTry>();

export function pairsFor({ length, kinds, points }: Stretch): PairsToTry {
  let mask = 0;
  for (let i = 0; i < length; i++) {
    mask |= MASK_OF_KIND[kinds[i + 1]];
    if (points[i] === 0) mask |= ZERO;
    else if (points[i] >= 0x80 && points[i] < 0xa0) mask |= CONTROL;
  }
  let pairs = lists.get(mask);
  if (pairs === undefined) {
    const all = lookedFor().filter(({ looks }) => looks.some((look) => (mask & maskOf(look)) !== 0));
    pairs = {
      deeper: all.filter(({ was, toMultibyte }) => was === "utf-8" || toMultibyte),
      utf8: all.filter(({ was }) => was === "utf-8").sort((a, b) => a.doubt - b.doubt),
      others: all.filter(({ was }) => was !== "utf-8"),
    };
    lists.set(mask, pairs);
  }
  return pairs;
}

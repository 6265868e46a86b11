/** Finds where a Chinese document leaves its own Han variant: runs of characters that only the other variant writes. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { Variant } from "../text/variants.ts";
import { isBilingual, namesVariant } from "./bilingual.ts";
import { isMentioned } from "./mention.ts";
import { Weight, variantWeights } from "./variant-weight.ts";

export type Extent = "lines" | "tail" | "word";

export interface ForeignRun extends Span {
  readonly extent: Extent;
  readonly variant: Variant;
  /** The characters that decide, each once, in the order of the text. */
  readonly characters: string;
}

export interface ForeignText {
  /** The variant of the document as a whole. */
  readonly own: Variant;
  readonly counts: { readonly own: number; readonly foreign: number };
  readonly runs: readonly ForeignRun[];
}

/** The document's variant must have this many deciding characters for each one of the other, else there is no "own". */
const OWN_SHARE = 1.25;
/** A tail of a line holds at least this many deciding characters: spliced lists do, a quoted name does not. */
const TAIL_CHARACTERS = 6;
/** A particle of modern prose is at least this share of its Han; classical prose and verse hardly have it. */
const MODERN_PARTICLE_SHARE = 0.004;
/** Han below which a text is too short to be called classical. */
const CLASSICAL_MIN_HAN = 200;

/** Undefined where the document is of one variant, is not Chinese, or has no variant of its own. */
export function foreignText(document: Document): ForeignText | undefined {
  const { totals } = document.scan;
  const simplified = totals[CharClass.HanSimplified];
  const traditional = totals[CharClass.HanTraditional];
  if (simplified === 0 || traditional === 0) return undefined;
  const { language } = document.writing;
  if (language === "ja" || language === "ko") return undefined;
  const own = simplified > traditional ? CharClass.HanSimplified : CharClass.HanTraditional;
  const [more, fewer] = own === CharClass.HanSimplified ? [simplified, traditional] : [traditional, simplified];
  if (more < OWN_SHARE * fewer) return undefined;
  const runs = isBilingual(document, own) ? [] : joinLines(document, [...lineRuns(document, own)]);
  const name = (value: CharClass): Variant => (value === CharClass.HanSimplified ? "simplified" : "traditional");
  return { own: name(own), counts: { own: more, foreign: fewer }, runs };
}

function* lineRuns(document: Document, own: CharClass): Iterable<ForeignRun> {
  const { lines } = document;
  const foreign = own === CharClass.HanSimplified ? CharClass.HanTraditional : CharClass.HanSimplified;
  const needed = isClassical(document) ? 2 : 1;
  let label = -1;
  for (let line = 0; line < lines.count; line++) {
    if (namesVariant(document, line, foreign)) label = line;
    else if (lines.classCount(line, own) > 0 && lines.classCount(line, foreign) === 0) label = -1;
    // a line with kana or Hangul is Japanese or Korean by its own right; below a label "繁體中文" the other variant is announced
    if (lines.classCount(line, foreign) === 0 || label >= 0 || lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    yield* runsOfLine(document, line, foreign, own, needed);
  }
}

function* runsOfLine(document: Document, line: number, foreign: CharClass, own: CharClass, needed: number): Iterable<ForeignRun> {
  const { text, lines } = document;
  const weights = variantWeights();
  const end = lines.end(line);
  const variant: Variant = foreign === CharClass.HanSimplified ? "simplified" : "traditional";
  const lineHasOwn = lines.classCount(line, own) > 0;
  let at = lines.start(line);
  let lastOwn = -1;
  while (at < end) {
    const value = classTable[text.charCodeAt(at)];
    if (value === own) lastOwn = at;
    if (value !== foreign) {
      at++;
      continue;
    }
    const start = at;
    let last = at;
    let strong = 0;
    let total = 0;
    const seen = new Set<string>();
    for (; at < end; at++) {
      const inner = classTable[text.charCodeAt(at)];
      if (inner === own) break;
      if (inner !== foreign) continue;
      last = at;
      total++;
      if (weights[text.charCodeAt(at)] === Weight.Strong) strong++;
      seen.add(text[at]);
    }
    if (strong < needed && !(total > 2 && strong > 0) && seen.size < 4) continue;
    const characters = [...seen].join("");
    const reachesEnd = at >= end;
    if (!lineHasOwn && (total > 1 || isAlone(document, line, total))) yield { ...trim(text, lines.start(line), end), extent: "lines", variant, characters };
    else if (reachesEnd && total >= TAIL_CHARACTERS) yield { ...trim(text, tailStart(text, start, Math.max(lastOwn + 1, lines.start(line))), end), extent: "tail", variant, characters };
    else {
      const run = { start, end: last + 1 };
      if (!isMentioned(document, line, run)) yield { ...run, extent: "word", variant, characters };
    }
  }
}

/** The mojibake of a document: which stretches were read in a wrong charset, through which steps, and what they said. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { coresOf, inParts, kindBefore, LONGEST_WINDOW, type Window, windowsOf } from "./alarm-windows.ts";
import { type Alarm, alarmsOf, soundsAlarm } from "./gate.ts";
import { Habits, inBatches } from "./habits.ts";
import type { LookedFor } from "./pairs.ts";
import { bitsOfText } from "./plausibility.ts";
import { Prover } from "./prover.ts";
import type { Proof } from "./repair.ts";
import { type Mojibake, runsOf } from "./runs.ts";
import type { Passage } from "./stretch.ts";

export type { Mojibake };

/** Mojibake that ends so near a part's end may go on in the next, which begins with its last broken character. */
const EDGE = 8;

const prover = new Prover();
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

/** Whether a span lies in mojibake, so that no other rule need speak of it. */
export function isInMojibake(document: Document, span: Span): boolean {
  const found = mojibakeOf(document);
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (found[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < found.length && found[low].start < Math.max(span.end, span.start + 1);
}

/** Bits a character, as it stands and repaired. */
export function bitsACharacter(
  { text }: Document,
  { start, end, repaired }: Mojibake,
): { readonly before: number; readonly after: number } {
  const kind = kindBefore(text, start);
  return {
    before: bitsOfText(text, kind, start, end) / (end - start),
    after: bitsOfText(repaired, kind) / Math.max(1, repaired.length),
  };
}

function findMojibake(document: Document): Mojibake[] {
  const alarms = alarmsOf(document).flatMap(inParts);
  // Most documents end here: nothing explains what is strange in them.
  const first = alarms.findIndex((alarm) => coresOf(document, alarm).some((core) => pairsIn(document, core).length > 0));
  if (first < 0) return [];
  const windows = windowsOf(document, alarms.slice(first));
  const found: Proof[] = [];
  const habits = new Habits();
  const passageOf = ({ start, end, isRest }: Window): Passage => {
    const last = found.at(-1)?.end ?? 0;
    return passage(document, isRest && last > start - EDGE ? last : start, end);
  };
  inBatches<Proof>(
    windows.length,
    () => habits.pairs(1),
    (from, wanted) => endOfBatch(windows, from, wanted),
    (from, to, pairs) => {
      const passages: Passage[] = [];
      for (let i = from; i < to; i++) passages.push(passageOf(windows[i]));
      return prover.prove(passages, habits, pairs);
    },
    (index, usual) => {
      habits.offset = windows[index].start;
      const proofs = settled(document, windows[index], passageOf(windows[index]), usual, habits);
      if (proofs.length > 0) habits.proved(1, proofs);
      for (const proof of proofs) found.push(proof);
    },
  );
  return runsOf(document, found);
}

/** Where the rest of a line begins depends on what is found in what stands before it. */
function endOfBatch(windows: readonly Window[], from: number, wanted: number): number {
  let to = from + 1;
  let length = windows[from].end - windows[from].start;
  for (; to < windows.length && to < from + wanted && !windows[to].isRest; to++) {
    length += windows[to].end - windows[to].start;
    if (length > LONGEST_WINDOW) break;
  }
  return to;
}

/** Other pairs than the document's usual ones are tried where those leave an alarm unexplained. */
function settled(document: Document, { alarms }: Window, whole: Passage, usual: readonly Proof[], habits: Habits): readonly Proof[] {
  let found = usual;
  for (const alarm of alarms) if (!isExplained(document, alarm, found)) found = searched(document, alarm, whole, found, habits);
  return found;
}

/** Fewer strange characters prove no other pair than the usual ones, as a rule, but stand in every other line. */
const FEWEST = 4;

/** What is proved in a passage once all pairs that prove something in the parts of an alarm are tried; or what was found before. */
function searched(document: Document, alarm: Alarm, whole: Passage, before: readonly Proof[], habits: Habits): readonly Proof[] {
  const known = habits.pairs(1);
  if (known.length > 0 && strangeIn(document.text, alarm.start, alarm.end) < FEWEST) return before;
  const pairs = new Set(known);
  for (const { pair } of before) pairs.add(pair);
  let found = before;
  for (const core of coresOf(document, alarm)) {
    if (known.length > 0 && !habits.maySearch(1)) return found;
    const count = pairs.size;
    for (const pair of pairsIn(document, core)) pairs.add(pair);
    if (pairs.size === count) {
      if (known.length > 0) habits.searchedInVain(1);
      continue;
    }
    const [more] = prover.prove([whole], habits, [...pairs]);
    if (known.length > 0 && areSame(more, found)) habits.searchedInVain(1);
    found = more;
    if (isExplained(document, alarm, found)) break;
  }
  return found;
}

function areSame(proofs: readonly Proof[], others: readonly Proof[]): boolean {
  return (
    proofs.length === others.length &&
    proofs.every(({ start, end, pair }, i) => start === others[i].start && end === others[i].end && pair === others[i].pair)
  );
}

function pairsIn(document: Document, core: Span): readonly LookedFor[] {
  return prover.pairsIn(document.slice(core), kindBefore(document.text, core.start));
}

/** This share of what is not plain ASCII in an alarm: an alarm rings on for some characters behind what set it off. */
const EXPLAINED = 0.5;

function isExplained({ text }: Document, { start, end }: Alarm, found: readonly Proof[]): boolean {
  const asked = Math.max(1, EXPLAINED * strangeIn(text, start, end));
  let explained = 0;
  for (const proof of found) {
    if (proof.start >= end) break;
    if (proof.end <= start || !isPlain(proof)) continue;
    explained += strangeIn(text, Math.max(start, proof.start), Math.min(end, proof.end));
    if (explained >= asked) return true;
  }
  return false;
}

function strangeIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit > 0x7e) count++;
  }
  return count;
}

/** What is still strange as it is repaired explains nothing: UTF-8 beside lines of GBK can be read as GBK too. */
function isPlain({ pair, repaired }: Proof): boolean {
  return pair.was === "utf-8" || !soundsAlarm(repaired);
}

function passage({ text }: Document, start: number, end: number): Passage {
  return { text, start, end, before: kindBefore(text, start) };
}

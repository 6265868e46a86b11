/** The mojibake of a document: which stretches were read in a wrong charset, through which steps, and what they said. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Alarm, alarmsOf, soundsAlarm } from "./gate.ts";
import { Habits } from "./habits.ts";
import type { LookedFor } from "./pairs.ts";
import { bitsOfText, Kind, kindOf } from "./plausibility.ts";
import { type Proof, Prover } from "./prover.ts";

export interface Mojibake extends Proof, Span {
  /** Bits a character, as it stands and repaired. */
  readonly before: number;
  readonly after: number;
}

/** So many characters of an alarm are tried at a time, with so many around them. */
const CORE = 96;
const CORE_MARGIN = 8;
/** When something is proved there, so many around it; whole lines, as a rule. */
const WINDOW_MARGIN = 1000;
/** What is read at a time; longer lines are read in parts, so that memory does not grow with them. */
const LONGEST_WINDOW = 8192;
/** Mojibake that ends so near a part's end may go on in the next, which begins with its last broken character. */
const EDGE = 8;
const LONGEST_ALARM = LONGEST_WINDOW / 2;

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

function findMojibake(document: Document): Mojibake[] {
  const alarms = alarmsOf(document).flatMap(inParts);
  // Most documents end here: nothing explains what is strange in them.
  const first = alarms.findIndex((alarm) => coresOf(document, alarm).some((core) => pairsIn(document, core).length > 0));
  if (first < 0) return [];
  const found: Mojibake[] = [];
  const habits = new Habits();
  for (const { start, end, isRest, alarms: group } of windowsOf(document, alarms.slice(first))) {
    const last = found.at(-1);
    const window = { start: isRest && last !== undefined && last.end > start - EDGE ? last.end : start, end };
    habits.offset = start;
    const proofs = proofsIn(document, window, group, habits);
    if (proofs.length > 0) habits.proved(1, proofs);
    for (const proof of proofs) found.push(proof);
  }
  return found;
}

function inParts({ start, end }: Alarm): Alarm[] {
  const parts: Alarm[] = [];
  for (let from = start; from < end; from += LONGEST_ALARM) parts.push({ start: from, end: Math.min(end, from + LONGEST_ALARM) });
  return parts;
}

/** An alarm in parts of some size, each with a little of its line around it. */
function coresOf({ lines, text }: Document, { start, end }: Alarm): Span[] {
  const line = lines.span(lines.at(start));
  const cores: Span[] = [];
  for (let from = start; from < end; from += CORE) {
    cores.push(clip(text, { start: from - CORE_MARGIN, end: Math.min(end, from + CORE) + CORE_MARGIN }, line));
  }
  return cores;
}

interface Window extends Span {
  /** Whether another window of the same line ends where it begins. */
  readonly isRest: boolean;
  readonly alarms: readonly Alarm[];
}

/** Alarms that stand near each other on a line go together, up to a length. */
function windowsOf(document: Document, alarms: readonly Alarm[]): Window[] {
  const windows: { start: number; end: number; isRest: boolean; alarms: Alarm[] }[] = [];
  const { lines, text } = document;
  for (const alarm of alarms) {
    const line = lines.at(alarm.start);
    const start = whole(text, Math.max(lines.start(line), alarm.start - WINDOW_MARGIN));
    const end = whole(text, Math.min(lines.end(line), alarm.end + WINDOW_MARGIN));
    const last = windows.at(-1);
    if (last === undefined || start >= last.end) windows.push({ start, end, isRest: false, alarms: [alarm] });
    else if (end - last.start <= LONGEST_WINDOW) {
      last.end = end;
      last.alarms.push(alarm);
    } else {
      last.end = Math.min(last.end, whole(text, alarm.start));
      windows.push({ start: last.end, end, isRest: true, alarms: [alarm] });
    }
  }
  return windows;
}

/** The document's usual pairs are tried first, and others where they leave an alarm unexplained. */
function proofsIn(document: Document, window: Span, alarms: readonly Alarm[], habits: Habits): Mojibake[] {
  const usual = habits.pairs(1);
  let found = usual.length > 0 ? proved(document, window, habits, usual) : [];
  let plain = found.filter(isPlain);
  const pairs = new Set(usual);
  for (const alarm of alarms) {
    if (isExplained(alarm, plain)) continue;
    for (const core of coresOf(document, alarm)) {
      if (usual.length > 0 && !habits.maySearch(1)) return found;
      const known = pairs.size;
      for (const pair of pairsIn(document, core)) pairs.add(pair);
      if (pairs.size === known) {
        if (usual.length > 0) habits.searchedInVain(1);
        continue;
      }
      found = proved(document, window, habits, [...pairs]);
      plain = found.filter(isPlain);
      if (isExplained(alarm, plain)) break;
    }
  }
  return found;
}

/** What is still strange as it is repaired explains nothing: UTF-8 beside lines of GBK can be read as GBK too. */
function isPlain({ pair, repaired }: Mojibake): boolean {
  return pair.was === "utf-8" || !soundsAlarm(repaired);
}

function pairsIn(document: Document, core: Span): readonly LookedFor[] {
  return prover.pairsIn(document.slice(core), kindBefore(document.text, core.start));
}

/** An alarm rings on for some characters behind what set it off. */
const EXPLAINED = 0.5;

function isExplained({ start, end }: Alarm, found: readonly Mojibake[]): boolean {
  let covered = 0;
  for (const proof of found) covered += Math.max(0, Math.min(end, proof.end) - Math.max(start, proof.start));
  return covered >= EXPLAINED * (end - start);
}

function proved(document: Document, window: Span, habits: Habits, pairs: readonly LookedFor[]): Mojibake[] {
  const before = kindBefore(document.text, window.start);
  return prover.prove(document.slice(window), before, habits, pairs).map((proof) => {
    const start = window.start + proof.start;
    const end = window.start + proof.end;
    const { steps, pair, repaired, gain, holes } = proof;
    return {
      start,
      end,
      steps,
      pair,
      repaired,
      gain,
      holes,
      before: bitsOfText(document.text.slice(start, end), before) / (end - start),
      after: bitsOfText(repaired, before) / Math.max(1, repaired.length),
    };
  });
}

function clip(text: string, span: Span, window: Span): Span {
  return { start: whole(text, Math.max(window.start, span.start)), end: whole(text, Math.min(window.end, span.end)) };
}

/** Never in the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

function kindBefore(text: string, offset: number): Kind {
  return offset === 0 ? Kind.Space : kindOf(text.charCodeAt(offset - 1));
}

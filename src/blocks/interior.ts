/** The template's lines inside the text: buttons under every heading, what stands above each post of a thread or each comment. */
import type { Evidence } from "../rule.ts";
import { CharClass } from "../text/classes.ts";
import type { EdgeReader } from "./edge-reader.ts";
import { LineForm } from "./forms.ts";
import type { LineFacts } from "./lines.ts";
import { Look } from "./looks.ts";
import { Sign, type Speech } from "./speech.ts";

/** In Han characters or their worth. */
const MAX_SIZE = 20;
/** Share of a repeated line, or of one beside the template's, that words of the register cover. */
const WHOLE = 0.7;
/** A post's head says when it was written, who wrote it and what can be done with it. */
const HEAD_WORDS = 2;
const HEAD_SHARE = 0.2;
const MIN_ALIKE = 2;
/** A time of day has so many. */
const MIN_DIGITS = 3;
/** … and the heading of a section is no smaller. */
const MIN_HEADING = 4;
const COLONS = new Set([":", "："]);
const FIGURES = /\d[\d,.]{0,12}/g;
/** Lines of the template that a page must have before its text is searched for more. */
const MIN_FOUND = 2;

export const INTERIOR_SIGNAL = "lines of the same template inside the text";

/** Adds lines that stand on the page more than once, or beside those. */
export function addInterior(reader: EdgeReader, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = reader.page;
  if (found.size + reader.known.size < MIN_FOUND || document.format === "markdown") return;
  const alike = new Map<number | string, number[]>();
  const heads: number[] = [];
  const told = new Set<number | string>();
  const tabs = new Set<number | string>();
  for (let line = 0; line < facts.count; line++) {
    if (!mayBe(reader, line)) continue;
    const digits = document.lines.classCount(line, CharClass.Digit);
    // counts differ from place to place
    const hash = digits === 0 ? document.lineHashes[line] : document.text.slice(facts.starts[line], facts.ends[line]).replace(FIGURES, "0");
    if (found.has(line) || reader.isKnown(line)) {
      told.add(hash);
      if (!announcesText(facts, line)) tabs.add(hash);
      continue;
    }
    const same = alike.get(hash);
    if (same) same.push(line);
    else alike.set(hash, [line]);
    if (digits >= MIN_DIGITS && isPostHead(reader.read(line))) heads.push(line);
  }
  // a tab's name and the heading that it leads to
  const isLinked = (hash: number | string, lines: readonly number[]) =>
    tabs.has(hash) && lines.length === 1 && facts.sizes[lines[0]] >= MIN_HEADING && announcesText(facts, lines[0]);
  const repeated = [...alike]
    .filter(([hash, lines]) => (lines.length >= MIN_ALIKE || told.has(hash)) && isWhole(reader.read(lines[0])) && !isLinked(hash, lines))
    .map(([, lines]) => lines);
  const added = heads.length >= MIN_ALIKE ? [...repeated, heads] : repeated;
  for (const lines of added) {
    for (const line of lines) found.set(line, [{ kind: "signal", name: INTERIOR_SIGNAL, value: lines.length }]);
  }
  const under = underHeadings(reader);
  for (const line of [...reader.known, ...added.flat()]) {
    for (const step of [-1, 1] as const) {
      for (let at = facts.neighbour(line, step); at >= 0 && !found.has(at) && !reader.isKnown(at); at = facts.neighbour(at, step)) {
        if (!mayBe(reader, at) || !isWhole(reader.read(at)) || (step < 0 && under.has(document.lineHashes[line]))) break;
        found.set(at, [{ kind: "signal", name: "beside lines of a template", value: line + 1 }]);
      }
    }
  }
}

function mayBe({ page: { facts, document } }: EdgeReader, line: number): boolean {
  if (COLONS.has(document.text[facts.ends[line] - 1]) && announcesText(facts, line)) return false;
  return facts.forms[line] === LineForm.Fragment && facts.closed[line] === 0 && facts.sizes[line] <= MAX_SIZE;
}

/** Whether a sentence follows: the line is the name that the text has for it. */
function announcesText(facts: LineFacts, line: number): boolean {
  const next = facts.neighbour(line, 1);
  return next >= 0 && (facts.looks[next] & Look.Sentence) !== 0;
}

/**
 * Lines said more than once and standing below lines that are no template's and differ from place to place: the lines above such buttons
 * are headings of sections. By hash.
 */
function underHeadings({ page: { facts, document }, known }: EdgeReader): Set<number> {
  const { lineHashes } = document;
  const aboves = new Map<number, number>();
  const under = new Set<number>();
  for (let line = 0, above = -1; line < facts.count; line++) {
    if (facts.isBlank(line)) continue;
    if (above >= 0 && !known.has(above)) {
      const hash = lineHashes[line];
      const other = aboves.get(hash);
      if (other === undefined) aboves.set(hash, lineHashes[above]);
      else if (other !== lineHashes[above]) under.add(hash);
    }
    above = line;
  }
  return under;
}

function isWhole({ sign, share }: Speech): boolean {
  return sign === Sign.Likely && share >= WHOLE;
}

function isPostHead({ dated, words, share }: Speech): boolean {
  return dated && words.length >= HEAD_WORDS && share >= HEAD_SHARE;
}

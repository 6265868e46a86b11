/** The words that a figure of a paragraph is told in: its clause, and what leads to it. */
import type { Operand } from "../arithmetic/operands.ts";
import type { ReadBlock } from "../read.ts";

export function rangeOf({ sentences }: ReadBlock, { sentence }: Operand): [number, number] {
  return [sentences[sentence].start, sentences[sentence].end];
}

export function clauseRange(read: ReadBlock, operand: Operand): [number, number] {
  const { text } = read;
  const [floor, ceiling] = rangeOf(read, operand);
  let from = operand.figure.start;
  while (from > floor && !isMark(text, from - 1)) from--;
  let to = bracketEnd(text, operand.figure.end);
  const until = Math.min(ceiling, read.figures.find(({ kind, start }) => kind !== "date" && start >= to)?.start ?? ceiling);
  while (to < until && !isMark(text, to) && !text.startsWith(" and ", to)) to++;
  return [from, to];
}

const BRACKET = /^ ?\([^()]{1,30}\)/;

/** Past what a figure is in another unit. */
function bracketEnd(text: string, end: number): number {
  return end + (BRACKET.exec(text.slice(end, end + 33))?.[0].length ?? 0);
}

function isMark(text: string, at: number): boolean {
  return "，,;:、()".includes(text[at]) && !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= "0" && unit <= "9";
}

export function clauseOf(read: ReadBlock, blank: string, operand: Operand): string {
  return blank.slice(...clauseRange(read, operand));
}

/** The words that lead to a figure, and its clause. */
export function stretchOf(read: ReadBlock, blank: string, operand: Operand): string {
  const [, end] = clauseRange(read, operand);
  return leadOf(read, blank, operand) + blank.slice(operand.figure.start, end);
}

/** Back to the figure before it in its sentence, at least to the beginning of its clause. */
export function leadOf(read: ReadBlock, blank: string, operand: Operand): string {
  const [clauseStart] = clauseRange(read, operand);
  let from = read.sentences[operand.sentence].start;
  for (const { kind, start, end: behind } of read.figures) {
    if (start >= operand.figure.start) break;
    if (kind !== "date" && behind > from && !CHANGE_BEHIND.test(read.text.slice(behind, operand.figure.start))) from = behind;
  }
  return blank.slice(Math.min(from, clauseStart), operand.figure.start);
}

/** From 52 to 58: both ends of a change are of what stands before them. */
const CHANGE_BEHIND = /^[一-鿿]{0,4}[至到]$|^ to $/;

/** Figures of other things beside both: 三家店. */
export function sharedFigures(read: ReadBlock, first: Operand, second: Operand): string[] {
  const [from, to] = clauseRange(read, first);
  const [start, end] = rangeOf(read, second);
  const beside = read.figures.filter(
    (figure) => figure !== first.figure && figure.kind !== "date" && figure.start >= from && figure.end <= to,
  );
  return beside
    .map(({ text }) => text)
    .filter((text) => read.figures.some((other) => other.start >= start && other.end <= end && other.text === text));
}

const BASE_BEFORE =
  /(?:由|从|比|较|自(?![筹有来动主然治建营用费身己产研])|\bfrom|\bthan|\bagainst)[^，,]{0,6}$|\b(?:from|than|against) (?:[a-z'’]+ ){1,4}$/;

/** 由240元: where a change began. */
export function isBase({ before }: Operand): boolean {
  return BASE_BEFORE.test(before);
}

/** 七日内, within 30 days: a term is set for one thing after the other. */
export function isTerm({ figure, before, after }: Operand): boolean {
  return figure.kind === "duration" && (/^ ?[以之]?[内后前]/.test(after) || /\b(?:within|after|every) $/.test(before));
}

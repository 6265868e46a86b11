/** Tables of plain text: rows of a name and its figures, and a last row that gives their sum. */
import type { Figure } from "../figure.ts";
import { faultOf, someSelection, sum } from "./listed.ts";
import { type Fault, type Operand, type Paragraph, sameMeasure, show } from "./operands.ts";
import { agrees, isUnrelated } from "./tolerances.ts";

const TOTAL_NAME = /^(?:合计|总计|共计|总和|(?:grand )?totals?|in all)(?:\s*[(（][^()（）]{0,12}[)）])?$/i;
const SUBTOTAL_NAME = /小计|合计|总计|subtotal|total/i;
/** A part of the row above, or what is taken off. */
const NO_ROW = /其中|其內|[减扣退]|平均|人均|均价|of which|average|less\b|minus|discount/i;
const LEADING_MARK = /^[-*+•·●■◆▪◎○|\s]*(?:\d{1,3}[.)、] ?|[(（]?[一二三四五六七八九十]{1,3}[)）、])?/;
const TRAILING_MARK = /[\s:：|.…·—-]*$/;
/** A name is short and says nothing: it has no mark of a clause in it. */
const NAME = /^[^。，,;；!?！？\d]{1,24}$/;
const MIN_ROWS = 2;
/** Any of so many rows may be parts of another one; of more only the last ones. */
const MAX_CHOSEN = 10;

interface Row {
  readonly name: string;
  readonly cells: readonly Operand[];
}

export function* columnFaults(paragraph: Paragraph): Generator<Fault> {
  const { text, operands } = paragraph;
  if (operands.length <= MIN_ROWS || !text.includes("\n") || !SUBTOTAL_NAME.test(text)) return;
  let rows: Row[] = [];
  // a number above the rows may be of theirs: one that is no row by its looks, a subtotal, a row of another length
  let open = false;
  for (const row of rowsOf(paragraph)) {
    if (typeof row === "string") {
      open = row === "unread";
      rows = [];
      continue;
    }
    if (rows.length > 0 && rows[0].cells.length !== row.cells.length) {
      open = true;
      rows = [];
    }
    if (!TOTAL_NAME.test(row.name)) {
      if (SUBTOTAL_NAME.test(row.name)) [rows, open] = [[], true];
      else rows.push(row);
      continue;
    }
    if (!open && rows.length >= MIN_ROWS && !rows.some(({ name }) => NO_ROW.test(name))) yield* rowFaults(rows, row);
    [rows, open] = [[], true];
  }
}

function* rowFaults(rows: readonly Row[], { cells }: Row): Generator<Fault> {
  for (let column = 0; column < cells.length; column++) {
    const told = cells[column];
    const parts = rows.map((row) => row.cells[column]);
    if (!isSummed(told) || !parts.every((part) => isSummed(part) && isLike(part, told) && part.figure.value < told.figure.value)) continue;
    const total = sum(parts);
    if (agrees(total, told) || isUnrelated(total, told) || isOfSome(parts, told)) continue;
    yield faultOf("sum", told, parts, total, parts.map(show).join(" + "));
  }
}

function isSummed({ figure }: Operand): boolean {
  const { kind, bound, per } = figure;
  return bound === "=" && per === undefined && (kind === "number" || kind === "amount" || kind === "count" || kind === "duration");
}

/** Cells of a column may leave out their unit. */
function isLike({ figure: part }: Operand, { figure: told }: Operand): boolean {
  return sameMeasure({ ...part, counted: undefined }, { ...told, counted: undefined });
}

function isOfSome(parts: readonly Operand[], told: Operand): boolean {
  if (parts.length <= MAX_CHOSEN) return someSelection(parts, (chosen) => chosen.length > 1 && agrees(sum(chosen), told));
  return parts.some((_, from) => agrees(sum(parts.slice(from)), told));
}

type Line = Row | "words" | "unread";

/** The lines of the paragraph: rows, lines of words, and lines with a number that make no row. */
function* rowsOf({ text, operands, dates }: Paragraph): Generator<Line> {
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const cells: Operand[] = [];
    for (; next < operands.length && operands[next].figure.start < end; next++) cells.push(operands[next]);
    const first = cells[0];
    const own = dates.filter((date) => date.start >= start && date.end <= end);
    if (first !== undefined && own.length === 0) yield rowOf(text, start, end, cells) ?? "unread";
    else yield first !== undefined || DIGIT.test(withoutDates(text, start, end, own)) ? "unread" : "words";
    start = end + 1;
  }
}

function rowOf(text: string, start: number, end: number, cells: readonly Operand[]): Row | undefined {
  const name = text.slice(start, cells[0].figure.start).replace(LEADING_MARK, "").replace(TRAILING_MARK, "");
  if (!NAME.test(name)) return undefined;
  // between its cells and behind them a row has nothing but marks: else it is a sentence
  for (let i = 0; i < cells.length; i++)
    if (!BARE.test(text.slice(cells[i].figure.end, cells[i + 1]?.figure.start ?? end))) return undefined;
  return { name, cells };
}

function withoutDates(text: string, start: number, end: number, dates: readonly Figure[]): string {
  let [words, at] = ["", start];
  for (const date of dates) {
    words += text.slice(at, Math.max(at, date.start));
    at = date.end;
  }
  return words + text.slice(at, Math.max(at, end));
}

const DIGIT = /\d/;
const BARE = /^[\s|,，;；.。)）(（*]*$/;

/** Code between back-ticks, as far as the lines of one paragraph tell of it without a parser. */
import type { Span } from "../span.ts";
import { lineEnd } from "./markdown-lines.ts";
import { regionTouching } from "./regions.ts";

const BACK_TICKS = /`+/g;
const CODE_BREAK = /[\n|]/;
/** What a parser may take back-ticks for a part of: definitions, footnotes, and the addresses and names that links lead to. */
const AROUND_BACK_TICKS = /\]:|\[\^|\](?:\([^)\n]{0,2048}|\[[^\]\n]{0,2048})`/;
/** What it may take before them where it is not between them itself. */
const BEFORE_BACK_TICKS = /[<\\@]|:\/\/|www\./i;
/** A table may cut code in two, and what describes an image is nothing but text. */
const BAR_OR_IMAGE = /\||!\[/;

/** Whether two equal runs of back-ticks stand in the paragraph so that what is between them touches the span. */
export function mayTouchCode(paragraph: string, { start, end }: Span): boolean {
  const first = paragraph.indexOf("`");
  if (first < 0 || first >= end) return false;
  if (paragraph.includes("\\`")) return true;
  const lines = linesTo(paragraph, end);
  const code = codeOfLines(lines);
  if (code !== undefined) return regionTouching(code, { start, end }) !== undefined;
  const opened = new Set<number>();
  for (const { 0: run, index } of paragraph.matchAll(BACK_TICKS)) {
    if (index + run.length > start && opened.has(run.length)) return true;
    if (index < end) opened.add(run.length);
  }
  return false;
}

/** The code that touches the span, where it is code for certain if the paragraph is none itself. */
export function certainCode(paragraph: string, span: Span): Span | undefined {
  const lines = linesTo(paragraph, span.end);
  return BAR_OR_IMAGE.test(lines) ? undefined : regionTouching(codeOfLines(lines) ?? [], span);
}

/** As far as the end of the line on which the span ends. */
function linesTo(paragraph: string, end: number): string {
  return paragraph.slice(0, lineEnd(paragraph, end - 1));
}

/** What stands between equal runs of back-ticks, where on each line every run has its like and nothing else can be made of them. */
function codeOfLines(lines: string): Span[] | undefined {
  if (AROUND_BACK_TICKS.test(lines)) return undefined;
  const code: Span[] = [];
  let end = 0;
  let open: { readonly run: string; readonly index: number } | undefined;
  for (const { 0: run, index } of lines.matchAll(BACK_TICKS)) {
    if (open === undefined) {
      if (BEFORE_BACK_TICKS.test(lines.slice(end, index))) return undefined;
      open = { run, index };
    } else if (run === open.run) {
      end = index + run.length;
      if (CODE_BREAK.test(lines.slice(open.index, index))) return undefined;
      code.push({ start: open.index, end });
      open = undefined;
    }
  }
  return open === undefined ? code : undefined;
}

/** Code in plain text: fenced blocks and spans between back-ticks. */
import type { Lines } from "../lines.ts";
import type { Span } from "../span.ts";

/** A fence may stand in a list or a quotation: so far it may be indented. */
const DEEPEST_INDENT = 16;
/** Tildes and back-ticks in longer rows are ornaments. */
const LONGEST_FENCE = 12;
/** Longer stretches between two back-ticks are text between two accidents. */
const LONGEST_INLINE = 400;
const FENCE = /^[ \t>]{0,16}(`{3,12}|~{3,12})[ \t]*([^`\r\n]{0,200})$/;
const INFO = /^\{?[.#]?[\w+#.-]{1,30}/;
const CJK_SENTENCE = /[。！？]/;

/** Fenced blocks, fences included. A fence that is never closed proves nothing in plain text. */
export function fencedCode(text: string, lines: Lines): Span[] {
  const spans: Span[] = [];
  if (!text.includes("```") && !text.includes("~~~")) return spans;
  let open: { line: number; fence: string; info: string } | undefined;
  for (const line of fenceLines(text, lines)) {
    const [, fence, info] = FENCE.exec(lines.text(line)) ?? [];
    if (fence === undefined) continue;
    if (open === undefined) open = { line, fence, info };
    else if (fence[0] === open.fence[0] && fence.length >= open.fence.length && info.trim() === "") {
      const span = { start: lines.start(open.line), end: lines.end(line) };
      if (fence[0] === "`" || INFO.test(open.info) || !CJK_SENTENCE.test(text.slice(span.start, span.end))) spans.push(span);
      open = undefined;
    }
  }
  return spans;
}

/** The lines that begin with three back-ticks or tildes. */
function* fenceLines(text: string, lines: Lines): Generator<number> {
  let backtick = text.indexOf("```");
  let tilde = text.indexOf("~~~");
  while (backtick >= 0 || tilde >= 0) {
    const at = backtick < 0 ? tilde : tilde < 0 ? backtick : Math.min(backtick, tilde);
    const line = lines.at(at);
    const end = lines.end(line);
    if (at - lines.start(line) <= DEEPEST_INDENT && end - at <= LONGEST_FENCE + 200) yield line;
    if (backtick >= 0 && backtick < end) backtick = text.indexOf("```", end);
    if (tilde >= 0 && tilde < end) tilde = text.indexOf("~~~", end);
  }
}

/** Spans between equal runs of back-ticks on one line, marks included; `blocks` (ascending) are passed over. */
export function inlineCode(text: string, blocks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (let at = text.indexOf("`"); at >= 0; ) {
    while (next < blocks.length && blocks[next].end <= at) next++;
    if (next < blocks.length && blocks[next].start <= at) {
      at = text.indexOf("`", blocks[next].end);
      continue;
    }
    const inner = runEnd(text, at);
    const end = closingRun(text, inner, inner - at);
    if (end > 0) spans.push({ start: at, end });
    at = text.indexOf("`", end > 0 ? end : inner);
  }
  return spans;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 0x60) end++;
  return end;
}

/** The end of the closing run of `length` back-ticks, or -1. `x' and `y', as old English texts quote, is no pair. */
function closingRun(text: string, from: number, length: number): number {
  const limit = Math.min(text.length, from + LONGEST_INLINE);
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x0d) return -1;
    if (unit !== 0x60) continue;
    const end = runEnd(text, i);
    if (end - i === length) return isBlank(text[from]) === isBlank(text[i - 1]) ? end : -1;
    i = end;
  }
  return -1;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}

/** Quotations and titles: the text between paired quotation marks, marks included. */
import type { Span } from "../span.ts";

/** What the longest speech in a paragraph may take; beyond it a mark is taken for a stray one. */
const LONGEST_QUOTATION = 2000;
/** Marks open inside marks; deeper nesting is not writing. */
const DEEPEST = 8;

const CLOSER_OF: Readonly<Record<string, string>> = {
  "「": "」",
  "『": "』",
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "«": "»",
  "‹": "›",
  "〝": "〞",
  "﹁": "﹂",
  "﹃": "﹄",
};
const CLOSERS = new Set(Object.values(CLOSER_OF));
/** German closes with the mark that opens elsewhere. */
const LOW_OPENER = "„";
const MARK = /[「」『』“”„‘’《》〈〉«»‹›〝〞﹁﹂﹃﹄"\n\r]/g;

interface Open {
  readonly closer: string;
  readonly start: number;
}

/** Ascending, disjoint: of quotations within quotations only the outermost. A blank line ends what was left open. */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open: Open[] = [];
  let straight = -1;
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    const at = match.index;
    if (mark === "\n" || mark === "\r") {
      straight = -1;
      if (open.length > 0 && isBlankLineAfter(text, at)) open = [];
    } else if (mark === '"') {
      if (straight >= 0 && closesStraight(text, at)) {
        if (at - straight <= LONGEST_QUOTATION) keep(found, straight, at + 1);
        straight = -1;
      } else if (opensStraight(text, at)) straight = at;
    } else {
      const closing = CLOSERS.has(mark) || (mark === "“" && open.at(-1)?.closer === "“");
      if (!closing) {
        if (open.length === DEEPEST) open.shift();
        open.push({ closer: mark === LOW_OPENER ? "“" : CLOSER_OF[mark], start: at });
      } else if (!(mark === "’" && isApostrophe(text, at))) {
        const depth = open.findLastIndex(({ closer }) => closer === mark);
        if (depth < 0) continue;
        if (at - open[depth].start <= LONGEST_QUOTATION) keep(found, open[depth].start, at + 1);
        open.length = depth;
      }
    }
  }
  return found;
}

/** Found from inside out: a new quotation swallows those that began within it. */
function keep(found: Span[], start: number, end: number): void {
  for (let last = found.at(-1); last !== undefined && last.end > start; last = found.at(-1)) {
    if (last.start < start) return;
    found.pop();
  }
  found.push({ start, end });
}

function isBlankLineAfter(text: string, lineBreak: number): boolean {
  let i = lineBreak + (text.startsWith("\r\n", lineBreak) ? 2 : 1);
  const limit = i + 80;
  while (i < limit && (text[i] === " " || text[i] === "\t" || text[i] === "\u3000")) i++;
  return text[i] === "\n" || text[i] === "\r";
}

// expressions by script take a millisecond to make: only pages with quotation marks pay
function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isLatinWord(character: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(character);
}

function isApostrophe(text: string, at: number): boolean {
  return at > 0 && isLatinWord(text[at - 1]) && at + 1 < text.length && isLatinWord(text[at + 1]);
}

/** Latin letters before a straight mark make it an inch or a closing one; Han stands close to marks of either side. */
function opensStraight(text: string, at: number): boolean {
  const next = text[at + 1];
  return !(at > 0 && isLatinWord(text[at - 1])) && next !== undefined && !/\s/.test(next);
}

function closesStraight(text: string, at: number): boolean {
  const next = text[at + 1];
  const beforeIsText = at > 0 && !/\s/.test(text[at - 1]);
  return beforeIsText && (next === undefined || !isWord(next) || !isLatinWord(next));
}

/** Where a finding about several figures of a paragraph stands. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { Block } from "./blocks.ts";
import type { Figure } from "./figure.ts";

/** Figures this near each other are shown as one stretch. */
const ONE_STRETCH = 120;

/** The stretch from the first to the last of the figures that stand close together; the others are related places. */
export function spanOf(block: Block, figures: readonly Figure[]): { span: Span; related: Span[] } {
  const [head] = figures;
  const close = figures.filter(
    (figure) => Math.abs(figure.start - head.start) <= ONE_STRETCH && !/[。!?；;\n]/.test(between(block.text, head, figure)),
  );
  const start = Math.min(...close.map((figure) => figure.start));
  const end = Math.max(...close.map((figure) => figure.end));
  return {
    span: block.source(start, end),
    related: figures.filter((figure) => figure !== head).map((figure) => block.source(figure.start, figure.end)),
  };
}

function between(text: string, a: Figure, b: Figure): string {
  return a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
}

/** Figures become spaces, so that their words do not count as what is spoken of. */
export function blanked(text: string, figures: readonly Figure[]): string {
  let blank = "";
  let at = 0;
  for (const { start, end } of figures) {
    blank += text.slice(at, start) + " ".repeat(Math.max(0, end - start));
    at = Math.max(at, end);
  }
  return blank + text.slice(at);
}

/** A figure as the document prints it, on one line: the reader's own text of it is folded. */
export function printedIn(document: Document, block: Block, { start, end }: Span): string {
  return document
    .slice(block.source(start, end))
    .replace(WRAP, (wrap, at: number, all: string) => (LETTER.test(all[at - 1]) || LETTER.test(all[at + wrap.length]) ? " " : ""));
}

const WRAP = /\s*[\r\n]+\s*/g;
const LETTER = /[a-z]/i;

const HAN = /[一-鿿]/g;

/** Turns words made of figures' folded texts to the characters that the document prints for them: 60公吨 to 60公噸. */
export function writingOf(document: Document, block: Block, figures: readonly Figure[]): (words: string) => string {
  const signs = new Map<string, string>();
  for (const { start, end, text } of figures) {
    const printed = document.slice(block.source(start, end));
    if (printed === text || printed.length !== text.length) continue;
    for (let i = 0; i < text.length; i++) if (text[i] !== printed[i]) signs.set(text[i], printed[i]);
  }
  return signs.size === 0 ? (words) => words : (words) => words.replace(HAN, (sign) => signs.get(sign) ?? sign);
}

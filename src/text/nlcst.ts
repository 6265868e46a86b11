/**
 * nlcst trees of text that may hold Han: parse-latin ends no sentence at 。 and takes a run of Han for one word.
 * Here full-width marks end sentences, Han words are words, and what stands between is read as parse-latin reads it.
 */
import type { Paragraph, Root, Sentence, SentenceContent, Word } from "nlcst";
import { toString as textOf } from "nlcst-to-string";
import { ParseLatin } from "parse-latin";
import type { Point } from "unist";
import { classTable, isHanClass } from "./classes.ts";
import { words } from "./segment.ts";
import type { Span } from "./span.ts";

/** Where a block begins: line and column from 1, offset from 0. */
export interface Start {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const TEXT_START: Start = { line: 1, column: 1, offset: 0 };
/** Ends a sentence whatever follows; `.` does so only in the judgement of parse-latin. */
const WIDE_TERMINAL = /^[。！？｡．]+$/;
/** What parse-latin takes for the end of a sentence, until its own rules think again. */
const TERMINAL = /^[!.?…‽]+$/;
const LINE_BREAK = /^[ \t]*(?:(?:\r?\n|\r)[\t ]*)+$/;
const CLOSER = /^[」』”’》〉）】〕｝\])}"']+$/;

/** A parser of nlcst; its plugin lists are those of parse-latin. */
export class ParseHan extends ParseLatin {
  readonly #start: Start;

  constructor(start: Start = TEXT_START) {
    super();
    this.#start = start;
  }

  override tokenize(value?: string | null): SentenceContent[] {
    const tokens = super.tokenize(value);
    for (const token of tokens) shift(token, this.#start);
    return tokens.flatMap((token) => (token.type === "WordNode" && hasHan(textOf(token)) ? hanWords(token) : [token]));
  }

  /** parse-latin joins words over marks (`can't`, `a-b`): over Latin stretches only, 他走了?我们 stays apart. */
  override tokenizeSentence(value?: string | null): Sentence {
    const children: SentenceContent[] = [];
    let latin: SentenceContent[] = [];
    const flush = () => {
      if (latin.length === 0) return;
      const stretch: Sentence = { type: "SentenceNode", children: latin };
      for (const plugin of this.tokenizeSentencePlugins) plugin(stretch);
      children.push(...stretch.children);
      latin = [];
    };
    for (const token of this.tokenize(value)) {
      if (token.type === "WordNode" && hasHan(textOf(token))) {
        flush();
        children.push(token);
      } else latin.push(token);
    }
    flush();
    return positioned({ type: "SentenceNode", children });
  }

  /** First the ends that leave no doubt; what is between them is split and merged by parse-latin's rules. */
  override tokenizeParagraph(value?: string | null): Paragraph {
    const children: Paragraph["children"] = [];
    for (const tokens of splitAtWideTerminals(this.tokenizeSentence(value).children)) {
      const piece: Paragraph = { type: "ParagraphNode", children: splitAtTerminals(tokens) };
      for (const plugin of this.tokenizeParagraphPlugins) plugin(piece);
      children.push(...piece.children);
    }
    return positioned({ type: "ParagraphNode", children });
  }

  /** A line break between sentences ends a paragraph. */
  override tokenizeRoot(value?: string | null): Root {
    const root: Root = { type: "RootNode", children: splitAtLineBreaks(this.tokenizeParagraph(value)) };
    for (const plugin of this.tokenizeRootPlugins) plugin(root);
    return root;
  }
}

/**
 * The tree of a block. Offsets are those of `text`; lines and columns count from `start`, where the caller knows it.
 * Blocks of some 20,000 units at most: the time parse-latin takes grows faster than its input.
 */
export function parseBlock(text: string, block: Span, start?: Omit<Start, "offset">): Root {
  const at = { line: 1, column: 1, ...start, offset: block.start };
  return new ParseHan(at).parse(text.slice(block.start, block.end));
}

function shift(token: SentenceContent, start: Start): void {
  const { position } = token;
  if (position === undefined) return;
  const moved = () => ({ start: shifted(position.start, start), end: shifted(position.end, start) });
  token.position = moved();
  // objects of their own: parse-latin's plugins change the place of a word they join, not of its text
  if (token.type === "WordNode") for (const child of token.children) child.position = moved();
}

function shifted(point: Point, start: Start): Point {
  const column = point.line === 1 ? point.column + start.column - 1 : point.column;
  return { line: point.line + start.line - 1, column, offset: (point.offset ?? 0) + start.offset };
}

/** The words of a token that parse-latin took for one; what the segmenter takes for no word hangs on as a symbol. */
function hanWords(token: Word): SentenceContent[] {
  const value = textOf(token);
  const begin = token.position?.start;
  if (begin === undefined) return [token];
  const node = (type: "WordNode" | "SymbolNode", start: number, end: number): SentenceContent => {
    const position = () => ({ start: along(begin, start), end: along(begin, end) });
    const text = value.slice(start, end);
    if (type === "SymbolNode") return { type, value: text, position: position() };
    return { type, children: [{ type: "TextNode", value: text, position: position() }], position: position() };
  };
  const nodes: SentenceContent[] = [];
  let at = 0;
  for (const { start, end } of words(value)) {
    if (start > at) nodes.push(node("SymbolNode", at, start));
    nodes.push(node("WordNode", start, end));
    at = end;
  }
  if (at < value.length) nodes.push(node("SymbolNode", at, value.length));
  return nodes;
}

function along(point: Point, units: number): Point {
  return { line: point.line, column: point.column + units, offset: (point.offset ?? 0) + units };
}

function hasHan(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (isHanClass(classTable[value.charCodeAt(i)])) return true;
  return false;
}

/** Sentences for sure: up to a full-width terminal with the marks and closing quotes behind it, or to a line break beside Han. */
function splitAtWideTerminals(tokens: readonly SentenceContent[]): SentenceContent[][] {
  const pieces: SentenceContent[][] = [];
  let begun = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (endsLineOfHan(tokens, i)) {
      pieces.push(tokens.slice(begun, i + 1));
      begun = i + 1;
    } else if (isMark(tokens[i], WIDE_TERMINAL)) {
      while (
        i + 1 < tokens.length &&
        (isMark(tokens[i + 1], CLOSER) || isMark(tokens[i + 1], WIDE_TERMINAL) || isMark(tokens[i + 1], TERMINAL))
      )
        i++;
      pieces.push(tokens.slice(begun, i + 1));
      begun = i + 1;
    }
  }
  if (begun < tokens.length) pieces.push(tokens.slice(begun));
  return pieces;
}

function isMark(token: SentenceContent, pattern: RegExp): boolean {
  return token.type !== "WordNode" && token.type !== "WhiteSpaceNode" && pattern.test(textOf(token));
}

/** Lines of Han text are headings and paragraphs; only Latin text is wrapped inside a sentence. */
function endsLineOfHan(tokens: readonly SentenceContent[], at: number): boolean {
  const token = tokens[at];
  if (token.type !== "WhiteSpaceNode" || !/[\r\n]/.test(token.value)) return false;
  return [tokens[at - 1], tokens[at + 1]].some(
    (near) => near !== undefined && (hasHan(textOf(near)) || /[\u3000-\u303f\uff00-\uff65]/.test(textOf(near))),
  );
}

function splitAtTerminals(tokens: readonly SentenceContent[]): Sentence[] {
  const sentences: Sentence[] = [];
  let begun = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i === tokens.length - 1 || isMark(tokens[i], TERMINAL)) {
      sentences.push(positioned({ type: "SentenceNode", children: tokens.slice(begun, i + 1) }));
      begun = i + 1;
    }
  }
  return sentences;
}

function splitAtLineBreaks({ children }: Paragraph): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let begun = 0;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (i === children.length - 1 || (child.type === "WhiteSpaceNode" && LINE_BREAK.test(child.value))) {
      paragraphs.push(positioned({ type: "ParagraphNode", children: children.slice(begun, i + 1) }));
      begun = i + 1;
    }
  }
  return paragraphs;
}

function positioned<Node extends Sentence | Paragraph>(node: Node): Node {
  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  if (first !== undefined && last !== undefined) node.position = { start: first.start, end: last.end };
  return node;
}

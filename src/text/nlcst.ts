/** nlcst trees for blocks of text. */
import type { Root } from "nlcst";
import { ParseLatin } from "parse-latin";
import type { Span } from "./span.ts";

export function parseBlock(text: string, block: Span): Root {
  return new ParseLatin().parse(text.slice(block.start, block.end));
}

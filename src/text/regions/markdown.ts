/** Regions of Markdown (CommonMark with GFM and front matter), read by remark a chunk at a time. */
import type { Definition, Image, Link, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { Document } from "../document.ts";
import type { Span } from "../span.ts";
import { addresses } from "./addresses.ts";
import { markdownChunks } from "./markdown-chunks.ts";
import { apartFrom, merged } from "./merge.ts";
import { quotations } from "./quotations.ts";
import { REGION_KINDS, type RegionKind, type RegionSource } from "./regions.ts";
import { hiddenMarkup } from "./tags.ts";

/** Front matter can stand in the first chunk only: further on `---` is a line or underlines a heading. */
const firstChunk = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();
const laterChunk = unified().use(remarkParse).use(remarkGfm).freeze();

type Spans = Record<RegionKind, Span[]>;

/** Parsed when a rule first asks for any kind. */
export function markdownRegions(text: string): RegionSource {
  let spans: Spans | undefined;
  return (kind) => {
    spans ??= readMarkdown(text);
    return spans[kind];
  };
}

function readMarkdown(text: string): Spans {
  const spans = Object.fromEntries(REGION_KINDS.map((kind) => [kind, []])) as unknown as Spans;
  for (const chunk of markdownChunks(text)) {
    const tree = chunk.awkward ? undefined : parsed(text.slice(chunk.start, chunk.end), chunk.start === 0);
    if (tree === undefined) readAsPlain(text, chunk, spans);
    else collect(tree, text, chunk.start, spans);
  }
  const opaque = merged([...spans.code, ...spans["inline-code"], ...spans["front-matter"], ...spans.hidden]);
  spans.url = merged([...spans.url, ...apartFrom(addresses(text), merged(spans.code))]);
  spans.quotation = apartFrom(quotations(text), opaque);
  for (const kind of REGION_KINDS) spans[kind] = merged(spans[kind]);
  return spans;
}

/** `undefined` where the parser gives up: its stack is not made for every nesting. */
function parsed(chunk: string, first: boolean): Root | undefined {
  try {
    return (first ? firstChunk : laterChunk).parse(chunk);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readAsPlain(text: string, { start, end }: Span, spans: Spans): void {
  const { regions } = Document.of(text.slice(start, end));
  for (const kind of ["code", "inline-code", "table", "heading", "hidden"] as const) {
    for (const span of regions.of(kind)) spans[kind].push({ start: span.start + start, end: span.end + start });
  }
}

/** Walks with a stack of its own: lists nest deeper than calls may. `base` is where the chunk begins in the text. */
function collect(tree: Root, text: string, base: number, spans: Spans): void {
  const waiting: RootContent[] = [...tree.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("children" in node) waiting.push(...node.children);
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const span = { start: start + base, end: end + base };
    switch (node.type) {
      case "code":
        spans.code.push(span);
        break;
      case "inlineCode":
        spans["inline-code"].push(span);
        break;
      case "yaml":
        spans["front-matter"].push(span);
        break;
      case "table":
      case "heading":
        spans[node.type].push(span);
        break;
      case "html":
        for (const hidden of hiddenMarkup(text, span.start, span.end)) spans.hidden.push(hidden);
        break;
      case "link":
      case "image":
      case "definition":
        spans.url.push(destination(node, text, span, base));
        break;
      default:
        if ((node.type as string) === "toml") spans["front-matter"].push(span);
    }
  }
}

/** Where in a link, image or definition its address stands. The text of a link and the alternative of an image are prose. */
function destination(node: Link | Image | Definition, text: string, { start, end }: Span, base: number): Span {
  if (node.type === "link" && text[start] !== "[") return text[start] === "<" ? { start: start + 1, end: end - 1 } : { start, end };
  const mark = node.type === "definition" ? "]:" : "](";
  const label = node.type === "link" ? (node.children.at(-1)?.position?.end.offset ?? 0) + base : start;
  const at = node.type === "image" ? text.lastIndexOf(mark, end) : text.indexOf(mark, Math.max(label, start));
  if (at < start || at >= end) return { start, end: start };
  let from = at + mark.length;
  while (from < end && /\s/.test(text[from])) from++;
  if (text[from] === "<") {
    const close = text.indexOf(">", from);
    return { start: from + 1, end: close < 0 ? end : Math.min(close, end) };
  }
  let to = from;
  const limit = node.type === "definition" ? end : end - 1;
  while (to < limit && !/\s/.test(text[to])) to++;
  return { start: from, end: to };
}

/** HTML pages: the text a reader sees, block by block, with its regions and its places in the source. */
import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { Document, type DocumentParts } from "../document.ts";
import type { Span } from "../span.ts";
import { addresses } from "./addresses.ts";
import { isDeep } from "./html-depth.ts";
import { isHiddenElement } from "./html-hidden.ts";
import { addText, align, References } from "./html-text.ts";
import { PageText } from "./html-view.ts";
import { merged } from "./merge.ts";
import { quotations } from "./quotations.ts";
import type { RegionKind, RegionSource } from "./regions.ts";
import { hiddenMarkup } from "./tags.ts";

const parser = unified().use(rehypeParse).freeze();

const DROPPED = new Set(["script", "style", "template", "iframe", "noframes", "noembed"]);
const BLOCKS = new Set(
  "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody textarea tfoot thead title tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
const KIND_OF: Readonly<Record<string, RegionKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  title: "heading",
  table: "table",
  blockquote: "quotation",
  q: "quotation",
  pre: "code",
  code: "inline-code",
  kbd: "inline-code",
  samp: "inline-code",
  noscript: "hidden",
};

/** Where a text node stands. Shared by all texts of an element. */
interface Context {
  /** The element of each kind that holds it. */
  readonly kinds: Partial<Record<RegionKind, Element>>;
  readonly preformatted: boolean;
}

interface Leaf {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly context: Context;
  /** What parts it from the text before it. */
  readonly separator: "" | "\t" | "\n";
}

/** `file.value` is the source. Never throws for bad HTML: what no browser would render as a tree is read as text with its tags hidden. */
export function htmlPage(file: VFile, parts: DocumentParts): Document {
  const source = String(file.value ?? "");
  const tree = isDeep(source) ? undefined : parsed(source);
  if (tree === undefined) return new Document(file, { ...parts, format: "html", regions: taggedRegions(source) });
  const page = new PageText(source);
  const spans = layOut(page, leaves(tree), new References(source));
  const text = new VFile({ value: page.text, data: file.data, ...(file.path === undefined ? {} : { path: file.path }) });
  return new Document(text, { ...parts, format: "html", view: page, regions: pageRegions(String(text.value), spans) });
}

/** `undefined` where the tree is deeper than the stack allows. */
function parsed(source: string): Root | undefined {
  try {
    return parser.parse(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** All texts of the page in source order: what stands astray in a table is moved before it in the tree. */
function leaves(tree: Root): Leaf[] {
  const found: Leaf[] = [];
  const top: Context = { kinds: {}, preformatted: false };
  const waiting: { node: RootContent | "\n" | "\t"; context: Context }[] = [...tree.children]
    .reverse()
    .map((node) => ({ node, context: top }));
  let separator: Leaf["separator"] = "";
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, context } = next;
    if (typeof node === "string") {
      if (separator !== "\n") separator = node;
    } else if (node.type === "text") {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) continue;
      found.push({ value: node.value, start, end, context, separator });
      if (context.preformatted || /[^ \t\n\f\r]/.test(node.value)) separator = "";
    } else if (node.type === "element" && !DROPPED.has(node.tagName)) {
      const breaks = BLOCKS.has(node.tagName) ? "\n" : CELLS.has(node.tagName) ? "\t" : undefined;
      const inner = contextOf(node, context);
      if (breaks !== undefined) waiting.push({ node: breaks, context });
      for (let i = node.children.length - 1; i >= 0; i--) waiting.push({ node: node.children[i], context: inner });
      if (breaks !== undefined) waiting.push({ node: breaks, context });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function contextOf(element: Element, context: Context): Context {
  const kind = isHiddenElement(element) ? "hidden" : KIND_OF[element.tagName];
  const preformatted = context.preformatted || element.tagName === "pre" || element.tagName === "textarea";
  if (kind === undefined || context.kinds[kind] !== undefined)
    return preformatted === context.preformatted ? context : { ...context, preformatted };
  return { kinds: { ...context.kinds, [kind]: element }, preformatted };
}

/** Writes the leaves down and notes which stretch of text each element of a kind became. */
function layOut(page: PageText, found: readonly Leaf[], references: References): Map<RegionKind, Span[]> {
  const spans = new Map<RegionKind, { element: Element; start: number; end: number }[]>();
  let sourceEnd = 0;
  let separator: Leaf["separator"] = "";
  let last = "\n";
  for (const { value, start, end, context, separator: before } of found) {
    if (before === "\n" || separator === "") separator = before;
    const isBlank = !context.preformatted && !/[^ \t\n\f\r]/.test(value);
    if ((isBlank && (separator !== "" || last === "\n")) || start < sourceEnd) continue;
    if (separator !== "" && page.length > 0) page.add(separator, sourceEnd, sourceEnd);
    const begin = page.length;
    const stretches = align(value, page.source, start, end, references);
    addText(page, value, stretches, context.preformatted, separator !== "" || last === "\n" || last === " ");
    separator = "";
    sourceEnd = end;
    if (page.length === begin) continue;
    last = /[ \t\n\f\r]$/.test(value) ? " " : "";
    for (const [kind, element] of Object.entries(context.kinds) as [RegionKind, Element][]) {
      const list = spans.get(kind) ?? [];
      spans.set(kind, list);
      const open = list.at(-1);
      if (open?.element === element) open.end = page.length;
      else list.push({ element, start: begin, end: page.length });
    }
  }
  return spans;
}

function pageRegions(text: string, spans: ReadonlyMap<RegionKind, readonly Span[]>): RegionSource {
  return (kind) => {
    const marked = (spans.get(kind) ?? []).map(({ start, end }) => ({ start, end }));
    if (kind === "url") return addresses(text);
    if (kind === "quotation") return merged([...marked, ...quotations(text)]);
    return marked;
  };
}

function taggedRegions(source: string): RegionSource {
  return (kind) =>
    kind === "hidden" ? hiddenMarkup(source) : kind === "url" ? addresses(source) : kind === "quotation" ? quotations(source) : [];
}

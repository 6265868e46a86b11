/** Regions of Markdown (CommonMark with GFM and front matter), read a stretch at a time when a question first touches it. */
import { Document } from "../document.ts";
import type { Span } from "../span.ts";
import { addresses } from "./addresses.ts";
import { type Chunk, markdownChunks } from "./markdown-chunks.ts";
import { safeCuts } from "./markdown-cuts.ts";
import { type BlockEvents, MarkdownParser } from "./markdown-events.ts";
import { apartFrom, merged } from "./merge.ts";
import { quotations } from "./quotations.ts";
import { lastStartBefore, type RegionKind, type RegionSource, regionTouching } from "./regions.ts";

/** What stands in every region of the kind, or right before it. */
const MARKS: Readonly<Record<RegionKind, RegExp>> = {
  code: /`{3}|~{3}| {4}|\t/,
  "inline-code": /`/,
  url: /[@<]|\](?:\(|:)|:\/\/|www\./i,
  table: /\||:-|-:/,
  heading: /#|[=-][ \t]*\r?$/m,
  quotation: /(?:)/,
  "front-matter": /^(?:---|\+\+\+)/,
  hidden: /</,
};
/** A reference is defined where a line begins, a list item or a quotation. */
const LABEL = /^[ \t>\d.)*+-]{0,1000}\[/m;
const DEFINITION = "]:";
/** Of these, lines hold none. */
const BLOCK_KINDS: ReadonlySet<RegionKind> = new Set(["code", "table", "heading", "front-matter"]);
/** Marks in them quote nothing. */
const NOT_QUOTING = ["code", "inline-code", "front-matter", "hidden"] as const;

/** Parsed as far as the kinds that are asked for need. */
export function markdownRegions(text: string): RegionSource {
  const regions = new MarkdownRegions(text);
  return (kind) => regions.of(kind);
}

export class MarkdownRegions {
  readonly #text: string;
  #all: readonly Stretch[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  of(kind: RegionKind): readonly Span[] {
    if (kind !== "quotation") return this.#stretches().flatMap((stretch) => stretch.of(kind));
    return apartFrom(quotations(this.#text), merged(NOT_QUOTING.flatMap((opaque) => this.of(opaque))));
  }

  /** The region of the kind that touches the span, `null` where none does, `undefined` where only the whole text can tell. */
  find(kind: RegionKind, span: Span): Span | null | undefined {
    if (kind === "quotation") return undefined;
    const end = Math.max(span.end, span.start + 1);
    let region: Span | undefined;
    const stretches = this.#stretches();
    for (let i = Math.max(0, lastStartBefore(stretches, span.start + 1)); i < stretches.length && stretches[i].start < end; i++)
      region = regionTouching(stretches[i].of(kind), span) ?? region;
    return region ?? null;
  }

  #stretches(): readonly Stretch[] {
    this.#all ??= [...markdownChunks(this.#text)].flatMap((chunk) => stretchesOf(this.#text, chunk));
    return this.#all;
  }
}

function stretchesOf(text: string, chunk: Chunk): readonly Stretch[] {
  return chunk.awkward ? [plainStretch(text, chunk)] : new MarkdownChunk(text, chunk).stretches;
}

/** A part of the text that is read by itself. */
interface Stretch extends Span {
  of(kind: RegionKind): readonly Span[];
}

/** Where no parser is worth its time. */
function plainStretch(text: string, { start, end }: Span): Stretch {
  const { regions } = Document.of(text.slice(start, end));
  const found = (kind: RegionKind) => {
    if (kind === "front-matter") return [];
    return kind === "url" ? apartFrom(regions.of(kind), regions.of("code")) : regions.of(kind);
  };
  return { start, end, of: (kind) => found(kind).map((span) => ({ start: span.start + start, end: span.end + start })) };
}

/** What its stretches share: wherever in a chunk a reference is defined, it is one. */
class MarkdownChunk {
  readonly text: string;
  readonly end: number;
  readonly parser: MarkdownParser;
  readonly stretches: readonly MarkdownStretch[];
  #knowsDefinitions = false;

  constructor(text: string, chunk: Span) {
    this.text = text;
    this.end = chunk.end;
    this.parser = new MarkdownParser(text);
    const starts = [chunk.start, ...safeCuts(text, chunk)];
    this.stretches = starts.map((start, i) => new MarkdownStretch(this, start, starts[i + 1] ?? chunk.end));
  }

  learnDefinitions(): void {
    if (this.#knowsDefinitions) return;
    this.#knowsDefinitions = true;
    for (const stretch of this.stretches) {
      const text = this.text.slice(stretch.start, stretch.end);
      if (text.includes(DEFINITION) && LABEL.test(text)) stretch.readBlocks();
    }
  }
}

class MarkdownStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly #chunk: MarkdownChunk;
  readonly #found = new Map<RegionKind, Span[]>();
  readonly #regions = new Map<RegionKind, readonly Span[]>();
  /** What is left to be read within lines. */
  #blocks: BlockEvents | undefined;
  /** Where the parser gives up: its stack is not made for every nesting. */
  #plain: Stretch | undefined;

  constructor(chunk: MarkdownChunk, start: number, end: number) {
    this.#chunk = chunk;
    this.start = start;
    this.end = end;
  }

  of(kind: RegionKind): readonly Span[] {
    let regions = this.#regions.get(kind);
    if (regions === undefined) {
      regions = this.#mayHold(kind) ? this.#read(kind) : [];
      this.#regions.set(kind, regions);
    }
    return regions;
  }

  #mayHold(kind: RegionKind): boolean {
    return MARKS[kind].test(this.#chunk.text.slice(this.start, this.end));
  }

  #read(kind: RegionKind): readonly Span[] {
    this.readBlocks();
    if (!BLOCK_KINDS.has(kind)) this.#readLines();
    return this.#plain?.of(kind) ?? this.#merged(kind);
  }

  readBlocks(): void {
    if (this.#blocks !== undefined) return;
    this.#blocks = [];
    this.#guard(({ parser, end }) => {
      this.#blocks = parser.readBlocks(this, this.end < end, this.#add);
    });
  }

  #readLines(): void {
    const blocks = this.#blocks ?? [];
    if (blocks.length === 0) return;
    this.#blocks = [];
    this.#chunk.learnDefinitions();
    this.#guard(({ parser }) => parser.readLines(blocks, this.#add));
  }

  #guard(reading: (chunk: MarkdownChunk) => void): void {
    try {
      reading(this.#chunk);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#plain = plainStretch(this.#chunk.text, this);
    }
  }

  readonly #add = (kind: RegionKind, span: Span): void => {
    const spans = this.#found.get(kind);
    if (spans === undefined) this.#found.set(kind, [span]);
    else spans.push(span);
  };

  #merged(kind: RegionKind): readonly Span[] {
    const found = this.#found.get(kind) ?? [];
    if (kind !== "url") return merged(found);
    const { start, end } = this;
    const bare = addresses(this.#chunk.text.slice(start, end)).map((span) => ({ start: span.start + start, end: span.end + start }));
    return merged([...found, ...apartFrom(bare, this.of("code"))]);
  }
}

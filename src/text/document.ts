/** One text with an identity: a VFile with its lines, class counts, regions and, when asked for, words and trees. */
import type { Root } from "nlcst";
import { VFile } from "vfile";
import type { WordHit } from "./automaton.ts";
import { CLASS_COUNT } from "./classes.ts";
import { hashLines } from "./hashes.ts";
import { Lines } from "./lines.ts";
import { parseBlock } from "./nlcst.ts";
import { OffsetCounter, type OffsetUnit } from "./offsets.ts";
import { plainRegions } from "./regions/plain.ts";
import { type RegionHint, type RegionSource, Regions } from "./regions/regions.ts";
import { type Scan, scanClasses } from "./scan.ts";
import type { Span } from "./span.ts";
import { type Language, type Variant, type Writing, writingOf } from "./variants.ts";
import { shippedWords } from "./words.ts";

export type Format = "plain" | "markdown" | "html";

/** A stretch whose bytes were not UTF-8: where it stands in the text and in the file, and what was made of it. */
export interface ByteDamage extends Span {
  readonly byteStart: number;
  readonly byteEnd: number;
  /** The charset the bytes were proved to be in; absent where nothing reads them and U+FFFD stands instead. */
  readonly encoding?: string;
  /** The first bytes of the stretch, in hex. */
  readonly hex?: string;
}

/** How the bytes of a document became its text. */
export interface Decoding {
  /** `utf-8`, `utf-16le` … what the file as a whole is. */
  readonly encoding: string;
  /** Bytes of the byte order mark, which is not part of the text. */
  readonly bomBytes: number;
  readonly damage: readonly ByteDamage[];
}

/** Says where in the source (the file as decoded) each part of a document's text comes from; HTML's text is not its source. */
export interface SourceView {
  readonly source: string;
  /** Where in the source what begins (or, with "end", what ends) at an offset of the text begins (ends): markup may stand between. */
  toSource(offset: number, side?: "start" | "end"): number;
  /** Where in the text stands what stands in the source at a position, or next behind it. */
  fromSource(position: number): number;
  /** Whether the text between two offsets stands in the source to the letter. */
  isVerbatim(span: Span): boolean;
}

/** What a configuration says a text is written in. */
export interface DeclaredWriting {
  readonly language: Language;
  readonly variant?: Variant;
}

export interface DocumentParts {
  readonly format?: Format;
  readonly regions?: RegionSource;
  readonly hint?: RegionHint;
  readonly view?: SourceView;
  readonly decoding?: Decoding;
  readonly declared?: DeclaredWriting;
}

const UTF8: Decoding = { encoding: "utf-8", bomBytes: 0, damage: [] };

export class Document {
  /** The path as given on the command line, or `PATH#ID` for a record. */
  readonly path: string;
  /** What rules judge. UTF-16 offsets into it are the only positions inside corpuslint. */
  readonly text: string;
  readonly file: VFile;
  readonly format: Format;
  readonly decoding: Decoding;
  readonly regions: Regions;
  readonly view: SourceView | undefined;
  /** What the configuration says it is written in. */
  readonly declared: DeclaredWriting | undefined;

  #scan: Scan | undefined;
  #lines: Lines | undefined;
  #hashes: Uint32Array | undefined;
  #words: readonly WordHit[] | undefined;
  #writing: Writing | undefined;

  constructor(file: VFile, parts: DocumentParts = {}) {
    this.file = file;
    this.path = file.path ?? "";
    this.text = String(file.value ?? "");
    this.format = parts.format ?? "plain";
    this.decoding = parts.decoding ?? UTF8;
    this.view = parts.view;
    this.declared = parts.declared;
    this.regions = new Regions(parts.regions ?? plainRegions(this), parts.hint);
  }

  /** A document of some text, for tests, editors and library users. */
  static of(text: string, path = "text.txt"): Document {
    return new Document(new VFile({ value: text, path }));
  }

  /** The damage of the file's bytes as stretches of the text; what stands in tags is no text. */
  get damage(): readonly ByteDamage[] {
    const { view, decoding } = this;
    if (view === undefined) return decoding.damage;
    const placed = decoding.damage.map((stretch) => ({
      ...stretch,
      start: view.fromSource(stretch.start),
      end: view.fromSource(stretch.end),
    }));
    return placed.filter(({ start, end }) => start < end);
  }

  get scan(): Scan {
    this.#scan ??= scanClasses(this.text);
    return this.#scan;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text, this.scan);
    return this.#lines;
  }

  /** A hash a line (`hashLines`), for rules that look for lines that stand again. */
  get lineHashes(): Uint32Array {
    this.#hashes ??= hashLines(this.text, this.lines);
    return this.#hashes;
  }

  /** Every hit of the shipped word lists, ascending. */
  get words(): readonly WordHit[] {
    this.#words ??= shippedWords().find(this.text);
    return this.#words;
  }

  /** Language and Han variant of the whole document: as declared in the configuration, else as the characters tell. */
  get writing(): Writing {
    this.#writing ??= { ...writingOf(this.scan.totals), ...this.declared };
    return this.#writing;
  }

  /** Language and Han variant of one line. */
  writingOfLine(line: number): Writing {
    return writingOf(this.scan.counts, line * CLASS_COUNT);
  }

  /** The nlcst tree of a block of at most some 20,000 characters; its positions are offsets into the document. Ask for blocks, never for a whole document. */
  tree(block: Span): Root {
    const line = this.lines.at(block.start);
    return parseBlock(this.text, block, { line: line + 1, column: block.start - this.lines.start(line) + 1 });
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The text that a finding's offsets count in: the file as decoded. */
  get source(): string {
    return this.view?.source ?? this.text;
  }

  /** Translates ascending offsets in `source` to the unit a report asks for. */
  offsetCounter(unit: OffsetUnit): OffsetCounter {
    const { encoding, bomBytes, damage } = this.decoding;
    return new OffsetCounter(this.source, unit, bomBytes, damage, encoding.startsWith("utf-16"));
  }
}

/** Makes a Document of a VFile: reads its structure by its format. */
import type { VFile } from "vfile";
import { type DeclaredWriting, type Decoding, Document, type DocumentParts, type Format } from "./document.ts";
import { MarkdownHints } from "./regions/markdown-hints.ts";
import type { RegionHint } from "./regions/regions.ts";

const FORMATS: Readonly<Record<string, Format>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".mkd": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
};

/** By the ending of the file's name; everything unknown is plain text. */
export function formatOf(path: string): Format {
  const dot = path.lastIndexOf(".");
  return (dot < 0 ? undefined : FORMATS[path.slice(dot).toLowerCase()]) ?? "plain";
}

export interface OpenOptions {
  /** What the text is, where its name does not tell. */
  readonly format?: Format;
  readonly decoding?: Decoding;
  /** What the text is said to be written in. */
  readonly language?: DeclaredWriting;
}

/** `file.value` is the decoded text. The parsers of Markdown and HTML are loaded when the first such document comes. */
export async function openDocument(file: VFile, options: OpenOptions = {}): Promise<Document> {
  const format = options.format ?? formatOf(file.path ?? "");
  const parts: DocumentParts = {
    format,
    ...(options.decoding && { decoding: options.decoding }),
    ...(options.language && { declared: options.language }),
  };
  switch (format) {
    case "plain":
      return new Document(file, parts);
    case "markdown": {
      const text = String(file.value);
      const hints = new MarkdownHints(text);
      const { MarkdownRegions } = await import("./regions/markdown.ts");
      const regions = new MarkdownRegions(text);
      const hint: RegionHint = (kind, span) => {
        const region = hints.find(kind, span);
        return region === undefined ? regions.find(kind, span) : region;
      };
      return new Document(file, { ...parts, regions: (kind) => regions.of(kind), hint });
    }
    case "html": {
      const { htmlPage } = await import("./regions/html.ts");
      return htmlPage(file, parts);
    }
  }
}

/** A text in an editor, and what the editor and its user say of it. */
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Preset } from "../../rules/presets.ts";
import type { Format } from "../text/document.ts";
import type { Locale } from "../vocabulary.ts";

export interface Subject {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** What the user's settings choose; a configuration file is looked for as the command line does. */
export interface EditorChoices {
  readonly preset?: Preset;
  readonly config: string | boolean;
  /** As `--rule` takes them. */
  readonly rule: readonly string[];
  readonly locale?: Locale;
}

/** Where a text stands. */
export interface Home {
  /** What a run on the command line would have as its working directory: the workspace folder, else the file's own. */
  readonly cwd: string;
  /** As a run would name it. */
  readonly name: string;
  /** Absolute; absent where the text is no file yet. */
  readonly path?: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  plaintext: "plain",
  text: "plain",
  markdown: "markdown",
  rmd: "markdown",
  quarto: "markdown",
  pandoc: "markdown",
  html: "html",
  xhtml: "html",
};

/** What the editor says that a text is; nothing where it says nothing that we know. */
export function formatOfLanguage(languageId: string): Format | undefined {
  return Object.hasOwn(FORMATS, languageId) ? FORMATS[languageId] : undefined;
}

/** @param folders of the workspace, absolute */
export function homeOf(uri: string, folders: readonly string[]): Home {
  const path = pathOf(uri);
  if (path === undefined) return { cwd: folders[0] ?? process.cwd(), name: uri.slice(uri.indexOf(":") + 1) };
  const cwd = folders.filter((folder) => isInside(path, folder)).sort((a, b) => b.length - a.length)[0] ?? dirname(path);
  return { cwd, path, name: relative(cwd, path).split(sep).join("/") };
}

export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // a host of its own, or bytes that are no path: linted as a text without a file
  }
}

function isInside(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`);
}

/** Finds the comments that speak to corpuslint in the source of a Markdown or HTML text. */
import type { Document } from "../text/document.ts";
import type { RegionKind } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";

/** Offsets in the document's source, from `<!--` to behind `-->`. */
export interface Directive extends Span {
  readonly name: string;
  readonly rules: readonly string[];
  readonly isClosed: boolean;
}

export const NAMES = [
  "corpuslint-ignore-next-line",
  "corpuslint-ignore-line",
  "corpuslint-ignore-file",
  "corpuslint-disable",
  "corpuslint-enable",
] as const;

const OPENING = /<!--[ \t\r\n]{0,20}(corpuslint-[a-z-]{1,40})/g;
const CLOSING = "-->";
/** What stands behind it is the reason, for people. */
const REASON = /(?:^|\s)--(?:\s|$)/;
const LONGEST = 2000;
/** A text with more of them is not annotated but hostile. */
const MOST = 1000;
/** A comment in a code block shows how comments are written. */
const CODE: readonly RegionKind[] = ["code", "inline-code", "front-matter"];

export function directivesOf(document: Document): Directive[] {
  const { source } = document;
  if (!source.includes("corpuslint-")) return [];
  const directives: Directive[] = [];
  for (const match of source.matchAll(OPENING)) {
    if (directives.length === MOST) break;
    const [opening, name] = match;
    const start = match.index;
    const from = start + opening.length;
    const body = source.slice(from, from + LONGEST);
    const length = body.indexOf(CLOSING);
    const end = length < 0 ? from : from + length + CLOSING.length;
    if (document.view === undefined && document.regions.hold(CODE, { start, end })) continue;
    const [names] = body.slice(0, Math.max(0, length)).split(REASON, 1);
    directives.push({ name, rules: [...new Set(names.split(/[\s,]+/).filter(Boolean))], isClosed: length >= 0, start, end });
  }
  return directives;
}

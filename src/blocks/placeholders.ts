/** Lines of a page that are nothing but a template's placeholders, which nothing filled in: {{ title }}, <%= ad %>, [vc_row], {dede:list/}. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** One of these stands in every such line. */
const SIGNS = [
  "{{",
  "{%",
  "<%",
  "${",
  "{dede:",
  "{eyou:",
  "{pboot:",
  "[vc_",
  "[/vc_",
  "[et_pb",
  "[/et_pb",
  "[elementor",
  "[gallery ",
  "[object Object]",
] as const;
const PLACEHOLDER =
  /\{\{(?![<%])[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|<%[^<>\n]{1,160}%>|\$\{[^{}\n]{1,80}\}|\{\/?(?:dede|eyou|pboot):[^{}\n]{1,120}\}|\[\/?(?:vc|et_pb|elementor)[_-][^[\]\n]{1,200}\]|\[gallery [^[\]\n]{1,200}\]|\[object Object\]/g;
/** What is left between them: marks, and what a script writes for nothing. */
const NOTHING = /^(?:[\s|>»·,、:：/\\-]|undefined|null|NaN)*$/;
/** A page of more is a template itself, or speaks of them. */
const MOST_LINES = 8;
/** Such a page has text besides: so many lines for each. */
const LINES_A_PLACEHOLDER = 2;

export function placeholdersOf(document: Document): readonly Span[] {
  const { text, lines, format, regions } = document;
  if (format !== "plain") return [];
  const found = new Map<number, Span>();
  for (const sign of SIGNS)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, lines.end(lines.at(at)))) {
      const line = lines.at(at);
      const span = lines.span(line);
      if (found.has(line) || span.end - span.start > LONGEST || !isBare(text.slice(span.start, span.end))) continue;
      found.set(line, span);
      if (found.size > MOST_LINES) return [];
    }
  const all = [...found.values()].filter((span) => !regions.touch(["code", "inline-code", "front-matter"], span));
  if (all.length * LINES_A_PLACEHOLDER > lines.count || all.length < found.size) return [];
  return all.sort((a, b) => a.start - b.start).map((span) => trimmed(text, span));
}

/** In UTF-16 units. */
const LONGEST = 400;

function isBare(line: string): boolean {
  const rest = line.replace(PLACEHOLDER, "");
  return rest.length < line.length && NOTHING.test(rest);
}

function trimmed(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

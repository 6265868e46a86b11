/** The extent of a document's main text: what is left when template lines, other stories and injections are taken away. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { chromeOf } from "./chrome.ts";
import { hiddenBlocks } from "./hiding.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import { LISTING_THRESHOLD, listingsOf } from "./listings.ts";
import { type Page, pageOf } from "./page.ts";
import { relatedOf } from "./related.ts";
import { SOLICITATION_THRESHOLD, solicitationsOf } from "./solicitations.ts";

/** Stretches of lines that belong to the text, ascending; none where the document has no line of its own. */
export function bodyOf(document: Document): Span[] {
  const page = pageOf(document);
  const strange = strangeLines(page);
  const { facts } = page;
  const body: Span[] = [];
  let start = -1;
  let end = -1;
  for (let line = 0; line < facts.count; line++) {
    if (facts.isBlank(line)) continue;
    if (!strange.has(line)) {
      if (start < 0) start = facts.starts[line];
      end = facts.ends[line];
    } else if (start >= 0) {
      body.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) body.push({ start, end });
  return body;
}

function strangeLines(page: Page): Set<number> {
  const { document, facts } = page;
  const strange = new Set<number>();
  // What is glued to a line of the text leaves that line in the body.
  const add = ({ start, end }: Span) => {
    const first = document.lines.at(start);
    for (let line = first; line <= document.lines.at(Math.max(start, end - 1)); line++) {
      if (line > first || start <= facts.starts[line] + 2) strange.add(line);
    }
  };
  for (const line of chromeOf(page)) add(line);
  for (const block of relatedOf(page)) add(block);
  for (const { span, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) add(span);
  for (const { span, score } of listingsOf(page)) if (score.total >= LISTING_THRESHOLD) add(span);
  for (const { span, score } of solicitationsOf(page)) if (score.total >= SOLICITATION_THRESHOLD) add(span);
  for (const block of hiddenBlocks(document)) if (block.links > 0) add(block);
  return strange;
}

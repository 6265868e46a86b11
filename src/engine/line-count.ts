/** How many lines a document's file has, as editors count them: what shares of lines are taken of. */
import type { Document } from "../text/document.ts";

export function lineCount({ view, lines, source }: Document): number {
  if (source === "") return 0;
  const count = view === undefined ? lines.count : 1 + countLineFeeds(source);
  return source.endsWith("\n") ? count - 1 : count;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

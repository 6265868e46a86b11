/** Hostile text inside GitHub's and GitLab's Markdown: it must stay text. */
import { visible } from "./visible.ts";

/** All that begins, ends or escapes markup inside a line. */
const MARKUP = /[!#$&*:<>@[\\\]^_`|~]/;
/** Where a link would begin by itself (`www.`, `://`, `name@`), even in text that is made of references. */
const SPECIAL = new RegExp(`www(?=\\.)|${MARKUP.source}`, "gi");
const STARTS_LINK = /^(?:www|:|@)$/i;
/** Nothing is shown of it, and no text goes on behind it. */
const BREAK = "<!-- -->";
const CUT = "…";

/**
 * A `<code>` element, in which neither of them looks for mentions, references or emoji, and in it what could be markup as character
 * references: what a reference stands for is never markup, in a table cell neither. Backticks would not do: their content may hold some, and `\|`.
 * @param longest characters of the text; longer ones are cut
 */
export function code(text: string, longest: number): string {
  const characters = [...visible(text.slice(0, 2 * longest))];
  const isCut = characters.length > longest || text.length > 2 * longest;
  const shown = isCut ? characters.slice(0, longest).join("") + CUT : characters.join("");
  const inert = shown.replace(SPECIAL, (found, at: number) => {
    const reference = MARKUP.test(found) ? `&#${found.charCodeAt(0)};` : found;
    const startsLink = found === ":" ? shown.startsWith("//", at + 1) : STARTS_LINK.test(found);
    return startsLink ? reference + BREAK : reference;
  });
  return `<code>${inert}</code>`;
}

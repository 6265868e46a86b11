/** YAML or TOML at the top of Markdown. */

const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/;
const BLANKS = /^[ \t]*\r?$/;

export function opensFrontMatter(text: string): boolean {
  return OPENING.test(text);
}

/** Where the line that closes it ends (its line break not counted); 0 where there is none, as where it is never closed. */
export function frontMatterEnd(text: string): number {
  const fence = OPENING.exec(text)?.[1];
  if (fence === undefined) return 0;
  for (let at = text.indexOf(`\n${fence}`); at >= 0; at = text.indexOf(`\n${fence}`, at + 1)) {
    const feed = text.indexOf("\n", at + 1);
    const end = feed < 0 ? text.length : feed;
    if (BLANKS.test(text.slice(at + 1 + fence.length, end))) return text[end - 1] === "\r" ? end - 1 : end;
  }
  return 0;
}

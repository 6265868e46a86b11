/** Headings marked by `#` or an underline, and the front matter at the top of a text. */
import type { Lines } from "../lines.ts";
import type { Span } from "../span.ts";
import { apartFrom, merged } from "./merge.ts";

const LONGEST_HEADING = 200;
const MARKED = /^ {0,3}#{1,6}[ \t\u3000]+\S/;
const UNDERLINE = /^ {0,3}(?:={3,}|-{3,})[ \t]*$/;
/** What ends like a sentence is a paragraph above a separator. */
const ENDS_LIKE_A_SENTENCE = /[。！？；，.!?;,:：]["”’」』）)]?\s*$/;
const LONGEST_FRONT_MATTER = 200;
const FIELD = /^[\w-]{1,60}[ \t]*[:=]/;

/** `code` (ascending) is passed over: `# …` is a comment there. */
export function headings(text: string, lines: Lines, code: readonly Span[]): Span[] {
  const found = [...marked(text, lines), ...underlined(text, lines)];
  return apartFrom(merged(found), code);
}

function* marked(text: string, lines: Lines): Generator<Span> {
  for (let at = text.indexOf("#"); at >= 0; ) {
    const line = lines.at(at);
    const { start, end } = lines.span(line);
    if (at - start <= 3 && end - start <= LONGEST_HEADING && MARKED.test(text.slice(start, end))) yield { start, end };
    at = text.indexOf("#", end);
  }
}

function* underlined(text: string, lines: Lines): Generator<Span> {
  for (const rule of ["===", "---"]) {
    for (let at = text.indexOf(rule); at >= 0; ) {
      const line = lines.at(at);
      const { start, end } = lines.span(line);
      if (line > 0 && at - start <= 3 && end - start <= LONGEST_HEADING && UNDERLINE.test(text.slice(start, end))) {
        const above = lines.span(line - 1);
        const alone = line === 1 || lines.isBlank(line - 2);
        const title = above.end - above.start <= LONGEST_HEADING ? text.slice(above.start, above.end) : "";
        if (alone && /[\p{L}\p{N}]/u.test(title) && !ENDS_LIKE_A_SENTENCE.test(title)) yield { start: above.start, end };
      }
      at = text.indexOf(rule, end);
    }
  }
}

/** YAML between two `---` lines, or TOML between two `+++`, at the very top. */
export function frontMatter(text: string, lines: Lines): Span[] {
  const fence = text.startsWith("---") ? "---" : text.startsWith("+++") ? "+++" : undefined;
  if (fence === undefined || lines.text(0).trimEnd() !== fence) return [];
  let fields = 0;
  for (let line = 1; line < Math.min(lines.count, LONGEST_FRONT_MATTER); line++) {
    if (lines.end(line) - lines.start(line) > 10_000) return [];
    const row = lines.text(line);
    if (row.trimEnd() === fence) return fields > 0 ? [{ start: 0, end: lines.end(line) }] : [];
    if (FIELD.test(row)) fields++;
  }
  return [];
}

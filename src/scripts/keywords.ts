/** Lists of keywords, names of people and films and shops: what looks like a wrong word there may be part of a name. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

const REACH = 100;
const SENTENCE_MARK = /[，。；！？、]/;
const BLANK_BETWEEN_HAN = /(?<=[\u3400-\u9fff])[ \u00a0\u3000](?=[\u3400-\u9fff])/g;
/** So many blanks between Han: Chinese prose has none. */
const BLANKS = 6;

/** Whether a span stands among words with blanks between them and no mark of a sentence near. */
export function isAmongKeywords({ text, lines }: Document, { start, end }: Span): boolean {
  const line = lines.span(lines.at(start));
  const around = text.slice(Math.max(line.start, start - REACH), Math.min(line.end, end + REACH));
  return !SENTENCE_MARK.test(around) && (around.match(BLANK_BETWEEN_HAN)?.length ?? 0) >= BLANKS;
}

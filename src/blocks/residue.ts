/** Markup of forums and scripts that an injection left in a text as text. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { hiddenWords } from "./obfuscation.ts";
import { STEM_RULE } from "./stems.ts";

export interface Residue extends Span {
  readonly kind: "script" | "forum" | "unopened" | "markup" | "references";
  /** What shows it, as it stands in the text. */
  readonly sign: string;
}

/** How the commonest packer begins; nobody writes so by hand. */
const PACKED = /(?:<script\b[^<>]{0,80}>\s{0,4})?eval\(function\(p,a,c,k,e,[dr]\)/gi;
const PACKED_SIGN = "function(p,a,c,k,e";
const LINK = /\[url=?[^\][\n]{0,200}\][^\n]{0,300}?\[\/url\]/gi;
const LINK_SIGN = "[/url]";
/** Type that readers are not to see: white, or of the smallest size. */
const UNSEEN = /\[color=(?:#f{3}(?:f{3})?|white|transparent)\]|\[size=[01](?:px)?\]/i;

/** What closes markup that the text before does not open: the link behind it was cut out of another text. */
const UNOPENED = /^(?:\[\/[a-z]{1,8}\]){1,6}(?=\[url)/i;

/** A script that writes a link, a link that runs past too fast to be read or in no height, and one whose tags were escaped. */
const WRITTEN = /document\.write(?:ln)?\(\s{0,2}["'][^\n]{0,200}?<(?:a|iframe|script)\b/gi;
const RUNNING = /<marquee\b[^<>\n]{0,200}>\s{0,4}<a\b/gi;
const ESCAPED = /&lt;a\s[^\n]{0,20}?href\s{0,2}=[^\n]{0,300}?&lt;\/a&gt;/gi;
/** A list of links as a script holds it. */
const LISTED =
  /\[?\{\s{0,2}\\?"(?:title|name|text|anchor|keyword)\\?"\s{0,2}:\s{0,2}\\?"[^"\n]{1,80}"\s{0,2},\s{0,2}\\?"(?:url|href|link)\\?"\s{0,2}:/gi;
const OTHERS = [
  ['"url"', LISTED],
  ['"href"', LISTED],
  ['"link"', LISTED],
  ["document.write", WRITTEN],
  ["<marquee", RUNNING],
  ["&lt;a ", ESCAPED],
] as const;
/** A line of text that quotes markup says more than it: residue stands alone. */
const MAX_LEAD = 8;

/** Characters written as references, so that only browsers read them. */
const REFERENCES = /(?:&#(?:\d{4,6}|x[0-9a-f]{3,5});){4,400}/gi;
const REFERENCE = /&#(?:x([0-9a-f]+)|(\d+));/gi;
const MAX_CODE = 0x10ffff;
const MAX_SAID = 6;
const REFERENCE_SIGN = "&#";

/** Each from its first mark to its line's end. */
export function residueOf(document: Document): Residue[] {
  const { text, lines } = document;
  const found: Residue[] = [];
  if (text.includes(PACKED_SIGN)) {
    for (const { index, 0: sign } of text.matchAll(PACKED)) {
      found.push({ start: index, end: lines.end(lines.at(index)), kind: "script", sign });
    }
  }
  for (const [needle, pattern] of document.format === "html" ? [] : OTHERS) {
    if (!text.includes(needle)) continue;
    for (const { index } of text.matchAll(pattern)) {
      const line = lines.at(index);
      if (index - lines.start(line) <= MAX_LEAD) found.push({ start: index, end: lines.end(line), kind: "markup", sign: "" });
    }
  }
  if (document.format !== "html" && text.includes(REFERENCE_SIGN)) found.push(...referencesOf(document));
  if (!text.includes(LINK_SIGN)) return found;
  let last = -1;
  for (const { index } of text.matchAll(LINK)) {
    const line = lines.at(index);
    if (line === last) continue;
    last = line;
    const end = lines.end(line);
    const whole = text.slice(lines.start(line), end);
    const unseen = UNSEEN.exec(whole)?.[0] ?? "";
    const unopened = unseen === "" ? UNOPENED.exec(whole)?.[0] : undefined;
    found.push({
      start: unopened === undefined ? index : lines.start(line),
      end,
      kind: unopened === undefined ? "forum" : "unopened",
      sign: unopened ?? unseen,
    });
  }
  return found;
}

/** Words written as references that sell; `sign` is what they say. */
function referencesOf({ text, lines }: Document): Residue[] {
  const byLine = new Map<number, { start: number; end: number; said: string }>();
  for (const { index, 0: run } of text.matchAll(REFERENCES)) {
    const line = lines.at(index);
    const known = byLine.get(line) ?? { start: index, end: index, said: "" };
    known.end = index + run.length;
    known.said += `${run.replace(REFERENCE, (_, hex, decimal) => String.fromCodePoint(Math.min(MAX_CODE, Number.parseInt(hex ?? decimal, hex ? 16 : 10))))} `;
    byLine.set(line, known);
  }
  const found: Residue[] = [];
  for (const { start, end, said } of byLine.values()) {
    const words = hiddenWords(said, STEM_RULE);
    if (words.length > 0) found.push({ start, end, kind: "references", sign: [...new Set(words)].slice(0, MAX_SAID).join(" ") });
  }
  return found;
}

/** Text for XML 1.0 documents. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// what no XML 1.0 document may hold, not even as a character reference; lone surrogates among it
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;
// a reader would make one line feed of CR LF in text, and spaces of all three in an attribute
const SPECIAL = { text: /[&<>\r]/g, attribute: /[&<>"'\t\n\r]/g };
const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A character that XML cannot hold stands there as `<U+0000>`. */
export function xmlText(text: string, where: keyof typeof SPECIAL = "text"): string {
  return text
    .replace(ILLEGAL, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`)
    .replace(SPECIAL[where], (character) => REFERENCES[character] ?? `&#${character.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A start tag; attributes without a value are left out. */
export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${xmlText(String(value), "attribute")}"`,
  );
  return `<${name}${written.join("")}>`;
}

/** An element without content. */
export function emptyTag(name: string, attributes: Attributes): string {
  return `${startTag(name, attributes).slice(0, -1)}/>`;
}

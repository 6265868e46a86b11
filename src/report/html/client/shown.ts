/** Text as nodes, with what nobody would see made visible: controls, bidi controls, zero-width and tag characters, lone surrogates. */

const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]|\u034f/gu;

const NAMES: Readonly<Record<string, string>> = {
  "0": "NUL",
  "8": "BS",
  D: "CR",
  "1B": "ESC",
  "7F": "DEL",
  AD: "SHY",
  "34F": "CGJ",
  "61C": "ALM",
  "200B": "ZWSP",
  "200C": "ZWNJ",
  "200D": "ZWJ",
  "200E": "LRM",
  "200F": "RLM",
  "2028": "LSEP",
  "2029": "PSEP",
  "202A": "LRE",
  "202B": "RLE",
  "202C": "PDF",
  "202D": "LRO",
  "202E": "RLO",
  "2060": "WJ",
  "2066": "LRI",
  "2067": "RLI",
  "2068": "FSI",
  "2069": "PDI",
  FEFF: "BOM",
};

/** A joiner between two pictures is part of one picture, as people see it. */
const IS_PICTURE = /\p{Extended_Pictographic}|\ufe0f/u;

export function shown(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const [character] = match;
    if (character === "\u200d" && joinsPictures(text, match.index)) continue;
    if (match.index > from) nodes.push(document.createTextNode(text.slice(from, match.index)));
    nodes.push(chip(character));
    from = match.index + character.length;
  }
  if (from < text.length) nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/** The same for attributes, which hold no elements. */
export function shownText(text: string): string {
  return text.replace(UNSEEN, (character) => `<${codePoint(character)}>`);
}

function joinsPictures(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return IS_PICTURE.test(before) && IS_PICTURE.test(text.slice(at + 1, at + 3));
}

function chip(character: string): HTMLElement {
  const element = document.createElement("span");
  const code = codePoint(character);
  element.className = "unseen";
  element.title = code;
  element.textContent = NAMES[code.slice(2).replace(/^0+(?=.)/, "")] ?? code;
  return element;
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

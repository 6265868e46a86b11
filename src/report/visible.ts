/** Makes hostile text harmless and visible on a terminal: nothing in it moves the cursor, colours a line or turns text around. */

// C0 and C1 controls, bidi controls, zero-width, tag characters, lone surrogates, line separators
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]|\u034f/gu;

export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    if (character === "\t") return " ";
    const point = character.codePointAt(0) ?? 0;
    return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** JSON that can stand inside a page's script element: nothing in it ends the element, and nothing in it deceives who reads the source. */

// `<` could end the element or open a comment in it; the rest turns text around, hides or breaks lines. JSON itself escapes C0 controls and lone surrogates
const UNSAFE =
  /[<\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\u034f|\udb40[\udc00-\udfff]/g;

export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, escaped);
}

function escaped(characters: string): string {
  let text = "";
  for (let i = 0; i < characters.length; i++) text += `\\u${characters.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return text;
}

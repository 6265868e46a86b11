/** The code unit at an offset, 0 beyond the text's ends: a look outside is cheap and compares with nothing. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

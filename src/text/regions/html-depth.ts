/** Whether a page nests so deep, or has a tag so long, that making a tree of it takes quadratic time. */

/** Browsers stop at 512 (Blink's and WebKit's limit for the depth of a tree). */
const DEEPEST = 512;
/** Attributes of one tag are compared with each other. */
const LONGEST_TAG = 65_536;
/** Elements without an end tag, or whose end is implied by the next of their kind. */
const UNCOUNTED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dd dt option optgroup tr td th tbody thead tfoot colgroup rt rp".split(
    " ",
  ),
);

/** One pass over the tags; inside scripts and styles too, where what looks like tags is balanced or rare. */
export function isDeep(source: string): boolean {
  let depth = 0;
  let end = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    const closing = source.charCodeAt(at + 1) === 0x2f;
    const name = /^[A-Za-z][A-Za-z0-9-]{0,30}/.exec(source.slice(at + (closing ? 2 : 1), at + 33))?.[0].toLowerCase();
    if (name === undefined) continue;
    if (end >= 0 && end <= at) end = source.indexOf(">", at);
    if ((end < 0 ? source.length : end) - at > LONGEST_TAG) return true;
    if (end < 0) return false;
    if (UNCOUNTED.has(name) || source.charCodeAt(end - 1) === 0x2f) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

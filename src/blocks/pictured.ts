/** Lists whose items pictures part. */
import { ItemList, type ListShape } from "./list-shape.ts";
import { isItem, MAX_ITEMS, MIN_ITEMS } from "./lists.ts";

const PICTURE = /\p{Emoji_Presentation}/u;
/** No separator of `SEPARATORS`. */
const NO_SEPARATOR = -1;

/** A list joined by one picture again and again: `…🏆…🏆…`. */
export function readPictured(text: string, start: number, end: number): ListShape | undefined {
  const line = text.slice(start, end);
  const separator = PICTURE.exec(line)?.[0];
  if (separator === undefined) return undefined;
  const items = line.split(separator).map((item) => item.trim());
  const filled = items.filter((item) => item !== "");
  if (filled.length < MIN_ITEMS || !filled.every((item) => isItem(item, 0, item.length, NO_SEPARATOR))) return undefined;
  const first = text.indexOf(filled[0], start);
  return new ItemList({
    separator,
    items: filled.slice(0, MAX_ITEMS).reverse(),
    count: filled.length,
    start,
    end,
    itemsStart: first,
    label: "",
    glued: false,
    trailing: items[items.length - 1] === "",
  });
}

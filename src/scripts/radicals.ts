/** Radicals in the place of characters: ⽤⼾ for 用户, as text taken from PDF has them. They look the same, and no search finds them. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

export interface Radicals extends Span {
  /** The characters that are meant. */
  readonly plain: string;
}

const RUN = /[\u2e80-\u2fd5]+/g;
/** Those of the supplement that look like a character and have no compatibility mapping (EquivalentUnifiedIdeograph of Unicode). */
const SUPPLEMENT = new Map(
  Object.entries({
    "⺠": "民", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞",
    "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙",
  }),
); // biome-ignore format: a table
/** Four and more side by side are a table of radicals. */
const MOST = 3;
/** ⽔部, ⺡旁: a text that speaks of radicals. */
const OF_RADICALS = /^[」』”"）)]?(?:部|旁|字旁|字头|字底|偏)|部首|偏旁|康熙|radical/i;
const REACH = 8;

/** Runs of radicals that stand among Han characters. */
export function* radicalsIn(text: string): Generator<Radicals> {
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (run.length > MOST || !(isHanAt(text, start - 1) || isHanAt(text, end))) continue;
    if (OF_RADICALS.test(text.slice(end, end + REACH)) || OF_RADICALS.test(text.slice(Math.max(0, start - REACH), start))) continue;
    const plain = Array.from(run, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize("NFKC")).join("");
    if (Array.from(plain).every((character) => isHanClass(classTable[character.charCodeAt(0)]) && !RADICAL.test(character)))
      yield { start, end, plain };
  }
}

const RADICAL = /[\u2e80-\u2fd5]/;

function isHanAt(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]) && !RADICAL.test(text[at]);
}

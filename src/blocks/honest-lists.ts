/** Lists that honest texts hold: menus, titles, enumerations, clauses, hashtags, formulas. */
import type { ListShape } from "./list-shape.ts";
import type { Stems } from "./list-stems.ts";
import type { Page } from "./page.ts";
import { spokenIn, Voice } from "./register.ts";

/** Share of items that begin or end alike, from which they are of one name. */
export const SAME_AFFIX = 0.6;
/** Words side by side need several that sell. */
export const MIN_RUN_STEMS = 3;
/** Share of particles from which a list is made of clauses. */
const MAX_FUNCTION_SHARE = 0.045;
/** … but phrases that sell may be whole sentences pulled short. */
const MAX_SOLD_FUNCTION_SHARE = 0.2;
const MIN_SOLD_SHARE = 0.25;
const TABLE_RULE = /[─━┼╪═]{2}/;
/** Share of a list's items that begin with a capital or hold an address. */
const TITLED = 0.8;
const CAPITAL = /^[\p{P}\p{S}\s]{0,3}\p{Lu}|[\p{Ll}\d]\.\p{Ll}{2,4}(?!\p{Ll})/u;
/** What a clause begins with that goes on from another; what is searched begins with a name or a thing. */
const GOES_ON =
  /^(?:并|並|且|但|因|由|经(?![济典理])|經(?![濟典理])|故|若|如|对(?![联比])|對(?![聯比])|将|將|向|于|於|自(?![动動拍考助驾駕学學])|以|所|应(?![聘用])|應(?![聘用])|后(?!台)|後(?!台)|仍|均|即(?!时)|其|在(?![线線家])|为|為|未|据|據)/;
const MAX_GOING_ON = 0.3;

/** Whether nothing but `登录`, `注册`, `下载` was found in a list whose items have no name in common: any page's menu. */
export function isMenu({ kinds }: Stems, shape: ListShape): boolean {
  return kinds.every((kind) => kind === "web") && shape.strength !== "strong" && shape.affixShare < SAME_AFFIX;
}

/** Share (0..1) of items in which a site speaks of itself or names a section: `服务协议`, `News`, `About us`. */
export function menuShare({ items, separator, label }: ListShape): number {
  // n │ value ───┼─── is the head of a table drawn with lines
  if (separator === "│" && [label, ...items].some((item) => TABLE_RULE.test(item))) return 1;
  let spoken = 0;
  for (const item of items) if (spokenIn(item.toLowerCase()).some(({ voice }) => voice !== Voice.Weak)) spoken++;
  return spoken / items.length;
}

/** Whether items begin with capitals, as entries of a menu, titles and names do: what is searched is written small. */
function isTitled({ items }: ListShape): boolean {
  return items.filter((item) => CAPITAL.test(item)).length >= items.length * TITLED;
}

/** Clauses and enumerations are lists too: joined as prose joins them, they need a stronger sign than their shape. */
export function mayBeInjected(page: Page, line: number, shape: ListShape, stems: Stems): boolean {
  const sold = stems.hits >= 2 && stems.share >= MIN_SOLD_SHARE;
  if (!sold && areHashtags(page, shape)) return false;
  if (stems.viceItems === 0 && FORMULA.test(page.document.text.slice(shape.start, shape.end))) return false;
  if (shape.functionShare > (sold ? MAX_SOLD_FUNCTION_SHARE : MAX_FUNCTION_SHARE)) return false;
  if (shape.isWordRun) return stems.hits >= MIN_RUN_STEMS;
  if (stems.hits === 0 && shape.strength !== "strong" && isTitled(shape)) return false;
  if (shape.strength !== "weak") return true;
  if (stems.viceItems === 0 && (goesOn(shape) || isEnumeration(shape))) return false;
  if (sold) return true;
  const mismatch = page.mismatch({ start: shape.itemsStart, end: shape.end }, line);
  if (mismatch === "variant" || mismatch === "script") return true;
  return shape.separator === " " && shape.count >= 8 && shape.affixShare >= SAME_AFFIX;
}

/** `#jam #homemade`: what a post is found by, and shows. */
function areHashtags({ document: { text } }: Page, { separator, items, itemsStart }: ListShape): boolean {
  return separator === "#" && text[itemsStart - 1] === "#" && items.every((item) => !/\s/.test(item));
}

/** `\frac{a}{b}`, `\vec{c}`: bars and underscores of mathematics. */
const FORMULA = /\\[a-z]{2,12}\s?[{(_^]/;

/** 五子棋、坦克大战、动画粒子特效等: what a sentence counts up, and does not end. */
function isEnumeration({ separator, items: [last] }: ListShape): boolean {
  return separator === "、" && /等(?:等|[一-鿿]{1,4})?[。.]?$/.test(last);
}

/** Whether items go on from one another, as the clauses of a sentence do. */
function goesOn({ items }: ListShape): boolean {
  return items.filter((item) => GOES_ON.test(item)).length >= items.length * MAX_GOING_ON;
}

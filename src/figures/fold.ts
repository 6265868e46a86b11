/** Folds a character to the one form the reader knows: half-width, Simplified, plain space. One unit becomes one unit or none. */
import { simplifiedForms, traditionalForms } from "#han";

/** Marks of one kind that stand for each other in figures. */
const SAME_MARK: readonly (readonly [marks: string, fold: string])[] = [
  ["\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "],
  ["〇○", "零"],
  ["〜～∼", "~"],
  ["−－﹣‐‑", "-"],
  ["–―", "—"],
  ["‘’", "'"],
  ["“”「」『』", '"'],
  ["￥", "¥"],
];

/** Invisible inside a figure: dropped. */
const DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\r";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
/** A full-width comma parts clauses; a half-width one may group digits. */
const FULL_WIDTH_COMMA = 0xff0c;

/** The fold of a unit that stays as it is: so the table needs no entry for most of 65,536. */
export const SAME = 0;
/** The fold of a unit that is dropped. */
export const NOTHING = 1;

let table: Uint16Array | undefined;

/** Folded unit by code unit, or `SAME`, or `NOTHING`; built when the first text is read. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

function buildTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let i = 0; i < traditionalForms.length; i++) fold[traditionalForms.charCodeAt(i)] = simplifiedForms.charCodeAt(i);
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) fold[unit] = unit - FULL_WIDTH_SHIFT;
  fold[FULL_WIDTH_COMMA] = SAME;
  for (const [marks, to] of SAME_MARK) for (const mark of marks) fold[mark.charCodeAt(0)] = to.charCodeAt(0);
  for (const mark of DROPPED) fold[mark.charCodeAt(0)] = NOTHING;
  fold[0] = 0x20;
  return fold;
}

/** The same text in the form that keys and word lists are written in: folded and in lower case. */
export function foldText(text: string): string {
  const fold = foldTable();
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)];
    if (unit === SAME) folded += text[i];
    else if (unit !== NOTHING) folded += String.fromCharCode(unit);
  }
  return folded.toLowerCase();
}

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
const SAME = 0;
/** The fold of a unit that is dropped. */
export const NOTHING = 0xffff;

interface Fold {
  /** Folded unit by code unit, or `SAME`, or `NOTHING`. */
  readonly table: Uint16Array;
  /** All units that do not stay as they are. */
  readonly units: readonly number[];
}

let known: Fold | undefined;

/** Built when the first text is read. */
export function foldOf(): Fold {
  known ??= newFold();
  return known;
}

function newFold(): Fold {
  const table = new Uint16Array(0x10000);
  const units: number[] = [];
  const add = (unit: number, folded: number) => {
    table[unit] = folded;
    units.push(unit);
  };
  for (let i = 0; i < traditionalForms.length; i++) add(traditionalForms.charCodeAt(i), simplifiedForms.charCodeAt(i));
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) if (unit !== FULL_WIDTH_COMMA) add(unit, unit - FULL_WIDTH_SHIFT);
  for (const [marks, to] of SAME_MARK) for (const mark of marks) add(mark.charCodeAt(0), to.charCodeAt(0));
  for (const mark of DROPPED) add(mark.charCodeAt(0), NOTHING);
  // no text has these two, but a table must not take them for its own
  for (const unit of [SAME, NOTHING]) add(unit, 0x20);
  return { table, units };
}

/** The same text in the form that keys and word lists are written in: folded and in lower case. */
export function foldText(text: string): string {
  const fold = foldOf().table;
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)];
    if (unit === SAME) folded += text[i];
    else if (unit !== NOTHING) folded += String.fromCharCode(unit);
  }
  return folded.toLowerCase();
}

/** Characters that nobody sees: which kind each is, and where it belongs. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { Kind, kindOf } from "./plausibility.ts";

export type InvisibleKind = "zero-width" | "bidi" | "tag" | "soft-hyphen" | "control" | "private-use" | "selector" | "separator";

export interface Invisible {
  readonly start: number;
  readonly end: number;
  readonly kind: InvisibleKind;
  readonly point: number;
}

/** U+FFFC stands for an object that is no text, U+FFFD for a character that was lost: neither is invisible. */
const OBJECT_REPLACEMENT = 0xfffc;

/** Every invisible character that does not belong where it stands, ascending. Lines without a suspect cost nothing. */
export function* misplacedInvisibles({ text, lines, scan }: Document): Generator<Invisible> {
  if (scan.totals[CharClass.Suspect] === 0) return;
  for (let line = 0; line < lines.count; line++) {
    let left = lines.classCount(line, CharClass.Suspect);
    for (let start = lines.start(line); left > 0; start++) {
      const unit = text.charCodeAt(start);
      if (classTable[unit] !== CharClass.Suspect) continue;
      left--;
      const point = text.codePointAt(start) ?? unit;
      if (unit >= OBJECT_REPLACEMENT || (point >= 0xd800 && point <= 0xdfff)) continue;
      const kind = kindOfInvisible(point);
      const end = start + (point > 0xffff ? 2 : 1);
      if (!belongs(text, start, end, point, kind)) yield { start, end, kind, point };
    }
  }
}

function kindOfInvisible(point: number): InvisibleKind {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return "control";
  if (point === 0xad) return "soft-hyphen";
  if (point === 0x2028 || point === 0x2029) return "separator";
  if (
    point === 0x61c ||
    point === 0x200e ||
    point === 0x200f ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069)
  )
    return "bidi";
  if ((point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000) return "private-use";
  if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef) || (point >= 0x180b && point <= 0x180f))
    return "selector";
  return point >= 0xe0000 && point <= 0xe007f ? "tag" : "zero-width";
}

const OVERRIDES: ReadonlySet<number> = new Set([0x202d, 0x202e]);
/** Scripts whose letters join, or that mark the ends of words with a zero-width space: Arabic, Syriac, N'Ko; India; Thai to Myanmar; Khmer, Mongolian. */
const JOINING = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\u1900-\u19ff\ua840-\ua87f\ua8e0-\uabff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** How far a line is searched for right-to-left letters. */
const REACH = 200;
const BLACK_FLAG = "\ud83c\udff4";
const TAG_SEQUENCE = 32;

function belongs(text: string, start: number, end: number, point: number, kind: InvisibleKind): boolean {
  const before = charBefore(text, start);
  const after = charAfter(text, end);
  switch (kind) {
    case "zero-width":
      if (point === 0x200d) return (isPictograph(before) && isPictograph(after)) || JOINING.test(before) || JOINING.test(after);
      if (point >= FUNCTION_APPLICATION && point <= INVISIBLE_PLUS) return isWithinFormula(text, start, end);
      return JOINING.test(before) || JOINING.test(after);
    case "bidi":
      return !OVERRIDES.has(point) && RIGHT_TO_LEFT.test(lineAround(text, start));
    case "tag":
      return text.slice(Math.max(0, start - TAG_SEQUENCE), start).includes(BLACK_FLAG);
    case "selector":
      return point >= 0x180b && point <= 0x180f ? JOINING.test(before) : takesSelector(before);
    case "control":
      return point === 0x0c && (start === 0 || text[start - 1] === "\n" || text[end] === "\n" || end === text.length);
    case "soft-hyphen":
    case "private-use":
    case "separator":
      return false;
  }
}

const FUNCTION_APPLICATION = 0x2061;
const INVISIBLE_PLUS = 0x2064;
const FORMULA = /[=+<>^_(){}|\u00d7\u00f7\u0370-\u03ff\u2190-\u22ff\u27c0-\u27ef\u2900-\u2aff]|\ud835/;
/** The operands stand next to an invisible operator, over one blank. */
const OPERANDS = /[\p{L}\p{N})\]}|] ?[\u2061-\u2064] ?[\p{L}\p{N}([{|\u2212-]/u;

/** Function application, invisible times, separator and plus: exp\u2061(x), a\u2062b. */
function isWithinFormula(text: string, start: number, end: number): boolean {
  return OPERANDS.test(text.slice(Math.max(0, start - 3), end + 3)) && FORMULA.test(lineAround(text, start));
}

/** Marks and embeddings from left to right, and what ends them. */
const LEFT_TO_RIGHT: ReadonlySet<number> = new Set([0x200e, 0x202a, 0x202c, 0x2066, 0x2068, 0x2069]);
const RIGHT_TO_LEFT_MARK = 0x200f;
/** What turns text round, or numbers. */
const TURNING = /[\u061c\u202b\u202d\u202e\u2067]/;
/** Numbers go with a mark before them, and take the signs between along. */
const NUMBER_AHEAD = /^[^\p{L}\n]{0,40}\p{N}/u;

/** Whether a bidirectional control changes no order where it stands: it was copied along from another page. */
export function ordersNothing(text: string, { start, end, point }: Invisible): boolean {
  if (TURNING.test(lineAround(text, start))) return false;
  return LEFT_TO_RIGHT.has(point) || (point === RIGHT_TO_LEFT_MARK && !NUMBER_AHEAD.test(text.slice(end, end + REACH)));
}

function charBefore(text: string, offset: number): string {
  if (offset === 0) return "";
  const unit = text.charCodeAt(offset - 1);
  return text.slice(offset - ((unit & 0xfc00) === 0xdc00 ? 2 : 1), offset);
}

function charAfter(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : "";
}

function isPictograph(character: string): boolean {
  return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(character);
}

/** Variation selectors choose a form of a picture, a symbol, a digit (keycaps) or a Han character. */
function takesSelector(character: string): boolean {
  if (character === "") return false;
  const kind = kindOf(character.codePointAt(0) ?? 0);
  return kind !== Kind.Space && kind !== Kind.Lower && kind !== Kind.Upper && kind !== Kind.Control && kind !== Kind.Invisible;
}

function lineAround(text: string, offset: number): string {
  const around = text.slice(Math.max(0, offset - REACH), offset + REACH);
  const middle = Math.min(offset, REACH);
  const from = around.lastIndexOf("\n", middle) + 1;
  const to = around.indexOf("\n", middle);
  return around.slice(from, to < 0 ? undefined : to);
}

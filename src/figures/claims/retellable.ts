/** Which figures may be told again, and which of another value may be meant by them. */
import { type Operand, paragraphOf } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { isTerm } from "./clauses.ts";
import { nounBefore } from "./hantelling.ts";
import { hasLetter, stemOf } from "./words.ts";

/** A text with more tells of many things. */
const MAX_FIGURES = 40;
const MAX_SENTENCES = 16;
/** Values further apart are of two things. */
const MOST_APART = 1.6;
/** Small counts of things are said of too many things; as few as these may be told where more says that they are the same. */
export const MIN_COUNT = 20;
const LEAST_COUNT = 5;

/** A figure that may tell an earlier one again. */
interface Retelling {
  readonly second: Operand;
  /** Those of the sentences before. */
  readonly earlier: readonly Operand[];
  /** The text with its figures blanked. */
  readonly blank: string;
}

/** Those of a short text. */
export function* retellings(read: ReadBlock): Generator<Retelling> {
  const { figures, sentences } = read;
  if (figures.length < 2 || figures.length > MAX_FIGURES || sentences.length < 2 || sentences.length > MAX_SENTENCES) return;
  const { operands } = paragraphOf(read);
  const blank = blanked(read.text, figures);
  for (const [i, second] of operands.entries()) {
    if (second.sentence === 0 || !isPlainValue(second.figure) || isTerm(second) || !isFirstOfSentence(read, operands, second)) continue;
    yield { second, earlier: operands.slice(0, i).filter((first) => first.sentence < second.sentence), blank };
  }
}

export function isPlainValue({ kind, family, per, bound, value, counted, text }: Figure): boolean {
  if (kind === "duration") return bound === "=" && !AGE.test(text);
  if (kind !== "amount" && kind !== "count" && kind !== "ratio" && kind !== "number") return false;
  if (bound !== "=" || (per !== undefined && per.family !== "time" && !TIME.test(per.name)) || family === "data" || family === "speed")
    return false;
  if (kind === "ratio") return /\d/.test(text);
  return (
    kind === "amount" ||
    isIndex({ kind, text }) ||
    (value >= (kind === "count" && !PROVISION.test(text) ? LEAST_COUNT : MIN_COUNT) &&
      (kind === "count" || counted !== undefined || !/^\d{4}$/.test(text)))
  );
}

/** 每天送出. */
const TIME = /^(?:[天日周月季年晚]|小时|分钟)$/;

/** An index, a ratio or a coefficient: nothing is counted. */
const DECIMAL = /^\d{1,2}\.\d+$/;
/** Parts of a law. */
const PROVISION = /[项条款章节目]$/;
/** Told of many in any text. */
const AGE = /岁|周年|years? old|-year/;

export function isNear({ value: a }: Figure, { value: b }: Figure): boolean {
  return a > 0 && b > 0 && Math.max(a, b) <= MOST_APART * Math.min(a, b);
}

/** 2.6 and 6,200 metres, 318 and 381: the same digits in another order, as only a slip makes them. */
export function areSwapped(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit && !(isCounted(a) && isCounted(b))) return false;
  if (Math.max(a.value, b.value) > MOST_SWAPPED * Math.min(a.value, b.value)) return false;
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one.length > 1 && one !== other && [...one].sort().join("") === [...other].sort().join("");
}

const MOST_SWAPPED = 5;
/** Fewer digits may be the same by chance. */
const MANY_DIGITS = 3;

export function haveManyDigits(figure: Figure): boolean {
  return digitsOf(figure).length >= MANY_DIGITS;
}

function digitsOf({ text }: Figure): string {
  return text.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "");
}

/** One unit, and one noun where they count things; of a bare number the noun stands beside. */
export function isLike(a: Operand, b: Operand): boolean {
  const [first, second] = [a.figure, b.figure];
  if (first.per?.name !== second.per?.name && (first.per?.family !== "time" || second.per !== undefined)) return false;
  if ((first.kind === "ratio") !== (second.kind === "ratio")) return false;
  if (first.kind === "rank" || first.kind === "point" || first.kind === "multiple") return false;
  if (!isCounted(first) || !isCounted(second)) return first.family === second.family && first.unit === second.unit;
  if (first.unit === second.unit && first.unit !== "thing" && first.unit !== "") return true;
  if (isIndex(first) || isIndex(second)) return isIndex(first) && isIndex(second) && areOfOneName(a, b);
  const noun = nounOf(a);
  const other = nounOf(b);
  if (isNamedBefore(a, b) || isNamedBefore(b, a)) return true;
  if (noun !== undefined && noun === other && isBareClassifier(first) && isBareClassifier(second)) return true;
  if (other === undefined) return noun === undefined && ((GROUPED.test(first.text) && GROUPED.test(second.text)) || areOfOneName(a, b));
  if (noun === undefined) return first.kind === "number" && first.unit === "";
  if (hasLetter(noun) || hasLetter(other)) return stemOf(noun) === stemOf(other);
  return [...noun].some((unit) => !CLASSIFIERS.has(unit) && other.includes(unit));
}

/** 容积率2.4, 容积率为2.8: bare numbers by the noun before them. */
function areOfOneName(a: Operand, b: Operand): boolean {
  const noun = nounBefore(a.before);
  if (noun === undefined || noun !== nounBefore(b.before)) return false;
  return [a, b].every(({ figure, before, after }) => !isIndex(figure) || (INDEX.test(before) && !/^ ?[一-鿿]/.test(after)));
}

function isIndex({ kind, text }: Pick<Figure, "kind" | "text">): boolean {
  return kind === "number" && DECIMAL.test(text);
}

/** What is told by a bare decimal. */
const INDEX = /(?:率|比|系数|指数|值|度|级|分)[为是达到约仅\s]*$/;

/** A number without a noun is a quantity when its thousands are grouped. */
const GROUPED = /\d,\d{3}/;
/** Beside nouns of any kind. */
const CLASSIFIERS = new Set("个名位人种");
const NOUN_BEHIND = /^ ?([一-鿿]{1,2})/;
const WORD_BEHIND = /^ ([a-z]{3,})(?![a-z-])/;
const PARTITIVE = /^ of (?:the|those|these|its|their|his|her) ([a-z]{3,})s\b/;

export function nounOf({ figure, after }: Operand): string | undefined {
  return figure.counted ?? NOUN_BEHIND.exec(after)?.[1] ?? PARTITIVE.exec(after)?.[1] ?? wordBehind(after);
}

/** 21座, 704种: what is counted is not said behind. */
function isBareClassifier({ unit, counted = "", text }: Figure): boolean {
  return CLASSIFIERS.has(counted) || (unit === "thing" && text.endsWith(counted));
}

/** 640 salmon: nouns that have no plural of their own. */
function wordBehind(after: string): string | undefined {
  const word = WORD_BEHIND.exec(after)?.[1];
  return word !== undefined && stemOf(word) !== undefined ? word : undefined;
}

const NUMBER = /^[\d.,\s]*[百千万亿]*/;

/** 献血人次为14.2万, a membership of 345: what is counted is named before. */
export function isNamedBefore(a: Operand, { figure, before, after }: Operand): boolean {
  if (figure.counted !== undefined ? !isBareClassifier(figure) : NOUN_BEHIND.test(after)) return false;
  const unit = nounOf(a)?.replace(CLASSIFIER, "") || a.figure.text.replace(NUMBER, "").replace(CLASSIFIER, "");
  if (unit === "") return false;
  if (hasLetter(unit)) return before.toLowerCase().includes(unit);
  return unit.length > 1 ? before.includes(unit.slice(0, 2)) : nounBefore(before)?.endsWith(unit) === true;
}

const CLASSIFIER = /^[个名位人种]/;

export function isCounted({ family }: Figure): boolean {
  return family === "count" || family === "number";
}

/** A value is rounded by this share at most. */
const ROUND = 0.04;

/** What stands before it in its sentence was told before; items between semicolons are a list. */
export function isFirstOfSentence({ text, sentences }: ReadBlock, operands: readonly Operand[], second: Operand): boolean {
  const { start, end } = sentences[second.sentence];
  if (text[start - 1] === ";" || text[end - 1] === ";") return false;
  return operands.every(
    (other) =>
      other.sentence !== second.sentence ||
      other.index >= second.index ||
      operands.some((before) => before.sentence < second.sentence && before.figure.text === other.figure.text),
  );
}

export function isSaidBy(first: Figure, second: Figure): boolean {
  return first.bound === "=" && areOneValue(first, second);
}

export function mayBe(first: Figure, second: Figure): boolean {
  return first.bound === "=" && (isNear(first, second) || areSwapped(first, second)) && !areOneValue(first, second);
}

/** One may be the other, rounded. */
export function areOneValue({ value: a, ulp }: Figure, { value: b, ulp: other }: Figure): boolean {
  return Math.abs(a - b) <= Math.min(Math.max(ulp, other) / 2, ROUND * Math.max(a, b));
}

/** 176人, and 167名乘客和9名机组 behind: the sentence tells what two figures differ by, so that one is a part of the other. */
export function tellsDifference({ figures, sentences }: ReadBlock, first: Operand, second: Operand): boolean {
  const { start, end } = sentences[second.sentence];
  const difference = Math.abs(first.figure.value - second.figure.value);
  return figures.some(
    (figure) =>
      figure.kind !== "date" && figure.start >= start && figure.start < end && Math.abs(figure.value - difference) <= figure.place / 2,
  );
}

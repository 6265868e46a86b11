/**
 * Contradictions inside a short text by their digits: a later sentence points back to a figure, and has two of its digits in each other's
 * place, 640张床位 and 这604张床位. Where nothing points back, two things may have such figures.
 */
import { type Operand, paragraphOf } from "../arithmetic/operands.ts";
import type { ReadBlock } from "../read.ts";
import { areTransposed, digitsOf, isOneDigitOff } from "./digits.ts";
import { isNamedBefore, isPlainValue, isSaidBy, tellsDifference } from "./retellable.ts";
import type { Contradiction } from "./within.ts";
import { wordsOf } from "./words.ts";

interface Told {
  readonly read: ReadBlock;
  readonly operand: Operand;
  readonly sentence: string;
  readonly before: string;
  readonly behind: string;
}

/** A text with more tells of many things. */
const MAX_FIGURES = 40;
const BEFORE = 14;
/** In letters. */
const BEFORE_LATIN = 40;
const LETTER_BEFORE = /[a-z] ?$/;
const BEHIND = 24;
/** It points back, or says that it is as it was. */
const POINTS =
  /(?:[这该此]|上述|前述|仍[然旧]?[为是有]?|依然[为是有]?|\b(?:the|these|those|this|all|all the|(?:the|this|its) (?:complete|whole|entire|full|finished)|whole sum of|every one of the|each of the|its)) ?$/i;
/** As strongly: all of them are meant. */
const ALL = /(?:整[批套组群]|全部|所有|[受被所获][一-鿿]{1,2}的)$/;
/** Of another time, of a part, or held against another. */
const OTHER =
  /[去上前明次]年|[比较]|从|由|其中|另|其他|其余|分别|各|每(?![天日月年])|增|减|升|降|涨|跌|改|调整|约合|相差|预[计测]|计划|目标|\b(?:last|previous|earlier|another|other|sister|twin|rival|neighbou?ring|next|remaining|compared|against|from|each|of which|planned|target|rose|fell|up|down|more|fewer|less|than|respectively)\b/i;
/** Han characters, or words, that both have beside them. */
const SHARED_HAN = 2;
const SHARED_WORDS = 1;

export function* transposedWithin(blocks: readonly ReadBlock[]): Generator<Contradiction> {
  const all = blocks.flatMap(toldIn);
  if (all.length > MAX_FIGURES) return;
  for (let j = 1; j < all.length; j++) {
    const second = all[j];
    if (OTHER.test(second.before)) continue;
    const isPointed = POINTS.test(second.before) || ALL.test(second.before);
    const earlier = all.slice(0, j).filter((first) => {
      if (isHeadline(blocks, first, second)) return true;
      if (first.sentence === second.sentence && first.read === second.read) return false;
      return isPointed || areSureDigits(first, second) || namesItsMeasure(first, second);
    });
    if (earlier.some((first) => isSaidBy(first.operand.figure, second.operand.figure))) continue;
    const found = earlier.filter(
      (first) =>
        (areSwapped(first, second) && (sharesEnough(first, second) || areOnlyOnes(first, second, all, isPointed))) ||
        (isHeadline(blocks, first, second) && areOfOneHeadline(first, second, all)),
    );
    if (found.length !== 1) continue;
    const [first] = found;
    const [a, b] = [first.operand.figure, second.operand.figure];
    if (tellsDifference(second.read, first.operand, second.operand)) continue;
    yield {
      first: { block: first.read.block, figure: a },
      second: { block: second.read.block, figure: b },
      gap: Math.abs(a.value - b.value) / Math.max(a.value, b.value),
      shared: [sharedWords(first, second).join("")],
      dated: false,
    };
  }
}

/** A line of its own before the text, which tells the same. */
function isHeadline([title]: readonly ReadBlock[], first: Told, second: Told): boolean {
  if (first.read !== title) return false;
  const end = lineEnd(title.text);
  if (first.operand.figure.end > end || (second.read === title && second.operand.figure.start < end)) return false;
  return end <= LONGEST_TITLE && !STOP.test(title.text.slice(0, end));
}

function lineEnd(text: string): number {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}

/** 246公斤的成交量 where 成交量426公斤 was told; 292米长的船身 where 总长229米 was; 全长178千米的河道 where 全长187千米 was. */
function namesItsMeasure(first: Told, second: Told): boolean {
  const name = MEASURE.exec(second.behind);
  if (name === null) return false;
  const [, noun, dimension] = name;
  const isLong = digitsOf(second.operand.figure) >= DIMENSION_DIGITS;
  if (dimension !== undefined) return isLong && first.before.endsWith(dimension);
  const lead = second.before.slice(-2);
  return (
    first.before.includes(noun) ||
    (isLong && (first.before.includes(noun.slice(0, 2)) || (LENGTH.test(lead) && first.before.endsWith(lead))))
  );
}

const MEASURE = /^(?:的([一-鿿]{3})|([长高宽深重厚])的[一-鿿]{2})/;
const LENGTH = /^[全总]?[长高宽深重厚]$|^面积$|^容量$/;
const DIMENSION_DIGITS = 3;

/** The headline has one digit another, and both tell the same beside it; it is the first figure of its measure in the text. */
function areOfOneHeadline(first: Told, second: Told, all: readonly Told[]): boolean {
  const [a, b] = [first.operand.figure, second.operand.figure];
  if ((a.kind !== "amount" && a.kind !== "count") || a.kind !== b.kind || a.unit !== b.unit || a.per?.name !== b.per?.name) return false;
  if (!isOneDigitOff(a, b) || Math.min(digitsOf(a), digitsOf(b)) < 2 || OTHER.test(first.before)) return false;
  const like = all.filter(({ operand: { figure } }) => figure.unit === a.unit);
  if (like[0] !== first || like[1] !== second || like.some((other) => other !== first && isSaidBy(a, other.operand.figure))) return false;
  const shared = sharedWords(first, second);
  return shared.filter((word) => LATIN.test(word)).length >= HEADLINE_WORDS || shared.length >= HEADLINE_HAN;
}

const HEADLINE_WORDS = 2;
const HEADLINE_HAN = 4;

/** So many digits, of which two changed places, are no chance: no word need point back. */
function areSureDigits(first: Told, second: Told): boolean {
  return Math.min(digitsOf(first.operand.figure), digitsOf(second.operand.figure)) >= SURE_DIGITS;
}

const SURE_DIGITS = 4;

const LONGEST_TITLE = 80;
const STOP = /[。；;]|\.(?:\s|$)/;

function toldIn(read: ReadBlock): Told[] {
  const { text, sentences } = read;
  return paragraphOf(read).operands.flatMap((operand): Told[] => {
    const { figure, sentence } = operand;
    if (!isPlainValue(figure)) return [];
    const { start, end } = sentences[sentence];
    return [
      {
        read,
        operand,
        sentence: text.slice(start, end),
        before: text.slice(
          Math.max(
            start,
            figure.start - (LETTER_BEFORE.test(text.slice(Math.max(start, figure.start - 2), figure.start)) ? BEFORE_LATIN : BEFORE),
          ),
          figure.start,
        ),
        behind: text.slice(figure.end, Math.min(end, figure.end + BEHIND)).split("\n", 1)[0],
      },
    ];
  });
}

function areSwapped(first: Told, second: Told): boolean {
  const [a, b] = [first.operand.figure, second.operand.figure];
  if (a.unit !== b.unit && !(a.family === "number" || b.family === "number")) return false;
  if (a.kind === "ratio" ? b.kind !== "ratio" : b.kind === "ratio") return false;
  if (a.per?.name !== b.per?.name || !areTransposed(a, b) || OTHER.test(first.before)) return false;
  return !countOther(first.operand, second.operand) && !namesAnotherPlace(first, second);
}

function sharesEnough(first: Told, second: Told): boolean {
  const shared = sharedWords(first, second);
  const latin = shared.filter((word) => LATIN.test(word)).length;
  const han = shared.length - latin;
  const few = ALL.test(second.before) ? 1 : SHARED_HAN;
  return latin >= SHARED_WORDS || han >= few || namesItsMeasure(first, second);
}

/** It weighs 31.6 kg …… the 36.1 kg stone: a text that tells two weights only, of many digits, has no other thing that may be meant. */
function areOnlyOnes(first: Told, second: Told, all: readonly Told[], isPointed: boolean): boolean {
  const { kind, family, unit } = second.operand.figure;
  const digits = digitsOf(second.operand.figure);
  const isEnough = kind === "amount" ? digits >= DIMENSION_DIGITS || WIDE.test(second.behind) : isPointed && digits >= SURE_DIGITS;
  if (!isEnough || (family === "currency" && !isPointed)) return false;
  return all.every(
    (other) => other === first || other === second || other.operand.figure.unit !== unit || digitsOf(other.operand.figure) < digits - 1,
  );
}

const WIDE = /^-(?:wide|long|tall|high|deep)\b/;

/** 640张 of beds that were named before is what 604张床位 counts. */
function countOther(first: Operand, second: Operand): boolean {
  const [a, b] = [first.figure, second.figure];
  if (a.counted === undefined || b.counted === undefined || a.counted === b.counted || a.unit !== b.unit) return false;
  return !isNamedBefore(first, second) && !isNamedBefore(second, first);
}

/** 白沙镇的积雪 beside 青石镇积雪: a place that the other does not name, where it names one. */
function namesAnotherPlace(first: Told, second: Told): boolean {
  const [one, other] = [first, second].map(({ before }) => before.match(PLACE));
  return one !== null && other !== null && !other.some((place) => one.includes(place));
}

const PLACE = /[一-鿿](?:[省市县区镇乡村州岛港站厂矿校队馆店院社]|街道)/g;

const LATIN = /^[a-z]/;

/** Content words beside both, the nouns of what is counted as well. */
function sharedWords(first: Told, second: Told): string[] {
  const [one, other] = [first, second].map(({ before, behind, operand: { figure } }) =>
    wordsOf(`${before} ${figure.counted ?? ""} ${behind}`),
  );
  return [...one.all].filter((word) => other.all.has(word) || (LATIN.test(word) && [...other.all].some((own) => areOfFamily(word, own))));
}

/** Members, membership. */
function areOfFamily(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= FAMILY && (a.startsWith(b) || b.startsWith(a));
}

const FAMILY = 5;

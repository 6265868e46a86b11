/** A number with its magnitude, currency, unit and what it is counted per. */

import { classTable, isHanClass } from "../text/classes.ts";
import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { Per } from "./figure.ts";
import { moreAt, readMagnitude, readMixed, readMixedWords } from "./magnitude.ts";
import type { Numeral } from "./numerals.ts";
import { readPer } from "./per.ts";
import { CURRENCY_BEFORE, type Unit, unitAt } from "./units.ts";

export interface Quantity {
  /** With its currency sign. */
  readonly start: number;
  readonly end: number;
  /** In base units, as are the next four. */
  readonly value: number;
  readonly range: readonly [low: number, high: number] | undefined;
  readonly ulp: number;
  readonly place: number;
  readonly digits: number;
  readonly unit: Unit | undefined;
  readonly per: Per | undefined;
  /** The bare number and its magnitude, for a range whose first half leaves them out. */
  readonly bare: number;
  readonly magnitude: number;
  readonly factor: number;
}

/** Reads on from a numeral. `floor` is where the figure before ends. Undefined where the number is glued into an identifier. */
export function readQuantity(text: string, at: number, numeral: Numeral, floor: number, home: string): Quantity | undefined {
  const currency = currencyBefore(text, at, floor);
  const amount = readAmount(text, numeral, currency !== undefined);
  const read = readUnit(text, amount, currency);
  if (read === undefined) return undefined;
  const unit: Unit | undefined = currency
    ? { family: "currency", name: nameOf(currency, read.unit), factor: read.unit?.family === "currency" ? read.unit.factor : 1 }
    : isPence(text, at, read.end, read.unit)
      ? PENCE
      : homeUnit(text, read.unit, read.end, home);
  const per = readPer(text, read.end, currency?.start ?? at, unit);
  const factor = unit?.factor ?? 1;
  const toBase = factor / (per?.factor ?? 1);
  const { value, ulp, place, magnitude } = amount;
  const range = read.more ? ([value, value + ulp] as const) : amount.range;
  return {
    start: per?.start ?? currency?.start ?? at,
    end: per?.end ?? read.end,
    value: (range ? (range[0] + range[1]) / 2 : value + read.half) * toBase,
    range: range && [range[0] * toBase, range[1] * toBase],
    ulp: (read.half > 0 ? read.half : ulp) * toBase,
    place: (read.half > 0 ? read.half : place) * toBase,
    digits: numeral.digits,
    unit: unit && (per?.unit ?? unit),
    per: per?.per,
    bare: numeral.value,
    magnitude,
    factor,
  };
}

/** A number with its magnitude, still without unit. */
interface Amount {
  readonly end: number;
  readonly value: number;
  readonly ulp: number;
  readonly place: number;
  readonly range: readonly [low: number, high: number] | undefined;
  readonly magnitude: number;
  readonly hasMagnitude: boolean;
}

function readAmount(text: string, numeral: Numeral, money: boolean): Amount {
  const early = moreAt(text, numeral.end);
  const magnitude = readMagnitude(text, early ? numeral.end + 1 : numeral.end, money);
  const factor = magnitude?.factor ?? 1;
  let end = magnitude?.end ?? (early ? numeral.end + 1 : numeral.end);
  const mixed = magnitude ? (numeral.form === "words" ? readMixedWords : readMixed)(text, end, factor) : undefined;
  if (mixed) end = mixed.end;
  const late = !early && !mixed && magnitude !== undefined && moreAt(text, end);
  if (late) end++;
  const value = numeral.value * factor + (mixed?.tail ?? 0);
  const ulp = mixed?.ulp ?? numeral.ulp * factor;
  const vague = numeral.range ? ([numeral.range[0] * factor, numeral.range[1] * factor] as const) : undefined;
  const range = vague ?? (early || late ? ([value, value + (numeral.place < 1 ? lastPlaceOf(value) : ulp)] as const) : undefined);
  return { end, value, ulp, place: mixed?.ulp ?? numeral.place * factor, range, magnitude: factor, hasMagnitude: magnitude !== undefined };
}

/** The place of the last figure but noughts: 2,400,000.00余 may be nearly 2,500,000. */
function lastPlaceOf(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

interface UnitReading {
  readonly end: number;
  readonly unit: Unit | undefined;
  /** 10公里余, 三年多. */
  readonly more: boolean;
  /** 两年半, 一个半小时. */
  readonly half: number;
}

const HALF_BEFORE = /个半(?=小时|钟头|月|世纪|学期)/y;
const HALF_AFTER = /半(?![天夜路])/y;
const ONE_OF = "个".charCodeAt(0);
const HALF = "半".charCodeAt(0);

/** Undefined where letters follow that are no unit: the number is part of a name. */
function readUnit(text: string, { end, hasMagnitude, range }: Amount, currency: CurrencySign | undefined): UnitReading | undefined {
  HALF_BEFORE.lastIndex = end;
  const halved = codeAt(text, end) === ONE_OF && HALF_BEFORE.test(text);
  const start = halved ? HALF_BEFORE.lastIndex : skipJoint(text, end);
  const hit = unitAt(text, start);
  if (hit === undefined || !isUnitHere(text, hit.value, hit.end, start, halved ? start : end, currency)) {
    const glued = isLetter(codeAt(text, end)) && (hasMagnitude ? isLetter(codeAt(text, end - 1)) : isDigit(codeAt(text, end - 1)));
    return glued ? undefined : { end, unit: undefined, more: false, half: 0 };
  }
  const unit = hit.value;
  HALF_AFTER.lastIndex = hit.end;
  if (halved) return { end: hit.end, unit, more: false, half: 0.5 };
  if (unit.family === "time" && codeAt(text, hit.end) === HALF && HALF_AFTER.test(text))
    return { end: hit.end + 1, unit, more: false, half: 0.5 };
  const more = range === undefined && unit.family !== "count" && moreAt(text, hit.end);
  return { end: more ? hit.end + 1 : hit.end, unit, more, half: 0 };
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** A unit may stand behind a space, or a hyphen in English. */
function skipJoint(text: string, at: number): number {
  const joint = codeAt(text, at);
  if (joint === SPACE) return at + 1;
  return joint === HYPHEN && isLetter(codeAt(text, at + 1)) ? at + 1 : at;
}

interface CurrencySign {
  readonly start: number;
  readonly name: string;
}

/** $2.5 billion TWD: the code behind says whose dollars these are. */
function nameOf({ name }: CurrencySign, unit: Unit | undefined): string {
  return name === "USD" && unit?.family === "currency" && OTHER_DOLLARS.has(unit.name) ? unit.name : name;
}

const OTHER_DOLLARS: ReadonlySet<string> = new Set(["TWD", "HKD", "AUD", "CAD", "SGD"]);

/** By code unit: whether a currency sign ends in it. */
const lastOfSigns = new Uint8Array(0x10000);
for (const [sign] of [...CURRENCY_BEFORE, ["元"]]) lastOfSigns[sign.charCodeAt(sign.length - 1)] = 1;

function currencyBefore(text: string, at: number, floor: number): CurrencySign | undefined {
  const end = codeAt(text, at - 1) === SPACE ? at - 1 : at;
  if (end === 0 || lastOfSigns[codeAt(text, end - 1)] === 0) return undefined;
  const named = namedBefore(text, at, Math.max(floor, end - NAME_LENGTH), end);
  if (named !== undefined) return named;
  for (const [sign, name] of CURRENCY_BEFORE) {
    const start = end - sign.length;
    if (sign === "$" && codeAt(text, start) === DOLLAR && MATHEMATICS.test(text.slice(at, at + MATHEMATICS_REACH))) continue;
    if (start >= floor && text.startsWith(sign, start) && !(isLetter(sign.charCodeAt(0)) && isLetter(codeAt(text, start - 1))))
      return { start, name };
  }
  return undefined;
}

/** $90 \%$, $0 . 001$, $7 0 ^{\circ}$: a formula between its signs. */
const MATHEMATICS = /^\d[\d .]{0,12}(?:\\|\^|\$(?!\d)|[_#]? ?[{])/;
const MATHEMATICS_REACH = 16;
const DOLLAR = "$".charCodeAt(0);

/** 汇款美元31210元: the word before names the currency, the one behind only counts. */
const NAMED_BEFORE: ReadonlyMap<string, string> = new Map([["美元", "USD"], ["港元", "HKD"], ["欧元", "EUR"], ["日元", "JPY"], ["加元", "CAD"], ["澳元", "AUD"]]); // biome-ignore format: a table
const NAME_LENGTH = 2;
/** 兑美元7.1元 is a rate, 1亿美元3元 an amount and another. */
const NO_NAME_BEHIND = /[\d万亿千百兆余多几数兑换对比]/;
const COUNTED_IN_YUAN = / ?\d[\d,.]{0,20}[万亿]{0,2}元/y;

function namedBefore(text: string, at: number, start: number, end: number): CurrencySign | undefined {
  const name = NAMED_BEFORE.get(text.slice(start, end));
  if (name === undefined || NO_NAME_BEHIND.test(text[start - 1] ?? "")) return undefined;
  COUNTED_IN_YUAN.lastIndex = at;
  return COUNTED_IN_YUAN.test(text) ? { start, name } : undefined;
}

/** What follows a word that looks like a unit and is the beginning of another word. */
const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map(Object.entries({
  成: /^[为立功果员都分长本绩交就熟人型份品]/,
  元: /^[旦首素帅老月宵宝宇件气组]/,
  年: /^(?:代|龄|级|薪|假|检|报|终|华(?!诞)|轻|会|度)/,
  日: /^[活均产销线报本元常前夜子化程历]/,
  级: /^别/,
  度: /^[过假量日数]/,
  家: /^[庭长具乡人里电属园务]/,
  大: /^(?:小|型|量|多|学|约|概|幅|家|陆|众|会|部|全|于|气|道|厦|楼|桥|使)/,
  名: /^[称字义词]/,
  位: /^[置于数元]/,
  人: /^(?:民币|工智|口|均|类|生|才|体|物|事|文|权|力|员|造|为)/,
  个: /^[人性体别]/,
  件: /^[事]/,
  项: /^[目]/,
  站: /^[点在立起台长]/,
  场: /^[地所馆景]/,
  天: /^(?:[气然下空津际]|才(?![能会可算有到完把]))/,
  周: /^[边围期末年一二三四五六日]/,
  节: /^[日目约点假]/,
  本: /^[月年周季地人土质身来科专省市县区国届次报公赛院校店息金币会局部署处法条章办行所厂站段文案刊期]/,
  发: /^[布展现生明表起动行射言挥达电热育]/,
  排: /^[名行放量水污列除序版]/,
  桌: /^[面游]/,
})); // biome-ignore format: a table
/** Symbols that mean a unit only when they touch the number. */
const TOUCHING = new Set(["t", "h", "w", "节", "L", "g"]);
const VIDEO_LINES = /(?:480|540|720|1080|1440|2160)$/;

/** Words that look like units and are not here. */
function isUnitHere(text: string, unit: Unit, end: number, start: number, numberEnd: number, currency: CurrencySign | undefined): boolean {
  const name = text.slice(start, end);
  const next = text.slice(end, end + 2);
  if (currency !== undefined && unit.family !== "currency") return false;
  if (TOUCHING.has(name) && start !== numberEnd) return false;
  if (NOT_BEFORE.get(name)?.test(next)) return false;
  switch (name) {
    case "x":
    case "X":
    case "×":
      return !isDigit(codeAt(text, end)) && next[0] !== " ";
    case "P":
    case "p":
      return next[0] !== "." && next[0] !== "(" && !VIDEO_LINES.test(text.slice(Math.max(0, numberEnd - 4), numberEnd));
    case "second":
      return false;
    case "世纪":
      // the 4th of them
      return !isDigit(codeAt(text, numberEnd - 1));
    case "月":
      // 三个半月; 3月 is a date
      return text[start - 1] === "半";
    default:
      return true;
  }
}

const PENCE: Unit = { family: "currency", name: "GBP", factor: 0.01 };
const SMALL_P = "p".charCodeAt(0);

/** 12p a share, in English text; 500p算力 are petaflops. */
function isPence(text: string, start: number, end: number, unit: Unit | undefined): boolean {
  return (
    unit?.family === "compute" &&
    codeAt(text, end - 1) === SMALL_P &&
    isDigit(codeAt(text, end - 2)) &&
    !isHanClass(classTable[codeAt(text, end)]) &&
    !isHanClass(classTable[codeAt(text, start - 1)])
  );
}

function homeUnit(text: string, unit: Unit | undefined, end: number, home: string): Unit | undefined {
  if (unit?.name === "CNY" && home !== "CNY" && (text[end - 1] === "元" || text[end - 1] === "圆")) return { ...unit, name: home };
  return unit;
}

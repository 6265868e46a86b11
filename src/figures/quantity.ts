/** A number with its magnitude, currency, unit and what it is counted per. */
import { isDigit, isLetter } from "./candidates.ts";
import type { Per, Writable } from "./figure.ts";
import { magnitudeOf, type Numeral, readDigits, readHan } from "./numerals.ts";
import { CURRENCY_BEFORE, type Unit, unitAt } from "./units.ts";

export interface Quantity {
  /** With its currency sign. */
  readonly start: number;
  readonly end: number;
  /** In base units, as are the next four. */
  readonly value: number;
  readonly range?: readonly [low: number, high: number];
  readonly ulp: number;
  readonly place: number;
  readonly digits: number;
  readonly unit?: Unit;
  readonly counted?: string;
  readonly per?: Per;
  /** The bare number and its magnitude, for a range whose first half leaves them out. */
  readonly bare: number;
  readonly magnitude: number;
  readonly factor: number;
}

/** Thousand and up in both worlds. 兆 is 1e12 unless a unit that takes it as mega follows. */
const MAGNITUDE_HAN = / ?((?:[十百千]?(?:万亿|亿万)|[十百千]?[万亿]|兆(?![瓦字赫帕欧比])|[十百千](?![克米瓦卡赫帕])))/y;
const MAGNITUDE_ENGLISH = /[ -]?(thousand|million|billion|trillion|mn|mln|bn|tn|trn|lakh|crore)(?![A-Za-z])/iy;
const MAGNITUDE_LETTER = /([kKmMbBtT])(?![A-Za-z0-9])/y;
const ENGLISH: Readonly<Record<string, number>> = {
  thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mln: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12, trn: 1e12, t: 1e12, lakh: 1e5, crore: 1e7,
}; // biome-ignore format: a table
const MORE_HAN = /[多余几]/y;

/** Reads on from a numeral. `floor` is where the figure before ends. Undefined where the number is glued into an identifier. */
export function readQuantity(text: string, at: number, numeral: Numeral, floor: number, home: string): Quantity | undefined {
  const currency = currencyBefore(text, at, floor);
  const amount = readAmount(text, numeral, currency !== undefined);
  const read = readUnit(text, amount, currency);
  if (read === undefined) return undefined;
  const unit: Unit | undefined = currency
    ? { family: "currency", name: currency.name, factor: read.unit?.family === "currency" ? read.unit.factor : 1 }
    : homeUnit(text, read.unit, read.end, home);
  const per = readPer(text, read.end, currency?.start ?? at, unit);
  const factor = unit?.factor ?? 1;
  const toBase = factor / (per?.factor ?? 1);
  const { value, ulp, place, magnitude } = amount;
  const range = read.more ? ([value, value + ulp] as const) : amount.range;
  const quantity: Writable<Quantity> = {
    start: per?.start ?? currency?.start ?? at,
    end: per?.end ?? read.end,
    value: (range ? (range[0] + range[1]) / 2 : value + read.half) * toBase,
    ulp: (read.half > 0 ? read.half : ulp) * toBase,
    place: (read.half > 0 ? read.half : place) * toBase,
    digits: numeral.digits,
    bare: numeral.value,
    magnitude,
    factor,
  };
  if (range) quantity.range = [range[0] * toBase, range[1] * toBase];
  if (unit) quantity.unit = per?.unit ?? unit;
  if (per?.per) quantity.per = per.per;
  return quantity;
}

/** A number with its magnitude, still without unit. */
interface Amount {
  readonly end: number;
  readonly value: number;
  readonly ulp: number;
  readonly place: number;
  readonly range?: readonly [low: number, high: number];
  readonly magnitude: number;
  readonly hasMagnitude: boolean;
}

function readAmount(text: string, numeral: Numeral, money: boolean): Amount {
  const early = moreAt(text, numeral.end);
  const magnitude = readMagnitude(text, early ? numeral.end + 1 : numeral.end, money);
  const factor = magnitude?.factor ?? 1;
  let end = magnitude?.end ?? (early ? numeral.end + 1 : numeral.end);
  const mixed = magnitude ? readMixed(text, end, factor) : undefined;
  if (mixed) end = mixed.end;
  const late = !early && !mixed && magnitude !== undefined && moreAt(text, end);
  if (late) end++;
  const value = numeral.value * factor + (mixed?.tail ?? 0);
  const ulp = mixed?.ulp ?? numeral.ulp * factor;
  const vague = numeral.range ? ([numeral.range[0] * factor, numeral.range[1] * factor] as const) : undefined;
  const range = vague ?? (early || late ? ([value, value + ulp] as const) : undefined);
  return {
    end,
    value,
    ulp,
    place: mixed?.ulp ?? numeral.place * factor,
    ...(range ? { range } : {}),
    magnitude: factor,
    hasMagnitude: magnitude !== undefined,
  };
}

interface UnitReading {
  readonly end: number;
  readonly unit?: Unit;
  /** 10公里余, 三年多. */
  readonly more: boolean;
  /** 两年半, 一个半小时. */
  readonly half: number;
}

const HALF_BEFORE = /个半(?=小时|钟头|月|世纪|学期)/y;
const HALF_AFTER = /半(?![天夜路])/y;

/** Undefined where letters follow that are no unit: the number is part of a name. */
function readUnit(text: string, { end, hasMagnitude, range }: Amount, currency: CurrencySign | undefined): UnitReading | undefined {
  HALF_BEFORE.lastIndex = end;
  const halved = HALF_BEFORE.test(text);
  const start = halved ? HALF_BEFORE.lastIndex : skipJoint(text, end);
  const hit = unitAt(text, start);
  if (hit === undefined || !isUnitHere(text, hit.value, hit.end, start, halved ? start : end, currency)) {
    const glued = isLetter(text.charCodeAt(end)) && (hasMagnitude ? isLetter(text.charCodeAt(end - 1)) : isDigit(text.charCodeAt(end - 1)));
    return glued ? undefined : { end, more: false, half: 0 };
  }
  const unit = hit.value;
  HALF_AFTER.lastIndex = hit.end;
  if (halved) return { end: hit.end, unit, more: false, half: 0.5 };
  if (unit.family === "time" && HALF_AFTER.test(text)) return { end: hit.end + 1, unit, more: false, half: 0.5 };
  const more = range === undefined && unit.family !== "count" && moreAt(text, hit.end);
  return { end: more ? hit.end + 1 : hit.end, unit, more, half: 0 };
}

function moreAt(text: string, at: number): boolean {
  MORE_HAN.lastIndex = at;
  return MORE_HAN.test(text) && !/^(?:余额|余下|几乎|几何|多数|多元|多种|多样|多少|多于|多次|余次)/.test(text.slice(at, at + 2));
}

/** A unit may stand behind a space, or a hyphen in English. */
function skipJoint(text: string, at: number): number {
  if (text[at] === " ") return at + 1;
  return text[at] === "-" && isLetter(text.charCodeAt(at + 1)) ? at + 1 : at;
}

interface CurrencySign {
  readonly start: number;
  readonly name: string;
}

const LAST_OF_SIGNS: ReadonlySet<string> = new Set(CURRENCY_BEFORE.map(([sign]) => sign[sign.length - 1]));

function currencyBefore(text: string, at: number, floor: number): CurrencySign | undefined {
  let end = at;
  if (text[end - 1] === " ") end--;
  if (end === 0 || !LAST_OF_SIGNS.has(text[end - 1])) return undefined;
  for (const [sign, name] of CURRENCY_BEFORE) {
    const start = end - sign.length;
    if (start >= floor && text.startsWith(sign, start) && !(isLetter(sign.charCodeAt(0)) && isLetter(text.charCodeAt(start - 1))))
      return { start, name };
  }
  return undefined;
}

function readMagnitude(text: string, at: number, currency: boolean): { end: number; factor: number } | undefined {
  MAGNITUDE_HAN.lastIndex = at;
  const han = MAGNITUDE_HAN.exec(text);
  if (han) return { end: MAGNITUDE_HAN.lastIndex, factor: magnitudeOf(han[1]) };
  MAGNITUDE_ENGLISH.lastIndex = at;
  const word = MAGNITUDE_ENGLISH.exec(text);
  if (word) return { end: MAGNITUDE_ENGLISH.lastIndex, factor: ENGLISH[word[1].toLowerCase()] };
  MAGNITUDE_LETTER.lastIndex = at;
  const letter = MAGNITUDE_LETTER.exec(text);
  if (letter === null || (!currency && /[mt]/.test(letter[1])) || /^[- ]?(?:视频|分辨|屏|显示|高清|超清)/.test(text.slice(at + 1, at + 5)))
    return undefined;
  return { end: at + 1, factor: ENGLISH[letter[1].toLowerCase()] };
}

/** 1亿2000万, 3亿5: a second part under the first one's magnitude. */
function readMixed(text: string, at: number, factor: number): { end: number; tail: number; ulp: number } | undefined {
  if (factor < 1e4 || !(isDigit(text.charCodeAt(at)) || /[一二三四五六七八九]/.test(text[at] ?? ""))) return undefined;
  const part = isDigit(text.charCodeAt(at)) ? readDigits(text, at) : readHan(text, at);
  if (part === undefined) return undefined;
  const magnitude = readMagnitude(text, part.end, false);
  if (magnitude && magnitude.factor < factor && part.value * magnitude.factor < factor) {
    return { end: magnitude.end, tail: part.value * magnitude.factor, ulp: part.ulp * magnitude.factor };
  }
  if (part.form === "han" && part.value >= 100 && part.value < factor) return { end: part.end, tail: part.value, ulp: part.ulp };
  if (part.form === "digits" && part.value >= 100 && part.value < factor && factor === 1e4)
    return { end: part.end, tail: part.value, ulp: part.ulp };
  const single = part.end === at + 1 && part.value < 10 && !isLetter(text.charCodeAt(part.end));
  return single && magnitude === undefined ? { end: part.end, tail: (part.value * factor) / 10, ulp: factor / 10 } : undefined;
}

/** What follows a word that looks like a unit and is the beginning of another word. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  成: /^[为立功果员都分长本绩交就熟人型份品]/,
  元: /^[旦首素帅老月宵宝宇件气组]/,
  年: /^(?:代|龄|级|薪|假|检|报|终|华|轻|会|度)/,
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
  天: /^[气然下空津际才]/,
  周: /^[边围期末年一二三四五六日]/,
  节: /^[日目约点假]/,
}; // biome-ignore format: a table
/** Symbols that mean a unit only when they touch the number. */
const TOUCHING = new Set(["t", "h", "w", "节", "L", "g"]);
const VIDEO_LINES = /(?:480|540|720|1080|1440|2160)$/;

/** Words that look like units and are not here. */
function isUnitHere(text: string, unit: Unit, end: number, start: number, numberEnd: number, currency: CurrencySign | undefined): boolean {
  const name = text.slice(start, end);
  const next = text.slice(end, end + 2);
  if (currency !== undefined && unit.family !== "currency") return false;
  if (TOUCHING.has(name) && start !== numberEnd) return false;
  if (NOT_BEFORE[name]?.test(next)) return false;
  switch (name) {
    case "x":
    case "X":
    case "×":
      return !isDigit(text.charCodeAt(end)) && next[0] !== " ";
    case "P":
    case "p":
      return next[0] !== "." && !VIDEO_LINES.test(text.slice(Math.max(0, numberEnd - 4), numberEnd));
    case "second":
    case "月":
      return false;
    default:
      return true;
  }
}

function homeUnit(text: string, unit: Unit | undefined, end: number, home: string): Unit | undefined {
  if (unit?.name === "CNY" && home !== "CNY" && (text[end - 1] === "元" || text[end - 1] === "圆")) return { ...unit, name: home };
  return unit;
}

interface PerReading {
  readonly start?: number;
  readonly end: number;
  readonly per?: Per;
  readonly unit?: Unit;
  readonly factor: number;
}

const PER_AFTER =
  /(?: ?\/ ?(?:每)?| per | a | an | each | every |-per-)(?=[^\s\d])(?!(?:year|month|week|day|decade|quarter) (?:earlier|ago|before|later|old|after|or two)|(?:little|few|bit|lot|total|further|record|share of|day at))/y;
const PER_BEFORE =
  /每(?:一|1)?(个|[一-鿿]{1,4}?)(?:只要|售价|价格|约|为|消费|收费|收入|产出|需|卖|仅|达|约合|补贴|补助|奖励|缴纳|耗资|平均|造价|成本|要)?$/;
const PER_NOUN = /([a-z]+)/y;

/** `/公斤`, `per kilogram`, `a day`, 每公斤…: divides the value where the measure has a unit, else names what it is counted per. */
function readPer(text: string, end: number, start: number, unit: Unit | undefined): PerReading | undefined {
  if (unit === undefined || unit.family === "count") {
    const rate = readCountRate(text, end);
    if (rate) return rate;
  }
  if (unit === undefined || unit.family === "ratio" || unit.family === "multiple" || unit.family === "point") return undefined;
  PER_AFTER.lastIndex = end;
  if (PER_AFTER.test(text)) {
    const at = PER_AFTER.lastIndex;
    const hit = unitAt(text, at);
    if (hit && hit.value.family !== "currency") return perUnit(unit, hit.value, hit.end);
    PER_NOUN.lastIndex = at;
    const noun = PER_NOUN.exec(text);
    const counts = text[end] === " " && text[end + 1] === "a";
    if (noun && (!counts || unit.family !== "count"))
      return { end: PER_NOUN.lastIndex, per: { family: "count", name: noun[1], factor: 1 }, factor: 1 };
    return undefined;
  }
  if (unit.family === "time") return undefined;
  const words = text.slice(Math.max(0, start - 10), start);
  const hourly = unit.family === "length" ? HOURLY.exec(words) : null;
  if (hourly) return { end, start: start - (hourly[0].startsWith("时") ? hourly[0].length : 0), unit: SPEED, factor: HOUR };
  const before = PER_BEFORE.exec(words);
  if (before === null) return undefined;
  const hit = unitAt(before[1], 0);
  if (hit && hit.end === before[1].length && hit.value.family !== "count") return perUnit(unit, hit.value, end, start);
  return { end, per: { family: "count", name: before[1], factor: 1 }, factor: 1 };
}

/** 96,000 passengers a day, 1.5 a day: the noun stands between. A count stays as it was printed. */
const COUNT_RATE = /(?:[ -][a-z]+){0,2} (?:a|per|each|every) (?=(?:day|week|month|year|hour|minute|second)(?![a-z]))/y;

function readCountRate(text: string, end: number): PerReading | undefined {
  COUNT_RATE.lastIndex = end;
  if (!COUNT_RATE.test(text)) return undefined;
  const hit = unitAt(text, COUNT_RATE.lastIndex);
  const name = /[a-z]+/y;
  name.lastIndex = COUNT_RATE.lastIndex;
  const word = name.exec(text)?.[0];
  return hit && word ? { end, per: { family: "time", name: word, factor: 1 }, factor: 1 } : undefined;
}

/** 时速112公里. */
const HOURLY = /时速(?:为|达|约|近|超过|达到|是|高达)*$/;
const HOUR = 3600;
const SPEED: Unit = { family: "speed", name: "m/s", factor: 1 };

function perUnit(unit: Unit, per: Unit, end: number, start?: number): PerReading {
  const joint = { end, factor: per.factor, ...(start === undefined ? {} : { start }) };
  if (unit.family === "length" && per.family === "time") return { ...joint, unit: SPEED };
  return { ...joint, per: { family: per.family, name: per.name, factor: per.factor } };
}

const NOUN_AFTER = / ((?:[a-z]+[ -]){0,2}?)([a-z]{3,}s|people|men|women|children|staff)(?![A-Za-z])/y;
/** A classifier with the first characters of its noun: 个槽, 个五面. */
const CLASSIFIED = /^[一-鿿](?:(?![的了，和与及是有在为从比占约共后前内中])[一-鿿]){0,2}/;
const NOUN_HYPHENED = /-([a-z]{3,})(?![A-Za-z])/y;
const NO_NOUN =
  /^(?:in|of|on|and|or|to|from|by|for|with|than|as|at|were|was|is|are|more|less|fewer|percent|per|times|others|a|an|the|that|who|which|while|but|after|before|since|worldwide|last|this|next|earlier|later|each|its|his|their|had|have|has|said|did|would|will|over|under|until|during|between|against|about|around|when|because|so|this|these|those|out|up|down)$/;

/** `9,600 runners`, `30 million monthly users`, `80-turbine`: the noun that is counted, singular. */
export function countedAfter(text: string, end: number, unit: Unit | undefined): string | undefined {
  if (unit !== undefined && unit.family !== "count") return undefined;
  const classifier = unit?.name === "thing" ? CLASSIFIED.exec(text.slice(end - 1, end + 4)) : null;
  if (classifier) return classifier[0];
  if (unit?.name === "person" && isLetter(text.charCodeAt(end - 1))) return undefined;
  NOUN_HYPHENED.lastIndex = end;
  const hyphened = NOUN_HYPHENED.exec(text);
  if (hyphened) return singular(hyphened[1]);
  NOUN_AFTER.lastIndex = end;
  const match = NOUN_AFTER.exec(text);
  if (match === null || NO_NOUN.test(match[2]) || match[1].split(/[ -]/).some((word) => NO_NOUN.test(word))) return undefined;
  return singular(match[2]);
}

const IRREGULAR = new Map(
  Object.entries({
    people: "person",
    men: "man",
    women: "woman",
    children: "child",
    loaves: "loaf",
    lives: "life",
    leaves: "leaf",
  }),
);

export function singular(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

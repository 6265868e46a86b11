/** What a quantity is per: 元/公斤, a day, 每公斤…; and a length per time as a speed. */

import { isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { Per } from "./figure.ts";
import { type Unit, unitAt } from "./units.ts";

export interface PerReading {
  readonly start?: number;
  readonly end: number;
  readonly per?: Per;
  readonly unit?: Unit;
  readonly factor: number;
}

const PER_AFTER =
  /(?: ?\/ ?(?:每)?| per | a | an | each | every |-per-)(?=[^\s\d])(?!(?:year|month|week|day|decade|quarter) (?:earlier|ago|before|later|old|after|or two)|(?:little|few|bit|lot|total|further|record|share of|day at)|(?:and|or|for|to|in|on|at|from|with|by|but|while|plus|before|after|as|than|when|is|are|was|were)\b)/y;
const PER_BEFORE =
  /每(?:一|1)?(个|[一-鿿]{1,4}?)(?:只要|收购价|批发价|零售价|售价|单价|均价|价格|约|为|消费|收费|收入|产出|需|卖|仅|达|约合|补贴|补助|奖励|缴纳|耗资|平均|造价|成本|要)?$/;
const PER_NOUN = /([a-z]+)/y;

/** `/公斤`, `per kilogram`, `a day`, 每公斤…: divides the value where the measure has a unit, else names what it is counted per. */
export function readPer(text: string, end: number, start: number, unit: Unit | undefined): PerReading | undefined {
  if (unit === undefined || unit.family === "count") {
    const rate = readCountRate(text, end);
    if (rate) return rate;
  }
  if (unit === undefined || unit.family === "ratio" || unit.family === "multiple" || unit.family === "point") return undefined;
  if (unit.family === "length" && codeAt(text, end) === OF && SPEED_AFTER.test(text.slice(end, end + 6)))
    return { end, unit: SPEED, factor: HOUR };
  PER_AFTER.lastIndex = end;
  if (mayBePer(text, end) && PER_AFTER.test(text)) {
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
  const length = unit.family === "length";
  if (!standsBefore(text, start, EACH) && !(length && standsBefore(text, start, HOUR_WORD))) return undefined;
  const words = text.slice(Math.max(0, start - REACH_BEFORE), codeAt(text, start - 1) === SPACE ? start - 1 : start);
  const hourly = length ? HOURLY.exec(words) : null;
  if (hourly) return { end, start: start - (hourly[0].startsWith("时") ? hourly[0].length : 0), unit: SPEED, factor: HOUR };
  const before = PER_BEFORE.exec(words);
  if (before === null) return undefined;
  const hit = unitAt(before[1], 0);
  // 每公升跑: a verb may stand behind a measure
  if (hit && (hit.end === before[1].length || MEASURES.has(hit.value.family)) && hit.value.family !== "count")
    return perUnit(unit, hit.value, end, start);
  return { end, per: { family: "count", name: nounOf(before[1]), factor: 1 }, factor: 1 };
}

/** 每股出价, 每天送出: what a verb behind it says is done for each. */
function nounOf(words: string): string {
  return COUNTED.exec(words)?.[0] ?? words;
}

const COUNTED = /^(?:[天日周月季年股人户份桶张位套辆台只头件次场晚班]|小时|分钟)(?=[一-鿿]{2}|[这那共达])/;
const MEASURES: ReadonlySet<string> = new Set(["length", "area", "volume", "mass"]);
const REACH_BEFORE = 10;
const EACH = "每".charCodeAt(0);
const HOUR_WORD = "时".charCodeAt(0);
const SPACE = 0x20;
const SLASH = 0x2f;
const HYPHEN = 0x2d;

function standsBefore(text: string, at: number, unit: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH_BEFORE; i--) if (codeAt(text, i) === unit) return true;
  return false;
}

/** Nearly every figure has something else behind it. */
function mayBePer(text: string, at: number): boolean {
  const unit = codeAt(text, at);
  if (unit === SLASH) return true;
  const next = codeAt(text, at + 1);
  if (unit === HYPHEN) return next === 0x70;
  return unit === SPACE && (next === SLASH || next === 0x70 || next === 0x61 || next === 0x65);
}

/** 96,000 passengers a day, 1.5 a day: the noun stands between. A count stays as it was printed. */
const COUNT_RATE = /(?:[ -][a-z]+){0,2} (?:a|per|each|every) (?=(?:day|week|month|year|hour|minute|second)(?![a-z]))/y;

function readCountRate(text: string, end: number): PerReading | undefined {
  const joint = codeAt(text, end);
  if ((joint !== SPACE && joint !== HYPHEN) || !isLetter(codeAt(text, end + 1))) return undefined;
  COUNT_RATE.lastIndex = end;
  if (!COUNT_RATE.test(text)) return undefined;
  const hit = unitAt(text, COUNT_RATE.lastIndex);
  PER_NOUN.lastIndex = COUNT_RATE.lastIndex;
  const word = PER_NOUN.exec(text)?.[0];
  return hit && word ? { end, per: { family: "time", name: word, factor: 1 }, factor: 1 } : undefined;
}

/** 120公里的时速. */
const SPEED_AFTER = /^的(?:平均|最高|设计)?时速/;
const OF = "的".charCodeAt(0);
/** 时速112公里. */
const HOURLY = /时速(?:为|达|约|近|超过|达到|是|高达)*$/;
const HOUR = 3600;
const SPEED: Unit = { family: "speed", name: "m/s", factor: 1 };

function perUnit(unit: Unit, per: Unit, end: number, start?: number): PerReading {
  const joint = { end, factor: per.factor, ...(start === undefined ? {} : { start }) };
  if (unit.family === "length" && per.family === "time") return { ...joint, unit: SPEED };
  return { ...joint, per: { family: per.family, name: per.name, factor: per.factor } };
}

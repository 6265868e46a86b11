/** Growth whose base is told next by its own time: 今年10月3.9万辆，同比增长30%，环比增长4%。去年10月3万辆，今年9月3.75万辆. */
import type { CalendarDate } from "../../figure.ts";
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import type { Operand } from "../operands.ts";
import { clauseOf } from "./names.ts";
import { DATE, Q, R, type Skeleton, words } from "./skeleton.ts";
import { growthOf, type Stated } from "./stated.ts";

const WAY = "(同比|环比|按年|按季|按月|[年季月](?=[增减]))";
const CHANGE = "(?:增长|增加|上升|提高|上涨|下降|减少|下滑|回落|下跌|增|减|升|降|涨|跌)(?:了|约|近|逾)?";
/** What grew, and by how much against which time. */
const GROWN = new RegExp(`(${Q})[一-鿿]{0,4}[，,]${WAY}${CHANGE}(${R})(?:[，,、]${WAY}${CHANGE}(${R}))?`, "g");
const COMPARES = ["同环按年季月", "增升提上下减回降涨跌"] as const;
/** What it was: named by its time, and by no subject of its own. */
const THEN = new RegExp(`[。，,;；](?:而|其中)?([去上]年|今年|上个?[月季]度?)?(${DATE})?(同期|同月|同季)?(${words(8)})(${Q})`, "g");
const BASE_BEFORE = new RegExp(`${WAY}${CHANGE}${R}[，,][^，,。;；\\ue000-\\ue3ff]{0,8}$`);
const BASE_REACH = 20;
/** The next sentence, and no farther. */
const REACH = 80;
const LINK = /^(?:的|为|是|则|仅|共|约|有|只)+|(?:的|为|是|则|仅|共|约|有|只)+$/g;
const OPENING = 4;
const DATES = new RegExp(DATE, "g");

interface Base {
  readonly operand: Operand;
  readonly year: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly isSame: boolean;
}

export function* statedPeriods(skeleton: Skeleton): Generator<Stated> {
  if (!skeleton.has.ratio) return;
  for (const match of skeleton.places(GROWN, ...COMPARES)) {
    // 季增13.6%，第一季为5926亿元，年增40.1%: the base of the growth before
    if (BASE_BEFORE.test(skeleton.text.slice(Math.max(0, match.index - BASE_REACH), match.index))) continue;
    const end = skeleton.operand(match[1]);
    const date = dateBefore(skeleton, match.index);
    const bases = [...basesBehind(skeleton, match.index, match.index + match[0].length, end)];
    for (const [way, share] of [match.slice(2, 4), match.slice(4, 6)]) {
      if (share === undefined) continue;
      const own = bases.filter((base) => (/[年同]/.test(way) ? isYearBefore(base, date) : isPeriodBefore(base, date)));
      if (own.length === 1) yield growthOf(skeleton.operand(share), own[0].operand, end, "end");
    }
  }
}

/** The last date of its sentence before a place. */
function dateBefore(skeleton: Skeleton, at: number): CalendarDate | undefined {
  const { text } = skeleton;
  const own = text.slice(text.lastIndexOf("。", at) + 1, at).match(DATES);
  // 6月，猪肉……。鸡蛋每斤5.4元，环比上涨8%，5月为5元: what the text begins with
  const sign = own?.at(-1) ?? text.slice(0, OPENING).match(DATES)?.[0];
  return sign === undefined ? undefined : skeleton.date(sign).date;
}

function* basesBehind(skeleton: Skeleton, at: number, from: number, end: Operand): Generator<Base> {
  const { text } = skeleton;
  const clause = clauseOf(skeleton, at);
  const full = text.indexOf("。", from);
  const stop = full < 0 ? text.length : text.indexOf("。", full + 1);
  for (const [, year, sign, same, words, q] of text.slice(from, stop < 0 ? from + REACH : Math.min(stop, from + REACH)).matchAll(THEN)) {
    const operand = skeleton.operand(q);
    const verb = words.replace(LINK, "");
    const isOwn = verb === "" || clause.includes(verb) || clause.includes(verb.slice(0, 2));
    if (!isOwn || !areAlike(operand, end) || !isPlausible(...aligned(operand, end))) continue;
    yield { operand, year, date: sign === undefined ? undefined : skeleton.date(sign).date, isSame: same !== undefined };
  }
}

function isYearBefore({ year, date, isSame }: Base, own: CalendarDate | undefined): boolean {
  if (isSame) return year === undefined || /年/.test(year);
  if (own === undefined || date === undefined || !isPart(own)) return false;
  const isBefore = own.year !== undefined && date.year !== undefined ? own.year - date.year === 1 : year === "去年" || year === "上年";
  return isBefore && own.month === date.month && own.quarter === date.quarter && own.half === date.half && date.day === undefined;
}

function isPeriodBefore({ year, date, isSame }: Base, own: CalendarDate | undefined): boolean {
  if (isSame || year === "去年" || year === "上年") return false;
  if (date === undefined) return year !== undefined && /[月季]/.test(year);
  if (own === undefined || date.day !== undefined || (own.year !== undefined && date.year !== undefined && own.year !== date.year))
    return false;
  return own.month !== undefined && date.month !== undefined
    ? own.month - date.month === 1
    : own.quarter !== undefined && date.quarter !== undefined && own.quarter - date.quarter === 1;
}

/** Less than a year. */
function isPart({ month, quarter, half }: CalendarDate): boolean {
  return month !== undefined || quarter !== undefined || half !== undefined;
}

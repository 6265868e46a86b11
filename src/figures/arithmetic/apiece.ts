/** What comes to one: a total, a count, and the figure told per piece, in whichever order and words. */
import { singular } from "../counted.ts";
import { isBase, isCompared } from "./changewords.ts";
import type { Fault, Operand, Paragraph } from "./operands.ts";
import { hasExtra, show, withoutPer } from "./operands.ts";
import { isKeptBy, isMadeElsewhere, isSupposed, isUsable, keeps, type Relation, slipOf } from "./relation.ts";

const REACH = 3;
/** 每名, 一单, 平均一种: what one of it comes to. */
const EACH_HAN = /(?:每|(?:^|[，,]|平均|合|算|下来|起来|相当于|[折计])[一单])([一-鿿]{1,4}?)[一-鿿]{0,4}$/;
/** 亩产, 场均: what one of it gives. */
const YIELD_HAN = /([亩人户场店车厂校班])(?:产|均)[一-鿿]{0,4}$/;
const MEAN_HAN = /(?:平均|均价|单价|[人户场店车]均)[一-鿿]{0,4}$/;
const EACH_ENGLISH =
  /^(?: [a-z]+)? (?:(?:a|an|per|each|for each|for every|for the average|to the|to each|to every)(?: of (?:its|the|their))?) ([a-z]+)(?: ([a-z]+))?|^ [a-z]+ to each\b/;
/** Each of the 36 judges closed 240 cases; 15 staff, so each of them makes 60. */
const EACH_OF = /\beach of (?:the|its|their|our|his|her) $/i;
const EACH_OF_THEM = /\beach(?: of them| one)?(?: [a-z]+){0,2} $/;
/** 60 instalments of €1,500. */
const GROUPS_OF = /^ ([a-z]+s) of $/;
const APIECE = /^(?: [a-z]+)? (?:apiece|each(?! of)|on average)\b/;
/** What fits or is allowed, a price from so many on, and what belongs to others. */
const NO_MEAN =
  /另|[新旧老]|(?:以[上下内]|起|满|至少|不足|最[多高低少]|[增减升降涨跌]|可|能|限|上限|标准|奖|罚|补贴?|息|红)[一-鿿]{0,6}$|\b(?:up to|at least|over|under|from|dividend(?: of)?|fine of|grant of|extra|another|additional) $/i;

export function* apieceFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { kind, bound, family } = told.figure;
    if (bound !== "=" || family === "temperature" || (kind !== "amount" && kind !== "count" && kind !== "number")) continue;
    const fault = apieceFault(paragraph, told);
    if (fault) yield fault;
  }
}

function apieceFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const { figure, before, after } = told;
  const behindTier = paragraph.operands[told.index - 1]?.figure.bound === ">=" && /^[^，,。]{0,4}$/.test(before);
  if (behindTier || NO_MEAN.test(before) || isSupposed(paragraph, told)) return undefined;
  const groups = GROUPS_OF.exec(before)?.[1];
  const beside = countNamed(paragraph, told);
  const english = EACH_ENGLISH.exec(after);
  const names = [EACH_HAN.exec(before)?.[1] ?? YIELD_HAN.exec(before)?.[1] ?? english?.[1] ?? groups ?? figure.per?.name, english?.[2]];
  const [name] = names;
  const apiece = beside !== undefined || APIECE.test(after) || MEAN_HAN.test(before);
  if (name === undefined && !apiece && figure.family !== "speed") return undefined;
  const counted = paragraph.operands[told.index - 1];
  const adjacent = APIECE.test(after) && counted?.sentence === told.sentence && isCounted(counted) ? 1 : 0;
  const reach = name === undefined && beside === undefined ? adjacent : REACH;
  const near = paragraph.operands.filter(
    (other) =>
      other !== told &&
      Math.abs(other.sentence - told.sentence) <= reach &&
      (isUsable(other) || isNamedSmall(other, name)) &&
      !other.figure.text.endsWith("起"),
  );
  const wholes = near.filter((other) => isWhole(other, told) && isTotal(other, told) && !isCompared(other));
  const now = wholes.filter((other) => !isBase(other));
  // all of them of last year: then so is what comes to one
  const totals = now.length > 0 ? now : wholes;
  const twoBefore = told.index - 2;
  // 400 sailings with 96,000 aboard, or 240 a trip: by another name
  const counts = near.filter(
    (other) =>
      other.figure.per === undefined &&
      (beside === undefined || beside === other) &&
      (names.some((noun, i) => (i === 0 || noun !== undefined) && isCount(other, told, noun)) ||
        (name !== undefined &&
          (isBare(other) || (other.index === told.index - 1 && other.sentence === told.sentence && isCounted(other)))) ||
        (OR_BEFORE.test(before) && other.index >= twoBefore && other.index < told.index && isCounted(other))),
  );
  // a price is exact, an average may be rounded
  const exact = figure.family === "currency" && !MEAN.test(before);
  const relations: Relation[] = [];
  for (const total of totals)
    for (const count of counts) {
      if (
        total === count ||
        (exact && hasOtherPrice(near, told, total)) ||
        (groups && !areGrouped(count, told, total)) ||
        inUnitOf(total, told) <= told.figure.value
      )
        continue;
      const times = countOf(count, told);
      const value = inUnitOf(total, told) / times;
      if (isTaken(near, told, value)) continue;
      const back = [[told.figure.value * times, total]] as const;
      const strict =
        beside === undefined &&
        name !== undefined &&
        !names.some((noun, i) => (i === 0 || noun !== undefined) && isCount(count, told, noun));
      relations.push({
        kind: "average",
        value,
        exact,
        strict,
        ...(total.figure.family === figure.family ? { back } : {}),
        others: [total, count],
        formula: `${show(total)} / ${show(count)}`,
      });
    }
  if (relations.some((relation) => isKeptBy(relation, told) || isKeptWithout(near, told, relation))) return undefined;
  const slips = relations.filter((relation) => !isOfOtherDays(relation, told) && slipOf(told, [relation]) !== undefined);
  const own = slips.filter(({ others }) => others.some(({ sentence }) => sentence === told.sentence));
  const fault = slipOf(told, own.length > 0 ? own : slips.map((relation) => ({ ...relation, strict: true })));
  return fault === undefined || hasExtra(paragraph, told) || isMadeElsewhere(paragraph, told) ? undefined : fault;
}

/** Days are told of whatever they lasted for: only what its own sentence tells is divided by them. */
function isOfOtherDays({ others: [total, count] }: Relation, told: Operand): boolean {
  return count.figure.kind === "duration" && (count.sentence !== told.sentence || total.sentence !== told.sentence);
}

/** 900 loaves a day, 60 each: of a day both. */
function isWhole({ figure: { per } }: Operand, { figure, after }: Operand): boolean {
  return per === undefined || (per.family === "time" && figure.per === undefined && !EACH_ENGLISH.test(after));
}

/** 分8孔，每孔60米: a small number too, where its noun is what it is told of one of. */
function isNamedSmall({ figure, after }: Operand, name: string | undefined): boolean {
  return name !== undefined && figure.kind === "number" && figure.bound === "=" && after.startsWith(name[0]) && isHan(name[0]);
}

function isHan(character: string): boolean {
  return character >= "一" && character <= "鿿";
}

/** The count that stands beside: Each of the 36 judges, 15 staff, so each of them. */
function countNamed({ operands }: Paragraph, { index, sentence, before }: Operand): Operand | undefined {
  const count = operands[index - 1];
  if (count === undefined || count.sentence !== sentence || !isCounted(count)) return undefined;
  return EACH_OF.test(count.before) || EACH_OF_THEM.test(before) ? count : undefined;
}

/** 每队15人，共8队，裁判20人，总计140人: of what is left without another part. */
function isKeptWithout(near: readonly Operand[], told: Operand, { others: [total, count] }: Relation): boolean {
  const times = countOf(count, told);
  return near.some(
    (part) =>
      part !== total &&
      part !== count &&
      isTotal(part, told) &&
      part.figure.value < total.figure.value &&
      keeps((total.figure.value - part.figure.value) / times, told),
  );
}

/** 4.5 million hours, 2,500 each: the unit is not said again. */
function inUnitOf({ figure: total }: Operand, { figure }: Operand): number {
  return figure.kind === "number" && total.kind !== "number" && total.kind !== "count" ? total.value / total.factor : total.value;
}

/** Closed 7,560, £500 for every case: of what stands alone the noun was told before. */
function isBare({ figure }: Operand): boolean {
  return figure.kind === "number" && figure.counted === undefined && figure.value >= MIN_BARE;
}

const MIN_BARE = 20;
const OR_BEFORE = /, (?:or )?(?:about |some |roughly |nearly )?$/;

function isCounted({ figure }: Operand): boolean {
  return (figure.kind === "count" || figure.kind === "number") && figure.value > 1;
}

/** Days on the way are no time to the hour. */
const DAY = 86400;
const BY_THE_DAY = /[天日周月年]|day|week|month|year/;
const MEAN = /均|averag|mean|about|roughly|or $/i;

/** How many there are: lengths and times in the unit they were printed in, unless the price was divided by it. */
function countOf({ figure }: Operand, { figure: { per, family } }: Operand): number {
  return family === "speed" || (per !== undefined && per.family !== "count") ? figure.value : figure.value / figure.factor;
}

/** 售价200元，成本120元: what the total was made of is not said. */
function hasOtherPrice(near: readonly Operand[], told: Operand, total: Operand): boolean {
  const price = withoutPer(told).figure.value;
  return near.some(
    (other) =>
      other !== total &&
      other.sentence === told.sentence &&
      other.figure.family === told.figure.family &&
      other.figure.value < total.figure.value &&
      other.figure.value > price / PRICES_APART &&
      other.figure.value < price * PRICES_APART,
  );
}

const PRICES_APART = 10;

/** Two coaches of 50 and one of 30: the groups are not all alike. */
function areGrouped(count: Operand, told: Operand, total: Operand): boolean {
  return count.index === told.index - 1 && (total.index < count.index || total.index === told.index + 1);
}

/** 每小时45件, and another one 30件: the total is the first one's. */
function isTaken(near: readonly Operand[], told: Operand, value: number): boolean {
  return near.some(
    (other) =>
      other !== told &&
      other.figure.family === told.figure.family &&
      other.figure.per?.name === told.figure.per?.name &&
      keeps(value, other),
  );
}

function isTotal({ figure: total }: Operand, { figure, after }: Operand): boolean {
  if (figure.family === "speed") return total.family === "length";
  // 4.5 million hours, 2,500 each
  if (figure.kind === "number" && figure.counted === undefined && total.kind === "amount" && APIECE.test(after)) return true;
  if (figure.kind === "number" && total.kind === "duration" && APIECE.test(after)) return true;
  if (figure.family === "number" || figure.family === "count") return total.family === "number" || total.family === "count";
  return total.family === figure.family && total.unit === figure.unit;
}

function isCount({ figure: count, after }: Operand, { figure }: Operand, name: string | undefined): boolean {
  const { per } = figure;
  if (figure.family === "speed") return count.family === "time" && count.factor < DAY !== BY_THE_DAY.test(figure.text);
  if (count.value <= 1) return false;
  if (name !== undefined && count.kind === "duration") return (TIMES[name] ?? "?").includes(unitOf(count.text));
  if (name !== undefined && AREAS.test(name) && count.family === "area") return count.text.endsWith(name);
  if (per !== undefined && per.family !== "count") return per.family !== "time" && count.family === per.family;
  if (count.kind !== "count" && count.kind !== "number") return false;
  if (name === undefined) return true;
  if (/[一-鿿]/.test(name))
    return (
      count.text.endsWith(name[0]) ||
      (count.counted?.includes(name[0]) ?? false) ||
      ((count.unit === "person" || count.unit === "visit") && /^[人名位员]/.test(name)) ||
      after.startsWith(name)
    );
  if (name === "head" && count.counted !== undefined) return true;
  return (
    count.counted === name ||
    count.counted === singular(name) ||
    (count.unit === "person" && PERSON.test(name)) ||
    (count.kind === "number" && after.startsWith(` ${name}`))
  );
}

const PERSON = /^(?:person|people|head|visitor|guest|passenger|student|pupil|member|worker|employee|patient|resident|user|customer)s?$/;

/** Times are divided in the unit they are told in: nothing is converted. */
const TIMES: Readonly<Record<string, string>> = {
  天: "天日",
  日: "天日",
  月: "月",
  年: "年",
  小: "小时",
  周: "周",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
  hour: "hour",
  minute: "minute",
};
const AREAS = /^[亩]$/;

function unitOf(text: string): string {
  return /[a-z]/.test(text) ? (/([a-z]+?)s?$/.exec(text)?.[1] ?? text) : text.slice(-1);
}

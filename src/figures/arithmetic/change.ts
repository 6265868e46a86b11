/** Growth, falls, points, differences and multiples: what changed from one figure to another by a third. */
import type { CalendarDate, Figure } from "../figure.ts";
import { divide, type Interval, subtract } from "../interval.ts";
import {
  agrees,
  agreesAsPrinted,
  excessOf,
  type Fault,
  isQuantity,
  isUnrelated,
  middle,
  type Operand,
  type Paragraph,
  printed,
  sameMeasure,
  show,
} from "./operands.ts";

const UP_HAN =
  "增长率|成长|增长|增加|增幅|上涨|上升|涨幅|升幅|提高|提升|攀升|扩大|高出|多出|超出|扩张|增收|增产|增至|大增|激增|年增|季增|月增|周增|增|升|涨|(?<![较最更至不很许])(?:多(?=了|出|$)|(?:高|长|快)(?=了|出))";
const DOWN_HAN =
  "下降|下滑|下跌|降低|减少|减幅|降幅|跌幅|缩减|回落|缩水|萎缩|压缩|缩短|缩小|下调|减产|减收|年减|季减|月减|周减|减|降|跌|(?<![较最更至不很])(?:少(?=了|$)|(?:低|短|慢)(?=了))";
const CHANGE_HAN = new RegExp(`(?:(${UP_HAN})|(${DOWN_HAN}))(?:了|约|近|超过|达到|达|幅度|率|为|整整|将近)*$`);
/** By code unit: what those words, and what may stand behind them, end in. */
const endsChange = new Uint8Array(0x10000);
for (const last of "率长加幅涨升高提大出张收至增多快降滑跌低少减落水缩短小调产慢了约近过到达度为整") endsChange[last.charCodeAt(0)] = 1;
const SPACE = 0x20;
const COMMA = 0x2c;
/** 同比 with no verb promises growth. */
const COMPARED_HAN = /(?:同比|环比|按年|按季)(?:为|约|达)?$/;
const UP_ENGLISH =
  "up|rose|risen|rise|rising|grew|grown|grow|growing|growth|increased|increase|increasing|climbed|climb|jumped|jump|gained|gain|surged|surge|advanced|expanded";
const DOWN_ENGLISH =
  "down|fell|fallen|fall|falling|dropped|drop|declined|decline|decreased|decrease|shrank|shrunk|eased|easing|slid|slipped|lost|loss|cut|reduced|reduction|plunged|plunge|tumbled";
const CHANGE_ENGLISH = new RegExp(
  `\\b(?:(${UP_ENGLISH})|(${DOWN_ENGLISH}))(?: (?:rate|slowed|of|by|to|was|came|in|just|another|a|an|some|about|roughly))* $`,
  "i",
);
const CHANGE_AFTER =
  /^,? (?:(more|higher|increase|rise|growth|gain|up|above|faster|longer)|(less|fewer|lower|decrease|drop|decline|fall|reduction|down|below|slower|shorter))\b|^,? ?in relative terms/i;
/** 增长到, rise to: the figure behind is the end, not the change. */
const TO_BEFORE =
  /(?:到|至|为|成)(?:约|近|了|超过|历史新高的|(?:今年|当年|目前|现在|本月|本季度?|去年|本届)的?)*$|\bto (?:about |nearly |a record |just |some )*$/;
const FROM_BEFORE = /(?:由|从|自)[^，。;；、\d]{0,14}$|\bfrom (?:about |nearly |a record |just |some |the )*$/;
const BASE_BEFORE =
  /(?:比|较|相比|对比)[^，。;；]{0,14}$|(?:去年同期|上年同期|去年|上年|前一年|上一年|前年|同期|上季度?|上一季度?|上月|上个月|上周|前一周|前一月|此前|原来|原先|原有)(?:[一-鿿]{0,6})?(?:的|为|是|仅|则|只有|共|约|有)*$|\b(?:than|compared with|compared to|against|versus|from)(?: [a-z’']+){0,3} $|\b(?:last year['’]s|previous year['’]s|year-earlier) $/i;
const BASE_AFTER =
  /^,? ?(?:a year (?:earlier|ago|before)|in the (?:previous|prior|same) (?:year|quarter|month|period)|the (?:year|month|quarter) before|last (?:year|quarter|month)|previously)/i;
const YEARLY = /(?:同比|年增|年减|按年|较去年|较上年|比去年|比上年)|year[- ]on[- ]year|y\/y|a year (?:earlier|ago)/;
const SEQUENTIAL =
  /(?:环比|季增|季减|月增|月减|按季|按月|较上季|较上月|比上月|周增|周减)|quarter[- ]on[- ]quarter|month[- ]on[- ]month|on the quarter|sequential/;
const YEARLY_BASE = /(?:去年同期|上年同期|同期)(?:[一-鿿]{0,4})?$/;
const SEQUENTIAL_BASE = /(?:上季度?|上一季度?|上月|上个月|前一季度?|前一周|上周)(?:[一-鿿]{0,4})?$/;

/** 每次增加100个: a step, not the whole way. */
const STEPWISE = /每|逐|依次|\beach\b|\bevery\b|\bper\b/i;

interface Change {
  readonly told: Operand;
  /** 1 up, -1 down, 0 not said. */
  readonly sign: -1 | 0 | 1;
}

export function* changeFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    if (isPartOfBase(paragraph, told)) {
      const fault = partOfBaseFault(paragraph, told);
      if (fault) yield fault;
      continue;
    }
    const change = changeOf(told);
    if (change === undefined) continue;
    const pairs = pairsFor(paragraph, change);
    if (pairs.length === 0) continue;
    const results = pairs.map((pair) => [pair, ...promised(paragraph, change, pair)] as const);
    if (results.some(([, ...values]) => values.some((value) => agrees(value, told)))) continue;
    const reach = Math.max(...pairs.flat().map(({ sentence }) => Math.abs(sentence - told.sentence)));
    if (isKeptElsewhere(paragraph, change, reach)) continue;
    const [[base, end], value] = results[0];
    if (isUnrelated(value, told)) continue;
    yield {
      kind:
        told.figure.kind === "point"
          ? "points"
          : told.figure.kind === "multiple"
            ? "multiple"
            : told.figure.kind === "ratio"
              ? "growth"
              : "difference",
      operands: [told, end, base],
      steps: [stepOf(change, base, end, value), `told: ${show(told)}`],
      expected: printed(Math.abs(middle(value)), told.figure),
      excess: excessOf(value, told),
    };
  }
}

/** "€4 million, or 5%, more than last year's €80 million": the percent is the first figure's share of the last. */
function isPartOfBase({ operands }: Paragraph, told: Operand): boolean {
  const [difference, base] = [operands[told.index - 1], operands[told.index + 1]];
  return (
    told.figure.kind === "ratio" &&
    /^[，,]? ?(?:or|即|也就是)(?: about| some| roughly)? ?$/.test(told.before) &&
    behindOr(told.after) &&
    difference !== undefined &&
    base !== undefined &&
    isBase(base) &&
    sameMeasure(difference.figure, base.figure)
  );
}

function partOfBaseFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const [difference, base] = [paragraph.operands[told.index - 1], paragraph.operands[told.index + 1]];
  const value = divide(difference.value, base.value);
  if (!agrees(value, told))
    return {
      kind: "growth",
      operands: [told, difference, base],
      steps: [`${show(difference)} / ${show(base)} = ${printed(middle(value), told.figure)}`, `told: ${show(told)}`],
      expected: printed(middle(value), told.figure),
      excess: excessOf(value, told),
    };
  return undefined;
}

function changeOf(told: Operand): Change | undefined {
  const { figure, before, after } = told;
  if (figure.kind === "multiple") return multipleOf(told);
  if (figure.kind === "date" || figure.kind === "rank" || figure.bound === "range") return undefined;
  const slowed = before.endsWith("to ") && /growth (?:slowed|eased|accelerated) to $/i.test(before);
  const sign = slowed ? 1 : signOf(told);
  if (sign === undefined || (!slowed && TO_BEFORE.test(before)) || STEPWISE.test(before)) return undefined;
  return { told, sign };
}

/** What the words beside a figure say of its direction; undefined where they tell of no change. */
function signOf(told: Operand): Change["sign"] | undefined {
  const { figure, before, after } = told;
  const last = before.charCodeAt(before.length - 1);
  const han = endsChange[last] === 1 ? CHANGE_HAN.exec(before) : null;
  if (han) return han[1] ? 1 : -1;
  const english = last === SPACE ? CHANGE_ENGLISH.exec(before) : null;
  if (english) return english[1] ? 1 : -1;
  const next = after.charCodeAt(0);
  const behind = next === SPACE || next === COMMA ? CHANGE_AFTER.exec(after) : null;
  if (behind && (figure.kind === "ratio" || figure.kind === "point" || isQuantity(told))) return behind[1] ? 1 : behind[2] ? -1 : 0;
  if (figure.kind !== "ratio") return undefined;
  if (COMPARED_HAN.test(before)) return 1;
  return /^,? or |或/.test(before.slice(-5)) && behindOr(after) ? 0 : undefined;
}

/** "a drop of 9 points, or 37.5% in relative terms"; "€4 million, or 5%, more than last year's". */
function behindOr(after: string): boolean {
  return /^,? (?:more|less|higher|lower|fewer|in relative)/.test(after);
}

function multipleOf(told: Operand): Change | undefined {
  const { figure, before, after } = told;
  if (/[番倍]/.test(figure.text) || /腰斩/.test(figure.text)) {
    const asMany = /(?:的|达|是|为|了|翻|至)(?:约|近|将近|超过)?$/.test(before) || /^翻|番|腰斩/.test(figure.text);
    return asMany || CHANGE_HAN.test(before) ? { told, sign: 1 } : undefined;
  }
  return /^(?: as (?:many|much|large|high|big|long)| the | its | their | that | what | between| from|,? from)/i.test(after) ||
    /(?:ed|ing|twice|double)$/i.test(figure.text)
    ? { told, sign: 1 }
    : undefined;
}

/** A difference of times is one only where something got faster or shorter. */
const FASTER = /快|慢|缩短|延长|提前|faster|slower|shorter|longer|quicker/;

type Pair = readonly [base: Operand, end: Operand];

/** The two figures the change lies between, as the text marks them; empty where it does not. */
function pairsFor({ operands, dates }: Paragraph, { told }: Change): Pair[] {
  const isOperand = (other: Operand) => other !== told && isEligible(told, other);
  const inSentence = operands.filter((other) => other.sentence === told.sentence && isOperand(other));
  const bases = inSentence.filter((other) => isBase(other) || isOwnerOf(other, told));
  const next = operands[told.index + 1];
  if (next && isOperand(next) && TO_BEFORE.test(next.before) && next.sentence === told.sentence && /^ ?(?:到|至|to )/.test(told.after)) {
    const base =
      bases.find((other) => other.index > next.index && sameMeasure(other.figure, next.figure)) ??
      inSentence.filter((other) => other.index < told.index && sameMeasure(other.figure, next.figure)).at(-1);
    if (base) return [[base, next]];
  }
  const pairs: Pair[] = [];
  for (const base of bases) {
    const end =
      endFor(told, base, inSentence) ??
      endFor(
        told,
        base,
        operands.filter((other) => other.sentence === told.sentence - 1 && isOperand(other)),
      );
    if (end && isNear(told, base, end) && isPlausible(base, end)) pairs.push([base, end]);
  }
  if (
    pairs.length > 0 ||
    told.figure.kind === "multiple" ||
    !(YEARLY.test(told.before) || SEQUENTIAL.test(told.before) || YEARLY.test(told.after) || SEQUENTIAL.test(told.after))
  )
    return pairs;
  const yearly = YEARLY.test(told.before) || YEARLY.test(told.after);
  const end = inSentence.filter((other) => other.index < told.index && other.figure.kind !== "ratio").at(-1);
  if (end === undefined || !isQuantity(end)) return pairs;
  for (const base of operands) {
    if (Math.abs(base.sentence - told.sentence) > 1 || base === end || !isOperand(base) || !sameMeasure(base.figure, end.figure)) continue;
    const marked =
      (yearly ? YEARLY_BASE : SEQUENTIAL_BASE).test(base.before.replace(/(?:的|为|是|仅|则|只有|共|约|有)+$/, "")) ||
      isPeriodBefore(dates, base.figure, end.figure, yearly);
    if (marked) pairs.push([base, end]);
  }
  return pairs;
}

/** Points lie between percents, percents and multiples between quantities or percents, differences between like quantities. */
function isEligible(told: Operand, other: Operand): boolean {
  const { kind } = told.figure;
  if (kind === "point") return other.figure.kind === "ratio";
  if (kind === "ratio") return isQuantity(other) || (other.figure.kind === "ratio" && /relative|相对/.test(told.after + told.before));
  if (kind === "multiple") return isQuantity(other);
  if (kind === "duration" && !FASTER.test(told.before + told.after)) return false;
  return (
    isQuantity(other) &&
    sameMeasure({ ...told.figure, ...(told.figure.per?.family === "time" ? { per: undefined } : {}) } as Figure, other.figure)
  );
}

function isBase({ before, after }: Operand): boolean {
  return FROM_BEFORE.test(before) || BASE_BEFORE.test(before) || BASE_AFTER.test(after);
}

/** 是旧楼80米的3倍: the figure that the multiple is of. */
function isOwnerOf(base: Operand, told: Operand): boolean {
  return (
    told.figure.kind === "multiple" &&
    base.index === told.index - 1 &&
    base.after === "的" &&
    /(?:是|为|达|相当于|达到)[^，]{0,12}$/.test(base.before)
  );
}

/** What the base grew to: the figure marked with 到 or `to`, else the last one before. */
function endFor(told: Operand, base: Operand, others: readonly Operand[]): Operand | undefined {
  const like = others.filter(
    (other) => other !== base && sameMeasure(other.figure, base.figure) && !(isBase(other) && !TO_BEFORE.test(other.before)),
  );
  const marked = like.filter(({ before }) => TO_BEFORE.test(before));
  const behind = marked.find((other) => other.index > base.index);
  if (behind && FROM_BEFORE.test(base.before)) return behind;
  return (
    marked.filter((other) => other.index < base.index).at(-1) ??
    like.filter((other) => other.index < Math.max(base.index, told.index)).at(-1) ??
    behind
  );
}

const MAX_STEPS = 4;

function isNear(told: Operand, base: Operand, end: Operand): boolean {
  return Math.abs(told.index - base.index) <= MAX_STEPS && Math.abs(told.index - end.index) <= MAX_STEPS + 1;
}

const ATTRIBUTIVE = /^(?:[一-鿿]{0,3}的|的?员工)(?!\d|$|近|约)[一-鿿]/;
/** Figures this many times apart are not two values of one measure. */
const UNRELATED = 30;

function isPlausible(base: Operand, end: Operand): boolean {
  // 33000英尺高空的飞机: the figure tells which plane, it is no value of it
  if (ATTRIBUTIVE.test(base.after) || ATTRIBUTIVE.test(end.after) || base.figure.family === "magnitude") return false;
  const ratio = Math.abs(end.figure.value / base.figure.value);
  return ratio < UNRELATED && ratio > 1 / UNRELATED;
}

/** The base belongs to the quarter or month before, or to the same one of the year before. */
function isPeriodBefore(dates: readonly Figure[], base: Figure, end: Figure, yearly: boolean): boolean {
  const periodOf = (figure: Figure): CalendarDate => dates.filter((date) => date.start < figure.start).at(-1)?.date ?? {};
  const [a, b] = [periodOf(base), periodOf(end)];
  if (yearly)
    return a.year !== undefined && b.year !== undefined && b.year - a.year === 1 && a.quarter === b.quarter && a.month === b.month;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  if (a.quarter !== undefined && b.quarter !== undefined) return b.quarter - a.quarter === 1;
  return a.month !== undefined && b.month !== undefined && a.day === undefined && b.month - a.month === 1;
}

/** What the pair gives where the change stands; several where the words allow several readings. */
function promised(paragraph: Paragraph, { told, sign }: Change, [base, end]: Pair): Interval[] {
  const growth = shifted(divide(end.value, base.value), -1);
  const signed = sign === 0 ? absolute(growth) : scaleBy(growth, sign);
  const difference = subtract(end.value, base.value);
  const signedDifference = sign === 0 ? absolute(difference) : scaleBy(difference, sign);
  switch (told.figure.kind) {
    case "ratio":
      return base.figure.kind === "ratio" && !/relative|相对/.test(told.after + told.before)
        ? [rounded(signedDifference, told), signed]
        : [signed];
    case "point":
      return [rounded(signedDifference, told)];
    case "multiple": {
      const times = divide(end.value, base.value);
      const more = CHANGE_HAN.test(told.before);
      const fewer = divide(base.value, end.value);
      return more ? [shifted(times, -1), times, fewer] : [times, fewer];
    }
    default:
      return [scaleBy(signedDifference, told.figure.per?.name === "year" ? 1 / yearsBetween(paragraph, told) : 1)];
  }
}

function yearsBetween({ dates, sentences }: Paragraph, told: Operand): number {
  const span = sentences[told.sentence];
  const years = dates
    .filter((date) => date.start >= span.start && date.end <= span.end)
    .map((date) => date.date?.year)
    .filter((year) => year !== undefined);
  return years.length === 2 && years[1] > years[0] ? years[1] - years[0] : 1;
}

/** The same promise kept by any two like figures of the paragraph: then it was read wrongly, not written wrongly. */
function isKeptElsewhere(paragraph: Paragraph, change: Change, reach: number): boolean {
  const { told } = change;
  const near = paragraph.operands.filter(
    (other) => other !== told && isEligible(told, other) && Math.abs(other.sentence - told.sentence) <= reach,
  );
  for (const base of near) {
    for (const end of near) {
      if (base === end || !sameMeasure(base.figure, end.figure)) continue;
      if (promised(paragraph, change, [base, end]).some((value) => agreesAsPrinted(value, told))) return true;
    }
  }
  return false;
}

function stepOf({ told }: Change, base: Operand, end: Operand, value: Interval): string {
  const result = printed(middle(value), told.figure);
  switch (told.figure.kind) {
    case "ratio":
      return `${show(end)} / ${show(base)} - 1 = ${printed(middle(divide(end.value, base.value)) - 1, told.figure)}`;
    case "multiple":
      return `${show(end)} / ${show(base)} = ${result}`;
    default:
      return `${show(end)} - ${show(base)} = ${result}`;
  }
}

/** Percents rounded apart differ by one place of the difference at most. */
function rounded(difference: Interval, { figure }: Operand): Interval {
  const value = middle(difference);
  return { low: value - figure.place / 2, high: value + figure.place / 2 };
}

function shifted({ low, high }: Interval, by: number): Interval {
  return { low: low + by, high: high + by };
}

function scaleBy({ low, high }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

function absolute({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}

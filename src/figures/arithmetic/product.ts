/** What one costs, holds or gives, times how many there are: 每股2.5元，共4亿股，总计10亿元. */
import { singular } from "../counted.ts";
import { type Interval, multiply, point, scale } from "../interval.ts";
import { someSelection, sum } from "./listed.ts";
import {
  agrees,
  excessOf,
  type Fault,
  hasExtra,
  hasTwoBefore,
  isUnrelated,
  middle,
  type Operand,
  type Paragraph,
  printed,
  sameMeasure,
  show,
} from "./operands.ts";
import { clauseBefore, isPaidOut } from "./scope.ts";
import { mayBeTotal } from "./signs.ts";

const TOTAL_BEFORE =
  /(?:合计|总计|共计|总共|一共|累计|[，,]共|(?:营业|销售|交易|成交)额|总额|总(?:造|售)?价|总金额|总收入|总产量|总投资|总成本|总费用|花费|门票收入|票房(?:收入)?|票款|货款)(?:[一-鿿]{0,4})$|\b(?:a total of|totalling|totaling|for a total of|makes?|making|gives?|giving|comes? to|c[ao]m(?:e|ing) to|costing|raising|bringing in|adding up to|an outlay of|a bill of) (?:about )?$/;
const TOTAL_AFTER = /^(?: [a-z]+)?,? (?:in total|in all|altogether)(?=[,.;:)]|$)/;
const EACH_HAN = /(?:每(?:一|1)?|(?<![一-鿿])一)([一-鿿])/g;
const UNIT_PRICE = /(?:单价|每件价|单位价格)(?:为|是)?[:：]?$/;
/** At $245 each. */
const EACH_BEHIND = /^ each\b/;
const EACH_ENGLISH = /\beach (?:of the )?([a-z]+)?[^,.;]{0,24}$/i;
const MAX_FACTORS = 4;
const MAX_AMOUNTS = 8;
const OPEN = /不等|左右|起步|以上|起(?=[，,])|最多|最高|up to|from|at least/;

export function* productFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    if (told.figure.bound !== "=" || told.figure.per || !hasTwoBefore(paragraph, told) || !mayBeTotal(told)) continue;
    if (!TOTAL_BEFORE.test(told.before) && !TOTAL_AFTER.test(told.after)) continue;
    const fault = productFault(paragraph, told);
    if (fault) yield fault;
  }
}

function productFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const before = paragraph.operands.filter((other) => other.index < told.index && other.sentence === told.sentence);
  const rates = before.filter((other) => isRateOf(other, told) && namesOf(paragraph, other).length > 0);
  const [rate] = rates;
  if (rates.length !== 1 || hasExtra(paragraph, told) || OPEN.test(paragraph.text.slice(rate.figure.start, told.figure.start)))
    return undefined;
  if (isPaidOut(rate.before) && !isPaidOut(clauseBefore(paragraph, told))) return undefined;
  const others = before.filter((other) => other !== rate && !other.figure.per && isFactor(other)).slice(-MAX_FACTORS);
  const names = namesOf(paragraph, rate);
  // 36 tablets at $250 each, and £12 each and 350 were sold
  const neighbour = others.some(({ index }) => index === rate.index - 1) ? rate.index - 1 : rate.index + 1;
  const factors = names
    .map((name) => others.find((other) => (name === "" ? other.index === neighbour : counts(other, name, rate))))
    .filter((factor) => factor !== undefined);
  if (factors.length === 0 || factors.length < names.length || new Set(factors).size < factors.length) return undefined;
  // 36 chairs at $25 each and two tables: the other thing has its price too
  if (names[0] === "" && others.some((other) => other.index > rate.index && !factors.includes(other))) return undefined;
  const product = productOf(rate, factors);
  // 售价200元，成本120元，总成本: another one's price, though not told as one
  const prices = before.filter(({ figure }) => figure.family === rate.figure.family && figure.unit === rate.figure.unit);
  if (prices.some((price) => someSelection(others, (chosen) => agrees(productOf(price, chosen), told)))) return undefined;
  // 首批共6万元，二批共4万元，合计10万元: the sum of what was told before
  const amounts = before.filter((other) => other !== rate && sameMeasure(other.figure, told.figure)).slice(-MAX_AMOUNTS);
  if (someSelection(amounts, (chosen) => agrees(sum(chosen), told))) return undefined;
  // 净利润52亿元，40亿股，每股收益1.30元，派现15.6亿元: the product is told already, as something else
  if (amounts.some((other) => agrees(product, other))) return undefined;
  // ten games for each of eight teams are forty games: two of them play in each
  if (isUnrelated(product, told) || agrees(scale(product, 1 / 2), told)) return undefined;
  const exact = middle(productOf(exactly(rate), factors.map(exactly)));
  return {
    kind: "rate",
    operands: [told, rate, ...factors],
    steps: [`${[rate, ...factors].map(show).join(" × ")} = ${printed(exact, told.figure)}`, `told: ${show(told)}`],
    expected: printed(exact, told.figure),
    excess: excessOf(product, told),
  };
}

/** Told of one of something, in the measure of the total. */
export function isRateOf({ figure, before }: Operand, { figure: total }: Operand): boolean {
  if (figure.bound !== "=") return false;
  if (figure.family === "speed") return total.family === "length";
  if (figure.kind === "duration" && total.kind === "duration") return /每[人位名]/.test(before);
  if (figure.kind === "duration" || figure.kind === "ratio" || figure.kind === "multiple") return false;
  const [own, whole] = [figure.counted ?? "", total.counted ?? ""];
  // 每箱24瓶 and 1200瓶: what is counted is the same
  if (figure.family === "number" || total.family === "number")
    return figure.family === total.family && (GROUPS_OF.test(before) ? own === whole || whole === "" : own !== "" && own === whole);
  return (
    figure.family === total.family &&
    figure.unit === total.unit &&
    (figure.unit !== "thing" || own.startsWith(whole) || whole.startsWith(own))
  );
}

/**
 * What a rate may be multiplied with: of each name it is told of one figure, and each way to choose these. A time that nobody counts, as
 * in 每人每周4小时，合计180小时, is that of the whole too.
 */
export function* factorsOf(paragraph: Paragraph, rate: Operand, others: readonly Operand[]): Generator<readonly Operand[]> {
  const [first, second, third] = namesOf(paragraph, rate)
    .map((name) => ({
      name,
      counted: others.filter(
        (other) => isFactor(other) && (name === "" ? Math.abs(other.index - rate.index) === 1 : counts(other, name, rate)),
      ),
    }))
    .filter(({ name, counted }) => counted.length > 0 || !TIME_NAMES.test(name))
    .map(({ counted }) => counted);
  if (first === undefined || third !== undefined) return;
  for (const one of first) {
    if (second === undefined) yield [one];
    else for (const other of second) if (other !== one) yield [one, other];
  }
}

function isFactor({ figure }: Operand): boolean {
  return (
    figure.bound === "=" && figure.family !== "currency" && figure.kind !== "ratio" && figure.kind !== "multiple" && figure.kind !== "point"
  );
}

/** What it is told of one of: 每人每天 are two. */
export function namesOf({ text, sentences }: Paragraph, rate: Operand): readonly string[] {
  const { figure, sentence } = rate;
  if (figure.family === "speed") return [SPEED_NAME];
  const words = text.slice(
    Math.max(sentences[sentence].start, figure.start - REACH),
    figure.start + (figure.text.startsWith("每") ? figure.text.length : 0),
  );
  const han = [...words.slice(words.search(/[^，,;；]*$/)).matchAll(EACH_HAN)].map(([, name]) => name);
  if (han.length > 0) return han;
  if (GROUPS_OF.test(rate.before) || UNIT_PRICE.test(rate.before) || EACH_BEHIND.test(rate.after)) return [""];
  const english = EACH_ENGLISH.exec(words);
  // each carrying 24 tonnes: of what was counted right before
  if (english) return [english[1]?.endsWith("ing") ? "" : (english[1] ?? "")];
  return figure.per ? [figure.per.name] : [];
}

/** 24 classes of 30 pupils. */
const GROUPS_OF = /^ [a-z]+s of $/;
const REACH = 32;
const SPEED_NAME = "h";
/** Names of times: what a rate by the day is counted in. */
const TIME_NAMES = /^(?:[天日周月年时s]|小时|分钟)$/;

const PERSON_NAMES = "人位名";

function counts({ figure }: Operand, name: string, rate: Operand): boolean {
  if (rate.figure.family === "speed") return figure.kind === "duration";
  const per = rate.figure.per;
  if (per !== undefined && per.family !== "count" && per.family !== "time") return figure.family === per.family;
  if (per?.family === "time" && TIME_NAMES.test(name)) return figure.kind === "duration";
  if (TIME_NAMES.test(name)) return figure.kind === "duration" && figure.text.includes(name);
  if (PERSON_NAMES.includes(name) && figure.unit === "person") return true;
  if (name >= "一") return figure.kind !== "duration" && (figure.text.endsWith(name) || (figure.counted?.startsWith(name) ?? false));
  return figure.counted === singular(name) || (HEADS.test(name) && (figure.counted !== undefined || figure.unit === "person"));
}

/** $120 a head: whoever is counted. */
const HEADS = /^(?:head|person|apiece)$/;

export function productOf(rate: Operand, factors: readonly Operand[]): Interval {
  return factors.map((factor) => timesOf(factor, rate)).reduce(multiply, rate.value);
}

function exactly(operand: Operand): Operand {
  return { ...operand, value: point(operand.figure.value) };
}

/** 5天 are five days where the rate was not reckoned by the second. */
function timesOf({ figure, value }: Operand, { figure: rate }: Operand): Interval {
  const counted = figure.kind === "duration" && rate.per?.family !== "time" && rate.family !== "speed";
  return counted ? scale(value, 1 / figure.factor) : value;
}

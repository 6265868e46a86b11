/** A total, a count, and what is told of one: whichever of the three is told last, the others give it. */
import { divide, point } from "../../interval.ts";
import { isCompared } from "../changewords.ts";
import { type Fault, hasExtra, type Operand, type Paragraph, printed, show, together } from "../operands.ts";
import { isLike, isNear, isSupposed } from "../relation.ts";
import { agrees, excessOf } from "../tolerances.ts";
import { type Rate, rateOf } from "./rate.ts";
import { isAnotherDeed, isMadeElsewhere, isOfParts, isOther, isPairing, isRateBeside } from "./scope.ts";
import { expectedAt, headOf, isClear, isSlip, operandsOf } from "./slip.ts";
import { isKept, type Way, waysOf } from "./ways.ts";

/** One of these stands in every paragraph that tells what one costs, holds or gives. */
const HINT =
  /[每均]|[亩垧]产|单[价产票店台车]|[定售票呎]价|[呎坪]租|时速|[一单][一-鿿]|[Aa]verag|[Mm]ean|[Ee]ach|apiece|[Ee]very|[a-z]s of [$£€\d]/;

export function* eachFaults(paragraph: Paragraph): Generator<Fault> {
  const { text, operands } = paragraph;
  if (!HINT.test(text) && !operands.some(({ figure }) => figure.per !== undefined || figure.family === "speed")) return;
  const rates = operands.map((operand) => rateOf(paragraph, operand));
  const told = rates.filter((rate) => rate !== undefined);
  if (told.length === 0) return;
  const ways = told.map((rate) => [...waysOf(paragraph, rate, rates)]);
  // what all of another come to is not looked for here
  const taken = new Set<number>();
  const kept = ways.map((all) => all.filter(isKept));
  for (const all of kept) for (const { total } of all) taken.add(total.index);
  // 2052分，76场，场均27分 …… 队友场均18.5分: what they give has been told
  const given = new Set(kept.flat().map(keyOf));
  for (let i = 0; i < told.length; i++) {
    const free = kept[i].length > 0 ? [] : ways[i].filter((way) => !given.has(keyOf(way)));
    if (free.length === 0) continue;
    const fault = faultOf(paragraph, told[i], free, told, taken);
    if (fault) yield fault;
  }
}

/** 10月3日一天就有2.6万人次: of that day. */
const OF_THAT_DAY = /[日号天六日末](?:[这当那])?一[天晚夜][一-鿿]{0,3}$/;
const DAY_REACH = 8;

/** 平均站间距1.44公里……12台盾构机: what stands so far apart is told with it. */
function isSpacingOf({ rate, counts }: Way): boolean {
  return SPACING.test(rate.told.before) && counts.some(({ operand }) => operand !== undefined && operand.sentence !== rate.told.sentence);
}

/** 人均生产总值, by the mean population of the year; 后4个月平均每月要有80万: what is asked for. */
const OF_ALL_YEAR = /人均(?:地区|国内)?(?:生产总值|GDP)[一-鿿]{0,3}$|(?:要有|须有|需要?|得有)$/;
const FULL_MARKS = /^分?(?:为)?满分|^[(]\d{1,3}分?满分/;

/** 海盐13盎司，2瓶装；另一种一瓶3.5盎司: an item of its own. */
function isOfAnotherItem({ text }: Paragraph, { rate, total, counts }: Way): boolean {
  const ends = [total, ...counts.map(({ operand }) => operand)].map((operand) => operand?.figure.end ?? 0);
  return !rate.mean && rate.told.figure.start > Math.max(...ends) && /[;；]/.test(text.slice(Math.max(...ends), rate.told.figure.start));
}

/** 每年交700元，另买300元，4年4000元: of all that is paid each time. */
function isKeptTogether(rates: readonly Rate[], { rate, total, counts }: Way): boolean {
  const alike = rates.filter(({ told, one }) => told.sentence === rate.told.sentence && isLike(one, rate.one));
  const each = alike.reduce((sum, { one }) => sum + one.figure.value, 0);
  const times = counts.reduce((all, { value }) => all * value.low, 1);
  return alike.length > 1 && Math.abs((each * times) / total.figure.value - 1) < SAME;
}

/** Two batches of about 75 each ... (and two sentences on) a first batch of about 110: what is only about so much is told of something else. */
function isRoughAfar({ rate, total, counts }: Way): boolean {
  const all = [rate.told, total, ...counts.flatMap(({ operand }) => operand ?? [])];
  return Math.abs(total.sentence - rate.told.sentence) > 1 && all.some(({ figure }) => figure.bound === "~");
}

/** 减去退出的8个, $900 million more, by knocking off $15 million a year; 理论上每年12亿，实际上共46亿: they are not what one of each comes to. */
function isNoTotal({ text }: Paragraph, { rate: { told, one }, total, counts }: Way): boolean {
  if (TAKEN_OFF.test(total.before) || MORE.test(total.after) || OFF.test(told.before) || OF_ITS_OWN.test(total.before)) return true;
  if (counts.some(({ operand }) => operand?.figure.kind === "number" && !Number.isInteger(operand.figure.value))) return true;
  const [first, second] = total.index < told.index ? [total, told] : [told, total];
  const between = text.slice(first.figure.end, second.figure.start);
  return IN_FACT.test(between) || LISTED.test(between) || (/[;；]/.test(between) && total.figure.unit !== one.figure.unit);
}

/** 分别每年给5000元和10000元: two of one list. */
const LISTED = /^[，,]?(?:和|及|与|、|或|以及) ?$|^ (?:and|or) $/;
const TAKEN_OFF = /(?:减去|除去|扣除|去掉|扣掉|剔除|刨去|除开)[一-鿿]{0,8}$/;
/** An additional $750 million, net proceeds of $59 million; 每个服务器存储500GB. */
const OF_ITS_OWN = /\b(?:additional|another|further|extra|remaining|net proceeds? of|net of) $|每[个台套名位][一-鿿]{0,12}$/;
const MORE = /^ (?:more|less|fewer|higher|lower|additional|extra)\b/;
const OFF = /\b(?:off|out|by [a-z]+ing)(?: (?:about|some))? $/;
const IN_FACT = /实际上?[^际行施]|事实上|\bin (?:fact|practice|reality)\b/;

const SPACING = /间[距隔][一-鿿]{0,3}$/;

/** 187万余人次，人均消费30元: of a count that is told as more than so many. */
function isKeptByBound({ operands }: Paragraph, { rate, total, counts }: Way): boolean {
  const [count] = counts;
  // 人均住房面积超过40平方米，超过9.3亿人: of both it is told only what they are above
  const soft = [rate.one, total, ...counts.map(({ operand }) => operand)].filter((operand) => operand?.figure.bound.startsWith(">"));
  if (soft.length > 1 || isKeptAsPrinted(operands, rate, counts, total) || [rate.told, total].some(({ after }) => FULL_MARKS.test(after)))
    return true;
  return (
    counts.length === 1 &&
    count.operand !== undefined &&
    operands.some(
      (other) =>
        other.figure.bound !== "=" &&
        count.operand !== undefined &&
        isLike(other, count.operand) &&
        agrees(divide(total.value, other.value), rate.one),
    )
  );
}

/** 年收入不可以高于7万，平均每月低于5800: the printed values of a bound and of what it comes to. */
function isKeptAsPrinted(operands: readonly Operand[], { told, one }: Rate, counts: Way["counts"], total: Operand): boolean {
  if (told.figure.bound === "=" || counts.length !== 1) return false;
  const times = counts[0].value.low;
  return operands.some(
    (other) =>
      other !== total &&
      other !== told &&
      other.sentence === told.sentence &&
      isLike(other, total) &&
      Math.abs(other.figure.value / (one.figure.value * times) - 1) < ABOUT_SO,
  );
}

const ABOUT_SO = 0.02;

/** 运行11个月，开行1600列，通关时间平均缩短40分钟: what something changed by on average is no mean of what was not a change. */
function isOfAChange({ rate, total }: Way): boolean {
  return MEAN_CHANGE.test(rate.told.before) && !CHANGE.test(total.before);
}

const CHANGE = /缩短|减少|压缩|延长|提前|增加|下降|降低|提高|提升|节[省约]|上涨|上升/;
const MEAN_CHANGE = new RegExp(`平均(?:每[一-鿿]{1,3})?(?:${CHANGE.source})[一-鿿]{0,2}$`);

function keyOf({ total, counts }: Way): string {
  return `${total.index}/${counts.map(({ operand }) => operand?.index).join()}`;
}

function faultOf(
  paragraph: Paragraph,
  rate: Rate,
  ways: readonly Way[],
  rates: readonly Rate[],
  taken: ReadonlySet<number>,
): Fault | undefined {
  const { told, one } = rate;
  if (
    OF_ALL_YEAR.test(told.before) ||
    OF_THAT_DAY.test(paragraph.text.slice(Math.max(0, told.figure.start - DAY_REACH), told.figure.start))
  )
    return undefined;
  if (isSupposed(paragraph, told) || hasExtra(paragraph, told) || isMadeElsewhere(paragraph, one)) return undefined;
  if ((!rate.mean || YIELD.test(rate.told.before)) && rates.some((other) => other !== rate && isRateBeside(other, rate))) return undefined;
  const fitting = ways.filter(
    (way) =>
      !isOther(paragraph, way.total, rate) &&
      !isOfAChange(way) &&
      !isSpacingOf(way) &&
      !isOfAnotherItem(paragraph, way) &&
      !isRoughAfar(way) &&
      !isNoTotal(paragraph, way),
  );
  if (
    fitting.some(
      (way) => isOfParts(paragraph, way) || isOfAll(paragraph, way) || isKeptByBound(paragraph, way) || isKeptTogether(rates, way),
    )
  )
    return undefined;
  const plain = fitting.filter((way) => !isAnotherDeed(paragraph, way) && !isPairing(way));
  const open = rightBefore(rate, ofWhole(paragraph, rate.told.sentence, plain));
  return (
    slipOf(nearestOf(open.filter(({ total }) => !taken.has(total.index)))) ??
    slipOf(nearestOf(open)) ??
    slipOf(open.filter((way) => isFarMean(way) || isBeside(way))) ??
    (open.length < plain.length ? slipOf(rightBefore(rate, plain)) : undefined)
  );
}

/** A mean of all is rounded no more than that. */
const OF_ALL = 0.005;

/** 汉墓90座，唐墓30座，出土3600件，平均每座30件: of all of a kind that its sentence counts. */
function isOfAll({ operands }: Paragraph, { counts, total, exact, rate: { told, one } }: Way): boolean {
  const [{ operand }] = counts;
  if (operand === undefined || counts.length > 1) return false;
  const all = operands.filter(
    (other) =>
      other.sentence === operand.sentence &&
      other.index !== total.index &&
      other.index !== told.index &&
      other.figure.per === undefined &&
      isLike(other, operand),
  );
  return all.length > 1 && Math.abs((exact * operand.figure.value) / together(all).figure.value / one.figure.value - 1) < OF_ALL;
}

/** 水稻亩产600公斤，玉米亩产500公斤: of another crop each. */
const YIELD = /[亩垧]产[一-鿿]{0,3}$/;

/** 全队攻入54球，平均每轮1.8个: a mean goes with the total right before it, if it is one. */
function rightBefore({ told, mean }: Rate, ways: readonly Way[]): readonly Way[] {
  const isRight = ({ total }: Way) =>
    total.index === told.index - 1 &&
    total.sentence === told.sentence &&
    !ways.some(({ counts }) => counts.some(({ operand }) => operand?.index === total.index));
  const own = mean ? ways.filter(isRight) : [];
  return own.length > 0 ? own : ways;
}

/** Without the ways over a part, 其中汉墓90座, or over what the count is compared with, where there are others. @param told its sentence */
function ofWhole({ text, sentences }: Paragraph, told: number, ways: readonly Way[]): readonly Way[] {
  const isPart = ({ figure, sentence, after }: Operand) =>
    (sentence !== told && WITH_SHARE.test(after)) || PART.test(text.slice(sentences[sentence].start, figure.start).slice(-PART_REACH));
  const whole = ways.filter(
    ({ counts }) => !counts.some(({ operand }) => operand !== undefined && (isCompared(operand) || isPart(operand))),
  );
  return whole.length > 0 ? whole : ways;
}

const PART = /(?:其中|当中)[^，,。;；]*$/;
const PART_REACH = 16;
/** 个人开发者117万人，占65%. */
const WITH_SHARE = /^[一-鿿]{0,4}[，,(]约?占/;

/** So near that a figure with one digit changed says enough, where all are exact. */
function isBeside(way: Way): boolean {
  return way.distance <= BESIDE && operandsOf(way).every(({ figure }) => figure.bound === "=");
}

const BESIDE = 2;

/** The only one that a slip explains. */
function slipOf(ways: readonly Way[]): Fault | undefined {
  const only = areSame(ways);
  const slips = ways.filter((way) => isSlip(way, only, (only && isClear(way)) || isFarMean(way)));
  const near = areSame(slips) ? slips : slips.filter((way) => isNear(way.exact, way.rate.one));
  return near.length > 0 && areSame(near) ? faultAt(near[0]) : undefined;
}

/** 全市常住人口648万人 …… 户均2.7人: the households are counted beside, the people sentences before. */
function isFarMean({ rate, total, counts, sure }: Way): boolean {
  const { mean, told } = rate;
  return (
    mean &&
    sure &&
    total.sentence < told.sentence &&
    counts.every(({ operand }) => operand !== undefined && operand.sentence <= told.sentence && told.sentence - operand.sentence <= 1)
  );
}

function nearestOf(ways: readonly Way[]): readonly Way[] {
  const nearest = Math.min(...ways.map(({ distance }) => distance));
  const own = ways.filter(({ distance }) => distance === nearest);
  const plain = own.filter(({ timed }) => !timed);
  return plain.length > 0 ? plain : own;
}

function areSame([first, ...others]: readonly Way[]): boolean {
  return others.every(({ exact }) => Math.abs(exact / first.exact - 1) < SAME);
}

const SAME = 1e-4;

function faultAt(way: Way): Fault {
  const { rate, total, counts } = way;
  const head = headOf(way);
  const value = expectedAt(way, head);
  const [each, so] = [show(rate.told), counts.map((count) => (count.operand ? show(count.operand) : String(count.value.low)))];
  const others = counts.flatMap(({ operand }) => (operand === undefined ? [] : [operand]));
  const back = head === rate.one ? rate.told : head;
  const expected = printed(value, head.figure);
  const left = so.filter((_, i) => counts[i].operand !== head);
  const formula =
    head === rate.one
      ? [show(total), ...so].join(" / ")
      : head === total
        ? [each, ...so].join(" × ")
        : [show(total), each, ...left].join(" / ");
  return {
    kind: head === rate.one ? "average" : "rate",
    operands: [back, ...[rate.told, total, ...others].filter((operand) => operand !== back && operand !== head)],
    steps: [`${formula} = ${expected}`, `told: ${show(back)}`],
    expected,
    excess: excessOf(point(value), head),
  };
}

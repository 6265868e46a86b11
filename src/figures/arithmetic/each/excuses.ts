/** What speaks against a way in which a total, a count and what is told of one may hang together: it is of other figures, or kept by others. */
import { divide } from "../../interval.ts";
import { type Operand, type Paragraph, together } from "../operands.ts";
import { isLike } from "../relation.ts";
import { agrees } from "../tolerances.ts";
import type { Rate } from "./rate.ts";
import { isOfParts, isOther } from "./scope.ts";
import type { Way } from "./ways.ts";

/** Whether a way may be the one that is meant, by the words around its figures. */
export function mayBeMeant(paragraph: Paragraph, way: Way): boolean {
  return !(
    isOther(paragraph, way.total, way.rate) ||
    isOfAChange(way) ||
    isSpacingOf(way) ||
    isOfAnotherItem(paragraph, way) ||
    isRoughAfar(way) ||
    isNoTotal(paragraph, way)
  );
}

/** Whether figures beside those of a way keep what it promises. @param rates all that are told in the paragraph */
export function isKeptBeside(paragraph: Paragraph, way: Way, rates: readonly Rate[]): boolean {
  return isOfParts(paragraph, way) || isOfAll(paragraph, way) || isKeptByBound(paragraph, way) || isKeptTogether(rates, way);
}

/** 平均站间距1.44公里……12台盾构机: what stands so far apart is told with it. */
function isSpacingOf({ rate, counts }: Way): boolean {
  return SPACING.test(rate.told.before) && counts.some(({ operand }) => operand !== undefined && operand.sentence !== rate.told.sentence);
}

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

/** Figures made for each other come out even. */
const SAME = 1e-4;

/** Sentences of one shape each, which say what is divided by what: 6亿元由3注均分，每注可得2亿元; 平均7.5人竞争一个名额. */
import { divide, type Interval, point } from "../../interval.ts";
import { aligned, areAlike } from "../comparable.ts";
import { type Operand, quotient, show } from "../operands.ts";
import { nameOf, toldNear } from "./names.ts";
import { DATE, isQuantitySign, Q, R, type Skeleton, words } from "./skeleton.ts";
import { growthOf, inexact, type Stated, shareOf } from "./stated.ts";

/** 年平均工资10.8万元，折合每月9000元. */
const BY_MONTH = new RegExp(
  `(年(?![底末初来])|${DATE})[^，,。;；()\\ue000-\\ue5ff]{0,12}(${Q})[，,](?:折合|约?合|相当于|即)(?:平均)?每个?([月天日周])(?:约|为)?(${Q})`,
  "g",
);
const CONVERTED = /合|相当于|即/;
const TIMES: Readonly<Record<string, Interval>> = {
  月: point(12),
  天: { low: 365, high: 366 },
  日: { low: 365, high: 366 },
  周: { low: 52, high: 52.2 },
};

/** 头奖6亿元由3注均分，每注可得2亿元. */
const SPLIT = new RegExp(
  `(${Q})[^，,。;；()\\ue000-\\ue5ff]{0,4}由(${Q})[一-鿿]{0,4}(?:均分|平分|平均分[配摊担]?|均摊|共享|分享)[一-鿿]{0,2}[，,]每[一-鿿]{1,3}?(?:[可各应需将]{0,2}(?:分?得到?|获得?|拿到?|分摊|承担|出|付)?)(?:约)?(${Q})`,
  "g",
);
const SHARED = /分|摊/;

/** 共有3.6万人报名，平均7.5人竞争一个名额: who applied, by the places. */
const RIVALS = new RegExp(
  `平均每?(${Q})[一-鿿]{0,3}(?:竞争|争夺|争抢|角逐|竞逐|抢)(?:一|1)?个?(?:招[生录聘])?(?:名额|岗位|席位|职位|学位|编制)`,
  "g",
);
const RIVAL = /[争抢竞]/;
const APPLIED = /报[名考]|应[聘考]|申请|投递/;
const PLACES = /招[收录聘生募考]|录取|名额|岗位|席位|学位|职位/;

/** 海外收入161亿元，占比由上年的32%升至35%: of the figure above that has the same noun. */
const SHARE_TO = new RegExp(
  `(${Q})[一-鿿]{0,3}[，,]所?占(?:比|[一-鿿]{0,6}的?(?:比[重例]|份额))?[由从]${words(12)}${R}${words(10)}[到至](?:了|约)?(${R})`,
  "g",
);
const HELD = /占/;
const NOUN = 2;

/** 12%，20%，相差8个百分点，相对风险下降四成. */
const RELATIVELY = new RegExp(
  `(${R})${words(16)}[，,；;]${words(16)}(${R})[^。\\ue000-\\ue1ff]{0,12}(?:[\\ue200-\\ue2ff][^。\\ue000-\\ue3ff]{0,4})?[，,]相对[一-鿿]{0,6}?(下降|降低|减少|减低|上升|升高|增加|提高)(?:了|约)?(${R})`,
  "g",
);
const RELATIVE = /相对/;

export function* statedFrames(skeleton: Skeleton): Generator<Stated> {
  for (const [, year, all, time, one] of skeleton.places(BY_MONTH, CONVERTED)) {
    const [whole, told] = aligned(skeleton.operand(all), skeleton.operand(one));
    if (!areAlike(whole, told) || (year !== "年" && !isOfYear(skeleton, year))) continue;
    const exact = whole.figure.value / TIMES[time].low;
    yield {
      kind: "average",
      told,
      others: [whole],
      formula: `${show(whole)} / ${TIMES[time].low}`,
      exact: [exact],
      values: [divide(inexact(whole), TIMES[time])],
    };
  }
  for (const [, all, count, one] of skeleton.places(SPLIT, SHARED)) {
    const [whole, by, told] = [skeleton.operand(all), skeleton.operand(count), skeleton.operand(one)];
    if (areAlike(whole, told)) yield eachOf(told, whole, by);
  }
  for (const { index, 1: one } of skeleton.places(RIVALS, RIVAL)) {
    const [all, places] = [toldNear(skeleton, index, APPLIED, PLACES), toldNear(skeleton, index, PLACES, APPLIED)];
    if (all !== undefined && places !== undefined && all.figure.family === places.figure.family)
      yield eachOf(skeleton.operand(one), all, places);
  }
  if (!skeleton.has.ratio) return;
  for (const { index, 1: one, 2: share } of skeleton.places(SHARE_TO, HELD)) {
    const part = skeleton.operand(one);
    const whole = wholeByNoun(skeleton, index, part);
    if (whole !== undefined) yield shareOf(skeleton.operand(share), part, whole);
  }
  for (const [, one, other, way, by] of skeleton.places(RELATIVELY, RELATIVE)) {
    const [a, b] = [skeleton.operand(one), skeleton.operand(other)];
    const [less, more] = a.figure.value < b.figure.value ? [a, b] : [b, a];
    const isLess = /[降减]/.test(way);
    if (less.figure.value > 0) yield growthOf(skeleton.operand(by), isLess ? more : less, isLess ? less : more, "end");
  }
}

function eachOf(told: Operand, whole: Operand, by: Operand): Stated {
  const [a] = aligned(whole, told);
  return {
    kind: "average",
    told,
    others: [whole, by],
    formula: `${show(whole)} / ${show(by)}`,
    exact: [quotient(a, by)],
    values: [divide(inexact(a), inexact(by))],
  };
}

function isOfYear(skeleton: Skeleton, sign: string): boolean {
  const { date } = skeleton.date(sign);
  return date?.year !== undefined && date.month === undefined && date.quarter === undefined && date.half === undefined;
}

/** 营业收入460亿元 …… 海外市场收入. */
function wholeByNoun(skeleton: Skeleton, at: number, part: Operand): Operand | undefined {
  const noun = nameOf(skeleton, at).slice(-NOUN);
  const found: Operand[] = [];
  for (let i = 0; i < at; i++) {
    if (!isQuantitySign(skeleton.text[i])) continue;
    const whole = skeleton.operand(skeleton.text[i]);
    if (areAlike(whole, part) && whole.figure.value > part.figure.value && nameOf(skeleton, i).endsWith(noun)) found.push(whole);
  }
  return noun.length === NOUN && found.length === 1 ? found[0] : undefined;
}

/** Sentences of one shape each, which say what is divided by what: 6亿元由3注均分，每注可得2亿元; 平均7.5人竞争一个名额. */
import { divide, type Interval, point, scale } from "../../interval.ts";
import { groupThousands } from "../../wording.ts";
import { aligned, areAlike } from "../comparable.ts";
import { type Operand, show } from "../operands.ts";
import { isLike } from "../relation.ts";
import { quotient } from "../tolerances.ts";
import { nameOf, toldNear } from "./names.ts";
import { inexact } from "./rounding.ts";
import { DATE, isQuantitySign, Q, R, type Skeleton, words } from "./skeleton.ts";
import { differenceOf, growthOf, type Stated, shareOf } from "./stated.ts";

/** 年平均工资10.8万元，折合每月9000元. */
const BY_MONTH = new RegExp(
  `(年(?![底末初来])|${DATE})[^，,。;；()\\ue000-\\ue5ff]{0,12}(${Q})[，,](?:折合|约?合|相当于|即)(?:平均)?每个?([月天日周])(?:约|为)?(${Q})`,
  "g",
);
const CONVERTED = ["合当即", "每"] as const;
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
const SHARED = ["分摊享", "由"] as const;

/** 共有3.6万人报名，平均7.5人竞争一个名额: who applied, by the places. */
const RIVALS = new RegExp(
  `平均每?(${Q})[一-鿿]{0,3}(?:竞争|争夺|争抢|角逐|竞逐|抢)(?:一|1)?个?(?:招[生录聘])?(?:名额|岗位|席位|职位|学位|编制)`,
  "g",
);
const RIVAL = ["争抢角", "平"] as const;
/** Who was let in to it, or one of several. */
const SOME_OF_THEM = /其中|专业|审核|初审|资格|过审|合格|通过|缴费|参考|笔试|面试|入围|到场/;
const APPLIED = /报[名考]|应[聘考]|申请|投递/;
const PLACES = /招[收录聘生募考]|录取|名额|岗位|席位|学位|职位/;

/** 海外收入161亿元，占比由上年的32%升至35%: of the figure above that has the same noun. */
const SHARE_TO = new RegExp(
  `(${Q})[一-鿿]{0,3}[，,]所?占(?:比|([一-鿿]{0,6}?)的?(?:比[重例]|份额))?[由从]${words(12)}${R}${words(10)}[到至](?:了|约)?(${R})`,
  "g",
);
const HELD = ["占", "由从"] as const;
const NOUN = 2;

/** 12%，20%，相差8个百分点，相对风险下降四成. */
const RELATIVELY = new RegExp(
  `(${R})${words(16)}[，,；;]${words(16)}(${R})[^。\\ue000-\\ue1ff]{0,12}(?:[\\ue200-\\ue2ff][^。\\ue000-\\ue3ff]{0,4})?[，,]相对[一-鿿]{0,6}?(下降|降低|减少|减低|上升|升高|增加|提高)(?:了|约)?(${R})`,
  "g",
);
const RELATIVE = ["相", "对"] as const;

/** 招募3万名志愿者，疫苗组与安慰剂组各1.5万人. */
const HALVES = new RegExp(
  `(${Q})[一-鿿]{0,6}[，,;；](?:其中|分为)?[一-鿿]{1,6}([组队班派])[与和、及][一-鿿]{1,6}\\2各(?:有|为|占)?(${Q})`,
  "g",
);
const OF_BOTH = ["各"] as const;
/** ，对照组3000人: the two are not all. */
const ANOTHER = /^[^。]{0,12}(?:[组队班派][^，,。;；]{0,4}[\ue000-\ue0ff]|其[余他]|另|剩)/;

/** 原有二十五个，今存二十个，保住了五分之四. */
const KEPT = new RegExp(
  `原(?:有|来有)?${words(4)}(${Q})[^，,。;；\\ue000-\\ue3ff]{0,6}[，,][一-鿿]{0,2}?[现今尚还仅]{1,2}[存剩有]?${words(4)}(${Q})[^，,。;；\\ue000-\\ue3ff]{0,6}[，,](?:保[住留存]|留[存下]|剩下?|幸存|只及)(?:了|约)?(?:原来的)?(${R})(?=[，,。;；]|$)`,
  "g",
);
const ONCE = ["原", "保留剩幸只"] as const;

/** 卖1800元，成本1620元，赚180元. */
const GAINED = new RegExp(
  `卖(?:得|出|价)?(?:为|了|约)?(${Q})[一-鿿]{0,2}[，,](?:总|全部)?成本(?:为|约|是)?(${Q})[一-鿿]{0,2}[，,](?:赚|获利|毛利)(?:为|约|了)?(${Q})`,
  "g",
);
const COSTS = ["成", "赚利获"] as const;

/** 以每秒50公里的速度飞行，一天走432万公里: by the second it never stops, by the hour it rests. */
const TRAVELLED = new RegExp(
  `(${Q})的(?:平均|最高)?速度[^。\\ue000-\\ue3ff]{0,16}[，,](?:每|一)(天|小时|分钟|昼夜|年)(?:可|能|要|大?约)?(?:走|飞|行驶?|跑|前进|移动|航行)(?:了|约|过)?(${Q})`,
  "g",
);
const MOVES = ["走飞行跑进移航", "天时钟夜年"] as const;
const SECONDS: Readonly<Record<string, number>> = { 天: 86_400, 昼夜: 86_400, 小时: 3600, 分钟: 60, 年: 31_556_952 };

/** 装机120兆瓦，年发电1.44亿千瓦时，相当于满负荷运行1200小时. */
const FULL_LOAD = new RegExp(`(?:满负荷|满发|等效)[^，,。;；\\ue000-\\ue3ff]{0,8}(${Q})`, "g");
const LOAD = ["满等"] as const;
/** Energy of another time, or of one charge. */
const OF_OTHERS = /[去上]年|[单每一]次|累计/;

/** 全票300元，优待票减半，只收150元. */
const HALVED = new RegExp(
  `([票价费租])[^，,。;；\\ue000-\\ue3ff]{0,4}(${Q})[一-鿿]{0,3}[，,;；][^，,。;；\\ue000-\\ue3ff]{0,6}\\1?(?:减半|半价)[，,]?(?:[只仅为即是需付要缴交卖收按]{1,3})(${Q})`,
  "g",
);
const BY_HALF = ["半", "减价"] as const;

/** 每96分钟绕地球一圈，一昼夜正好转15圈. */
const ROUNDS = new RegExp(
  `每(${Q})[^，,。;；\\ue000-\\ue3ff]{0,8}一([圈周])[，,](?:每|一)(天|昼夜|小时|日)[^，,。;；\\ue000-\\ue3ff]{0,8}(${Q})(?=\\2|[，,。])`,
  "g",
);
const ROUND = ["圈周", "每"] as const;

export function* statedFrames(skeleton: Skeleton): Generator<Stated> {
  for (const [, year, all, time, one] of skeleton.places(BY_MONTH, ...CONVERTED)) {
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
  for (const [, all, count, one] of skeleton.places(SPLIT, ...SHARED)) {
    const [whole, by, told] = [skeleton.operand(all), skeleton.operand(count), skeleton.operand(one)];
    if (areAlike(whole, told)) yield eachOf(told, whole, by);
  }
  for (const { index, 1: one } of skeleton.places(RIVALS, ...RIVAL)) {
    if (SOME_OF_THEM.test(skeleton.text.slice(skeleton.text.lastIndexOf("。", index) + 1, index))) continue;
    const [all, places] = [toldNear(skeleton, index, APPLIED, PLACES), toldNear(skeleton, index, PLACES, APPLIED)];
    if (all !== undefined && places !== undefined && all.figure.family === places.figure.family)
      yield eachOf(skeleton.operand(one), all, places);
  }
  for (const { index, 0: text, 1: all, 3: one } of skeleton.places(HALVES, ...OF_BOTH)) {
    const [whole, told] = [skeleton.operand(all), skeleton.operand(one)];
    if (isLike(told, whole) && !ANOTHER.test(skeleton.text.slice(index + text.length))) yield halfOf(told, whole);
  }
  for (const [, , full, half] of skeleton.places(HALVED, ...BY_HALF)) {
    const [whole, told] = [skeleton.operand(full), skeleton.operand(half)];
    if (areAlike(whole, told)) yield halfOf(told, whole);
  }
  for (const [, every, , time, times] of skeleton.places(ROUNDS, ...ROUND)) {
    const [one, told] = [skeleton.operand(every), skeleton.operand(times)];
    const seconds = time === "日" ? SECONDS.天 : SECONDS[time];
    if (one.figure.kind === "duration" && (told.figure.kind === "count" || told.figure.kind === "number"))
      yield roundsOf(told, one, seconds);
  }
  for (const [, sold, cost, gain] of skeleton.places(GAINED, ...COSTS)) {
    const [a, b, told] = [sold, cost, gain].map((sign) => skeleton.operand(sign));
    if (areAlike(a, b) && areAlike(a, told) && b.figure.value < a.figure.value) yield differenceOf(told, b, a);
  }
  for (const [, speed, time, way] of skeleton.places(TRAVELLED, ...MOVES)) {
    const [rate, told] = [skeleton.operand(speed), skeleton.operand(way)];
    if (
      rate.figure.family === "speed" &&
      (SECONDS[time] <= SECONDS.小时 || /秒/.test(rate.before.slice(-2) + rate.figure.text)) &&
      told.figure.family === "length" &&
      told.figure.per === undefined
    )
      yield wayOf(told, rate, time);
  }
  for (const { index, 1: hours } of skeleton.places(FULL_LOAD, ...LOAD)) {
    if (OF_OTHERS.test(skeleton.text.slice(skeleton.text.lastIndexOf("。", index) + 1, index))) continue;
    const told = skeleton.operand(hours);
    const above = skeleton.above(index);
    const energies = above.filter(({ figure }) => figure.family === "energy" && figure.per === undefined).slice(-1);
    const powers = above.filter(({ figure, before }) => figure.family === "power" && figure.per === undefined && !OF_ONE.test(before));
    if (told.figure.kind === "duration" && energies.length === 1 && powers.length === 1) yield hoursOf(told, energies[0], powers[0]);
  }
  if (!skeleton.has.ratio) return;
  for (const [, once, now, share] of skeleton.places(KEPT, ...ONCE)) {
    const [whole, part] = [skeleton.operand(once), skeleton.operand(now)];
    if (isLike(part, whole) && whole.figure.value > part.figure.value) yield shareOf(skeleton.operand(share), part, whole);
  }
  for (const { index, 1: one, 2: of, 3: share } of skeleton.places(SHARE_TO, ...HELD)) {
    const part = skeleton.operand(one);
    const whole = wholeByNoun(skeleton, index, part);
    if (whole !== undefined && (!of || of.endsWith(nameOf(skeleton, index).slice(-NOUN)) || /^(?:总|全部)/.test(of)))
      yield shareOf(skeleton.operand(share), part, whole);
  }
  for (const [, one, other, way, by] of skeleton.places(RELATIVELY, ...RELATIVE)) {
    const [a, b] = [skeleton.operand(one), skeleton.operand(other)];
    const [less, more] = a.figure.value < b.figure.value ? [a, b] : [b, a];
    const isLess = /[降减]/.test(way);
    if (less.figure.value > 0) yield growthOf(skeleton.operand(by), isLess ? more : less, isLess ? less : more, "end");
  }
}

const OF_ONE = /[每单][一-鿿]{0,4}$/;

function halfOf(told: Operand, whole: Operand): Stated {
  return {
    kind: "share",
    told,
    others: [whole],
    formula: `${show(whole)} / 2`,
    exact: [whole.figure.value / 2],
    values: [scale(inexact(whole), 1 / 2)],
  };
}

function roundsOf(told: Operand, one: Operand, seconds: number): Stated {
  return {
    kind: "rate",
    told,
    others: [one],
    formula: `${groupThousands(String(seconds))} s / ${show(one)}`,
    exact: [seconds / one.figure.value],
    values: [divide(point(seconds), inexact(one))],
  };
}

function wayOf(told: Operand, rate: Operand, time: string): Stated {
  return {
    kind: "rate",
    told,
    others: [rate],
    formula: `${show(rate)} × ${groupThousands(String(SECONDS[time]))} s`,
    exact: [rate.figure.value * SECONDS[time]],
    values: [scale(inexact(rate), SECONDS[time])],
  };
}

function hoursOf(told: Operand, energy: Operand, power: Operand): Stated {
  return {
    kind: "rate",
    told,
    others: [energy, power],
    formula: `${show(energy)} / ${show(power)}`,
    exact: [(energy.figure.value / power.figure.value) * AN_HOUR],
    values: [scale(divide(inexact(energy), inexact(power)), AN_HOUR)],
  };
}

/** Energy is told in watt-hours. */
const AN_HOUR = 3600;

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

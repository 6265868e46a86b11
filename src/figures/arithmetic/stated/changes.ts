/**
 * A change whose figures a sentence states in full, with nothing but grammar between them: 由8.2天缩短到7.3天，减少0.9天; 比上年的14.5亿元增加
 * 1.5亿元，增长10.3%; 出生5.6万人，比上年多4000人，增长7.7%. What a change lies between is not searched for, it is read.
 */
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import { type Operand, together, withoutPer } from "../operands.ts";
import { endBefore, subjectOf } from "./ends.ts";
import { nameBefore, toldWith } from "./names.ts";
import { isQuantitySign, isRatioSign, M, Q, R, type Skeleton, V, words, X } from "./skeleton.ts";
import { differenceOf, growthFromStep, growthOf, type Stated, timesOf } from "./stated.ts";
import { ADVERB, CHANGE, DOWN, LINK, SO } from "./verbs.ts";
import { yearly } from "./yearly.ts";

/** 由A(缩短)到B, from what to what. */
const FROM_TO = new RegExp(
  `(?:由|从|自)(?!此)${words(14)}(${V})${words(10)}(?:到|至|为|成)(?:了|约|近|[一-鿿]{0,6}的|[\\ue400-\\ue4ff]的?)?(${V})`,
  "g",
);
/** 3000份，十年后增至1.2万份. */
const GROWN_TO = new RegExp(
  `(${V})[一-鿿]{0,3}[，,]${words(10)}(?:[增升降减]至|(?:增加|增长|提高|提升|上升|下降|减少|扩大|缩短|发展|攀升|回落|上涨)[到至])(?:了|约|近)?(${V})`,
  "g",
);
/** 比B, 较B, 与B相比: what it is held against is told with its figure. */
const THAN = new RegExp(
  `(?:(?<![同环])比(?![例重值率赛])|(?<=[，,][同环])比(?=[^，,。]{0,16}[\\ue000-\\ue1ff])|(?<!比)较)${words(16)}(${V})(?:的?[一-鿿]{0,3})?(?:则|却)?${ADVERB}(?:(?:${CHANGE})(${X})|(${M}))|(?:与|和|同)${words(16)}(${V})的?[一-鿿]{0,3}(?:相比|比较)(?:而言|来看)?[，,]?(${words(6)})(?:${CHANGE})(${X})`,
  "g",
);
/** 比上年多A, 同比增加A: it is named by its time alone. */
const THEN =
  "(?:同比|环比|按[年季月]|(?:比|较)(?:[去上前]一?[年月周届季期日]度?|同期|[去上]年同期|上个月|前一[年月天日季]|[\\ue400-\\ue4ff])(?:的?同期)?)";
const THAN_NAMED = new RegExp(
  `(${Q})(?:[一-鿿]{0,4})[，,(](?:[仍也还均都但并同]|[\\ue400-\\ue4ff])?${THEN}${ADVERB}(?:${CHANGE})(${Q})`,
  "g",
);
/** 收报18360点，升360点，升幅2%: prices are told so against the day before. */
const MOVED = new RegExp(
  `(${Q})[一-鿿]{0,2}[，,](上?[升涨]|下?跌|回落|回升)(?:了|约)?(${Q})[一-鿿]{0,2}(?:[，,](?:[升涨跌]幅(?:为|约|达)?|[升涨跌])|或)(${R})`,
  "g",
);
/** 305天，2023年为290天，同比增加15天: of then in a clause of its own. */
const AND_THEN = new RegExp(
  `(${V})[一-鿿]{0,4}[，,;；]([\\ue400-\\ue4ff]|[去上]年同期|[去上]年底?|上[月季周]度?|上一?[届期季]|[年月期季]初|原先|此前|[\\ue500-\\ue5ff]前)(?:同期)?(?:这一|该|这个|同一)?(?:比[例重率]|数字)?(?:为|是|则为|仅为?|只有)(${V})[一-鿿]{0,4}[，,](同比|环比|按[年月季])?${SO}(?:${CHANGE})(${X})`,
  "g",
);
/** 投后估值30亿元。……当时估值为12亿元，两年间涨了1.5倍: against what was told by that name. */
const WAS_THEN = new RegExp(`(?:当时|那时|彼时)的?([一-鿿]{2,6}?)(?:只?有|仅?[为是])(${V})[一-鿿]{0,4}[，,]${SO}(?:${CHANGE})(${X})`, "g");
const LATER_TIME = /^[^。]{0,16}[\ue000-\ue0ff][^。\ue000-\ue3ff]{0,12}[\ue400-\ue4ff]/;
/** What goes on behind: ，增幅C, ，下降C. */
const GOING_ON = new RegExp(
  `[一-鿿]{0,2}(?:[，,、(]|即|也就是)${SO}(?:(?:${CHANGE})(${X})|(?:(?:[是为]|相当于|达到?)(?:了)?(?:当[初时年]|原[来先有]|[起最]初|此前|之前|[建开创成][一-鿿]{1,2}[初时])的(?:约|近|将近)?)?(${M}))`,
  "y",
);
/** What each year brought is said aside: ，平均每年增加800公顷，增幅25%. */
const BY_THE_YEAR = new RegExp(`[一-鿿]{0,2}[，,](?:[\\ue500-\\ue5ff])?[间来内]?(?:年均|月均|平均每[年月]|每年)${words(8)}${X}`, "y");
const EXTENT = /[增降升跌涨减]幅/;
/** 翻了一番，由3月的1800美元涨至6月的3600美元: the change is told first. */
const TOLD_FIRST = new RegExp(`(?:(?:${CHANGE})(${X})|(${M}))[一-鿿]{0,2}[，,](?:即|也就是|每[一-鿿]{1,3})?$`);
/** 3600美元，7月回落15%，至3060美元: of what came before. */
const AND_LATER = new RegExp(
  `(${V})[一-鿿]{0,2}[，,](?:[\\ue400-\\ue5ff]|随后|此后|之后|其后|后|但|又|再|则|小幅|大幅|略|有所|进一步|[明次]年|下半年|下?个?月){0,4}(?:${CHANGE})(${R})[，,]?(?:[一-鿿]{0,2}[升涨增降跌减落])?[至到为](?:了|约|近)?(${V})`,
  "g",
);
/** Behind what is named by its time the same time may be named again. */
const GOING_ON_THEN = new RegExp(`[一-鿿]{0,2}[，,、(](?:同比|环比|按[年季月])?${SO}(?:${CHANGE})(${X})`, "y");
/** Against the year before, or the period right before. */
const YEAR_BEFORE = /^(?:[\ue400-\ue4ff]|[去上]年|上一?[届季]$)/;
const PERIOD_BEFORE = /^(?:[\ue400-\ue4ff]|上[月季周]|上一[期季])/;
const FROM = ["由从自", "到至为成"] as const;
const OF_A_PART = /[，,(]其中[^，,。;；]{0,12}$/;
/** 16兆瓦风机与8兆瓦相比，可减少30%的用海面积: of something else. */
const OF_AN_OBJECT = /^的[一-鿿]{2}/;
const LATER = ["至到为"] as const;
const WAS = ["当那彼", "时"] as const;
const TO = ["至到", "增升降减加长高少大短展涨落"] as const;
const COMPARES = ["比较"] as const;
const COMPARES_NAMED = ["比较按", "多增减少高低升降涨跌大长快慢重深宽厚早晚贵便缩提加"] as const;
const AND_ALSO = /^[一-鿿]{0,2}[，,](?:[但也又更却而还仍且并则同环比]|按[年月季]){0,3}$/;
const THEN_IS = ["为是仅有"] as const;
const EACH = /每|均|逐|各|分别|复合|年化/;

export function* statedChanges(skeleton: Skeleton): Generator<Stated> {
  for (const match of [...skeleton.places(FROM_TO, ...FROM), ...skeleton.places(GROWN_TO, ...TO)]) {
    const [base, end] = [skeleton.operand(match[1]), skeleton.operand(match[2])];
    if (!areAlike(base, end) || !isPlausible(...aligned(base, end))) continue;
    yield* toldFirst(skeleton, match.index, base, end);
    yield* going(skeleton, match.index + match[0].length, base, end, undefined);
  }
  if (skeleton.has.ratio)
    for (const [, from, by, to] of skeleton.places(AND_LATER, ...LATER)) {
      const [base, end] = [skeleton.operand(from), skeleton.operand(to)];
      if (areAlike(base, end) && isPlausible(...aligned(base, end)))
        yield growthOf(skeleton.operand(by), base, end, base.figure.kind === "ratio" ? "either" : "end");
    }
  for (const match of skeleton.places(AND_THEN, ...THEN_IS)) {
    const [, now, then, was, against, by] = match;
    const [end, base] = [skeleton.operand(now), skeleton.operand(was)];
    if (isLater(skeleton, then, match.index)) continue;
    if (!isAgainst(against, then) || !areAlike(base, end) || !isPlausible(...aligned(base, end))) continue;
    yield* changeOf(skeleton.operand(by), by, base, end);
    yield* going(skeleton, match.index + match[0].length, base, end, undefined);
  }
  for (const { index, 1: name, 2: of, 3: by } of skeleton.places(WAS_THEN, ...WAS)) {
    // 当时估值为12亿元，2020年涨了1.5倍: on the way to another time
    if (LATER_TIME.test(skeleton.text.slice(index))) continue;
    const [base, end] = [skeleton.operand(of), toldWith(skeleton, index, name)];
    if (end !== undefined && areAlike(base, end) && isPlausible(...aligned(base, end)))
      yield* changeOf(skeleton.operand(by), by, base, end);
  }
  let last: { readonly end: Operand; readonly at: number } | undefined;
  for (const match of skeleton.places(THAN, ...COMPARES)) {
    const [all] = match;
    const [of, by] = [match[1] ?? match[4], match[2] ?? match[3] ?? match[6]];
    if (EACH.test(all.slice(all.indexOf(of))) || OF_AN_OBJECT.test(skeleton.text.slice(match.index + all.length))) continue;
    const base = skeleton.operand(of);
    // 环比2月的6400套增长五成，同比去年3月的1.2万套则下降两成: of the same
    const goesOn = last !== undefined && AND_ALSO.test(skeleton.text.slice(last.at, match.index)) && areAlike(last.end, base);
    const end = goesOn
      ? last?.end
      : (endBefore(skeleton, match.index, base) ?? subjectOf(skeleton, match.index, match[5] ?? nameBefore(skeleton, match.index), base));
    // 投票率42%，其中山区只有35.6%，比上届的68.4%低26.4个百分点: of either
    if (end?.figure.kind === "ratio" && OF_A_PART.test(end.before)) continue;
    if (end !== undefined) last = { end, at: match.index + all.length };
    const told = skeleton.operand(by);
    if (end !== undefined) yield* withAll(skeleton, match.index, changeOf(told, by, base, end), base);
    const step = isQuantitySign(by) && areAlike(told, base) ? told : undefined;
    yield* going(skeleton, match.index + all.length, base, end, step);
  }
  if (!skeleton.has.ratio) return;
  yield* moved(skeleton);
  for (const match of skeleton.places(THAN_NAMED, ...COMPARES_NAMED)) {
    const [end, step] = [skeleton.operand(match[1]), skeleton.operand(match[2])];
    if (EACH.test(match[0].slice(1)) || !areAlike(end, step) || step.figure.value >= end.figure.value) continue;
    for (const [told] of goingOn(skeleton, match.index + match[0].length, GOING_ON_THEN))
      if (told.figure.kind === "ratio") yield growthFromStep(told, step, end, ENDS_DOWN.test(match[0]));
  }
}

/** 2021年达到108.3亿元，2023年为131.7亿元: the second is the later one. */
function isLater(skeleton: Skeleton, then: string, at: number): boolean {
  const year = IS_DATE.test(then) ? skeleton.date(then).date?.year : undefined;
  const before = [...skeleton.text.slice(skeleton.text.lastIndexOf("。", at) + 1, at).matchAll(DATES)].at(-1)?.[0];
  const own = before === undefined ? undefined : skeleton.date(before).date?.year;
  return year !== undefined && own !== undefined && year > own;
}

const IS_DATE = /^[\ue400-\ue4ff]/;
const DATES = /[\ue400-\ue4ff]/g;

/** 上月为A，去年同期为B，环比增长: of the one before. */
function isAgainst(against: string | undefined, then: string): boolean {
  if (against === undefined) return true;
  return (against === "环比" || against === "按月" || against === "按季" ? PERIOD_BEFORE : YEAR_BEFORE).test(then);
}

function* moved(skeleton: Skeleton): Generator<Stated> {
  for (const [, now, way, by, share] of skeleton.places(MOVED, ...MOVES)) {
    const [end, step] = [skeleton.operand(now), skeleton.operand(by)];
    if (areAlike(end, step) && step.figure.value < end.figure.value)
      yield growthFromStep(skeleton.operand(share), step, end, /跌|落/.test(way));
  }
}

const MOVES = ["升涨跌落"] as const;

const ENDS_DOWN = new RegExp(`(?:${DOWN})${LINK}.$`);

/** What the changes told behind a pair have to be. */
function* going(skeleton: Skeleton, at: number, base: Operand, end: Operand | undefined, step: Operand | undefined): Generator<Stated> {
  const byYear = yearly(skeleton, at, base, end, step);
  if (byYear !== undefined) yield byYear;
  for (const [told, sign, asMany] of goingOn(skeleton, at)) {
    if (step !== undefined && isRatioSign(sign)) yield growthOf(told, base, step, "step");
    else if (end !== undefined) yield* changeOf(told, sign, base, end, !asMany);
  }
}

function* goingOn(skeleton: Skeleton, at: number, clause = GOING_ON): Generator<readonly [told: Operand, sign: string, asMany: boolean]> {
  BY_THE_YEAR.lastIndex = at;
  const isAside = BY_THE_YEAR.test(skeleton.text);
  const isMonthly = OF_THE_MONTH.test(skeleton.text.slice(Math.max(0, at - TOLD_REACH), at));
  for (let from = isAside ? BY_THE_YEAR.lastIndex : at; ; ) {
    const [next, pattern] = matchAt(skeleton.text, from, isMonthly ? [clause, EACH_MONTH] : [clause]);
    if (next === null || (pattern === clause && EACH.test(next[0])) || (isAside && !EXTENT.test(next[0]))) return;
    from = pattern.lastIndex;
    const sign = next[1] ?? next[2];
    yield [withoutPer(skeleton.operand(sign)), sign, AS_MANY.test(next[0])];
  }
}

/** 为当时的4倍, where 增长了4倍 may mean five times as many. */
const AS_MANY = /的[约近将]{0,2}.$/;

/** The first of the patterns that matches at a place. */
function matchAt(text: string, at: number, patterns: readonly RegExp[]): readonly [RegExpExecArray | null, RegExp] {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return [found, pattern];
  }
  return [null, patterns[0]];
}

/** 月薪由27500元升为28600元，每月多领1100元. */
const OF_THE_MONTH = /月(?:薪|租|费|供|收入|工资|入)|每月/;
const EACH_MONTH = new RegExp(`[一-鿿]{0,2}[，,]每个?月(?:多|少)[一-鿿]{0,2}(${Q})`, "y");

function* toldFirst(skeleton: Skeleton, at: number, base: Operand, end: Operand): Generator<Stated> {
  const told = TOLD_FIRST.exec(skeleton.text.slice(Math.max(0, at - TOLD_REACH), at));
  const sign = told?.[1] ?? told?.[2];
  if (told !== null && sign !== undefined && !EACH.test(told[0].split(/[，,]/, 1)[0]))
    yield* changeOf(skeleton.operand(sign), sign, base, end);
}

const TOLD_REACH = 24;

function* changeOf(told: Operand, sign: string, base: Operand, end: Operand, more = true): Generator<Stated> {
  if (!areAlike(base, end)) return;
  if (isQuantitySign(sign)) {
    if (areAlike(told, base)) yield differenceOf(told, base, end);
  } else if (isRatioSign(sign)) yield growthOf(told, base, end, base.figure.kind === "ratio" ? "either" : "end");
  else if (told.figure.kind === "point") {
    if (base.figure.kind === "ratio") yield differenceOf(told, base, end);
  } else yield timesOf(told, base, end, more);
}

/** 线上180人，线下220人，较去年的300人增长33.3%: what is held against it may be all of them. */
function* withAll(skeleton: Skeleton, at: number, found: Iterable<Stated>, base: Operand): Generator<Stated> {
  const all = [...skeleton.before(at)].map(([operand]) => operand).filter((operand) => areAlike(operand, base));
  for (const stated of found) {
    yield stated;
    if (all.length > 1 && stated.told.figure.kind === "ratio") yield growthOf(stated.told, base, together(all), "end");
  }
}

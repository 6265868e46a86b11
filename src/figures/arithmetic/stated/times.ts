/** How many times as much, what share of what, and how far apart: told with the figures it is reckoned from right beside it. */

import { isBase } from "../changewords.ts";
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import type { Operand } from "../operands.ts";
import { isFew, isLike } from "../relation.ts";
import { dailyBefore, likeBefore, pairBefore, USUAL } from "./beside.ts";
import { isShortFor, nameBefore, nameOf, toldAs, toldOf } from "./names.ts";
import { isQuantitySign, M, Q, R, type Skeleton, V, words, X } from "./skeleton.ts";
import { differenceOf, growthOf, type Stated, shareOf, timesOf } from "./stated.ts";

/** 相当于1.8亿元制作成本的6倍, 是旧馆80米的3倍. */
const TIMES_OF = new RegExp(`(?:是|为|相当于|达到?|高达)(?:了|约)?${words(16)}(${V})([一-鿿]{0,8}?)的(?:约|近|将近|整整)?(${M})`, "g");
/** 完成年度计划680万标箱的105.9%, 占总库容6000万立方米的75%. */
const SHARE_OF = new RegExp(
  `(?:完成|实现|达到?|占|相当于|仅为|只有|为|恢复[至到])(?:了|约)?(${words(16)})(${Q})([一-鿿]{0,6}?)的(?:约|近|将近|整整)?(${R})(?!的)`,
  "g",
);
/** 员工1.2万人，其中女性5400人，占45%: all three side by side. */
const SHARE_OF_WHICH = new RegExp(
  `(${Q})(?:[一-鿿]{0,6}[，,(](?:其中|当中)[，,]?|[一-鿿]{0,4}[中里]有)[^，,。;；:：\\ue000-\\ue3ff]{0,12}(${Q})[一-鿿]{0,4}[，,(]?约?占(?:比|其中|总人数|(?:全部|整体|总体|总数|总量|总[销产]量)的?)?(?:约|为|近|了)?(${R})`,
  "g",
);
/** 160伙接获3200张入票，超额登记19倍: so many for one, less one. */
const OVER_SUBSCRIBED = new RegExp(
  `(${Q})[^。\\ue000-\\ue3ff]{0,12}(${Q})[^。\\ue000-\\ue3ff]{0,6}[，,]超(?:额|购)(?:登记|认购|申购)?(?:约|近|达)?(${M})`,
  "g",
);
/** 收成1.5万吨，较去年的1.2万吨增产25%。其中外销1800吨，占12%: of the one figure above that is no one else's. */
const SHARE_OF_ABOVE = new RegExp(
  `。(?:其中|当中)[，,]?[^，,。;；:：\\ue000-\\ue3ff]{0,12}(${Q})[一-鿿]{0,4}[，,(]?约?占(?:比|其中|(?:全部|整体|总体|总数|总量|总[销产]量)的?)?(?:约|为|近|了)?(${R})`,
  "g",
);
/** 沉积物24管、岩石36块，共60份，岩石占六成: the part by its name. */
const SHARE_BY_NAME = new RegExp(
  `(?:合|总|一)?共(?:计|有|得)?(${Q})[^，,。;；\\ue000-\\ue3ff]{0,6}[，,;；](?:其中)?([一-鿿]{2,6}?)(?:约|共|就|各)?占(?:了)?(?:约|近)?(${R})`,
  "g",
);
/** 教师512人，学生6400人，师生比1比12.5. */
const PUPILS = new RegExp(`(师生|生师)比(?:例|率)?(?:约|为|达|是)?(${Q})[比:∶](${Q})`, "g");
/** 预算数为25亿元，实际完成27亿元，为预算的108%: of the plan that was told. */
const SHARE_OF_PLAN = new RegExp(
  `[，,](?:为|是|达到?|完成|相当于)(?:了)?[^，,。;；:：\\ue000-\\ue3ff]{0,4}(预算|计划|目标|任务|指标)[一-鿿]{0,2}的(?:约|近)?(${R})`,
  "g",
);
/** 占支出的75%, 占全部受试者的2.5%: of what was told by that name. */
const SHARE_OF_NAMED = new RegExp(
  `(?:占|相当于|(?<=[，,])合)(?:了)?(?:全部|所有|全体|总)?([一-鿿]{2,8}?)(?:总数|总量|总额|总人数)?(?:的|总数|总量)?(?:约|近|将近|整整)?(${R})(?!的)`,
  "g",
);
/** 出口为进口的1.5倍, 为全市平均的2.25倍: of what was told by that name. */
const TIMES_OF_NAMED = new RegExp(`(?:[是为达]|相当于|约为)(?:了)?([一-鿿]{2,8}?|[长宽高深])的(?:约|近|将近|整整)?(${M})`, "g");
/** ，超收12.8亿元. */
const OVER_BY = new RegExp(`[，,](?:超[收支额产出]|超额完成?|短[收缺]|欠[收产])(?:了|约)?(${Q})`, "y");
/** 前者是后者的2.5倍. */
const FORMER = new RegExp(`(前者|后者)[^，,。\\ue000-\\ue3ff]{0,6}(前者|后者)的?(?:约|近)?(${M}|${R})`, "g");
/** 轿车比皮卡多3万辆: two that were told by their names. */
const THAN_NAMED =
  /(?<![同环])比([一-鿿A-Za-z]{1,8}?)(?:要|还|每年|足足)?(?:多|少|高|低|大|小|长|短|快|慢|重|轻|贵|便宜|深|浅)(?:出|了|约|近)?([\ue000-\ue2ff])/g;
/** 前者比后者多21亿元，相当于后者的1.5倍. */
const FORMER_AGAIN = new RegExp(`(前者|后者)[^。;；]{0,20}[，,](?:相当于|是|为|达到?)(前者|后者)的(?:约|近)?(${M}|${R})`, "g");
/** 两组相差20个百分点: of the only two that can be meant. */
const APART = new RegExp(`(?:相差|差距[为达]?|之差[为达]?|相距|悬殊)(?:了|约|近|达到?|整整)?(${X})`, "g");
const OTHER = /另|其余|别的|上[年月届期]|去年|同期|前一/;

export function* statedTimes(skeleton: Skeleton): Generator<Stated> {
  if (skeleton.has.multiple) yield* multiples(skeleton);
  if (skeleton.has.ratio) yield* shares(skeleton);
  yield* ofFormer(skeleton);
  for (const { index, 1: other, 2: by } of skeleton.places(THAN_NAMED, ...THAN)) {
    const [a, b] = [toldAs(skeleton, index, nameBefore(skeleton, index)), toldAs(skeleton, index, other)];
    const told = skeleton.operand(by);
    if (a === undefined || b === undefined || a === b || !areAlike(a, b)) continue;
    if (told.figure.kind === "ratio") yield growthOf(told, b, a, a.figure.kind === "ratio" ? "either" : "end");
    else if (told.figure.kind === "point" ? a.figure.kind === "ratio" : areAlike(told, a)) yield differenceOf(told, b, a);
  }
  for (const { index, 1: order, 2: one, 3: other } of skeleton.places(PUPILS, ...SCHOOL)) {
    const teachers = toldOf(skeleton, index, /教师|老师|教职/, PART_NAME);
    const pupils = toldOf(skeleton, index, /学生|在校生|生员/, PART_NAME);
    const [a, b] = [skeleton.operand(one), skeleton.operand(other)];
    const [few, told] = order === "师生" ? [a, b] : [b, a];
    if (teachers !== undefined && pupils !== undefined && few.figure.value === 1) yield timesOf(told, teachers, pupils);
  }
  for (const { index, 1: by } of skeleton.places(APART, ...DIFFER)) {
    const told = skeleton.operand(by);
    const pair = pairBefore(skeleton, index, told);
    if (pair !== undefined) yield differenceOf(told, ...pair);
  }
}

const THAN = ["比", "多少高低大小长短快慢重轻贵便深浅"] as const;
const DIFFER = ["差距悬"] as const;

function* multiples(skeleton: Skeleton): Generator<Stated> {
  for (const { 0: all, index, 1: of, 3: times } of skeleton.places(TIMES_OF, "的", "是为相达高")) {
    const base = skeleton.operand(of);
    const end = (USUAL.test(all) ? dailyBefore(skeleton, index, base) : undefined) ?? likeBefore(skeleton, index, base, true);
    if (end !== undefined) yield timesOf(skeleton.operand(times), base, end);
  }
  for (const [, offered, wanted, times] of skeleton.places(OVER_SUBSCRIBED, ...OVER)) {
    const [base, end] = [skeleton.operand(offered), skeleton.operand(wanted)];
    if (areCountedOrBare(base) && areCountedOrBare(end)) yield timesOf(skeleton.operand(times), base, end, true);
  }
  for (const { index, 1: of, 2: times } of skeleton.places(TIMES_OF_NAMED, "的", "是为达相约")) {
    if (OTHER.test(of) || FORMER_OR_LATTER.test(of)) continue;
    const name = nameBefore(skeleton, index);
    const base = toldAs(skeleton, index, of.replace(/(?<=均)[值数]$/, ""));
    const end = name === "" ? skeleton.before(index).next().value?.[0] : toldAs(skeleton, index, name);
    if (base === undefined || end === undefined || base === end) continue;
    if (areAlike(base, end) && isPlausible(...aligned(base, end))) yield timesOf(skeleton.operand(times), base, end);
  }
}

function* shares(skeleton: Skeleton): Generator<Stated> {
  for (const [, all, one, share] of skeleton.places(SHARE_OF_WHICH, "占")) {
    const [whole, part] = [skeleton.operand(all), skeleton.operand(one)];
    if (isLike(part, whole) && part.figure.value < whole.figure.value) yield shareOf(skeleton.operand(share), part, whole);
  }
  for (const { index, 1: all, 2: name, 3: share } of skeleton.places(SHARE_BY_NAME, ...IN_ALL)) {
    const [whole, part] = [skeleton.operand(all), toldAs(skeleton, index, name)];
    if (part !== undefined && areCountedOrBare(part) && areCountedOrBare(whole) && part.figure.value < whole.figure.value)
      yield shareOf(skeleton.operand(share), part, whole);
  }
  for (const { index, 1: one, 2: share } of skeleton.places(SHARE_OF_ABOVE, ...OF_THESE)) {
    const part = skeleton.operand(one);
    const wholes = [...skeleton.before(index)].filter(
      ([other, at]) =>
        isLike(other, part) &&
        other.figure.value > part.figure.value &&
        other.figure.per === undefined &&
        !isBase(other) &&
        !skeleton.isAside(at),
    );
    if (wholes.length === 1) yield shareOf(skeleton.operand(share), part, wholes[0][0]);
  }
  for (const { 0: all, index, 1: name, 2: of, 4: share } of skeleton.places(SHARE_OF, "的", "完实达占相仅只为恢")) {
    const whole = skeleton.operand(of);
    const part =
      PLANNED.test(name) || skeleton.text.startsWith("恢复", index)
        ? doneBefore(skeleton, index, whole)
        : likeBefore(skeleton, index, whole);
    if (part === undefined || (OTHER.test(name) && !skeleton.text.startsWith("恢复", index))) continue;
    yield shareOf(skeleton.operand(share), part, whole);
    OVER_BY.lastIndex = index + all.length;
    const over = OVER_BY.exec(skeleton.text);
    if (over !== null && areAlike(skeleton.operand(over[1]), whole)) yield differenceOf(skeleton.operand(over[1]), part, whole);
    // 上半年16.5万辆，其中二季度9.3万辆，完成全年目标的41%: of both
    for (const [other] of skeleton.before(index))
      if (other !== part && areAlike(other, whole)) yield shareOf(skeleton.operand(share), other, whole);
  }
  for (const { index, 1: name, 2: share } of skeleton.places(SHARE_OF_PLAN, "计目任预指")) {
    const plan = toldOf(skeleton, index, new RegExp(name));
    const done = plan === undefined ? undefined : doneBefore(skeleton, index, plan);
    if (plan !== undefined && done !== undefined && done !== plan) yield shareOf(skeleton.operand(share), done, plan);
  }
  for (const { index, 1: name, 2: share } of skeleton.places(SHARE_OF_NAMED, "占相合")) {
    const stated = shareOfNamed(skeleton, index, name, skeleton.operand(share));
    if (stated !== undefined) yield stated;
  }
}

function* ofFormer(skeleton: Skeleton): Generator<Stated> {
  for (const { index, 1: one, 2: other, 3: times } of [...skeleton.places(FORMER, "者"), ...skeleton.places(FORMER_AGAIN, "者")]) {
    const told = skeleton.operand(times);
    const before = [...skeleton.before(index)].map(([operand]) => operand).filter(({ figure }) => !isFew(figure));
    const [latter, former] = before[0]?.figure.kind === "ratio" ? before : before.filter(({ figure }) => figure.kind !== "ratio");
    if (one === other || former === undefined || !areAlike(former, latter)) continue;
    const [base, end] = one === "前者" ? [latter, former] : [former, latter];
    yield told.figure.kind === "ratio" ? shareOf(told, end, base) : timesOf(told, base, end);
  }
}

/** 完成…，日均…，完成年度计划…的: what was done, of a plan that is named. */
function doneBefore(skeleton: Skeleton, at: number, plan: Operand): Operand | undefined {
  const done = [...skeleton.before(at)]
    .map(([operand]) => operand)
    .filter((operand) => operand.figure.per === undefined && areAlike(operand, plan) && isPlausible(...aligned(plan, operand)));
  return done.find((operand) => !isBase(operand)) ?? done[0];
}

const PLANNED = /计划|目标|任务|预算|指标/;

/** The part stands right before; the whole is the one figure above that has the name. */
function shareOfNamed(skeleton: Skeleton, at: number, name: string, told: Operand): Stated | undefined {
  const { text } = skeleton;
  const [nearest] = skeleton.before(at);
  if (nearest === undefined || OTHER.test(name) || MEASURE.test(name)) return undefined;
  const [part, place] = nearest;
  if (!RIGHT_BEFORE.test(text.slice(place + 1, at)) || part.figure.kind === "ratio" || part.figure.per !== undefined) return undefined;
  const named: Operand[] = [];
  for (let i = place - 1; i >= 0; i--) {
    const sign = text[i];
    if (!isQuantitySign(sign)) continue;
    const other = skeleton.operand(sign);
    const own = nameOf(skeleton, i);
    const isNamed = own.endsWith(name)
      ? name.length > 2 || OWN_NAME.test(own.slice(0, -name.length))
      : (name[0] === "全" && own.startsWith(name)) || isShortFor(name, own);
    if (!isNamed || other.figure.value <= part.figure.value) continue;
    if (!(areAlike(other, part) || (areCounted(other) && areCounted(part))) || OTHER.test(own)) return undefined;
    named.push(other);
  }
  return named.length === 1 && part.sentence - named[0].sentence <= MOST_SENTENCES ? shareOf(told, part, named[0]) : undefined;
}

/** Names of measures are of whatever is spoken of. */
const MEASURE = /(?:面积|数量?|^.?[产销总]量|金?额|时间|耗时|长度|装机|[^支收]入|比重?|例|份额|规模)$/;
/** Nothing before it makes it another's: 共纳入受试者, 全年支出. */
const OWN_NAME = /^$|[入收有聘招纳共录集含存设用了]$|^(?:[\ue400-\ue4ff]|全[国省市县区校院年]|公司|本|该){1,3}$/;
/** No subject of its own. */
const RIGHT_BEFORE = /^[一-鿿]{0,4}(?:\([^()]{0,12}\))?(?:[，,][约仅共合恰好已也均]{0,3})?$/;
const OVER = ["超"] as const;
const SCHOOL = ["师", "生"] as const;
const IN_ALL = ["共", "占"] as const;
const OF_THESE = ["其当", "占"] as const;

function areCountedOrBare({ figure }: Operand): boolean {
  return figure.kind === "count" || figure.kind === "number";
}

const FORMER_OR_LATTER = /前者|后者|[前后上去]|同期|当[年初时]/;

const PART_NAME = /其中|高级|女|男|新|毕业|职称|学历|专任(?!教师)/;
const MOST_SENTENCES = 4;

/** People are counted as 人, 名, 例, 位. */
function areCounted({ figure }: Operand): boolean {
  return figure.kind === "count" && figure.unit !== "" && !isFew(figure);
}

/** Groups that are told with all their members: the months of a quarter, men and women, what was opened and closed, two items and both together. */
import type { Operand } from "../operands.ts";
import { isNear, isPartOf } from "./accounts.ts";
import { DATE, Q, R, type Skeleton, words } from "./skeleton.ts";
import { restOf, type Stated, shareOf, sumOf } from "./stated.ts";

/** 净增150家，其中新开210家，关闭60家. */
const NET = new RegExp(
  `净增(?:加|长)?(?:了)?(${Q})${words(4)}[，,](?:其中)?新[开增设建](?:了)?(${Q})${words(4)}[，,](?:关闭|关停|撤销|撤并|注销|停业|淘汰)(?:了)?(${Q})`,
  "g",
);
/** 首季1120万人次 …… 当中1月390万人次，2月368万人次，3月362万人次. */
const QUARTER = new RegExp(
  `(?:[首一二三四]季度?)${words(10)}(${Q})[^。\\n]{0,40}?(?:[其当]中|分月[看计]|:)[，,]?(${DATE})份?${words(6)}(${Q})${words(4)}[，,、](${DATE})份?${words(6)}(${Q})${words(4)}[，,、](${DATE})份?${words(6)}(${Q})`,
  "g",
);
const MONTHS = 3;
/** ，货值45万元；小黄鱼8吨，货值36万元；两项合计81万元. */
const BOTH = new RegExp(
  `([一-鿿]{2})[为达]?(${Q})[一-鿿]{0,2}[，,;；][^。\\n]{0,40}?\\1[为达]?(${Q})[一-鿿]{0,2}[，,;；](${Q})合[计共][为达]?(${Q})`,
  "g",
);
/** 18万亩，其中人工造林12.6万亩、封山育林5.4万亩，分别占七成和三成. */
const SHARES = new RegExp(
  `(${Q})${words(10)}[，,。](?:其中)?[，,]?${words(8)}(${Q})${words(4)}[、和与，,]${words(8)}(${Q})${words(4)}[，,]分别占(?:比|总[数量额])?的?[约为]{0,2}(${R})[、和与及](${R})`,
  "g",
);
/** 按性别分，男性244.8万人，女性235.2万人: of all that were told before. */
const BY_SEX = new RegExp(
  `性别(?:分|看|构成|统计|划分)?[，,:]?(?:其中)?男[一-鿿]{0,3}(${Q})[一-鿿]{0,3}[，,、和]女[一-鿿]{0,3}(${Q})`,
  "g",
);
const NEAR_WHOLE = 1.1;

export function* statedGroups(skeleton: Skeleton): Generator<Stated> {
  const at = (sign: string) => skeleton.operand(sign);
  for (const [, net, opened, closed] of skeleton.places(NET, "净", "关撤注停淘")) {
    const [left, whole, told] = [net, opened, closed].map(at);
    if (isPartOf(told, whole) && isPartOf(left, whole)) yield restOf(told, whole, [left]);
  }
  for (const [, all, first, one, second, two, third, three] of skeleton.places(QUARTER, "季", "中:月")) {
    const months = [first, second, third].map((sign) => skeleton.date(sign).date);
    const [whole, ...parts] = [all, one, two, three].map(at);
    if (!areAQuarter(months.map((date) => date?.month)) || !parts.every((part) => isPartOf(part, whole)) || !isNear(parts, whole)) continue;
    yield restOf(parts[MONTHS - 1], whole, parts.slice(0, -1));
  }
  for (const [, , one, other, count, all] of skeleton.places(BOTH, "合")) {
    const [parts, told] = [[at(one), at(other)], at(all)];
    if (at(count).figure.value === parts.length && parts.every((part) => isPartOf(part, told)) && isNear(parts, told))
      yield sumOf(told, parts);
  }
  for (const [, men, women] of skeleton.places(BY_SEX, "性", "男", "女")) {
    const [part, told] = [at(men), at(women)];
    const whole = wholeOf(skeleton.above(skeleton.text.indexOf(men)), [part, told]);
    if (whole !== undefined) yield restOf(told, whole, [part]);
  }
  if (!skeleton.has.ratio) return;
  for (const [, all, one, other, first, second] of skeleton.places(SHARES, "分", "占")) {
    const [whole, a, b] = [all, one, other].map(at);
    if (!isPartOf(a, whole) || !isPartOf(b, whole)) continue;
    yield shareOf(at(first), a, whole);
    yield shareOf(at(second), b, whole);
  }
}

function areAQuarter([first = 0, second, third]: readonly (number | undefined)[]): boolean {
  return first % MONTHS === 1 && second === first + 1 && third === first + 2;
}

/** The only figure that is nearly both together, where none is. */
function wholeOf(above: readonly Operand[], parts: readonly Operand[]): Operand | undefined {
  const sum = parts.reduce((all, { figure }) => all + figure.value, 0);
  const wholes = above.filter((other) => parts.every((part) => isPartOf(part, other)));
  const [only, another] = wholes.filter(({ figure: { value } }) => Math.max(value, sum) < NEAR_WHOLE * Math.min(value, sum));
  return another === undefined ? only : undefined;
}

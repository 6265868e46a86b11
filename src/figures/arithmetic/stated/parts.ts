/**
 * What is left of a whole that a share has proved to be one: 支出64亿元，其中教育16亿元，占25%；…其余28.8亿元. And the other one of two that
 * leave nothing out: 回程584列，占40%，去程876列.
 */

import { divide } from "../../interval.ts";
import { isBase } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { agrees, agreesAsPrinted } from "../tolerances.ts";
import { bareShares } from "./bare.ts";
import { type Item, isPart, isShareOf, NAME, SIGN, sentencesOf } from "./items.ts";
import { isQuantitySign, isRatioSign, Q, R, type Skeleton } from "./skeleton.ts";
import { amountOf, restOf, type Stated, shareOf } from "./stated.ts";

const REST =
  /(?:其[余他它]|余下|剩余|剩下|[尚还仍]有|短缺|缺额|空缺|差额|尾款|余款|自留|留下|结存)的?[^，,]{0,8}$|\bthe (?:remaining|other|rest,?) ?$/i;
const OPEN = /包括|例如|主要|等|不含|除|同比|增|降|减/;
/** Two that leave nothing out, by what tells them apart. */
const OPPOSITES =
  /^(?:男|女|城镇?|乡村?|农村|去|回|返|往|来|进|出|上行?|下行?|境内|境外|国内|国外|海外|外国|本国|高端|低端|中低端|内|外|本地|外地|本市|外市|本省|外省|省内|省外|市内|市外|本院|外请|公立|私立|公办|民办|新|旧|老|已|未|线上|线下|高架|地下|地面|本科|专科|内销|外销|陆路|水路|固定|流动|有|无|成人|儿童|户籍|非户籍|常住|暂住|党员|非党员|合格|不合格|自筹|贷款|首次|再次|重|初)/;
/** Two that leave nothing out whatever nouns they stand before: 在职职工, 退休人员. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^在职/, /^(?:离?退休)/],
  [/^(?:团体|单位|企业|机构)/, /^个人/],
  [/^直营|^自营/, /^加盟/],
  [/^纸质/, /^电子/],
  [/^批发/, /^零售/],
  [/^(?:白天|日间)/, /^夜间/],
  [/^客运/, /^货运/],
  [/^(?:老|旧)用户|^老客/, /^新(?:用户|客)/],
  [/^首发/, /^替补/],
];
const SHORT_NAME = 8;
const MOST_PARTS = 8;
/** A whole farther back is another one's. */
const MOST_ITEMS = 16;
/** 60%的人…，即9000人; 二孩占35%，即1.96万人. */
const THAT_IS = new RegExp(
  `(${R})(?:([一-鿿]{0,16})[，,(](?:即|也就是|合|约合|共计|共|约?为)| of (?:them|these|those|whom), ?(?:or |that is, ?)?)(${Q})`,
  "g",
);

/** 2.4万人，其中全程组1.5万人，半程组9000人: what stands side by side under one noun cannot be more than the whole. */
const LIST_OF = new RegExp(
  `(${Q})[一-鿿]{0,6}[，,(:](其中|包括)?[，,]?((?:[一-鿿\\ue500]{1,8}${Q}[一-鿿]{0,2}(?:[，,(]占[^，,。]{0,6})?[，,、和]){1,5}[一-鿿\\ue500]{1,8}${Q})(?=[一-鿿]{0,2}[，,。;)])`,
  "g",
);
const NUMBERED = /^[一甲第\ue500]/;
const LISTED = new RegExp(`([一-鿿\\ue500]{1,8})(${Q})`, "g");

export function* statedParts(skeleton: Skeleton): Generator<Stated> {
  const { text } = skeleton;
  if (!REST_HINT.test(text)) return;
  const all: Item[] = [];
  for (const items of sentencesOf(skeleton)) {
    all.push(...items);
    for (const told of items) {
      if (!isQuantitySign(told.sign) || told.operand.figure.per !== undefined) continue;
      const stated = REST.test(told.name) ? restIn(skeleton, all.slice(-MOST_ITEMS), told) : otherIn(skeleton, all, told);
      if (stated !== undefined) yield stated;
    }
  }
  yield* bareShares(skeleton, all);
  for (const [, all, marked, list] of text.matchAll(LIST_OF)) {
    // 一等奖, 二等奖: they need no 其中
    if (marked === undefined && !NUMBERED.test(list)) continue;
    const stated = tooMuchOf(skeleton, skeleton.operand(all), [...list.matchAll(LISTED)]);
    if (stated !== undefined) yield stated;
  }
  for (const { index, 1: share, 2: words = "", 3: sum } of text.matchAll(THAT_IS)) {
    if (CHANGED.test(text.slice(Math.max(0, index - SHORT_NAME), index))) continue;
    const told = skeleton.operand(sum);
    const isWhole = (other: Operand) =>
      isLike(other, told) && other.figure.per === undefined && other.figure.value > told.figure.value && !isBase(other);
    const inSentence = [...skeleton.before(index)].filter(([other]) => isWhole(other));
    const above = skeleton.above(index).filter(isWhole);
    // 以900万元易手。……首期付三成，即270万元
    const wholes = inSentence.length > 0 || above.length !== 1 ? inSentence : above.map((other) => [other, 0] as const);
    // 两成建筑面积须配建，即2.16万平方米: of several the one that has the name
    const named = wholes.length < 2 ? wholes : wholes.filter(([, at]) => isNamedIn(text, at, words));
    const stated = skeleton.operand(share);
    // 占一半，即560万人次: of all, not of those told last
    const own = above.find((other) => agreesAsPrinted(divide(told.value, other.value), stated));
    if (own !== undefined) yield shareOf(stated, told, own);
    else if (named.length === 1) yield amountOf(told, stated, named[0][0]);
  }
}

/** 同比减少19.2%，为9.39万辆: no share. */
const CHANGED = /(?:[增减升降涨跌]|同比|环比)[^，,。]{0,4}$/;
const REST_HINT = /占|的|\(|其[余他它]|余下|剩|[尚还仍]有|即|也就是|合|共/;

function isNamedIn(text: string, at: number, words: string): boolean {
  const name = NAME.exec(text.slice(Math.max(0, at - SHORT_NAME), at))?.[0] ?? "";
  const own = words.startsWith("的") ? words.slice(1) : words;
  for (let length = Math.min(own.length, name.length); length > 1; length--) if (name.endsWith(own.slice(0, length))) return true;
  return false;
}

/** 党纪处分21.1万人、政务处分6.8万人: some got both. */
const DEED = /(?:处分|处罚|处理|问责|措施|培训|接种|检[查测]|[表嘉]彰|慰问|走访)$/;

function tooMuchOf(skeleton: Skeleton, whole: Operand, list: readonly RegExpMatchArray[]): Stated | undefined {
  const parts = list.map(([, , sign]) => skeleton.operand(sign));
  const names = list.map(([, name]) => name);
  const total = parts.reduce((sum, { figure }) => sum + figure.value, 0);
  const areAll = names.length === 2 && areOpposite(names[0], names[1]);
  if (
    (total <= whole.figure.value && !areAll) ||
    names.every((name) => DEED.test(name)) ||
    new Set(names).size < names.length ||
    (!areAll && !names.every((name) => name.at(-1) === names[0].at(-1)))
  )
    return undefined;
  if (
    !parts.every(
      (part) =>
        isLike(part, whole) &&
        part.figure.unit === whole.figure.unit &&
        part.figure.value < whole.figure.value &&
        part.figure.per === undefined,
    )
  )
    return undefined;
  const last = parts[parts.length - 1];
  if (total - last.figure.value >= whole.figure.value || list.some(([, name], i) => i > 0 && PARTS_OF.test(name))) return undefined;
  return restOf(last, whole, parts.slice(0, -1));
}

/** 723人，其中运动员439人，包括男221人、女218人: parts of a part. */
const PARTS_OF = /^(?:包括|包含|其中|含|当中)/;

/** 沽出136伙，当中两房88伙、一房48伙；余下24伙: what is named as parts of a part is counted with it. */
function withoutParts({ text }: Skeleton, parts: readonly Item[], told: Item): readonly Item[] {
  for (let i = 1; i < parts.length; i++) {
    if (!PART_OF.test(text.slice(parts[i - 1].at, parts[i].at))) continue;
    // 民商事8.35万件，其中涉外1120件；执行2.82万件；…其余
    const [one, next] = [parts[i], parts[i + 1]];
    if (next !== undefined && one.operand.figure.value < parts[i - 1].operand.figure.value && /[;；]/.test(text.slice(one.at, next.at)))
      return withoutParts({ text } as Skeleton, [...parts.slice(0, i), ...parts.slice(i + 1)], told);
    const rest = parts.slice(i);
    const sum = rest.reduce((all, { operand }) => all + operand.figure.value, 0);
    if (sum === parts[i - 1].operand.figure.value && /[;；]/.test(text.slice(rest[rest.length - 1].at, told.at))) return parts.slice(0, i);
  }
  return parts;
}

const PART_OF = /其中|当中|[里内]有/;

/** English goes on behind a full stop that is no 。: the remaining 840. */
function isLatin({ name }: Item): boolean {
  return /[a-z]$/i.test(name);
}

/** All like figures of its sentence before the rest are parts, but for the whole; a share of one proves the whole. */
function restIn(skeleton: Skeleton, known: readonly Item[], told: Item): Stated | undefined {
  const before = known.slice(0, known.indexOf(told)).filter((item) => isPart(item, told.operand));
  const [one, other] = before.slice(-2);
  // 8.4亿元，仅及成本14亿元的六成，短缺的5.6亿元
  if (other !== undefined && one.operand.figure.value < other.operand.figure.value && isShareOf(skeleton, known, one, other.operand))
    if (known[known.indexOf(one) + 1] === other) return restOf(told.operand, other.operand, [one.operand]);
  const sentence = skeleton.text.lastIndexOf("。", told.at);
  const isOwn = ({ at }: Item) => at > sentence || isLatin(told);
  for (let i = before.length - 1; i >= 0; i--) {
    const whole = before[i].operand;
    const parts = withoutParts(skeleton, before.slice(i + 1).filter(isOwn), told);
    if (parts.length > MOST_PARTS) return undefined;
    if (parts.length === 0 || parts.some(({ operand }) => operand.figure.value >= whole.figure.value)) continue;
    if (!parts.some((part) => isShareOf(skeleton, known, part, whole))) continue;
    if (parts.reduce((left, { operand }) => left - operand.figure.value, whole.figure.value) <= 0) return undefined;
    if (OPEN.test(skeleton.text.slice(parts[0].at, told.at).replace(SIGN, ""))) return undefined;
    return restOf(
      told.operand,
      whole,
      parts.map(({ operand }) => operand),
    );
  }
  return undefined;
}

/** 其中回程584列，占40%，去程876列: two of one kind, of which the first is a proven share of the whole. */
/** 女性800人，男性中党员300人: of those, not of all. */
const OF_THOSE = /[性人者员生户家工](?:当?中|里)(?![国小学青午旬年])/;

function otherIn(skeleton: Skeleton, known: readonly Item[], told: Item): Stated | undefined {
  const at = known.indexOf(told);
  const [one, other] = [known[at - 2], known[at - 1]];
  if (one === undefined || OF_THOSE.test(told.name)) return undefined;
  const before = known[at - 3];
  // 税收收入201.6亿元，占全部收入268.8亿元的75%，非税收入67.2亿元
  if (
    before !== undefined &&
    isRatioSign(other.sign) &&
    isShareOf(skeleton, known, before, one.operand) &&
    areOpposite(before.name, told.name)
  )
    return isPart(before, told.operand) ? restOf(told.operand, one.operand, [before.operand]) : undefined;
  // 外地游客占55%，共49.5万人次，本地游客40.5万人次
  const isShareFirst = isRatioSign(one.sign) && COMES_TO.test(other.name);
  const share = isShareFirst ? one : other;
  const first = isShareFirst ? { ...other, name: one.name.replace(HOLDS, "") } : one;
  if (!isRatioSign(share.sign) || !isPart(first, told.operand) || !isPart(told, told.operand)) return undefined;
  if (OPEN_BEHIND.test(skeleton.text.slice(told.at + 1, told.at + OPEN_REACH))) return undefined;
  if (!areOpposite(first.name, told.name) || /[。\n]/.test(skeleton.text.slice(first.at, told.at))) return undefined;
  const whole = known
    .slice(Math.max(0, at - MOST_ITEMS), at - 2)
    .reverse()
    .find(
      (item) =>
        isPart(item, told.operand) &&
        (isShareFirst
          ? agrees(divide(first.operand.value, item.operand.value), share.operand)
          : isShareOf(skeleton, known, one, item.operand)),
    )?.operand;
  if (whole === undefined) return undefined;
  const rest = restOf(told.operand, whole, [first.operand]);
  // 计划招生31.57万人，其中本科16.94万人，占报名人数的44%，专科14.63万人: both are of another whole
  const wholes = known.slice(0, at - 2).filter((item) => isPart(item, told.operand));
  return wholes.some((item) => agrees(restOf(told.operand, item.operand, [first.operand]).values[0], told.operand)) ? undefined : rest;
}

/** 企业捐1793万元，占55%；个人捐1304万元；其余163万元为义卖所得. */
const OPEN_BEHIND = /^[^。]*[，,;；](?:其[余他它]|余下|剩余|另[有外]|还有)/;
const OPEN_REACH = 32;

/** 城镇人口 and 乡村人口: the same noun, or none, with opposites before it. */
function areOpposite(one: string, other: string): boolean {
  const [a, b] = [one.replace(OF_THEM, ""), other.replace(OF_THEM, "")];
  // 税收收入 and 非税收入
  if (b.startsWith("非") && b[1] === a[0] && b.at(-1) === a.at(-1)) return true;
  if (PAIRS.some(([first, second]) => (first.test(a) && second.test(b)) || (first.test(b) && second.test(a)))) return true;
  if (a === b || a.length > SHORT_NAME || b.length > SHORT_NAME || !OPPOSITES.test(a) || !OPPOSITES.test(b)) return false;
  // 高端酒贡献 and 中低端酒收入
  const [first, second] = [a, b].map((name) => OPPOSITES.exec(name)?.[0]);
  // 新设企业 and 新设个体工商户: the same one twice
  if (first === second) return false;
  const [noun, another] = [a, b].map((name) => name.replace(OPPOSITES, "")[0]);
  return a.at(-1) === b.at(-1) || (a.length === 1 && b.length === 1) || (noun !== undefined && noun === another);
}

const COMES_TO = /^(?:即|共|合|约合|共计|也就是)$/;
const HOLDS = /(?:约?占)$/;
const OF_THEM = /^(?:其中|而|另有|包括)/;

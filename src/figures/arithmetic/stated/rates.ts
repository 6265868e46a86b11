/** Rates whose name says what is divided by what: 投票率 is who voted by who may vote, 不良率 bad loans by all loans. */
import { type Operand, withoutPer } from "../operands.ts";
import { isLike } from "../relation.ts";
import { isOfOtherTime } from "../scope.ts";
import { nameBefore, toldNear, toldOf } from "./names.ts";
import { R, type Skeleton } from "./skeleton.ts";
import { leftOf, type Stated, shareOf } from "./stated.ts";

/** By the name of the rate: words in the clause of the part, and in that of the whole. */
const RATES: readonly (readonly [name: string, part: RegExp, whole: RegExp])[] = [
  ["(?:总?投票|参选)率", /投票(?!率)|投出|投下/, /选民|登记|合资格/],
  ["录取率", /录取|招生|取录/, /报[名考]|考生|应考/],
  ["报到率", /报到/, /录取|招收|招生/],
  ["及格率|合格率", /(?<!不)[合及]格(?!率)/, /抽[检查]|检[验测查]|应考|参加|考试|样品|批次/],
  ["升学率|升本率|本科率", /升[学入读]|考[上入取]/, /毕业(?!率)|考生/],
  ["就业率", /就业(?!率)/, /毕业(?!率)/],
  ["出勤率|到会率|出席率", /出[勤席]|到[会场]|实到/, /应到|应出席|全[班体]/],
  ["成活率", /成活(?!率)|存活/, /[栽种植移]|幼苗/],
  ["上座率", /观众|售[出票]|入座/, /座位|坐席|座席/],
  ["售票率|上座率|满座率", /平均每场|场均|每场平均/, /座位|坐席|座席|[席座]$/],
  ["载客率|客座率|满载率", /[卖售]出|载客(?!率)|乘客|旅客/, /座位|坐席|座席|[席座]$/],
  ["(?:有效)?回收率", /回收|收回/, /发[放出]|派发/],
  ["有效率", /有效(?!率)/, /回收|收回/],
  ["城镇化率", /城镇(?!化)/, /常住|总人口/],
  ["资产负债率|负债率", /负债(?!率)/, /总?资产/],
  ["不良(?:贷款)?率", /不良/, /贷款余额|各项贷款|总贷款/],
  ["拨备覆盖率", /拨备(?!覆盖)/, /不良/],
  ["毛利率", /毛利润?(?!率)/, /营业收入|营收|销售额|收入/],
  ["净利润?率|销售净利率", /净利润?(?!率)/, /营业收入|营收|销售额|收入/],
  ["(?:租金|租务)?回报率", /收租|租金(?!回报)|租收/, /购[入买得置]|买入|入[手市]|成交|楼价|总价/],
  ["破案率|侦破率", /破[案获]|侦破/, /立案|发案|报案/],
  ["续约率|续签率", /续[约签]/, /到期/],
  ["中签率", /名额|中签(?!率)/, /报名|申请|申购/],
  ["去化率|销售率", /售出|售罄|成交|去化(?!率)/, /推出|推售|供应/],
  ["优良率|达标率", /优良(?!率)|达标(?!率)/, /全年|监测|有效天数|检测/],
  ["存贷比", /贷款余额|各项贷款/, /存款余额|各项存款/],
  ["入住率|出租率|住房率", /入住|出租|租出|住客/, /客房|房间|床位|可出租/],
];
/** Behind a noun right before it the rate is another one: 应届生就业率. */
const FOUND = RATES.map(([name, part, whole]) => ({
  pattern: new RegExp(`(?<![一-鿿](?<![总综有的为，]))(?:${name})(?:(?:维持|保持|稳定)在|[为是]|达到?|约|仅|高达)?(${R})`, "g"),
  part,
  whole,
}));
const HINT = new RegExp(RATES.map(([name]) => name).join("|"));
/** 营业收入18.6亿元，营业成本7.44亿元，毛利率60%. */
const MARGIN = new RegExp(`(?<=[，,;；])毛利率(?:约?为|是|达到?|约)?(${R})`, "g");

function* margins(skeleton: Skeleton): Generator<Stated> {
  for (const { index, 1: sign } of skeleton.places(MARGIN)) {
    const [cost, revenue] = [toldOf(skeleton, index, /营业成本|销售成本/), toldOf(skeleton, index, /营业收入|营收/, /成本/)];
    if (cost !== undefined && revenue !== undefined && cost.figure.value < revenue.figure.value && isLike(cost, revenue))
      yield leftOf(skeleton.operand(sign), cost, revenue);
  }
}

/** Plans and others are of other times. */
const PART = /其中|计划/;

export function* statedRates(skeleton: Skeleton): Generator<Stated> {
  if (!skeleton.has.ratio || !HINT.test(skeleton.text)) return;
  yield* margins(skeleton);
  for (const { pattern, part, whole } of FOUND)
    for (const { index, 1: sign } of skeleton.places(pattern)) {
      const told = skeleton.operand(sign);
      const subject = nameBefore(skeleton, index);
      if (!OF_ALL.test(subject) && !isToldAbove(skeleton, index, subject)) continue;
      const first = toldOf(skeleton, index, part);
      if (first === undefined || (first.figure.per !== undefined && !/场/.test(first.figure.per.name))) continue;
      const few = withoutPer(first);
      const many = [
        toldOf(skeleton, index, whole, part),
        toldOf(skeleton, index, whole, PART),
        toldNear(skeleton, index, whole, part),
      ].find((other) => other !== undefined && other !== first && mayBeWhole(other, few, told));
      if (many === undefined) continue;
      if (isOfOtherTime(few.before) || isOfOtherTime(many.before)) continue;
      yield shareOf(told, few, many);
    }
}

/** Larger than the part, but where the share is more than all: 拨备覆盖率. */
function mayBeWhole({ figure: many }: Operand, { figure: few }: Operand, { figure: told }: Operand): boolean {
  if (many.per !== undefined || (told.value <= 1 && few.value > many.value)) return false;
  return few.family === many.family || (isCounted(few.kind) && isCounted(many.kind));
}

/** 总录取率, 平均上座率, 全市城镇化率. */
const OF_ALL = /^(?:总|综合|平均|整体|总体|全[一-鿿]|其|该[一-鿿]?|有效|年末|当年|计划|实际){0,2}$/;

/** 民宿的入住率: of whom the sentence speaks. */
function isToldAbove({ text }: Skeleton, at: number, subject: string): boolean {
  const from = text.lastIndexOf("。", at - 1) + 1;
  return text.slice(from, at - subject.length).includes(subject.replace(/的$/, ""));
}

function isCounted(kind: string): boolean {
  return kind === "count" || kind === "number";
}

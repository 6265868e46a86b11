/** What two named figures leave: exports less imports, revenue less expenditure, births less deaths; and the halves of a year. */

import { isBase, tellsChangeBefore } from "../changewords.ts";
import { aligned, areAlike, isPlausible } from "../comparable.ts";
import { type Operand, together } from "../operands.ts";
import { DATE, Q, R, type Skeleton, words } from "./skeleton.ts";
import { differenceOf, growthOf, productOf, proportionOf, restOf, type Stated, shareOf, sumOf } from "./stated.ts";

/** Other clauses between, of what came before and how it grew. */
const ASIDE = "[^。\\n]{0,60}?";

/** What is left, by what name, of which two; no adjective makes another thing of them. */
const BALANCES: readonly (readonly [left: string, one: string, other: string])[] = [
  ["(?:贸易)?[顺逆]差", "(?<!进)出口(?:总?[值额])?", "进口(?:总?[值额])?"],
  ["(?:缺口|赤字|结余|盈余|差额)", "收入(?:合计)?", "(?:支出|开支)(?:合计)?"],
  ["(?:自然增长|自然减少|净增)(?:人口|人数)?", "(?:出生(?:人口|人数)?|新生儿)", "死亡(?:人口|人数)?"],
  ["净胜球?", "(?:打[进入]|攻[入进]|进球?)", "(?:失|丢)球?"],
  ["(?:社会增加|净迁[入出]|机械增长)(?:人口|人数)?", "迁入(?:人口)?", "迁出(?:人口)?"],
  ["净流[入出]", "流入", "流出"],
  ["净(?:买入|卖出|买|卖)", "买入", "卖出"],
];
const LINK = "(?:总[值额量])?(?:安排|实现|完成|累计)?(?:了|为|达到?|约|仅)?";
const PATTERNS = BALANCES.map(
  ([left, one, other]) =>
    new RegExp(
      `(.{0,2})(${one}|${other})${LINK}(${Q})${ASIDE}(.{0,2})(${one}|${other})${LINK}(${Q})${ASIDE}[，,;、](?:实现|形成|产生|出现|全年|当年|累计)?(?:贸易|外贸|进出口|收支|资金|财政)?${left}(?:为|达到?|约|是|有)?(${Q})`,
      "g",
    ),
);
const WON = ["胜"] as const;
const PLAYED = /[场战轮]|比赛/;
const SUM_OF_SOME = new RegExp(
  `([两二三四五六])[项者类地块组部家县市区国队](?:分)?(?:共|合计|总计|相加|加起来)(?:计|有|为|达|约)?(${Q})`,
  "g",
);
const SOME = "零一二三四五六";
const ADDED = ["合共总加"] as const;
const LONG = ["宽"] as const;
const QUARTER = ["季"] as const;
const SINGLE = ["单"] as const;
const DEARER = ["溢增"] as const;
const DIVIDED = ["∶:比", "分"] as const;
const EXCEEDS = ["超"] as const;
const TAKES = ["扣减除刨去"] as const;
const QUARTERS_OF_HALF = 2;
const HINT = /[顺逆]差|缺口|赤字|结余|盈余|自然[增减]|社会增加|机械增长|净[增流买卖胜迁]/;

/** 毛收入90万元，扣除54万元成本，净赚36万元. */
const LESS = new RegExp(
  `(${Q})${words(4)}[，,](?:再)?(?:扣除|扣去|扣掉|减去|减掉|除去|刨去|去掉|抵扣)(?:了)?${words(6)}(${Q})${words(6)}[，,](?:净|实|剩|余|还有|获利|盈利|到手|仅剩|最后)${words(6)}(${Q})`,
  "g",
);

/** 38场比赛24胜8平6负. */
const RECORD = new RegExp(
  `(${Q})(?:[场战轮]|比赛|个主场)?[^，,。\\ue000-\\ue3ff]{0,8}[，,]?[^，,。\\ue000-\\ue3ff]{0,6}(${Q})胜(?:(${Q})平)?(${Q})[负败]`,
  "g",
);

/** 18胜7平5负积61分: three for a win, once two, and one for a draw. */
const POINTS = new RegExp(`(${Q})胜(${Q})平${Q}[负败][^，,。\\ue000-\\ue3ff]{0,3}[，,]?[^，,。\\ue000-\\ue3ff]{0,3}积(${Q})分`, "g");

/** 54胜28负，胜率65.9%. */
const WON_SHARE = new RegExp(`(${Q})胜(?:(${Q})平)?(${Q})[负败][^，,。\\ue000-\\ue3ff]{0,3}[，,]胜率(?:为|约|达到?)?(${R})`, "g");

/** 64座风机，单机容量9.5兆瓦，总装机容量608兆瓦; 6台单机30万千瓦的机组. */
const UNITS = new RegExp(
  `(${Q})[^，,。\\ue000-\\ue3ff]{0,8}[，,]?(?:单机|单台|单座|单套|单组|单列|单架)${words(4)}(${Q})${words(10)}[，,]总${words(6)}(${Q})`,
  "g",
);

/** 东西长36公里，平均宽12.5公里，面积450平方公里: of the mean width only. */
const AREA = new RegExp(
  `(?<![边周全])长(?:约|为|度)?(${Q})[，,、]${words(6)}平均宽(?:约|为|度)?(${Q})[，,、]${words(6)}面积(?:约|为|达)?(${Q})`,
  "g",
);

/** 起拍价12亿元，以16.2亿元成交，溢价率35%. */
const PREMIUM = new RegExp(
  `(?:起[拍始]价|底价|起价|发行价|评估价?值?|挂牌价|保留价|净资产)${words(6)}(${Q})[^。]{0,24}?(${Q})${words(8)}[，,](?:溢价率?|增值率)(?:达到?|为|约|高达)?(${R})`,
  "g",
);

/** 按2∶1分成560例和280例. */
const RATIO_OF = new RegExp(
  `[按以](${Q})[∶:比](${Q})(?:的比例)?${words(6)}分${words(12)}(${Q})\\)?${words(4)}[、和与及，,]${words(8)}(${Q})`,
  "g",
);

/** 四个季度的收入分别为13亿元、15亿元、17亿元和19亿元: they make the year, whose figure was told before. */
const QUARTERS = new RegExp(
  `(?:四个?季度|各季度?)[^。;；，,\\ue000-\\ue3ff]{0,10}(?:分别|依次)(?:为|是|达)?(${Q})[、，,](${Q})[、，,](${Q})[、，,和与及]{1,2}(${Q})`,
  "g",
);

/** 计划植树200万株，实际植树230万株，超额完成15%. */
const PLANNED = new RegExp(
  `(?:计划|原定|目标|预算|预计|任务)${words(8)}(${Q})${words(4)}[，,]${words(2)}(?:实际|最终|实有|结果)${words(8)}(${Q})${words(4)}[，,](?:超额(?:完成)?|超过?(?:计划|目标|预算|预期|出)|超出)(?:了|约|近)?([\\ue000-\\ue1ff])`,
  "g",
);

/** 上半年16.5万辆，其中一季度7.2万辆，二季度9.3万辆. */
const HALF = new RegExp(
  `(${DATE}|上半年|下半年)${words(8)}(${Q})${words(6)}[，,:(]${words(6)}(${DATE})${words(6)}(${Q})${words(4)}[，,、和]${words(2)}(${DATE})${words(6)}(${Q})`,
  "g",
);

/** 第二季度7200万部。……上半年累计1.4亿部，第一季度为6800万部: the other quarter was told before. */
const HALF_AND_ONE = new RegExp(`(${DATE}|上半年|下半年)${words(8)}(${Q})${words(4)}[，,(](?:其中)?(${DATE})${words(6)}(${Q})`, "g");

export function* statedBalances(skeleton: Skeleton): Generator<Stated> {
  if (HINT.test(skeleton.text))
    for (const pattern of PATTERNS)
      for (const [, before, first, a, behind, second, b, left] of skeleton.text.matchAll(pattern)) {
        const [one, other, told] = [skeleton.operand(a), skeleton.operand(b), skeleton.operand(left)];
        if (first === second || (isNamed(behind) && before !== behind)) continue;
        if (areAlike(one, other) && areAlike(one, told)) yield differenceOf(told, one, other);
      }
  for (const [, whole, won, drawn, lost] of skeleton.places(RECORD, ...WON)) {
    const parts = [won, drawn, lost].filter((sign) => sign !== undefined).map((sign) => skeleton.operand(sign));
    const all = skeleton.operand(whole);
    // 近十场的第七胜，战绩来到21胜13负
    if (all.figure.bound !== "=" || !PLAYED.test(all.figure.text + all.after.slice(0, 2))) continue;
    if ([all, ...parts].every(({ figure }) => figure.kind === "number" || figure.kind === "count")) yield sumOf(all, parts);
  }
  for (const { index, 1: a, 2: b, 3: c, 4: d } of skeleton.places(QUARTERS, ...QUARTER)) {
    const parts = [a, b, c, d].map((sign) => skeleton.operand(sign));
    const years = skeleton.above(index).filter((other) => areAlike(other, parts[0]) && !isBase(other) && !tellsChangeBefore(other.before));
    if (years.length === 1 && parts.every((part) => areAlike(part, years[0]))) yield restOf(parts[3], years[0], parts.slice(0, 3));
  }
  for (const { index, 1: number, 2: sign } of skeleton.places(SUM_OF_SOME, ...ADDED)) {
    const told = skeleton.operand(sign);
    const count = number === "两" ? 2 : SOME.indexOf(number);
    const like = [...skeleton.before(index)]
      .map(([operand]) => operand)
      .filter((other) => areAlike(other, told) && other.figure.per === undefined && !isBase(other) && !tellsChangeBefore(other.before));
    if (like.length === count && like.every(({ figure }) => figure.value < told.figure.value)) yield sumOf(told, like.reverse());
  }
  for (const [, won, drawn, lost, share] of skeleton.places(WON_SHARE, ...WON)) {
    const parts = [won, drawn, lost].filter((sign) => sign !== undefined).map((sign) => skeleton.operand(sign));
    yield shareOf(skeleton.operand(share), parts[0], together(parts));
  }
  for (const [, won, drawn, points] of skeleton.places(POINTS, ...WON)) {
    const [wins, draws, told] = [won, drawn, points].map((sign) => skeleton.operand(sign));
    const [three, two] = [sumOf(told, [wins, wins, wins, draws]), sumOf(told, [wins, wins, draws])];
    yield { ...three, values: [...three.values, ...two.values] };
  }
  for (const [, count, one, all] of skeleton.places(UNITS, ...SINGLE)) {
    const [times, each, told] = [count, one, all].map((sign) => skeleton.operand(sign));
    if (areAlike(each, told) && (times.figure.kind === "count" || times.figure.kind === "number")) yield productOf(told, times, each);
  }
  for (const [, one, other, all] of skeleton.places(AREA, ...LONG)) {
    const [long, wide, area] = [one, other, all].map((sign) => skeleton.operand(sign));
    if (long.figure.family === "length" && wide.figure.family === "length" && area.figure.family === "area")
      yield productOf(area, long, wide);
  }
  if (skeleton.has.ratio)
    for (const [, asked, paid, share] of skeleton.places(PREMIUM, ...DEARER)) {
      const [base, end] = [skeleton.operand(asked), skeleton.operand(paid)];
      if (areAlike(base, end) && isPlausible(...aligned(base, end))) yield growthOf(skeleton.operand(share), base, end, "end");
    }
  for (const [, ofOne, ofOther, one, other] of skeleton.places(RATIO_OF, ...DIVIDED)) {
    const [a, b, first, second] = [ofOne, ofOther, one, other].map((sign) => skeleton.operand(sign));
    if (areAlike(first, second)) yield proportionOf(second, first, a, b);
  }
  for (const [, planned, done, by] of skeleton.places(PLANNED, ...EXCEEDS)) {
    const [base, end, told] = [planned, done, by].map((sign) => skeleton.operand(sign));
    if (!areAlike(base, end) || !isPlausible(...aligned(base, end))) continue;
    if (told.figure.kind === "ratio") yield growthOf(told, base, end, "end");
    else if (areAlike(told, base)) yield differenceOf(told, base, end);
  }
  for (const [, whole, less, left] of skeleton.places(LESS, ...TAKES)) {
    const [all, part, told] = [whole, less, left].map((sign) => skeleton.operand(sign));
    if (areAlike(all, part) && areAlike(all, told) && part.figure.value < all.figure.value) yield differenceOf(told, part, all);
  }
  if (skeleton.dateCount < QUARTERS_OF_HALF) return;
  for (const [, half, whole, first, a, second, b] of skeleton.places(HALF)) {
    const stated = halvesOf(skeleton, half, [first, second], [skeleton.operand(whole), skeleton.operand(a), skeleton.operand(b)]);
    if (stated !== undefined) yield stated;
  }
  for (const { index, 1: half, 2: whole, 3: quarter, 4: one } of skeleton.places(HALF_AND_ONE)) {
    const { quarter: own } = skeleton.date(quarter).date ?? {};
    const other = own === undefined ? undefined : quarterAbove(skeleton, index, own + (own % 2 === 1 ? 1 : -1), skeleton.operand(whole));
    if (own === undefined || other === undefined) continue;
    const here = { sign: quarter, operand: skeleton.operand(one) };
    const [first, second] = own % 2 === 1 ? [here, other] : [other, here];
    const stated = halvesOf(skeleton, half, [first.sign, second.sign], [skeleton.operand(whole), first.operand, second.operand]);
    if (stated !== undefined) yield stated;
  }
}

/** 对美出口: a part of it. */
function isNamed(words: string): boolean {
  return HAN_END.test(words) && !GENERAL.test(words);
}

const HAN_END = /[一-鿿]$/;
const GENERAL = /(?:其中|总|全[国省市县年区]|而|[则但])$/;

/** The one figure of its measure that was told of a quarter before. */
function quarterAbove(skeleton: Skeleton, at: number, quarter: number, like: Operand): { sign: string; operand: Operand } | undefined {
  const told = [...skeleton.text.slice(0, at).matchAll(OF_QUARTER)]
    .filter(([, sign]) => skeleton.date(sign).date?.quarter === quarter)
    .map(([, sign, figure]) => ({ sign, operand: skeleton.operand(figure) }))
    .filter(({ operand }) => areAlike(operand, like) && !isBase(operand) && !tellsChangeBefore(operand.before));
  return told.length === 1 ? told[0] : undefined;
}

const OF_QUARTER = new RegExp(`(${DATE})${words(16)}(${Q})`, "g");

function halvesOf(skeleton: Skeleton, half: string, quarters: readonly string[], [whole, a, b]: readonly Operand[]): Stated | undefined {
  const told = half === "上半年" ? 1 : half === "下半年" ? 2 : skeleton.date(half).date?.half;
  const [first, second] = quarters.map((quarter) => skeleton.date(quarter).date?.quarter);
  if (told === undefined || first !== told * 2 - 1 || second !== told * 2) return undefined;
  return areAlike(whole, a) && areAlike(whole, b) ? sumOf(whole, [a, b]) : undefined;
}

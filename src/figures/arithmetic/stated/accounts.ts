/** Accounts in full sentences: what was there, what came and went, what is left; a whole with all its parts; so many at so much each. */
import { divide } from "../../interval.ts";
import { areAlike } from "../comparable.ts";
import { type Operand, show, withoutPer } from "../operands.ts";
import { isLike } from "../relation.ts";
import { inexact } from "./rounding.ts";
import { DATE, Q, R, type Skeleton, words } from "./skeleton.ts";
import { growthOf, leftOf, productOf, restOf, type Stated, shareOf, sumOf } from "./stated.ts";

/** Anything but a figure, over the end of a sentence too; or anything but a quantity. */
const over = (most: number) => `[^\\n\\ue000-\\ue3ff]{0,${most}}?`;
const overShares = (most: number) => `[^\\n\\ue000-\\ue0ff\\ue200-\\ue3ff]{0,${most}}?`;

/** 起跑15000人，其中完赛14250人，另外650人退赛; 借出7320册。按类别看，文学类3150册，科普类2480册，其余1960册. */
const ALL_OF = new RegExp(
  `(${Q})[一-鿿]{0,6}[，,。:](?:按[一-鿿]{1,6}[看分][，,])?(其中)?[，,]?((?:${words(10)}${Q}${words(14)}[，,、;；]){1,5})(其[余他它](?:各[一-鿿])?|另外|余下|剩[余下])的?${words(6)}(${Q})`,
  "g",
);
/** 共有36班，七年级13班，八年级12班，九年级13班. */
const LISTED = new RegExp(
  `(?:共有?|一共|合计|总计)${words(4)}(${Q})[一-鿿]{0,4}[，,:]((?:[一-鿿]{1,4}${Q}[一-鿿]{0,2}[，,、]){2,6}[一-鿿]{1,4}${Q}[一-鿿]{0,2})(?=[。;；]|[，,]另)`,
  "g",
);
const ITEM = new RegExp(`([一-鿿]{1,4})(${Q})`, "g");
/** 一期120兆瓦，二期再上45兆瓦。两期全部并网后，总装机达到175兆瓦. */
const PHASES = new RegExp(
  `(?<!第)[一首]期${words(8)}(${Q})[，,、]${words(2)}二期${words(8)}(${Q})${words(4)}[，,。]${over(20)}(?:两期|[一二]期全部|全部(?:建成|并网|投产|完工))${over(16)}总${words(8)}(${Q})`,
  "g",
);
/** 募得1286万元……支出1094万元……结余192万元. */
const LEFT_OVER = new RegExp(
  `(?:收入|募得|募集|筹得|筹集)${words(10)}(${Q})${overShares(60)}(?:支出|开支|花费)(?:为|共|了|合计|总计|共计|达)?(${Q})${over(40)}(?:结余|盈余|节余|剩余)(?:为|了|有)?(${Q})`,
  "g",
);
/** 放养8万尾，清池时剩6.8万尾，损失1.2万尾. */
const LOST = new RegExp(
  `(${Q})${words(12)}[，,]${words(10)}[只仅]?[剩存](?:余|下)?(?:了|有|为)?(${Q})${words(6)}[，,]${words(8)}(?:损失|损耗|流失|死亡|消耗|用掉|少了|减少)(?:了)?(${Q})`,
  "g",
);
/** 定价16元，居民自付9元，剩下的7元. */
const PAID = new RegExp(
  `(?:定价|售价|总价|价格|费用|全价)(?:为|是)?(${Q})[，,]${words(14)}(?:${Q}${words(8)})?(?:自付|自理|个人[出付承担]*|首付|预付|先付)(?:了|为)?(${Q})[，,](?:其余|剩下|余下|余款|尾款|剩余)的?(${Q})`,
  "g",
);
/** 初版收词3.2万条。修订版新增6800条，删去1200条，现共收词3.76万条. */
const REVISED = new RegExp(
  `(${Q})${over(20)}(?:新增|增收|增加|新添|增补|新进)(?:了)?(${Q})${words(4)}[，,](?:删去|删除|删掉|减去|淘汰|报废|移除|撤下)(?:了)?(${Q})${words(4)}[，,](?:现|目前|如今)${words(8)}(${Q})`,
  "g",
);
/** 存有180吨。三月发出74吨，四月又发出58吨，还剩48吨. */
const STOCK = new RegExp(
  `[存有](?:有)?${words(6)}(${Q})${over(10)}(?:发出|售出|卖出|运走|用去|用掉|领走|调出)(?:了)?(${Q})${over(16)}(?:发出|售出|卖出|运走|用去|用掉|领走|调出)(?:了)?(${Q})${over(30)}[还尚仅]剩(?:余|下)?(?:了|有)?(${Q})`,
  "g",
);
/** 合计173个问题。……分成三级：严重21个，一般98个，轻微54个. */
const SORTED = new RegExp(
  `(?:共|合计|总计)${words(6)}(${Q})${over(24)}分[成为](${Q})[^，,。:\\ue000-\\ue3ff]{0,4}:((?:[一-鿿]{1,6}${Q}[一-鿿]{0,3}[，,、]){1,6}[一-鿿]{1,6}${Q})[一-鿿]{0,3}[。;]`,
  "g",
);
/** 24个班，平均每班45人，在校学生总数为1080人. */
const CLASSES = new RegExp(
  `(${Q})([班组队桌车箱间排]|个[班组队箱])${words(4)}[，,]平均每个?[班组队桌车箱间排](${Q})${words(4)}[，,]${words(10)}(?:总数|总共|合计|共有?|总计)(?:为|达|有)?(${Q})`,
  "g",
);
/** 先卸下820只，再装上655只，装卸量为1475只; 食材38元，人工22元，纸盒5元，成本就要65元. */
const HANDLED = new RegExp(
  `卸[下货]?(${Q})${words(6)}[，,]${words(2)}装[上货]?(${Q})${words(4)}[，,]${words(6)}装卸量?(?:为|共|达)?(${Q})`,
  "g",
);
const COST_OF = new RegExp(`((?:[一-鿿]{1,8}${Q}[，,、]){2,6})(?:光)?(?:总)?成本(?:就|共|一共|合计|总共)(?:要|需|达|为|是)?(${Q})`, "g");
/** 21座风机，单机容量9.5兆瓦，装置容量合计199.5兆瓦. */
const UNITS = new RegExp(
  `(${Q})[^，,。\\ue000-\\ue3ff]{0,8}[，,](?:单机|单台|单座|单套|单组)${words(4)}(${Q})${words(4)}[，,]${words(6)}(?:合计|共计|合共|一共)(?:为|达)?(${Q})`,
  "g",
);
/** 目标225袋，募得270袋，达成率120%. */
const REACHED = new RegExp(
  `(?:目标|计划|指标|任务)(?:为|是)?(${Q})${words(4)}[，,]${words(8)}(?:实际|募得|完成|收到|收得|达到|募到|实现)${words(4)}(${Q})${words(4)}[，,](?:达成率|完成率)(?:为|达到?|是)?(${R})`,
  "g",
);
/** 1986年4300平方公里。2021年只剩下2150平方公里，失去了一半. */
const SHRUNK = new RegExp(
  `(${DATE})${over(16)}(${Q})${over(12)}(${DATE})${over(6)}[只仅]?(?:剩下?|余|减少到|缩小到|降到|减到)(?:了|有)?(${Q})${over(24)}(?:失去|丧失|消失|减少|缩小|缩减|萎缩)(?:了)?(?:约|近)?(${R})`,
  "g",
);
/** 回收1250份，剔除50份，有效率为96%. */
const VALID = new RegExp(
  `(?:回收|收回|发放|收到)${words(6)}(${Q})${words(4)}[，,](?:剔除|排除|作废|剔去|其中无效)(?:了)?${words(14)}(${Q})${words(4)}[，,]有效(?:回收)?率(?:为|达到?|是)?(${R})`,
  "g",
);
/** 1840标箱，其中冷藏箱230标箱，平均每八个里就有一个. */
const ONE_IN = new RegExp(
  `(${Q})${words(6)}[，,]其中${words(8)}(${Q})${words(6)}[，,](?:平均)?每(${Q})${words(8)}[就便]有[一1][一-鿿]`,
  "g",
);
/** 8月整个月共收治6240人次，平均每天约201人次. */
const BY_DAY = new RegExp(
  `(${DATE})(?:整个?月|全月|一整个月|整月|当月)?${words(12)}(?:共|累计|总共)${words(4)}(${Q})${words(4)}[，,](?:平均)?(?:每[天日]|日均)${words(6)}(${Q})`,
  "g",
);
/** 航程5040海里，保持14节的航速，需要15天. */
const VOYAGE = new RegExp(
  `航程${words(4)}(${Q})${words(12)}[，,]${words(10)}(${Q})的?(?:航速|速度)${words(4)}[，,]?${words(10)}(?:需要?|要|用)(${Q})`,
  "g",
);

export function* statedAccounts(skeleton: Skeleton): Generator<Stated> {
  const at = (sign: string) => skeleton.operand(sign);
  for (const [, all, marked, list, name, rest] of skeleton.places(ALL_OF, "余他它外剩")) {
    if (marked === undefined && (name === "另外" || list.includes("另"))) continue;
    const parts = [...list.matchAll(SIGN)].map(([sign]) => at(sign));
    const [whole, told] = [at(all), at(rest)];
    // 市内5区，加上4个开发区，共108人: not all of them are people
    if (parts.some(({ figure }) => figure.unit !== told.figure.unit)) continue;
    if ([told, ...parts].every((part) => isPartOf(part, whole)) && isNear([told, ...parts], whole)) yield restOf(told, whole, parts);
  }
  for (const [, all, list] of skeleton.places(LISTED, "共合总", "，,:")) {
    const items = [...list.matchAll(ITEM)];
    const parts = items.map(([, , sign]) => at(sign));
    const whole = at(all);
    if (areOfOneKind(items.map(([, name]) => name)) && parts.every((part) => isPartOf(part, whole)) && isNear(parts, whole))
      yield sumOf(whole, parts);
  }
  for (const [, all, count, list] of skeleton.places(SORTED, "分", ":", "共合总")) {
    const [parts, whole] = [[...list.matchAll(SIGN)].map(([sign]) => at(sign)), at(all)];
    if (parts.length === at(count).figure.value && parts.every((part) => isPartOf(part, whole)) && isNear(parts, whole))
      yield restOf(parts[parts.length - 1], whole, parts.slice(0, -1));
  }
  for (const [, all, one, other, left] of skeleton.places(STOCK, "剩", "存有", "发售卖运用领调")) {
    const [whole, told] = [at(all), at(left)];
    const parts = [at(one), at(other)];
    if ([...parts, told].every((part) => isPartOf(part, whole))) yield restOf(told, whole, parts);
  }
  for (const [, count, , one, all] of skeleton.places(CLASSES, "班组队桌车箱间排", "均", "总合共")) {
    const [times, each, told] = [at(count), withoutPer(at(one)), at(all)];
    if (isLike(each, told)) yield productOf(told, times, each);
  }
  for (const [, one, other, all] of [...skeleton.places(PHASES, "期", "总"), ...skeleton.places(HANDLED, "卸", "装")]) {
    const [parts, told] = [[at(one), at(other)], at(all)];
    if (parts.every((part) => isPartOf(part, told)) && isNear(parts, told)) yield sumOf(told, parts);
  }
  for (const [, list, all] of skeleton.places(COST_OF, "成", "本")) {
    const [parts, told] = [[...list.matchAll(SIGN)].map(([sign]) => at(sign)), at(all)];
    if (parts.every((part) => isPartOf(part, told)) && isNear(parts, told)) yield sumOf(told, parts);
  }
  for (const [, one, other, left] of [
    ...skeleton.places(LEFT_OVER, "余", "支开花"),
    ...skeleton.places(LOST, "剩存", "损流死消用少"),
    ...skeleton.places(PAID, "付理个", "余下款剩", "价费"),
  ]) {
    const [whole, part, told] = [at(one), at(other), at(left)];
    if (isPartOf(part, whole) && isPartOf(told, whole)) yield restOf(told, whole, [part]);
  }
  for (const [, first, more, less, now] of skeleton.places(REVISED, "删减淘报移撤", "增添补新", "现目如")) {
    const [base, added, removed, told] = [first, more, less, now].map(at);
    if ([added, removed, told].every((one) => areAlike(one, base))) yield revisedOf(told, base, added, removed);
  }
  for (const [, count, one, all] of skeleton.places(UNITS, "单", "合共")) {
    const [times, each, told] = [count, one, all].map(at);
    if (areAlike(each, told) && (times.figure.kind === "count" || times.figure.kind === "number")) yield productOf(told, times, each);
  }
  for (const [, count, speed, time] of skeleton.places(VOYAGE, "航", "速")) {
    const [way, rate, told] = [count, speed, time].map(at);
    if (way.figure.family === "length" && rate.figure.family === "speed" && told.figure.kind === "duration")
      yield quotientOf(told, way, rate);
  }
  for (const [, of, one, each] of skeleton.places(ONE_IN, "每", "其")) {
    const [whole, part, told] = [of, one, each].map(at);
    if (isPartOf(part, whole) && (told.figure.kind === "count" || told.figure.kind === "number")) yield quotientOf(told, whole, part);
  }
  for (const [, month, all, one] of skeleton.places(BY_DAY, "每日", "共累")) {
    const { year, month: of, day } = skeleton.date(month).date ?? {};
    const [whole, told] = [at(all), at(one)];
    if (of !== undefined && day === undefined && isLike(withoutPer(told), whole)) yield byDay(told, whole, year, of);
  }
  if (!skeleton.has.ratio) return;
  for (const [, planned, done, share] of skeleton.places(REACHED, "率", "目计指任")) {
    const [base, end] = [at(planned), at(done)];
    if (areAlike(base, end)) yield shareOf(at(share), end, base);
  }
  for (const [, , before, , after, share] of skeleton.places(SHRUNK, "剩余减缩降", "失丧消减缩萎")) {
    const [base, end] = [at(before), at(after)];
    if (isPartOf(end, base)) yield growthOf(at(share), base, end, "end");
  }
  for (const [, all, part, share] of skeleton.places(VALID, "率", "效")) {
    const [whole, off] = [at(all), at(part)];
    if (isPartOf(off, whole)) yield leftOf(at(share), off, whole);
  }
}

const SIGN = new RegExp(Q, "g");

export function isPartOf(part: Operand, whole: Operand): boolean {
  return isLike(part, whole) && part.figure.per === undefined && part.figure.value < whole.figure.value;
}

/** Typing errors leave the sum near the whole; what is farther off is the sum of other things. */
const NEAR = 1.3;

export function isNear(parts: readonly Operand[], whole: Operand): boolean {
  const ratio = parts.reduce((sum, { figure }) => sum + figure.value, 0) / whole.figure.value;
  return ratio < NEAR && ratio > 1 / NEAR;
}

/** 七年级, 八年级, 九年级: the names end in the same way. */
function areOfOneKind(names: readonly string[]): boolean {
  const [first] = names;
  return names.length > 2 && names.every((name) => name.length > 1 && name.at(-1) === first.at(-1)) && new Set(names).size === names.length;
}

function revisedOf(told: Operand, base: Operand, added: Operand, removed: Operand): Stated {
  const { exact, values } = restOf(told, base, [removed]);
  const sum = sumOf(told, [base, added]);
  return {
    kind: "sum",
    told,
    others: [base, added, removed],
    formula: `${show(base)} + ${show(added)} - ${show(removed)}`,
    exact: [exact[0] + added.figure.value],
    values: [{ low: values[0].low + inexact(added).low, high: sum.values[0].high - inexact(removed).low }],
  };
}

export function quotientOf(told: Operand, whole: Operand, by: Operand): Stated {
  return {
    kind: "rate",
    told,
    others: [whole, by],
    formula: `${show(whole)} / ${show(by)}`,
    exact: [whole.figure.value / by.figure.value],
    values: [divide(inexact(whole), by.figure.kind === "duration" ? by.value : inexact(by))],
  };
}

function byDay(told: Operand, whole: Operand, year: number | undefined, month: number): Stated {
  const days = new Date(Date.UTC(year ?? LEAP, month, 0)).getUTCDate();
  const least = year === undefined && month === 2 ? days - 1 : days;
  const value = inexact(whole);
  const by = told.figure.per?.factor ?? 1;
  return {
    kind: "average",
    told,
    others: [whole],
    formula: `${show(whole)} / ${days}`,
    exact: [whole.figure.value / days / by],
    values: [{ low: value.low / days / by, high: value.high / least / by }],
  };
}

const LEAP = 2024;

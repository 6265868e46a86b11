/** What a figure is told of one of: 每公里4000万元, 户均3.7人, 45元的票价, 6.25 MW each, £8 per visitor. */
import { singular } from "../../counted.ts";
import { type Unit, unitAt } from "../../units.ts";
import { isCompared, isEnd } from "../changewords.ts";
import { type Operand, type Paragraph, withoutPer } from "../operands.ts";

/** What there is one of. */
export interface Name {
  /** 名教师对应, visitor: the noun begins it. Empty where whatever is counted is meant. */
  readonly word: string;
  /** A measure it is told by: 每亩, a day. */
  readonly unit: Unit | undefined;
  /** What the measure is of: 垃圾 of 每吨垃圾. */
  readonly noun?: string;
  /** 每10股: as many of it, in base units of the measure. */
  readonly times: number;
  /** The count stands right before the figure, -1, or behind it, 1: each of the 36 judges. */
  readonly beside: -1 | 0 | 1;
}

/** A total over a count. */
export interface Rate {
  readonly told: Operand;
  /** As it was printed, not divided by what it is per. */
  readonly one: Operand;
  readonly names: readonly Name[];
  /** Words say that it is the mean of all, or its price: no other figure of one. */
  readonly explicit: boolean;
  /** Whether it is a mean: 平均, an average of. */
  readonly mean: boolean;
  /** The words between the name and the figure: 造价, 支出. */
  readonly noun: string;
}

const CLAUSE = /[^，,;；、(。]*$/;
/** Each name but the last ends where the next begins: 每台每天收割. */
const EACH_HAN =
  /(?:每(?:一|1)?|(?:平均|[折摊]?[合到]|相当于|等于|[算折]计|下来|起来)一|平均单(?=[月日])|^(?:一(?:(?![共次般样直定起些手])(?=[一-鿿]{1,2}(?:$|[收需要就成有约平]))|(?=[天晚周]|年(?!级|度)|小时|个?月(?!份)))|单(?=[票店台车箱件册套杯次瓶株张月日])))个?((?:(?!每|平均)[一-鿿]){1,7}):?/g;
/** 户均, 场均 and 亩产, but not 平均, 不均, 均为. */
const MEAN_OF_HAN =
  /([^平不皆都全各者们别数也以内部额量费\s])均(?!为|是|有|在|已|未|可|能|由|不|无|超|达|获)[一-鿿]{0,9}:?$|([亩垧])产[一-鿿]{0,3}$/;
/** 票价, 呎价. */
const PRICE_OF_HAN = /([呎票坪斤瓦])[价租][一-鿿]{0,3}$/;
const PRICE_HAN = /(?<!总)(?:[单均定售]价|票价)(?:[为是约仅]|只要|高?达)*:?$/;
const PRICE_BEHIND_HAN = /^的?(?:平均)?(?:单价|均价|售价|票价|价格|电价|定价)/;
const MEAN_HAN = /平均[一-鿿]{0,8}:?$|均价[一-鿿]{0,6}:?$/;
/** 从4元到5元不等. */
const OPEN_BEHIND = /^ ?(?:[到至]|不等|起(?=[，,。;；]|$)|or more\b|to $)/;
const MEAN_ENGLISH =
  /\b(?:averag(?:e|es|ed|ing)(?: [a-z]+){0,3}|mean(?: of)?|yield of|density of|rate of|cost of) (?:just |about |roughly )?$/i;
const EACH_ENGLISH =
  /^(?: [a-z]+)? (?:(?:a|an|per|each|for each|for every|for the average|to the|to each|to every)(?: of (?:its|the|their))?) (?!and\b|of\b|but\b|were\b|was\b|for\b|in\b|to\b|on\b|at\b|with\b)([a-z]+)(?: ([a-z]+))?|^ [a-z]+ to each\b/;
const APIECE = /^(?: [a-z]+)? (?:apiece|each(?! of)|on average)\b/;
/** For each of its 24 miles: the count stands behind. */
const EACH_OF_BEHIND = /^ (?:for|to) each of (?:its|the|their|our|[a-z’']+s?(?: [a-z]+)?['’]s) $/;
/** Each box holds 24, each carrying 24. */
const EACH_BEFORE = /\b(?:each|every) ([a-z]+)(?: [a-z]+){0,3} $/i;
const EACH_OF = /\beach of (?:the|its|their|our|his|her) $/i;
const EACH_OF_THEM = /\beach(?: of them| one)?(?: [a-z]+){0,2} $/;
/** 60 instalments of €1,500. */
const GROUPS_OF = /^ ([a-z]+s) of $/;

/** What fits or is allowed, a price from so many on, what was added to one, and what others have. */
const NO_RATE =
  /另|额外|[这该那]$|从$|设计|[新旧老](?:客|户|生|员|会员|用户|村|城|楼)|最[多高低少大小长]|(?:以[上下内]|起|满|至少|不足|[增减降涨跌]|(?<![公毫])升|可|能|限|标准|罚|付息|还款|优惠|便宜)[一-鿿]{0,6}$|\b(?:up to|at least|over|under|from|(?:fine|grant|rise|increase|drop|ceiling|cap|limit|maximum|target|goal) of|extra|another|additional|by|seats?) $/i;
/** Heights, ages and the like are levels: a sum of them means nothing. */
const LEVEL =
  /温|水位|平均分|层高|每层[高深]|海拔|年龄|身高|体重|湿度|风速|浓度|密度|[深厚宽高]度|水深|成绩|寿命|\b(?:temperature|depth|height|age|level|speed|altitude|humidity|weight|score|lifespan)s?\b/i;
/** The five-day average: of a window that moves. */
const MOVING =
  /(?:[\d一二三四五六七十] ?[日天周](?:移动|滚动|滑动)?(?:均值|均线|平均)|\b(?:\d+|two|three|four|five|six|seven|ten|fourteen|thirty)[- ](?:day|week|month|year) (?:moving |rolling )?(?:average|mean)\b)[^.。]{0,40}$/i;
const WINDOW = 72;
const TIER = /(?:以[上下内]|起|满|至少|不足)[，,的]?每[^，,。]{0,4}$/;
const FROM_SO_MANY = /^后?的?(?:部分)?[,，]?每/;
const TIER_REACH = 12;

/** Undefined where the figure is told of no one thing. */
export function rateOf(paragraph: Paragraph, told: Operand): Rate | undefined {
  const { figure, before } = told;
  const { kind, bound, family } = figure;
  if (kind === "ratio")
    return bound === "=" && INTEREST_RATE.test(before) && !OF_LATER_ON.test(before) && !isOfDays(paragraph, told)
      ? interestRate(told)
      : undefined;
  if (bound === "range" || kind === "multiple" || kind === "point") return undefined;
  if (family === "temperature" && figure.value < MIN_ENERGY) return undefined;
  const clause = before.slice(before.search(CLAUSE));
  const rate = readRate(paragraph, told, clause);
  return rate === undefined || isNoMean(paragraph, rate, clause) ? undefined : rate;
}

/** Nearly no figure has one of these before it. */
const HAN_SIGN = /[每均价租产一单]/;
const LATIN_SIGN = /^ (?:[a-z]+ )?(?:an?|per|each|for|to|apiece|on|every)\b/;
const LATIN_BEFORE = /each|every|averag|mean|s of $|(?:yield|density|rate|cost) of/i;

const FROM = /[由从自]/;

function readRate(paragraph: Paragraph, told: Operand, clause: string): Rate | undefined {
  const { figure, before, after, index, sentence } = told;
  if (figure.family === "speed") return { told, one: told, names: [SPEED], explicit: true, mean: MEAN_HAN.test(clause), noun: "" };
  const counted = paragraph.operands[index - 1];
  const mayBeHan = HAN_SIGN.test(clause) || figure.per !== undefined || after.startsWith("的") || counted?.before.endsWith("每") === true;
  // 单产由每亩412公斤提高到430公斤: what it came to is of one too
  if (counted !== undefined && counted.figure.unit === figure.unit && isCompared(counted) && isEnd(before))
    return hanRate(paragraph, told, counted.before.slice(counted.before.search(CLAUSE)).replace(FROM, ""));
  const han = mayBeHan ? hanRate(paragraph, told, clause) : undefined;
  if (han !== undefined) return han;
  const latin = figure.per !== undefined || LATIN_SIGN.test(after) || (before.endsWith(" ") && LATIN_BEFORE.test(before));
  return latin || (isCountedAt(counted, sentence) && EACH_OF.test(counted.before)) ? latinRate(paragraph, told) : undefined;
}

function isNoMean({ text, sentences, operands }: Paragraph, { told, mean, names }: Rate, clause: string): boolean {
  const { figure, after } = told;
  if (isCompared(told) || NO_RATE.test(clause) || OPEN_BEHIND.test(after) || (figure.family !== "speed" && LEVEL.test(clause))) return true;
  const last = operands[told.index - 1]?.figure;
  // 超过10公里后每公里2.6元: a price from so many on
  if ((last?.bound === ">" || last?.bound === ">=") && figure.start - last.end < TIER_REACH && FROM_SO_MANY.test(clause)) return true;
  // 以150元、50元的价格: two prices
  if (last !== undefined && last.unit === figure.unit && text.slice(last.end, figure.start) === "、" && PRICE_BEHIND_HAN.test(after))
    return true;
  // 平均每人30小时: of times only where somebody is named for each
  if (figure.kind === "duration" && (!mean || names.some(({ unit }) => unit?.family === "time"))) return true;
  const words = text.slice(Math.max(sentences[told.sentence].start, figure.start - WINDOW), figure.start);
  return MOVING.test(words) || TIER.test(words.slice(-TIER_REACH));
}

/** 13.6亿度: of so many it is the kilowatt-hour. */
const MIN_ENERGY = 200;

function hanRate(paragraph: Paragraph, told: Operand, clause: string): Rate | undefined {
  const { figure, after } = told;
  const one = asPrinted(told);
  const names: Name[] = [];
  let noun = "";
  const numbered = eachSoMany(paragraph, told);
  if (numbered !== undefined) names.push(numbered);
  for (const [, word] of clause.matchAll(EACH_HAN)) {
    names.push(nameOf(word));
    noun = word;
  }
  const mean = MEAN_HAN.test(clause);
  const meanOf = names.length === 0 ? MEAN_OF_HAN.exec(clause) : null;
  const of = meanOf ?? (names.length === 0 ? PRICE_OF_HAN.exec(clause) : null);
  const short = of?.[1] ?? of?.[2];
  if (short !== undefined) {
    names.push(nameOf(short === "呎" ? "平方呎" : short));
    noun = clause.slice((of?.index ?? 0) + 2);
  }
  const price = figure.family === "currency" && (PRICE_HAN.test(clause) || PRICE_BEHIND_HAN.test(after));
  if (names.length === 0 && figure.per !== undefined && figure.text.includes("/")) names.push(perName(figure.per));
  if (names.length === 0 && !price && !mean) return undefined;
  const explicit = mean || price || figure.family === "currency" || short !== undefined;
  return { told, one, names: names.length === 0 ? [ANY] : names, explicit, mean: mean || meanOf !== null, noun };
}

export const ANY: Name = { word: "", unit: undefined, times: 1, beside: 0 };

function nameOf(word: string): Name {
  const many = MANY.exec(word)?.[1];
  if (many !== undefined) return { ...nameOf(word.slice(1)), times: many === "万" ? 1e4 : many === "千" ? 1e3 : 100 };
  if (word === "季" || word === "季度") return { word, unit: unitAt("季度", 0)?.value, times: 1, beside: 0 };
  const unit = word === "晚" ? unitAt("天", 0) : unitAt(word, 0);
  const family = unit?.value.family;
  const measured = family !== undefined && !NO_MEASURE.has(family);
  return measured
    ? { word, unit: unit?.value, noun: word.slice(unit?.end, (unit?.end ?? 0) + NOUN), times: 1, beside: 0 }
    : { word, unit: undefined, times: 1, beside: 0 };
}

const NO_MEASURE: ReadonlySet<string> = new Set(["count", "currency", "magnitude", "temperature"]);
/** 每万人拥有20个. */
const MANY = /^([百千万])(?=[人名户家]口?(?:拥?有)?$)/;
/** Characters of a noun. */
const NOUN = 2;

function perName({ family, name, factor }: { family: Unit["family"]; name: string; factor: number }): Name {
  if (family === "count") return { ...ANY, word: name };
  const unit = family === "time" ? unitAt(name, 0)?.value : undefined;
  return { word: name, unit: unit ?? { family, name, factor }, times: 1, beside: 0 };
}

/** 等于一天2.5万台. */
const ONE_TIME = /^一(?:天|日|年|周|小时|个?月)$/;
const MAKES = /(?:等于|相当于|平均|合|折合|约合)$/;

/** 每10股派2.5元. */
function eachSoMany({ operands, text }: Paragraph, { index, sentence, figure }: Operand): Name | undefined {
  const so = operands[index - 1];
  if (
    so === undefined ||
    so.sentence !== sentence ||
    !(so.before.endsWith("每") || (ONE_TIME.test(so.figure.text) && MAKES.test(so.before)))
  )
    return undefined;
  if (so.figure.end > figure.start || /[，,。;；、]/.test(text.slice(so.figure.end, figure.start))) return undefined;
  const { kind, family, unit, factor, value } = so.figure;
  const measured = kind === "amount" || kind === "duration";
  return {
    word: `${so.figure.text.slice(-1)}${so.figure.counted ?? ""}`,
    unit: measured ? { family, name: unit, factor } : undefined,
    times: measured ? value / factor : value,
    beside: 0,
  };
}

function latinRate({ operands }: Paragraph, told: Operand): Rate | undefined {
  const { figure, before, after, index, sentence } = told;
  if (!after.startsWith(" ") && !before.endsWith(" ") && figure.per === undefined) return undefined;
  const one = asPrinted(told);
  const mean = MEAN_ENGLISH.test(before) || APIECE.exec(after)?.[0].endsWith("average") === true;
  const counted = operands[index - 1];
  const isBeside = isCountedAt(counted, sentence);
  const rate = (names: readonly Name[], explicit: boolean): Rate => ({ told, one, names, explicit: explicit || mean, mean, noun: "" });
  const groups = GROUPS_OF.exec(before)?.[1];
  if (groups !== undefined && isBeside) return rate([{ ...ANY, word: singular(groups), beside: -1 }], false);
  if (isBeside && (EACH_OF.test(counted.before) || EACH_OF_THEM.test(before))) return rate([BESIDE], EACH_OF.test(counted.before));
  if (EACH_OF_BEHIND.test(after)) return rate([{ ...ANY, beside: 1 }], true);
  const noun = EACH_BEFORE.exec(before)?.[1];
  if (noun !== undefined && !/^(?:of|and|or|but|with|in|for)$/.test(noun))
    return noun.endsWith("ing") ? (isBeside ? rate([BESIDE], false) : undefined) : rate([{ ...ANY, word: noun }], false);
  const english = EACH_ENGLISH.exec(after);
  if (english?.[1] !== undefined) {
    const unit = unitAt(english[1], 0);
    const measured = unit?.end === english[1].length && unit.value.family !== "count" && unit.value.family !== "currency";
    const [word, second] = [singular(english[1]), english[2] === undefined ? undefined : singular(english[2])];
    const known = second !== undefined && operands.some(({ figure: { counted: noun } }) => noun === second) ? second : word;
    return rate([measured ? { ...ANY, word, unit: unit?.value } : { ...ANY, word: known }], true);
  }
  if (figure.per !== undefined) return rate([perName(figure.per)], true);
  if (APIECE.test(after))
    return rate(
      [isBeside ? BESIDE : isCountedAt(operands[index + 1], sentence) && after.length < NEXT ? { ...ANY, beside: 1 } : ANY],
      true,
    );
  return mean ? rate([ANY], true) : undefined;
}

/** 利息39600元，并支付按照年利率12%计算的利息: of the time to come. */
const OF_LATER_ON = /(?:[并另再还]|[以此]后|逾期)[^，,]{0,10}年(?:化|票面)?利[息率]/;

/** 自2009年11月9日至2011年4月25日按年利率6%计算: of no round number of years. */
function isOfDays({ dates, sentences }: Paragraph, { sentence }: Operand): boolean {
  const { start, end } = sentences[sentence];
  const days = dates.filter((date) => date.start >= start && date.end <= end && date.date?.day !== undefined);
  return days.length > 1 || days.some(({ until }) => until !== undefined);
}

/** 年利率2.5%: what the interest is of one of what was lent. */
const INTEREST_RATE = /年(?:化|票面)?(?:利率|利息率)[为是约达仅]*$|\b(?:annual |yearly )?interest(?: rate)? (?:of|at) $/i;

function interestRate(told: Operand): Rate {
  return { told, one: told, names: [{ ...ANY, word: LENT }], explicit: true, mean: false, noun: "" };
}

/** The name of what was lent. */
export const LENT = "lent";

/** Not divided by what it is per. */
function asPrinted(told: Operand): Operand {
  const one = withoutPer(told);
  const { ulp, place, per } = told.figure;
  return per === undefined ? one : { ...one, figure: { ...one.figure, ulp: ulp * per.factor, place: place * per.factor } };
}

const BESIDE: Name = { ...ANY, beside: -1 };
const SPEED: Name = { word: "", unit: { family: "time", name: "s", factor: 1 }, times: 1, beside: 0 };

/** £12 each and 350 were sold: the words up to the next figure. */
const NEXT = 14;

function isCountedAt(operand: Operand | undefined, sentence: number): boolean {
  return operand !== undefined && operand.sentence === sentence && isCounted(operand);
}

export function isCounted({ figure }: Operand): boolean {
  return (figure.kind === "count" || figure.kind === "number") && figure.value > 1;
}

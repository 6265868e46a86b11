/** How many there are of what a figure is told of one of, and what all of them come to: found by type. */
import { singular } from "../../counted.ts";
import type { Figure } from "../../figure.ts";
import { type Interval, scale } from "../../interval.ts";
import type { Operand } from "../operands.ts";
import { isCounted, LENT, type Name, type Rate } from "./rate.ts";

/** So many of a name. */
export interface Count {
  readonly operand: Operand | undefined;
  readonly value: Interval;
  /** The same of what was printed. */
  readonly exact: number;
  /** By its very noun, classifier or measure; else it is only of a kind that may be meant. */
  readonly sure: boolean;
}

const LINKING = /(?:[为是共有达约近仅设超过到至的现在]|总计|合计|累计|总数|总量|数量|数)+$/;
const HAN_BEFORE = /[一-鿿]+$/;
const HAN_AFTER = /^ ?的?((?:(?![的了,和与及是有在为从比占约共后前内中均被每])[一-鿿]){1,5})/;
const PERSON_NOUN = /(?:人口|人数|员工|职工|居民|学生|用户|会员|观众|游客|教师|师生|旅客|乘客|患者)$/;
const PERSON =
  /^(?:person|people|head|visitor|guest|passenger|student|pupil|member|worker|employee|patient|resident|user|customer|runner)s?$/;
/** 26 matches, 1.5 a game. */
const GAMES = /^(?:game|match|fixture|appearance|start)$/;
/** What is counted by another classifier than its noun: 每车16人, 两辆. */
const ALIKE: Readonly<Record<string, string>> = {
  车: "辆台部",
  船: "艘条",
  店: "家间",
  校: "所",
  站: "座",
  房: "间套",
  书: "册本",
  家: "户",
  户: "家",
  桥: "座",
  票: "张",
};
/** 观影人次4500万. */
const PEOPLE_BEFORE = /(?:人次|人数|人口|客流量?|游客|观众)[一-鿿]{0,3}$/;
/** Those that any classifier may count. */
const LOOSE = "个名位家件项";

/** The count a figure is of a name; undefined where it is none. */
export function countOf(operand: Operand, name: Name, rate: Rate): Count | undefined {
  const { figure, value } = operand;
  if (figure.per !== undefined || operand.before.endsWith("每") || figure.kind === "ratio" || figure.kind === "multiple") return undefined;
  const { unit, times } = name;
  const count = (sure: boolean, factor = 1): Count => ({
    operand,
    value: scale(value, 1 / (factor * times)),
    exact: figure.value / (factor * times),
    sure,
  });
  if (name.word === LENT)
    return figure.family === "currency" && operand.sentence === rate.told.sentence && !INTEREST.test(operand.before)
      ? count(true)
      : undefined;
  if (name.beside !== 0) {
    return operand.index === rate.told.index + name.beside && operand.sentence === rate.told.sentence && figure.value > 1
      ? count(true, figure.factor)
      : undefined;
  }
  if (unit !== undefined && (unit.family !== "time" || figure.kind === "duration")) {
    if (figure.family !== unit.family || /岁$|周年$/.test(figure.text) || (unit.family !== "time" && figure.unit !== unit.name))
      return undefined;
    if (unit.family === "time" && TERM.test(operand.before)) return undefined;
    // 三年 are no hours, but in its own sentence
    if (unit.family === "time" && figure.factor !== unit.factor && operand.sentence !== rate.told.sentence) return undefined;
    return unit.factor === 1 || figure.factor === unit.factor ? count(true, unit.factor) : count(false, unit.factor);
  }
  // 八个年度
  if (unit?.family === "time") return isNamedTime(figure, name.word) ? count(true) : undefined;
  if ((figure.kind !== "count" && figure.kind !== "number") || figure.bound === "range") return undefined;
  if (figure.value <= 1) return undefined;
  if (name.word === "")
    return isCounted(operand) && (figure.kind === "count" || figure.counted !== undefined || isOfPeople(operand))
      ? count(false)
      : undefined;
  const sure = isHan(name.word) ? isOfHan(operand, name.word, rate) : isOfLatin(operand, name.word);
  return sure === undefined ? undefined : count(sure);
}

/** 设计寿命5年: how long it may last. */
const TERM = /(?:寿命|有效期|保质期|期限|质保期?|合同期?|工期)[为是约]{0,2}$/;

function isOfPeople({ figure, before }: Pick<Operand, "figure" | "before">): boolean {
  return figure.kind === "number" && PEOPLE_BEFORE.test(before);
}

/** Whether a figure counts what a Han word begins with; undefined where it counts something else. */
function isOfHan({ figure, before, after }: Operand, word: string, rate: Rate): boolean | undefined {
  const { text, unit, counted } = figure;
  const last = text.at(-1) ?? "";
  const classifier = isHan(last) && !"万亿千百余多".includes(last) ? last : "";
  const behind = counted !== undefined && isHan(counted) ? counted.slice(1) + after.slice(counted.length - 1) : after;
  const noun = HAN_AFTER.exec(behind)?.[1] ?? "";
  const subject = HAN_BEFORE.exec(before.replace(LINKING, ""))?.[0] ?? "";
  const [first] = word;
  const person = unit === "person" || unit === "visit";
  const own = LOOSE.includes(first) && word.length > 1 ? word.slice(1) : word;
  if (own.length > 1 && (startsAlike(noun, own) || endsIn(subject, own))) return true;
  // 1.24万架次
  if (word.length > 1 && text.endsWith(word.slice(0, 2))) return true;
  if (classifier === first || (ALIKE[first] ?? "").includes(classifier || "?"))
    return own === word || noun === "" || word.length === 1 || !isNoun(own) ? true : undefined;
  // 床均, 床位800张
  if (
    word.length === 1 &&
    rate.mean &&
    /均/.test(rate.told.before) &&
    (subject.slice(-3).includes(first) || noun.slice(0, 3).includes(first))
  )
    return true;
  const loose = classifier === "" || LOOSE.includes(classifier);
  if (first === "生") return person && /生/.test(subject.slice(-4) + noun) ? true : undefined;
  if ("人名位".includes(first))
    return person || noun.startsWith("人") || (figure.kind === "number" && PERSON_NOUN.test(subject)) ? true : undefined;
  if (word.length === 1 && (noun.endsWith(first) || (loose && (noun.startsWith(first) || subject.endsWith(first))))) return true;
  if (loose && !isNoun(own) && (noun.startsWith(first) || subject.endsWith(first))) return true;
  return /^[张票]/.test(word) && (person || isOfPeople({ figure, before })) ? false : undefined;
}

/** 教师对应: two characters at least that a count may share; nobody tells the verb from the noun. */
function startsAlike(noun: string, word: string): boolean {
  return noun.length > 0 && (word.startsWith(noun) || (noun.length > 1 && word.startsWith(noun.slice(0, 2))) || noun.endsWith(word));
}

function endsIn(subject: string, word: string): boolean {
  for (let length = Math.min(word.length, subject.length); length > 1; length--) if (subject.endsWith(word.slice(0, length))) return true;
  return false;
}

const VERB = /^[收产生存装卖售需用花耗交付发送运投给得赚补完载坐住读写种养打跑走开走拍约平近仅达为是]/;

function isNoun(word: string): boolean {
  return !VERB.test(word);
}

function isOfLatin({ figure, after }: Operand, word: string): boolean | undefined {
  const { counted, kind, unit } = figure;
  if (counted === word || counted === singular(word)) return true;
  if (counted !== undefined && GAMES.test(word) && GAMES.test(counted)) return true;
  if (unit === "person" && PERSON.test(word)) return true;
  if (kind === "number" && after.startsWith(` ${word}`)) return true;
  return (word === "head" || word === "person") && counted !== undefined ? false : undefined;
}

/** 八个年度, 36 sitting days. */
function isNamedTime({ counted }: Figure, word: string): boolean {
  return counted !== undefined && (counted === word || (isHan(word) && counted.includes(word[0])));
}

const INTEREST = /[付利收]息[一-鿿]{0,3}$|利息[一-鿿]{0,4}$|\binterest of $/;

/** Whether a figure is of the measure that so many of a rate come to. */
export function isTotalFor(total: Operand, { told, one }: Rate): boolean {
  const [whole, each] = [total.figure, one.figure];
  if (each.kind === "ratio") return whole.family === "currency" && total.sentence === told.sentence && INTEREST.test(total.before);
  if (told.figure.family === "speed") return whole.family === "length" && whole.per === undefined;
  if (each.kind === "number" || each.kind === "count") {
    if (whole.kind !== "number" && whole.kind !== "count") return false;
    return isLikeCount(total, one) && !(SEATS.test(total.figure.text) && VENUE.test(total.before));
  }
  return whole.family === each.family && whole.unit === each.unit && whole.kind === each.kind;
}

/** 12.5名学生 and 3200名, 30条 and 6.9万条, 6.5局 and 130局: what is counted is the same. */
function isLikeCount(total: Operand, one: Operand): boolean {
  const [a, b] = [total.figure, one.figure];
  const [x, y] = [a.counted, b.counted];
  if (x !== undefined && y !== undefined && !isHan(x) && !isHan(y)) return x === y;
  if (isOfHeads(total) && isOfHeads(one)) return true;
  if (a.kind === "count" && b.kind === "count") {
    if (a.unit === "thing" && b.unit === "thing") return a.text.at(-1) === b.text.at(-1);
    return a.unit === b.unit;
  }
  if (a.kind === "number" && b.kind === "number" && isHan(total.after) && isHan(one.after)) return total.after[0] === one.after[0];
  return (x === undefined || y === undefined) && !isSmall(a);
}

/** Who goes in and what they sit on are counted alike. */
const HEADS = /(?:[人名位座席]|人次)$/;

const SEATS = /[座席位]$/;
/** 剧院2000席: who comes each time is no part of them. */
const VENUE = /(?:[剧影戏]院|剧场|[场馆厅]|容纳)(?:内?[设有]{1,2}|共有?|约|可|内){0,2}$/;

/** 900个座位. */
function isOfHeads({ figure, after }: Operand): boolean {
  return HEADS.test(figure.text) || /^(?:座位|坐席|席位|床位)/.test(after) || /^个?座/.test(figure.counted ?? "");
}

/** A bare number that says nothing of what it counts. */
function isSmall({ kind, value, counted }: Figure): boolean {
  return kind === "number" && counted === undefined && value < MIN_BARE;
}

const MIN_BARE = 20;

function isHan(text: string): boolean {
  return text >= "一" && text[0] <= "鿿";
}

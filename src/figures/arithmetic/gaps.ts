/** A difference told in a short clause behind the two figures it lies between: 108比96，赢12分; from 15 m to 17.5 m, 2.5 m deeper. */
import type { Figure } from "../figure.ts";
import { isBase, isCompared, isEnd } from "./changewords.ts";
import { isGapOf } from "./frame.ts";
import { someSelection, sum } from "./listed.ts";
import { type Fault, type Operand, type Paragraph, sameMeasure, show, withoutPer } from "./operands.ts";
import { isLike, isSupposed, isUsable, keeps, leadOf, near, type Relation, slipOf } from "./relation.ts";
import { isOfOtherTime, isOfThen } from "./scope.ts";
import { middle } from "./tolerances.ts";

/** What lies between two values, as one character of the verb tells. */
const GROWN =
  /[增升涨提扩添加深宽厚长高抬爬延减降跌缩][一-鿿]{0,2}$|\b(?:up|rise|gain|climb|fall|drop|down|increase|decrease|growth|jump|cut|by)(?: of)?(?: some| about)? $/i;
/** Said of two values that need not be of two times. */
const APART =
  /(?:相差|差[距额了]?|节[约省]|超[支出]|结余|盈余|亏损?|[赢输]|净[胜增减]?|领先|落后|省[下了出去]?|[多少][出住收用花卖产招赚演做]?|(?:比|较|年|月|期|又|还)[^，,]{0,10}[多少][一-鿿]{1,2}|快|慢|便宜|贵|早|晚|提[早前]|相隔|间隔|悬殊|[尚还仍]有|还差)了?$|\b(?:difference|gap|margin|majority|lead|leads?|deficit|surplus|net|saving|saves?|gain|loss|leaving)(?: of| by| is| was)?(?: plus| minus| just| some)? $/i;
const APART_AFTER =
  /^ (?:more(?= than)|less|fewer|longer|shorter|faster|slower|higher|lower|deeper|wider|taller|heavier|lighter|older|younger|earlier|later|apart|ahead|clear|better|cheaper|dearer|sooner|separat|short of |(?:[a-z]+ )?(?:up|down) on )/;
/** 比上年少3万亿: a base that is named must be found. */
const NAMED_BASE = /[比较](?:[去上前]一?[年月周届期次季日天]|往年|同期|[一-鿿]{0,2}预[期计]|计划|原定)/;
/** 比整体增速高2.2个百分点: so must one that has a name. */
const OF_NAMED = /[比较]([一-鿿]{2,8}?)(?:[高低多少快慢]|提[升高]|下降|回落|增[加长]|减少)[出了]?$/;
/** From 71.4 days to 64.9 days, an improvement of 6.5: of what is marked as from and to, whatever the noun. */
const A_STEP = /^an? (?:[a-z-]+ ){1,3}of $/i;
/** 4,800元，减960元后为3,840元. */
const RESULT = /^(?:之?后)(?:[一-鿿]{0,2}[为是剩达到])$|^,? (?:leaving|to leave|giving) (?:it at )?$/;
/** 售价7万元，补贴1万元，补后6万元. */
const NET = /(?:[减补扣折]|优惠|抵扣)后(?:[只仅]?[需要付为剩是]+)?$|(?:特|现|实[付收]|到手)[价]?(?:为|是|仅|只要?)?$/;
const TAKEN_OFF = /(?:补[助贴]|减|优惠|抵扣?|扣|折让|省|便宜)[一-鿿]{0,4}$/;
const EACH = /每|各|均|逐|\beach|\bevery|\bper\b/i;
const MAX_TAKEN = 6;
/** Between two of one measure there is no more; or they are two measures. */
const FAR_APART = 30;
/** Words between figures of one list. */
const REACH = 40;

export function* gapFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { kind, bound, per } = told.figure;
    if (
      bound !== "=" ||
      per !== undefined ||
      (kind !== "amount" && kind !== "count" && kind !== "number" && kind !== "duration" && kind !== "point")
    )
      continue;
    const fault = gapFault(paragraph, told);
    if (fault) yield fault;
  }
}

function gapFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const lead = leadOf(told);
  if (lead === undefined) return undefined;
  const apart = APART.test(lead) || APART_AFTER.test(told.after);
  const isPoints = areOfPercents(paragraph, told);
  const net = NET.test(lead);
  if (!apart && !isPoints && !net && !GROWN.test(lead) && !A_STEP.test(lead)) return undefined;
  // 不光有5000元的奖励，还有4800元的补助
  if (ALSO.test(lead) && LISTS.test(paragraph.text.slice(paragraph.sentences[told.sentence].start, told.figure.start))) return undefined;
  if ((isPoints && /^[（(]/.test(told.before)) || isEnd(told.before) || isOfThen(lead) || EACH.test(lead) || isSupposed(paragraph, told))
    return undefined;
  const { operands } = paragraph;
  const relations: Relation[] = [];
  for (const [one, other] of pairsBeside(operands, told, isPoints)) {
    if (one.sentence !== told.sentence || other.sentence !== told.sentence) continue;
    if (told.figure.start - other.figure.end > REACH || one.figure.start - told.figure.end > REACH) continue;
    const [a, b] = [withoutPer(one), withoutPer(other)];
    if (
      !(isPoints ? isPercent(a) && isPercent(b) : fits(a, told) && fits(b, told)) ||
      !isOne(a, b) ||
      Math.max(a.figure.value, b.figure.value) > Math.min(a.figure.value, b.figure.value) * FAR_APART ||
      b.figure.start - a.figure.end > REACH * 2 ||
      [a, b].some(({ figure }) => figure.loose === true && figure.factor !== told.figure.factor)
    )
      continue;
    const isFramed =
      (net && b.index === told.index - 1 && TAKEN_OFF.test(b.before)) ||
      RESULT.test(b.before) ||
      (a.index > told.index && COMPARES.test(lead)) ||
      ((apart || isPoints || isCompared(a) || isCompared(b)) &&
        (b.index < told.index || isBase(b) || isCompared(a)) &&
        isGapOf(paragraph, told, [a, b]));
    if (!isFramed || !isOfNamed(paragraph, lead, one, other)) continue;
    const [low, high] = a.figure.value < b.figure.value ? [a, b] : [b, a];
    relations.push({
      kind: isPoints ? "points" : "difference",
      value: (high.figure.value - low.figure.value) * (isPoints && told.figure.kind !== "point" ? PERCENT : 1),
      others: [high, low],
      formula: `${show(high)} - ${show(low)}`,
      marked: true,
    });
  }
  const claimed = relations.length > 0 || !isPoints ? relations : acrossSentences(paragraph, told);
  return claimed.length === 0 || isKept(paragraph, told, isPoints, relations.length === 0) ? undefined : slipOf(told, claimed);
}

const ALSO = /[还仍]有$/;
const LISTS = /不[光仅但只]|包括|除了|此外|另外/;
const LONGEST_NAME = 4;

function isOfNamed({ text, sentences }: Paragraph, lead: string, ...pair: readonly Operand[]): boolean {
  const name = OF_NAMED.exec(lead)?.[1];
  if (name === undefined || isOfOtherTime(name)) return true;
  return pair.some(({ figure, sentence }) => {
    const from = Math.max(sentences[sentence].start, figure.start - REACH);
    return text.slice(from, figure.start).includes(name.slice(-LONGEST_NAME));
  });
}

/** So the gain is nine points: what kind of points is not said where percents stand by. */
function areOfPercents({ operands }: Paragraph, { figure, sentence, after, index }: Operand): boolean {
  if (figure.kind === "point") return true;
  if (figure.kind !== "number" || !POINTS.test(after)) return false;
  const percents = operands.filter(
    (other) => other.figure.kind === "ratio" && (other.sentence === sentence || (other.index < index && sentence - other.sentence === 1)),
  );
  return percents.length > 1;
}

const POINTS = /^[ -]points?\b/;

/** 今年得票48%。上届为43%，上升5个百分点: one of the two stands in its sentence and is of another time, or the words say that it follows. */
function acrossSentences(paragraph: Paragraph, told: Operand): readonly Relation[] {
  const { operands, text, sentences } = paragraph;
  // 比反对高出23个百分点: of one that has a name
  const name = OF_NAMED.exec(leadOf(told) ?? "")?.[1];
  if (name !== undefined && !isOfOtherTime(name)) return [];
  const like = operands.filter((other) => other.index < told.index && told.sentence - other.sentence <= 1 && isPercent(other));
  const own = like.filter(({ sentence }) => sentence === told.sentence);
  const above = like.filter(({ sentence }) => sentence < told.sentence);
  const base = own.at(-1);
  const follows = FOLLOWS.test(text.slice(sentences[told.sentence].start, told.figure.start));
  const isThen = (other: Operand) => isBase(other) || isOfOtherTime(text.slice(sentences[other.sentence].start, other.figure.start));
  if (base === undefined ? !follows || above.length !== 2 : own.length > 1) return [];
  if (base !== undefined && !follows && !isThen(base) && !(above.length === 1 && isThen(above[0]))) return [];
  const pairs = base === undefined ? [[above[0], above[1]] as const] : above.map((other) => [base, other] as const);
  const isNamed = NAMED_BASE.test(told.before);
  const scale = told.figure.kind === "point" ? 1 : PERCENT;
  return pairs
    .filter((pair) => !isNamed || pair.some(isThen))
    .map((pair) => {
      const [low, high] = [...pair].sort((a, b) => a.figure.value - b.figure.value);
      const value = (high.figure.value - low.figure.value) * scale;
      return { kind: "points", value, others: [high, low], formula: `${show(high)} - ${show(low)}`, marked: true };
    });
}

const PERCENT = 100;
/** What follows from what was told before. */
const FOLLOWS = /因此|所以|于是|即|也就是|\b(?:so|thus|hence|therefore|which (?:is|was)|that (?:is|was))\b/i;

function isPercent({ figure }: Operand): boolean {
  return figure.kind === "ratio" && figure.bound === "=";
}

/** 男生比女生多12人，男生52人，女生40人. */
const COMPARES = /比[^，,]{1,8}[多少高低长短快慢重轻]$/;

/** Right before it, on both sides of it, right behind it; and what is compared with, after another figure. */
function pairsBeside(
  operands: readonly Operand[],
  { index, figure, sentence }: Operand,
  isPoints: boolean,
): (readonly [Operand, Operand])[] {
  // the share of a figure may stand between
  const beside = operands.filter(
    (other) =>
      other.index === index || (isPoints ? other.figure.kind === "ratio" : other.figure.kind !== "ratio" && !isModel(other, figure)),
  );
  const own = beside.findIndex((other) => other.index === index);
  const at = (step: number) => beside[own + step];
  // a price for one stands between what all cost and what was planned
  const whole = beside.filter((other) => other.index === index || other.figure.per === undefined);
  const ownWhole = whole.findIndex((other) => other.index === index);
  const pairs: (readonly [Operand | undefined, Operand | undefined])[] = [
    ...(whole.length < beside.length ? [[whole[ownWhole - 1], whole[ownWhole + 1]] as const] : []),
    [at(-2), at(-1)],
    [at(-1), at(1)],
    [at(1), at(2)],
  ];
  const base = at(-1);
  if (base !== undefined && isCompared(base) && figure.start - base.figure.end <= REACH)
    for (let i = index - 3; i >= 0 && operands[i].sentence === sentence; i--) pairs.push([operands[i], base]);
  return pairs.filter((pair): pair is readonly [Operand, Operand] => pair[0] !== undefined && pair[1] !== undefined);
}

/** 256GB版2999元: a capacity tells which of them has the price. */
function isModel({ figure }: Operand, told: Figure): boolean {
  return figure.family === "data" && told.family !== "data";
}

function isOne(a: Operand, b: Operand): boolean {
  if (a.figure.kind === "ratio") return b.figure.kind === "ratio";
  return a.figure.counted === undefined || b.figure.counted === undefined || sameMeasure(a.figure, b.figure);
}

function fits(other: Operand, told: Operand): boolean {
  return (
    (isUsable(other) || other.figure.text.startsWith("最") || (other.figure.kind === "number" && told.figure.kind === "number")) &&
    isLike(other, told)
  );
}

function isKept(paragraph: Paragraph, told: Operand, isPoints: boolean, across: boolean): boolean {
  const scale = isPoints && told.figure.kind !== "point" ? PERCENT : 1;
  const all = isPoints
    ? paragraph.operands.filter(({ figure, sentence }) => figure.kind === "ratio" && (across || sentence === told.sentence))
    : [...near(paragraph, told, 1)].filter((other) => isLike(other, told));
  const own = all.filter(({ sentence, index }) => sentence === told.sentence && index < told.index).slice(-MAX_TAKEN);
  // 90 raised, 50 to debt and 15 to fees, leaving 25: several were taken off
  if (
    own.some((whole) =>
      someSelection(
        own.filter((part) => part !== whole),
        (chosen) => keeps(whole.figure.value - middle(sum(chosen)), told),
      ),
    )
  )
    return true;
  return all.some((a) =>
    all.some((b) => a !== b && (keeps((a.figure.value - b.figure.value) * scale, told) || keeps(a.figure.value + b.figure.value, told))),
  );
}

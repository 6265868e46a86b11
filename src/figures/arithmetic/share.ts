/** Shares and rates: a part, a whole and the percent between them. */

import { divide, multiply } from "../interval.ts";
import { CHANGE_HAN, isEnd } from "./changewords.ts";
import { someSelection, sum } from "./listed.ts";
import { type Fault, isQuantity, type Operand, type Paragraph, printed, sameMeasure, show, withoutPer } from "./operands.ts";
import { isNear, mayBeParted } from "./relation.ts";
import { areSideBySide, clauseBefore, isMarkedWhole, isOfNeighbour, isOfOtherTime, isPartOf } from "./scope.ts";
import { isOfNamed, isOfPart } from "./sharenames.ts";
import { isPlain, isWhole, NEAR, nearestWhole, OR_BEFORE, ownWhole, partOf, previousPart, RATE_ENGLISH, wholesOf } from "./shareparts.ts";
import { mayBeShare } from "./signs.ts";
import { agrees, agreesAsPrinted, excessOf, isUnrelated, quotient } from "./tolerances.ts";

/** Words that make a percent a share of a whole named by a figure. */
const SHARE_HAN = /(?:占|占比|比重|比例|份额|相当于)(?:[一-鿿]{0,10}?)(?:的|为|达|达到|是|约|近|超过)*$/;
/** 完赛率, 入住率, 得票率; not 增长率, whose whole is another year's. */
const RATE_HAN =
  /(?<!增长|增|得分|利|汇|税|速|频|功|概|(?<!有)效|倍|折旧|毛利|净利|失业|通胀|回报|收益)率(?:[一-鿿]{0,2}?)(?:为|达|达到|是|约|近|仅|高达|超过)*$/;
const OF_AFTER = /^ of (?:its|the|their|all|that|total|revenue|sales|turnover|income|output|those|them|it|every|his|her|which|[a-z]+\b)/i;
const OF_THEM = /\bof (?:them|whom|which|that|those|these|it|the)\b|其中|里面|当中/;
const BRACKET = /[(（]$/;
const OF_EACH = /^(?:[一-鿿]{0,6}的)?[一-鿿]{2,14}率[一-鿿]{0,3}$/;
/** 高于全港58%: it is what is compared with. */
const OF_ANOTHERS = /(?:[高低多少大小]于|较|比(?![例重率值]))[^，,。;；]{0,16}$/;
const OF_THESE = /^ of (?:them|these|those|whom|which)\b/;
const MAX_TOGETHER = 5;
const THAT_IS = /^[，,]?(?:即|合|共|计|约|为|也就是)|^,? or /;

/** 城镇化率由68.8%升至70%: what it was. */
const FROM = /[由从自]$/;
/** 合格率分别为90%和88%. */
const OF_SEVERAL = /分别|各[为占有]|依次/;

interface Share {
  readonly told: Operand;
  readonly strong: boolean;
}

export function* shareFaults(paragraph: Paragraph): Generator<Fault> {
  if (!hasPartAndWhole(paragraph)) return;
  const shares = paragraph.operands.map((told) => shareOf(paragraph, told)).filter((share) => share !== undefined);
  for (const { told, strong } of shares) {
    const part = partOf(paragraph, told);
    // 比上年增加2亿元，占比上年为39%: a step, and a share of another time
    if (part === undefined || isOfOtherTime(clauseBefore(paragraph, told)) || isStep(part, told) || isThen(paragraph, part, told)) continue;
    const wholes = wholesOf(paragraph, told, part);
    if (wholes.length === 0 || isOfAnotherYear(paragraph, part, told)) continue;
    if (isKept(paragraph, told, part, wholes)) continue;
    const likely = wholes.filter((whole) => mayHold(paragraph, shares, whole, part, told));
    const sibling = siblingWhole(paragraph, shares, told, likely);
    const linked = ownWhole(paragraph, told) ?? sibling;
    const whole =
      linked ??
      (strong
        ? nearestWhole(
            told,
            likely.filter((one) => one.sentence === told.sentence || isWhole(paragraph, one)),
          )
        : undefined);
    if (whole === undefined) continue;
    if (!mayBeParted(part, whole, told) || !isOfPart(paragraph, part, told) || !isOfNamed(paragraph, part, whole, told)) continue;
    const value = divide(part.value, whole.value);
    // 13席 of one party beside 女性10席: the share is one of all seats
    const isFar = (linked === undefined || linked === sibling) && !isNear(quotient(part, whole), told);
    if (isFar && !isOfThem(paragraph, told) && !isTheWhole(paragraph, whole, wholes, told)) continue;
    if (agrees(value, told) || isUnrelated(value, told) || isReckonedHere(paragraph, told) || isOfYearly(paragraph, told, part)) continue;
    yield {
      kind: "share",
      operands: [told, part, whole],
      steps: [`${show(part)} / ${show(whole)} = ${printed(quotient(part, whole), told.figure)}`, `told: ${show(told)}`],
      expected: printed(quotient(part, whole), told.figure),
      excess: excessOf(value, told),
    };
  }
}

const OF_IT = /占比?(?:约|为|近|仅|了)*$/;

/** 总面积15万平方米，…3000平方米，占2%: told as the whole in the sentence itself, and there is no other. */
function isTheWhole(paragraph: Paragraph, whole: Operand, wholes: readonly Operand[], told: Operand): boolean {
  return (
    wholes.length === 1 &&
    whole.sentence === told.sentence &&
    whole.figure.kind === "amount" &&
    OF_IT.test(told.before) &&
    isMarkedWhole(clauseBefore(paragraph, whole))
  );
}

/** 2009年共177万人，…，1998年仅占17%: the year of the share is another. */
function isOfAnotherYear({ dates, sentences }: Paragraph, part: Operand, told: Operand): boolean {
  const yearBefore = (at: number, from: number) =>
    dates.findLast(({ start, end, date }) => start >= from && end <= at && date?.year !== undefined)?.date?.year;
  const own = yearBefore(told.figure.start, part.figure.end);
  const then = yearBefore(part.figure.start, sentences[part.sentence].start);
  return own !== undefined && then !== undefined && own !== then;
}

/** 出手80次命中28球，命中率35%: two figures of its sentence give it, whatever they count. */
function isReckonedHere({ operands }: Paragraph, told: Operand): boolean {
  const here = operands.filter((other) => other.sentence === told.sentence && other.index < told.index && other.figure.kind !== "ratio");
  return here.some((part) => here.some((whole) => part.value.high < whole.value.low && agrees(divide(part.value, whole.value), told)));
}

/** 480,000 tonnes a year; 120,000 tonnes, a quarter of it: the whole was told with its time. */
function isOfYearly({ operands }: Paragraph, told: Operand, part: Operand): boolean {
  return operands.some(
    (whole) =>
      whole.figure.per?.family === "time" &&
      sameMeasure(withoutPer(whole).figure, part.figure) &&
      agreesAsPrinted(divide(part.value, withoutPer(whole).value), told),
  );
}

/** Compared to $19.4 million or 13.7% of revenues in the prior-year quarter: of what those were then. */
function isThen({ text }: Paragraph, part: Operand, told: Operand): boolean {
  return COMPARED.test(part.before) || THEN.test(text.slice(told.figure.end, told.figure.end + THEN_REACH));
}

const COMPARED = /\b(?:compared (?:to|with)|versus|vs\.?|against|from)(?: (?:a|an|the|about|some))? $/i;
const THEN = /^ of [^.;]{0,40}\b(?:prior|previous|last|preceding)[- ](?:year|quarter|month|period)/i;
const THEN_REACH = 80;

/** A percent of a share, and two figures of one measure of which one is larger: without these, words promise nothing. */
function hasPartAndWhole({ operands }: Paragraph): boolean {
  if (!operands.some(({ figure }) => figure.kind === "ratio" && figure.value > 0 && figure.value <= 1)) return false;
  const quantities = operands.filter(isQuantity);
  return quantities.some((part, i) =>
    quantities.some((whole, j) => j > i && part.figure.value !== whole.figure.value && sameMeasure(whole.figure, part.figure)),
  );
}

function shareOf(paragraph: Paragraph, told: Operand): Share | undefined {
  if (told.figure.kind !== "ratio" || told.figure.value <= 0 || told.figure.value > 1 || !isPlain(told)) return undefined;
  const { before, after } = told;
  if (
    OF_SEVERAL.test(before) ||
    FROM.test(before) ||
    /增长|下降|同比|环比|增|涨|跌|降|减|(?:increase|decrease)d? by|up|down|rose|fell|grew|rise|more than|less than/i.test(
      before.slice(-8),
    ) ||
    (after.startsWith(" ") && /^ (?:more|less|higher|lower|fewer|up|down|increase|rise|drop)/i.test(after))
  )
    return undefined;
  // 15家机构的撤否率达100%: of what each of them has
  if (OF_EACH.test(before) || OF_ANOTHERS.test(before)) return undefined;
  // 420 patients (35% of them children): the figure before is the whole, and its part is not told
  if (BRACKET.test(before) && OF_THESE.test(after)) return undefined;
  if (ownWhole(paragraph, told)) return { told, strong: true };
  if (mayBeShare(told) && (SHARE_HAN.test(before) || RATE_HAN.test(before) || RATE_ENGLISH.test(before))) return { told, strong: true };
  if (OF_AFTER.test(after) && previousPart(paragraph, told) !== undefined && OR_BEFORE.test(before)) return { told, strong: true };
  if (OF_AFTER.test(after) && /, $/.test(before)) return { told, strong: true };
  const bracketed = OR_BEFORE.test(before);
  if (!bracketed) return undefined;
  const part = previousPart(paragraph, told);
  if (part === undefined) return undefined;
  const sentence = paragraph.sentences[told.sentence];
  const ofTotal = paragraph.operands.some(
    (other) => other.sentence === told.sentence && other.index < part.index && /\bof (?:the |all |its )?$/i.test(other.before),
  );
  return {
    told,
    strong:
      ofTotal || (OF_THEM.test(paragraph.text.slice(sentence.start, told.figure.start)) && told.figure.start - part.figure.end < NEAR),
  };
}

/** 4,500 of them, or 15%: of what was told right before. */
function isOfThem({ text, sentences }: Paragraph, { sentence, figure }: Operand): boolean {
  return OF_THEM.test(text.slice(sentences[sentence].start, figure.start));
}

const CHANGE_ENGLISH =
  /\b(?:(?:increase|rise|gain|growth|fall|drop|decrease|decline|reduction|cut)(?: of)?|(?:(?:increas|declin|decreas|dropp|jump|climb|surg|improv|expand|advanc|slipp|reduc|lower|gain)(?:ed|es|ing)|rose|risen|ris(?:es|ing)|gr(?:ew|own|ows|owing)|f[ae]ll(?:en|s|ing)?|(?<!\b(?:ma[dk]es?|making|takes?|taken|taking|took) )up|down|shrank|shrunk|slid)(?: [a-z]+ly)?(?: by)?|[a-z]{2,9}ed(?: [a-z]+ly)? by)(?: about| some| nearly| around| almost| approximately)? $/i;
/** Increased to $66 million or 4.9%: who speaks so means by so much. */
const INCREASED_TO = /\b(?:in|de)creased to $/i;

/** An increase of $747.8 million, or 11.5%: a step and no part, whose percent is growth. */
export function isEnglishStep(part: Operand, told: Operand): boolean {
  return CHANGE_ENGLISH.test(part.before) || (INCREASED_TO.test(part.before) && !told.after.startsWith(" of "));
}

function isStep(part: Operand, told: Operand): boolean {
  if (isEnglishStep(part, told)) return true;
  return CHANGE_HAN.test(part.before) && !isEnd(part.before);
}

/** 发现问题企业50家: found among those of which the whole is told. */
const FOUND = /发现|查[出获]|检出|回收|实到|入选|录取|中标|获奖|通过|合格|达标|受检|有效/;

/** Its own share parts it from the next one: A收入52亿元，占65%，B收入20亿元，占25%. */
function mayHold(paragraph: Paragraph, shares: readonly Share[], whole: Operand, part: Operand, told: Operand): boolean {
  const [ofWhole, ofPart] = [clauseBefore(paragraph, whole), clauseBefore(paragraph, part)];
  if (isOfOtherTime(ofPart) !== isOfOtherTime(ofWhole) || isOfNeighbour(ofPart)) return false;
  const within = isPartOf(paragraph, whole, part);
  if (!within && areSideBySide(ofWhole, ofPart) && !(RATE_HAN.test(told.before) && FOUND.test(ofPart))) return false;
  const own = shares.find((share) => share.told !== told && isShareOf(paragraph, share.told, whole));
  if (own === undefined) return true;
  // 其中日本12亿元，占12%: of the same whole as the share of Asia
  if (within) return !agrees(multiply(divide(part.value, whole.value), own.told.value), told);
  return isMarkedWhole(ofWhole) && !isMarkedWhole(ofPart);
}

/** 女生占: the share of someone else than the figure before. */
const OF_SOMEONE = /[一-鿿]{1,8}(?<![约均则共仅只合也已各])占/;

function isShareOf({ operands, text }: Paragraph, share: Operand, whole: Operand): boolean {
  return (
    operands[share.index - 1] === whole &&
    share.sentence === whole.sentence &&
    !OF_SOMEONE.test(text.slice(whole.figure.end, share.figure.start))
  );
}

/** Kept by any part of the sentence and any whole. */
function isKept({ operands }: Paragraph, told: Operand, own: Operand, wholes: readonly Operand[]): boolean {
  const nearest = nearestWhole(told, wholes);
  const parts = operands.filter((other) => other.sentence === told.sentence && other.index < told.index && isQuantity(other));
  // 隧道12公里、桥梁8公里，桥隧占57%: a share of both
  const together = parts.filter((part) => sameMeasure(part.figure, own.figure)).slice(-MAX_TOGETHER);
  const isOfBoth = (whole: Operand) =>
    someSelection(
      together.filter((part) => part !== whole),
      (chosen) => agreesAsPrinted(divide(sum(chosen), whole.value), told),
    );
  if (wholes.some(isOfBoth)) return true;
  // 合格率62%，即2976人
  const behind = operands.filter(
    (other) => other.index === told.index + 1 && other.sentence === told.sentence && isQuantity(other) && THAT_IS.test(told.after),
  );
  return [...parts, ...behind].some((part) =>
    [...wholes, ...parts, ...operands].some(
      (whole) =>
        whole !== part &&
        isQuantity(whole) &&
        sameMeasure(whole.figure, part.figure) &&
        (part === own && whole === nearest ? agrees : agreesAsPrinted)(divide(part.value, whole.value), told),
    ),
  );
}

/** Another share of the paragraph holds against this whole: then this one is a share of it too. */
function siblingWhole(paragraph: Paragraph, shares: readonly Share[], told: Operand, wholes: readonly Operand[]): Operand | undefined {
  return wholes.find((whole) =>
    shares.some(({ told: other }) => {
      if (other === told || Math.abs(other.sentence - told.sentence) > 1) return false;
      const part = partOf(paragraph, other);
      return (
        part !== undefined && part !== whole && sameMeasure(part.figure, whole.figure) && agrees(divide(part.value, whole.value), other)
      );
    }),
  );
}

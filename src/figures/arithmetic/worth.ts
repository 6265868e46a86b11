/** What so many come to at so much for one, however it is said: 每平方米14元、55平方米，一套每月770元; at $90 a month they bring in $25.2 million. */
import { someSelection, sum } from "./listed.ts";
import { type Fault, hasExtra, middle, type Operand, type Paragraph, show, withoutPer } from "./operands.ts";
import { factorsOf, isRateOf, namesOf, productOf } from "./product.ts";
import { endsClause, isLike, isSupposed, isUsable, keeps, leadOf, type Relation, slipOf } from "./relation.ts";
import { isOfOtherTime, isPaidOut } from "./scope.ts";

/** What it comes to, as the words right before it tell. */
const COMES_TO_HAN =
  /(?:[共总计收付花费额款值价赚卖得需即产入帐账运量达为贴助奖罚税租息薪]|^一[一-鿿]{1,2}|[每一][月年天日周季晚][一-鿿]{0,2}|[月年日]|[全][部天年月])(?:[到了出掉]|约|要|就是|可达|可以)?$/;
const COMES_TO_ENGLISH =
  /(?:^|\b)(?:that is|or|so|which (?:is|was)|brings? in|brought in|bringing in|bring|raise[sd]?|raising|c[ao]mes? to|coming to|makes?|making|made|gives?|giving|worth|costs?|costing|pay|pays|paid|earns?|earned|yields?|total(?:s|led|ling)?|totaling|in all|took|takes|taking|carr(?:y|ies|ied)|a total of|(?:bill|income|revenue|takings|output|outlay|capacity|sum) (?:of|is|was)|space for|room for|produces?|needs?|uses?) (?:up to |about |some |in |an? )?$/i;
const EACH_WORD = /每[一-鿿]{1,4}$|\beach [a-z]+ $/;
/** From the price of one right to that of all. */
const BESIDE = /^[^()、和及。;；.]{0,16}$/;
const OTHERS = /另|其[余他它]|还有|\b(?:other|others|another|extra|plus)\b/i;
const OPEN = /不等|左右|起步|以上|起(?=[，,])|最多|最高|up to|from|at least/;
/** Sentences between what is told of one and what all come to. */
const REACH = 1;
const MAX_PARTS = 6;

/** One of these stands in every paragraph that tells what one costs, holds or gives. */
const HINT = /每|一[一-鿿]|单价|时速|\beach\b|[a-z]s of [$£€\d]/;

export function* worthFaults(paragraph: Paragraph): Generator<Fault> {
  if (!paragraph.operands.some(({ figure }) => figure.per !== undefined || figure.family === "speed") && !HINT.test(paragraph.text)) return;
  for (const told of paragraph.operands) {
    const { kind, bound, per } = told.figure;
    if (
      bound !== "=" ||
      (per !== undefined && per.family !== "time") ||
      (kind !== "amount" && kind !== "count" && kind !== "number" && kind !== "duration")
    )
      continue;
    const fault = worthFault(paragraph, told);
    if (fault) yield fault;
  }
}

function worthFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const lead = leadOf(told);
  if (lead === undefined || !isUsable(told)) return undefined;
  const comesTo = COMES_TO_HAN.test(lead) || COMES_TO_ENGLISH.test(lead);
  if (!comesTo && !EACH_WORD.test(paragraph.operands[told.index - 1]?.before ?? "")) return undefined;
  if (!endsClause(told) && !GOES_ON.test(told.after)) return undefined;
  if (OTHERS.test(lead) || isOfOtherTime(lead) || isSupposed(paragraph, told)) return undefined;
  const all = withoutPer(told);
  const before = paragraph.operands.filter(({ index, sentence }) => index < told.index && told.sentence - sentence <= REACH);
  const rates = before.filter((rate) => isRateOf(timeless(rate), all) && namesOf(paragraph, rate).length > 0);
  const clause = paragraph.text.slice(paragraph.sentences[told.sentence].start, told.figure.start);
  const relations: Relation[] = [];
  for (const rate of rates) {
    if (isPaidOut(rate.before) || OPEN.test(paragraph.text.slice(rate.figure.start, told.figure.start))) continue;
    const others = before.filter((other) => other !== rate && (other.figure.per === undefined || isSizeFor(other, rate)));
    for (const factors of [...factorsOf(paragraph, rate, others.map(withoutPer)), ...payersOf(paragraph, rate)]) {
      // the price may be this sentence's, the number the one before's; the other way about only where both are of one time
      if (rate.sentence !== told.sentence && (factors.every(({ sentence }) => sentence !== told.sentence) || isOfOtherTime(clause)))
        continue;
      const each = factors.some(({ figure }) => figure.kind === "duration") ? rate : timeless(rate);
      const value = middle(productOf(exactly(each), factors.map(exactly)));
      // five lorries, each carrying 24 tonnes, moved 120: the two stand right before it
      if (
        !comesTo &&
        (rate.index !== told.index - 1 ||
          !BESIDE.test(paragraph.text.slice(rate.figure.end, told.figure.start)) ||
          !factors.some(({ index }) => index === rate.index - 1))
      )
        continue;
      relations.push({
        kind: "rate",
        value,
        others: [rate, ...factors],
        formula: [rate, ...factors].map(show).join(" × "),
        marked: true,
      });
    }
  }
  if (relations.length > 0 && (hasOtherPrice(before, all, relations) || isAnotherDeed(paragraph, told, relations))) return undefined;
  if (relations.length === 0 || hasExtra(paragraph, told) || isKept(before, all, rates)) return undefined;
  return slipOf(all, relations);
}

/** 每套面积55平方米，每平方米14元: the size of one of them. */
function isSizeFor({ figure }: Operand, rate: Operand): boolean {
  return (
    figure.per !== undefined && figure.per.family !== "time" && rate.figure.per !== undefined && figure.family === rate.figure.per.family
  );
}

/** At $90 a month: who pays it was counted right before, and what all pay is told of a month too. */
function* payersOf({ operands }: Paragraph, rate: Operand): Generator<readonly Operand[]> {
  const payers = operands[rate.index - 1];
  if (rate.figure.per?.family !== "time" || payers === undefined || rate.sentence - payers.sentence > REACH) return;
  if ((payers.figure.kind === "number" || payers.figure.kind === "count") && payers.figure.value >= MIN_PAYERS) yield [payers];
}

const MIN_PAYERS = 20;

function timeless(rate: Operand): Operand {
  return rate.figure.per?.family === "time" ? withoutPer(rate) : rate;
}

/** £2.4 million a year, and 96 trains in all: only what it is of may follow. */
const GOES_ON =
  /^(?: (?:a|per|each|every) (?:day|week|month|year|night)| [a-z]+(?: [a-z]+)? ?[,.;)]| in (?:all|total)| altogether)|^[一-鿿]{1,4}[，,。;；]/;

/** 20箱，单价150元，5个，单价300元; 每张80元，学生半价40元: what all come to is of both. */
function hasOtherPrice(before: readonly Operand[], told: Operand, relations: readonly Relation[]): boolean {
  const used = relations.flatMap(({ others }) => others.map(({ index }) => index));
  const prices = relations.map(({ others: [rate] }) => withoutPer(rate).figure.value);
  const rates = new Set(
    relations
      .map(({ others: [rate] }) => rate.index)
      .filter((index) => before.some((other) => other.index === index && other.sentence === told.sentence)),
  );
  if (rates.size > 1) return true;
  return before.some(
    ({ figure, index, sentence }) =>
      !used.includes(index) &&
      sentence === told.sentence &&
      figure.family === told.figure.family &&
      figure.kind !== "ratio" &&
      prices.some((price) => figure.value < price * PRICES_APART && figure.value * PRICES_APART > price),
  );
}

const PRICES_APART = 8;

/** At £15 each and raised £2,500 with donations. */
function isAnotherDeed({ text }: Paragraph, told: Operand, relations: readonly Relation[]): boolean {
  return relations.some(({ others }) => {
    const last = Math.max(...others.filter(({ sentence }) => sentence === told.sentence).map(({ figure }) => figure.end));
    return Number.isFinite(last) && AND.test(text.slice(last, told.figure.start));
  });
}

const AND = /\band\b|[和及并又]/;

function exactly(operand: Operand): Operand {
  const { value } = operand.figure;
  return { ...operand, value: { low: value, high: value } };
}

/** A sum, a difference, another product or a ratio of the figures before: then it comes of these. */
function isKept(before: readonly Operand[], told: Operand, rates: readonly Operand[]): boolean {
  const like = before.filter((other) => isLike(other, told));
  if (
    someSelection(like.filter(({ figure }) => figure.per === undefined).slice(-MAX_PARTS), (chosen) =>
      keeps(middle(sum(chosen.map(exactly))), told),
    )
  )
    return true;
  if (like.some((a) => like.some((b) => a !== b && keeps(a.figure.value - b.figure.value, told)))) return true;
  const prices = [...rates, ...like].map((price) => withoutPer(price).figure.value);
  const counts = before.filter(({ figure }) => figure.value > 0).map(({ figure }) => figure.value / figure.factor);
  return prices.some(
    (price) =>
      counts.some((count) => keeps(price * count, told) || keeps(price / count, told)) ||
      counts.some((a) => counts.some((b) => keeps(price * a * b, told))),
  );
}

/** A change that a percent tells: which way it goes, and from which figure to which. */
import { isBase } from "./changewords.ts";
import { type Operand, type Paragraph, show } from "./operands.ts";
import { isLike, near, type Relation, sharesClassifier, slipOf } from "./relation.ts";
import { isOfOtherTime } from "./scope.ts";

/** What goes up and down, as one character of the verb tells: 上浮, 加宽, 回落, 省下. */
const UP =
  /[增升涨提扩添加超宽深厚浮扬抬][一-鿿]{0,2}$|上[调修]了?$|调[高升]了?$|\b(?:up|rose|risen|rise|gain(?:ed)?|grew|grown?|growth|increased?|added|advanced?|climbed|jump(?:ed)?) (?:[a-z]+ )?(?:[a-z]+ )?$/i;
const DOWN =
  /[减降跌缩省落压折][一-鿿]{0,2}$|下[调修]了?$|调低了?$|便宜了?$|\b(?:down|fell|fallen|fall|drop(?:ped)?|cut|saving|saved?|declined?|decrease[ds]?|loss|reduction|lower(?:ed)?|shr[aiu]nk|reduced) (?:[a-z]+ )?(?:[a-z]+ )?$/i;
const EITHER =
  /[多少][收卖花用产招赚]了?$|[快慢高低多少大小长短][一-鿿]{0,1}$|[同环]比[一-鿿]{0,2}$|[增减涨跌升降][一-鿿]?(?:[率幅]|比例)|\b(?:by|change of|swing of) $/i;
export const COMPARED_AFTER =
  /^ (?:(?:more|higher|above|up|better|longer|larger|faster)|(?:less|fewer|lower|below|down|worse|shorter|smaller|slower|cheaper))\b/;
/** Characters of a clause before a figure in which its name may stand. */
export const NAME_REACH = 60;

export type Sense = "up" | "down" | "either" | "share";

export function senseOf(lead: string, after: string): Sense {
  if (UP.test(lead)) return "up";
  if (DOWN.test(lead)) return "down";
  return EITHER.test(lead) || COMPARED_AFTER.test(after) ? "either" : "share";
}

/**
 * Last year it sold 750 a day; sales have grown by 20%: the figure of then is marked as that, or the words say that the change follows,
 * and of those of now told in the sentences before, one is near enough.
 */
export function changesSince(paragraph: Paragraph, told: Operand, sense: Sense): readonly Relation[] {
  const { text, sentences } = paragraph;
  const all = near(paragraph, told, 2).filter(({ index }) => index < told.index);
  const last = all.at(-1);
  if (last === undefined || told.sentence - last.sentence > 1) return [];
  const clause = text.slice(Math.max(sentences[told.sentence].start, told.figure.start - NAME_REACH), told.figure.start);
  const then = isBase(last) || isOfOtherTime(text.slice(sentences[last.sentence].start, last.figure.start));
  if (!then && !FOLLOWS.test(clause)) return [];
  const like = all.filter((other) => other.index !== last.index && isLike(other, last) && !isStep(other));
  return like.flatMap((other) => changes(other, last, sense));
}

/** What follows from what was told before. */
const FOLLOWS = /因此|所以|于是|\b(?:so|thus|hence|therefore)\b/i;

/** From what is marked as the base to the figure before it, or else to any other. */
export function basedOf(told: Operand, figures: readonly Operand[], sense: Sense): readonly Relation[] {
  for (const base of figures.filter((other) => isBase(other))) {
    const ends = figures.filter((end) => end.index !== base.index && isLike(base, end) && !isStep(end));
    const nearest = ends.filter(({ index }) => index < base.index).at(-1) ?? ends[0];
    if (nearest === undefined) continue;
    const own = changes(base, nearest, sense === "share" ? "either" : sense);
    return slipOf(told, own) === undefined ? ends.flatMap((end) => changes(base, end, sense)) : own;
  }
  return [];
}

export function isStep({ before }: Operand): boolean {
  return UP.test(before) || DOWN.test(before) || EITHER.test(before);
}

/** 少住2.1天，缩短25%: the step that was told before. */
export function isStepOf(part: Operand, other: Operand): boolean {
  return part.figure.value < other.figure.value && isStep(part);
}

/** A sum of hundreds of millions and the price of one share are no two values of one thing. */
const UNRELATED = 30;

export function changes(a: Operand, b: Operand, sense: Sense): Relation[] {
  const [low, high] = a.figure.value < b.figure.value ? [a, b] : [b, a];
  const times = high.figure.value / low.figure.value;
  if (times > UNRELATED || !areOfOneKind(a, b)) return [];
  const up: Relation = { kind: "growth", value: times - 1, others: [high, low], formula: `${show(high)} / ${show(low)} - 1` };
  const down: Relation = { kind: "growth", value: 1 - 1 / times, others: [low, high], formula: `1 - ${show(low)} / ${show(high)}` };
  return sense === "up" ? [up] : sense === "down" ? [down] : [up, down];
}

/** 十一届 and 9件: two kinds. */
function areOfOneKind({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return a.unit !== "thing" || b.unit !== "thing" || sharesClassifier(a.text, b.text);
}

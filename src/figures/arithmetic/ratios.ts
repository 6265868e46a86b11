/** A percent, a fraction or tenths that end a short clause: the share or the change that two figures beside it give. */
import { FROM_BEFORE, isBase, isCompared, isEnd } from "./changewords.ts";
import { isGapOf, namesOwnBase } from "./frame.ts";
import { hasUnread, someSelection, sum } from "./listed.ts";
import { type Fault, middle, type Operand, type Paragraph, show, withoutPer } from "./operands.ts";
import {
  endsClause,
  isEvenly,
  isLike,
  isSupposed,
  isUsable,
  keepsExactly,
  leadOf,
  mayBeParted,
  near,
  type Relation,
  slipOf,
} from "./relation.ts";
import { isOfOtherTime, isOfThen } from "./scope.ts";

/** Rates that are set, and contents: no quotient of the figures beside them. */
const NO_QUOTIENT =
  /(?:利|汇|税|费|息|概|失业|通胀|通膨|收益|回报|报酬|毛利|净利|浓|湿|坡|误差|频)率|[湿浓纯坡]度|酒精|含量|\b(?:tax|VAT|interest|inflation|alcohol|duty|margin|yield|efficacy|gradient|slope|confidence|unemployment)\b/i;
const OF_SEVERAL = /分别|各[为占有]|依次/;
/** What goes up and down, as one character of the verb tells: 上浮, 加宽, 回落, 省下. */
const UP =
  /[增升涨提扩添加超宽深厚浮扬抬][一-鿿]{0,2}$|上[调修]了?$|调[高升]了?$|\b(?:up|rose|risen|rise|gain(?:ed)?|grew|grown?|growth|increased?|added|advanced?|climbed|jump(?:ed)?) (?:[a-z]+ )?(?:[a-z]+ )?$/i;
const DOWN =
  /[减降跌缩省落压折][一-鿿]{0,2}$|下[调修]了?$|调低了?$|便宜了?$|\b(?:down|fell|fallen|fall|drop(?:ped)?|cut|saving|saved?|declined?|decrease[ds]?|loss|reduction|lower(?:ed)?|shr[aiu]nk|reduced) (?:[a-z]+ )?(?:[a-z]+ )?$/i;
const EITHER =
  /[多少][收卖花用产招赚]了?$|[快慢高低多少大小长短][一-鿿]{0,1}$|[同环]比[一-鿿]{0,2}$|[增减涨跌升降][一-鿿]?[率幅]|\b(?:by|change of|swing of) $/i;
const COMPARED_AFTER =
  /^ (?:(?:more|higher|above|up|better|longer|larger|faster)|(?:less|fewer|lower|below|down|worse|shorter|smaller|slower|cheaper))\b/;
/** 团体客占三成: of somebody who was not counted. */
const OF_SOMEONE = /[一-鿿](?<![约均则共仅只合也已各正恰刚好])占/;
const RATE = /率/;
/** A share is one of something: little else is said of it. */
const SHARE_LEAD =
  /^$|占|率|比[重例]|份|进度|正好|恰|刚|整|即|等于|相当|完成|达成|实现|做到|的(?:约|近)?$|(?<!变|成|化)[合完满达到至为是仅共有](?:了|约|近)?$|^(?:or|and|about|almost|nearly|exactly|just|roughly|some|which (?:is|was)|that (?:is|was)|[a-z-]+ ?(?:of|at|to|is|was)|(?:an?|the|its|their|with|for|giving|making|putting) [a-z’ -]*(?:of|at|to|is|was|up|for)) $/i;
const REST = /[余剩未尚]|\b(?:rest|remaining|left)\b/i;
const MAX_STEPS = 4;
const MAX_TOGETHER = 5;
const TO_BEHIND = /^ to (?:about |nearly |a record )?$/;
const THAT_IS = /^(?:[，,] ?|\()?(?:即|为|合|约|计|共|是|达|就是|也就是|相当于)$|^,? (?:or|that is) $/;
/** The same thing again, whatever its share was told of. */
const SO_MUCH = /也就是$|相当于$|^,? (?:or|that is) $/;
const OF_BEHIND = /^ of (?:the |its |all |all the |their |our )?(?:[a-z]+ (?:[a-z]+ )?of )?$/;

export function* ratioFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { kind, bound, value } = told.figure;
    if (kind !== "ratio" || (bound !== "=" && bound !== "~") || value <= 0) continue;
    const fault = ratioFault(paragraph, told);
    if (fault) yield fault;
  }
}

function ratioFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const lead = leadOf(told);
  if (
    lead === undefined ||
    isOfThen(lead) ||
    isEndOf(paragraph, told) ||
    NO_QUOTIENT.test(lead) ||
    OF_SEVERAL.test(told.before) ||
    isSupposed(paragraph, told)
  )
    return undefined;
  const claimed = claimsOf(paragraph, told, lead);
  if (claimed.length === 0 || isKept(paragraph, told, lead)) return undefined;
  const fault = slipOf(told, claimed);
  if (fault?.kind === "share" && !mayBeParted(fault.operands[1], fault.operands[2], told)) return undefined;
  if (fault?.kind === "growth" && isOutOfFrame(paragraph, fault)) return undefined;
  // what was not read may be the whole
  return fault === undefined || hasUnread(paragraph, beforeAll(paragraph, fault), told) ? undefined : fault;
}

/** Which is 30% above Friday's close, from $12: told of another base. */
function isOutOfFrame(paragraph: Paragraph, { operands: [told, a, b] }: Fault): boolean {
  return namesOwnBase(told) && !isGapOf(paragraph, told, a.index < b.index ? [a, b] : [b, a]);
}

/** 从42%掉到25%: it is held against where it came from. */
function isEndOf({ operands }: Paragraph, { index, before }: Operand): boolean {
  const from = operands[index - 1];
  return from !== undefined && isEnd(before) && FROM_BEFORE.test(from.before);
}

/** The figure before the first that is reckoned with. */
function beforeAll({ operands }: Paragraph, { operands: own }: Fault): Operand {
  const first = Math.min(...own.map(({ index }) => index));
  return operands[first - 1] ?? operands[first];
}

type Sense = "up" | "down" | "either" | "share";

function senseOf(lead: string, after: string): Sense {
  if (UP.test(lead)) return "up";
  if (DOWN.test(lead)) return "down";
  return EITHER.test(lead) || COMPARED_AFTER.test(after) ? "either" : "share";
}

/** What the figures beside it give, those of its own sentence first. */
function claimsOf(paragraph: Paragraph, told: Operand, lead: string): readonly Relation[] {
  const sense = senseOf(lead, told.after);
  const { operands } = paragraph;
  const [next, third] = [operands[told.index + 1], operands[told.index + 2]];
  if (next?.sentence === told.sentence && isUsable(next)) {
    // advanced 6% to 212 (200 the year before)
    if (TO_BEHIND.test(told.after) && third?.sentence === told.sentence && isUsable(third) && isLike(next, third))
      return changes(third, next, sense === "share" ? "either" : sense);
    // 1.9 million homes, 70% of the 2.8 million
    const part = partBefore(paragraph, told);
    if (OF_BEHIND.test(told.after) && part !== undefined && isLike(part, next) && part.figure.value < next.figure.value)
      return [shareOf(part, next)];
    // 18 million cubic metres, 90% of its capacity of 20 million
    if (OF_BEHIND.test(told.after) && part !== undefined && isBareFor(next, part)) {
      const value = part.figure.value / part.figure.factor / next.figure.value;
      return value < 1 ? [{ ...shareOf(part, next), value }] : [];
    }
    // 单价200元，上涨25%，上月为160元
    if (sense !== "share" && part !== undefined && isBase(next) && isLike(part, next) && !isStep(part)) return changes(part, next, sense);
    // 占四分之一，为30万册
    if (THAT_IS.test(next.before) && sense === "share" && (SHARE_LEAD.test(lead) || SO_MUCH.test(next.before)))
      return near(paragraph, told, 1)
        .filter((whole) => whole.index < told.index && isLike(whole, next) && whole.figure.value > next.figure.value && !isCompared(whole))
        .slice(-1)
        .map((whole) => shareOf(next, whole, told));
  }
  const ofWhole = partOfWhole(paragraph, told);
  if (ofWhole !== undefined) return [ofWhole];
  const ofNamed = sense === "share" ? ofNamedWhole(paragraph, told) : undefined;
  if (ofNamed !== undefined) return [ofNamed];
  if (!endsClause(told) && !COMPARED_AFTER.test(told.after)) return [];
  const part = partBefore(paragraph, told);
  if (part === undefined) return sense === "share" ? [] : changesSince(paragraph, told, sense);
  const ofUnit = partOfUnit(paragraph, part);
  if (ofUnit !== undefined && sense === "share") return [ofUnit];
  // 多了15千瓦时，也就是25%: the step was told, its share is the rise
  const ofStep = sense === "share" && isStep(part) && /^(?:也就是|即|合|约合|相当于|or |about )?$/.test(lead);
  const mates = near(paragraph, told, 2).filter(
    (other) =>
      other.index !== part.index &&
      other.index < told.index &&
      (isLike(other, part) || (RATE.test(lead) && areCounted(other, part))) &&
      (sense !== "share" || ofStep || !isCompared(other)),
  );
  const own = mates.filter(({ sentence }) => sentence === told.sentence);
  if (sense !== "share" || ofStep) {
    const based = basedOf(told, ofStep ? own : [...own, part], sense === "share" ? senseOf(part.before, "") : sense);
    if (based.length > 0) return based;
  }
  if (sense !== "share") {
    const here = own.flatMap((other) => [...changes(other, part, sense), ...(isStepOf(part, other) ? [shareOf(part, other)] : [])]);
    return here.length > 0 ? here : changesSince(paragraph, told, sense);
  }
  if (!SHARE_LEAD.test(lead) || OF_SOMEONE.test(lead)) return [];
  const sharesOf = (others: readonly Operand[]) => others.flatMap((other) => sharesOfTwo(part, other, lead));
  const here = sharesOf(own).filter((relation) => slipOf(told, [relation]) !== undefined);
  return here.length > 0
    ? here
    : sharesOf(mates.filter((other) => !own.includes(other) && isLike(other, part) && !hasOwnShare(paragraph, other, told))).map(
        (relation) => (hasSisters(paragraph, told, relation.others[1]) ? { ...relation, marked: true } : relation),
      );
}

/**
 * Last year it sold 750 a day; sales have grown by 20%: the figure of then is marked as that, or the words say that the change follows,
 * and of those of now told in the sentences before, one is near enough.
 */
function changesSince(paragraph: Paragraph, told: Operand, sense: Sense): readonly Relation[] {
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

/** Half of the 640 respondents, 320, had never heard of it: what the share comes to stands between commas. */
function partOfWhole({ operands, text }: Paragraph, told: Operand): Relation | undefined {
  const [whole, part] = [operands[told.index + 1], operands[told.index + 2]];
  if (part === undefined || part.sentence !== told.sentence || !OF_BEHIND.test(told.after) || !isUsable(whole) || !isUsable(part))
    return undefined;
  const apposed = APPOSED.test(text.slice(whole.figure.end, part.figure.start)) && endsClause(part) && isLike(part, whole);
  return apposed && part.figure.value < whole.figure.value ? shareOf(part, whole, told) : undefined;
}

const APPOSED = /^[^,;.]{0,24}, (?:or |that is |about |some )?$/;

/** Operating income of $84 million, or 12% of sales: what was told as the sales before, if that is one figure. */
function ofNamedWhole(paragraph: Paragraph, told: Operand): Relation | undefined {
  const name = OF_NAMED.exec(told.after)?.[1];
  const part = partBefore(paragraph, told);
  if (name === undefined || part === undefined || !OR_BEFORE.test(told.before)) return undefined;
  const named = new RegExp(`\\b${name}\\b`, "i");
  const [whole, ...others] = near(paragraph, told, MOST_SENTENCES).filter(
    (other) => other.index < part.index && isLike(other, part) && !isBase(other) && named.test(namesOf(paragraph, other)),
  );
  return whole === undefined || others.length > 0 || whole.figure.value <= part.figure.value ? undefined : shareOf(part, whole);
}

/** The clause of a figure up to it: its name may stand before its growth. */
function namesOf({ text, sentences }: Paragraph, { figure, sentence }: Operand): string {
  const said = text.slice(Math.max(sentences[sentence].start, figure.start - NAME_REACH), figure.start);
  return said.slice(said.search(LAST_CLAUSE));
}

const NAME_REACH = 60;
const LAST_CLAUSE = /[^,;:]*$/;
const OF_NAMED = /^ of (?:(?:its|the|their|total) )?([a-z]{4,})(?=[.,;]|$)/;
const OR_BEFORE = /^,? (?:or|equal to|equivalent to) (?:about |roughly )?$/;
const MOST_SENTENCES = 2;

/** From what is marked as the base to the figure before it, or else to any other. */
function basedOf(told: Operand, figures: readonly Operand[], sense: Sense): readonly Relation[] {
  for (const base of figures.filter((other) => isBase(other))) {
    const ends = figures.filter((end) => end.index !== base.index && isLike(base, end) && !isStep(end));
    const nearest = ends.filter(({ index }) => index < base.index).at(-1) ?? ends[0];
    if (nearest === undefined) continue;
    const own = changes(base, nearest, sense === "share" ? "either" : sense);
    return slipOf(told, own) === undefined ? ends.flatMap((end) => changes(base, end, sense)) : own;
  }
  return [];
}

function isStep({ before }: Operand): boolean {
  return UP.test(before) || DOWN.test(before) || EITHER.test(before);
}

/** 少住2.1天，缩短25%: the step that was told before. */
function isStepOf(part: Operand, other: Operand): boolean {
  return part.figure.value < other.figure.value && isStep(part);
}

/** 瓷器240万元，占60%；木器120万元，占30%: what has a share of its own is no whole. */
function hasOwnShare({ operands }: Paragraph, { index, sentence }: Operand, told: Operand): boolean {
  const next = operands[index + 1];
  return (
    next !== undefined &&
    next !== told &&
    next.sentence === sentence &&
    next.figure.kind === "ratio" &&
    senseOf(leadOf(next) ?? "", next.after) === "share"
  );
}

/** 木材600件，占30%；石材400件，占20%；其他…: two others keep their share of it, so that it is what all are shares of. */
function hasSisters(paragraph: Paragraph, told: Operand, whole: Operand): boolean {
  const sisters = paragraph.operands.filter((other) => {
    const part = other !== told && other.figure.kind === "ratio" ? partBefore(paragraph, other) : undefined;
    return (
      part !== undefined &&
      part.index === other.index - 1 &&
      part.index !== whole.index &&
      isLike(part, whole) &&
      keepsExactly(part.figure.value / whole.figure.value, other)
    );
  });
  return sisters.length > 1;
}

/** 300 of the farm's 750 hectares: the part is told without its unit. */
function partOfUnit({ operands }: Paragraph, whole: Operand): Relation | undefined {
  const part = operands[whole.index - 1];
  if (part === undefined || part.sentence !== whole.sentence || part.figure.kind !== "number" || whole.figure.kind !== "amount")
    return undefined;
  const printedWhole = whole.figure.value / whole.figure.factor;
  if (!OF_UNIT.test(whole.before) || part.figure.value >= printedWhole) return undefined;
  return { ...shareOf(part, whole), value: part.figure.value / printedWhole };
}

const OF_UNIT = /^ of (?:the|its|their|all) (?:[a-z’'-]+ ){0,3}$/i;

function areCounted({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return (a.kind === "count" || a.kind === "number") && (b.kind === "count" || b.kind === "number");
}

/** The unit is said once. */
function isBareFor({ figure }: Operand, part: Operand): boolean {
  return figure.kind === "number" && figure.counted === undefined && part.figure.kind === "amount";
}

function partBefore({ operands }: Paragraph, told: Operand): Operand | undefined {
  for (let i = told.index - 1; i >= 0 && told.index - i <= MAX_STEPS && operands[i].sentence === told.sentence; i--)
    if (isUsable(operands[i])) return withoutPer(operands[i]);
  return undefined;
}

function shareOf(part: Operand, whole: Operand, told?: Operand): Relation {
  const relation: Relation = {
    kind: "share",
    value: part.figure.value / whole.figure.value,
    others: [part, whole],
    formula: `${show(part)} / ${show(whole)}`,
  };
  return told === undefined ? relation : { ...relation, back: [[whole.figure.value * told.figure.value, part]] };
}

/** More is the same again in another unit. */
const MOST = 0.99;

function sharesOfTwo(part: Operand, other: Operand, lead: string): Relation[] {
  const [low, high] = part.figure.value < other.figure.value ? [part, other] : [other, part];
  if (low.figure.value > high.figure.value * MOST) return [];
  const rate = RATE.test(lead);
  // 占8亿股的1.5%, 按3亿元计已完成72%: the whole stands nearest
  if (low !== part && !rate && !DONE.test(lead) && !/占[^，,]*$/.test(part.before)) return [];
  const share = shareOf(low, high);
  // 成活9200株，死了800株，成活率92%: of both together
  const ofBoth: Relation = {
    ...share,
    value: high.figure.value / (high.figure.value + low.figure.value),
    formula: `${show(high)} / (${show(high)} + ${show(low)})`,
  };
  const rest: Relation = { ...share, value: 1 - share.value, formula: `(${show(high)} - ${show(low)}) / ${show(high)}` };
  // 18万户停电，剩2.7万户，复电率85%
  if (rate && low === part && LOST.test(low.before)) return [ofBoth];
  return rate && REST.test(low.before) ? [share, rest] : [share];
}

const LOST = /[死坏废弃败缺漏丢枯损][一-鿿]{0,2}$/;
const DONE = /完成|达成|实现|进度|做到|[走到]$/;

/** A sum of hundreds of millions and the price of one share are no two values of one thing. */
const UNRELATED = 30;

function changes(a: Operand, b: Operand, sense: Sense): Relation[] {
  const [low, high] = a.figure.value < b.figure.value ? [a, b] : [b, a];
  const times = high.figure.value / low.figure.value;
  if (times > UNRELATED) return [];
  const up: Relation = { kind: "growth", value: times - 1, others: [high, low], formula: `${show(high)} / ${show(low)} - 1` };
  const down: Relation = { kind: "growth", value: 1 - 1 / times, others: [low, high], formula: `1 - ${show(low)} / ${show(high)}` };
  return sense === "up" ? [up] : sense === "down" ? [down] : [up, down];
}

/**
 * Some two figures near it, or parts together, or other percents give it: then it says so, whatever it is said of. Of two figures in a
 * dense paragraph some always come near: those of two sentences must give it exactly.
 */
function isKept(paragraph: Paragraph, told: Operand, lead: string): boolean {
  const change = senseOf(lead, told.after) !== "share" || RATE.test(lead) || REST.test(lead);
  const all = near(paragraph, told, 2);
  for (const a of all)
    for (const b of all) {
      if (
        a === b ||
        (a.sentence !== told.sentence && b.sentence !== told.sentence) ||
        a.figure.value >= b.figure.value ||
        !(isLike(a, b) || areCounted(a, b))
      )
        continue;
      const share = a.figure.value / b.figure.value;
      const gives = a.sentence === b.sentence ? keepsExactly : isEvenly;
      if (gives(share, told)) return true;
      // 1,080 votes to 720: of both together
      if (a.sentence === b.sentence && (isEvenly(share / (1 + share), told) || isEvenly(1 / (1 + share), told))) return true;
      if (change && (gives(1 - share, told) || gives(1 / share - 1, told))) return true;
    }
  const parts = all.filter(({ index, sentence }) => sentence === told.sentence && index < told.index).slice(-MAX_TOGETHER);
  if (
    all.some((whole) =>
      someSelection(
        parts.filter((part) => part !== whole && isLike(part, whole)),
        (chosen) => (chosen.length === 1 ? isEvenly : keepsExactly)(middle(sum(chosen)) / whole.figure.value, told),
      ),
    )
  )
    return true;
  const ratios = paragraph.operands.filter(
    (other) => other !== told && other.figure.kind === "ratio" && Math.abs(other.sentence - told.sentence) <= 1,
  );
  return ratios.some(
    (a) =>
      isEvenly(1 - a.figure.value, told) ||
      ratios.some(
        (b) =>
          a !== b &&
          (a.sentence === told.sentence || b.sentence === told.sentence) &&
          (isEvenly(Math.abs(a.figure.value - b.figure.value), told) ||
            isEvenly(a.figure.value + b.figure.value, told) ||
            isEvenly(a.figure.value * b.figure.value, told) ||
            isEvenly(Math.abs(a.figure.value / b.figure.value - 1), told)),
      ),
  );
}

/** What a percent that ends a short clause would be of the figures beside it: the share of one in another, or the change between them. */
import { isBase, isCompared, YEARLY } from "./changewords.ts";
import { isOfAnotherTime } from "./frame.ts";
import { type Operand, type Paragraph, show, withoutPer } from "./operands.ts";
import { basedOf, COMPARED_AFTER, changes, changesSince, isStep, isStepOf, NAME_REACH, senseOf } from "./ratiochanges.ts";
import { endsClause, isLike, isUsable, keepsExactly, leadOf, near, type Relation, slipOf } from "./relation.ts";

/** 团体客占三成: of somebody who was not counted. */
const OF_SOMEONE = /[一-鿿](?<![约均则共仅只合也已各正恰刚好])占/;
export const RATE = /率/;
/** A share is one of something: little else is said of it. */
const SHARE_LEAD =
  /^$|占|率|比[重例]|份|进度|正好|恰|刚|整|即|等于|相当|完成|达成|实现|做到|的(?:约|近)?$|(?<!变|成|化)[合完满达到至为是仅共有](?:了|约|近)?$|^(?:or|and|about|almost|nearly|exactly|just|roughly|some|which (?:is|was)|that (?:is|was)|[a-z-]+ ?(?:of|at|to|is|was)|(?:an?|the|its|their|with|for|giving|making|putting) [a-z’ -]*(?:of|at|to|is|was|up|for)) $/i;
export const REST = /[余剩未尚]|\b(?:rest|remaining|left)\b/i;
const MAX_STEPS = 4;
const TO_BEHIND = /^ to (?:about |nearly |a record )?$/;
const THAT_IS = /^(?:[，,] ?|\()?(?:即|为|合|约|计|共|是|达|就是|也就是|相当于)$|^,? (?:or|that is) $/;
/** The same thing again, whatever its share was told of. */
const SO_MUCH = /也就是$|相当于$|^,? (?:or|that is) $/;
const OF_BEHIND = /^ of (?:the |its |all |all the |their |our )?(?:[a-z]+ (?:[a-z]+ )?of )?$/;

/** What the figures beside it give, those of its own sentence first. */
export function claimsOf(paragraph: Paragraph, told: Operand, lead: string): readonly Relation[] {
  const sense = senseOf(lead, told.after);
  // 其中女选手增长40%: the change of a part
  if (sense !== "share" && lead.startsWith("其中")) return [];
  // 投票率42%，其中山区只有35.6%: a rate among those the rate before is of
  if (lead.startsWith("其中") && paragraph.operands[told.index - 1]?.figure.kind === "ratio") return [];
  const { operands, text } = paragraph;
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
    const ofThen = YEARLY.test(told.before) ? own.filter((other) => isOfAnotherTime(paragraph, other, part) || isStepOf(part, other)) : own;
    const here = ofThen.flatMap((other) => [...changes(other, part, sense), ...(isStepOf(part, other) ? growthsBy(part, other) : [])]);
    return here.length > 0 ? here : changesSince(paragraph, told, sense);
  }
  if (!SHARE_LEAD.test(lead) || OF_SOMEONE.test(lead)) return [];
  const sharesOf = (others: readonly Operand[]) => others.flatMap((other) => sharesOfTwo(part, other, lead));
  const mayBeWhole = (other: Operand) =>
    !hasOwnShare(paragraph, other, told) || PART_OF.test(text.slice(other.figure.end, part.figure.start));
  const here = sharesOf(own.filter(mayBeWhole)).filter((relation) => slipOf(told, [relation]) !== undefined);
  return here.length > 0
    ? here
    : sharesOf(mates.filter((other) => !own.includes(other) && isLike(other, part) && !hasOwnShare(paragraph, other, told))).map(
        (relation) => (hasSisters(paragraph, told, relation.others[1]) ? { ...relation, marked: true } : relation),
      );
}

/** 375公斤，比上年增加9公斤，增长2.5%: of what it was before the step; of the figure itself where nothing says that it is of now. */
function growthsBy(step: Operand, other: Operand): Relation[] {
  const isDown = senseOf(step.before, "") === "down";
  const base = other.figure.value + (isDown ? step.figure.value : -step.figure.value);
  const since: Relation = {
    kind: "growth",
    value: step.figure.value / base,
    others: [step, other],
    formula: `${show(step)} / (${show(other)} ${isDown ? "+" : "-"} ${show(step)})`,
  };
  return step.index > other.index && THAN.test(step.before) ? [since] : [shareOf(step, other)];
}

const THAN = /[比较](?:[去上前]|同期)|[同环]比/;
const PART_OF = /其中|当中|[里内]|\bof (?:which|these|them|those)\b/;

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

const LAST_CLAUSE = /[^,;:]*$/;
const OF_NAMED = /^ of (?:(?:its|the|their|total) )?([a-z]{4,})(?=[.,;]|$)/;
const OR_BEFORE = /^,? (?:or|equal to|equivalent to) (?:about |roughly )?$/;
const MOST_SENTENCES = 2;

/** 瓷器240万元，占60%；木器120万元，占30%: what has a share of its own is no whole. */
function hasOwnShare({ operands }: Paragraph, { index, sentence }: Operand, told: Operand): boolean {
  for (let at = index + 1; operands[at]?.sentence === sentence && operands[at].figure.kind === "ratio"; at++) {
    const next = operands[at];
    // its growth may stand between
    if (next !== told && senseOf(leadOf(next) ?? "", next.after) === "share") return true;
  }
  return false;
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

export function areCounted({ figure: a }: Operand, { figure: b }: Operand): boolean {
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

/**
 * The same relations as English states them: from A to B, a rise of X, or R; R more than the B of last year; an overrun of X, or R, on the B
 * estimate; A of the one and B of the other, a gap of X. A unit told once goes for all: 15 million tonnes, a quarter more than the 12 million.
 */
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { quotient } from "../tolerances.ts";
import { latinRests } from "./latinparts.ts";
import { alike, kin, LatinText, type Placed } from "./latintext.ts";
import { isQuantitySign, isRatioSign, M, Q, R, type Skeleton, V, X } from "./skeleton.ts";
import { differenceOf, growthFromStep, growthOf, type Stated, shareOf, timesOf } from "./stated.ts";

/** Up to so many characters that are no figure and end no clause. */
const words = (most: number) => `[^,;:.!?()\\ue000-\\ue3ff]{0,${most}}?`;
/** What is counted, behind its number: 6,000 patients. */
const NOUN = "(?: ?\\b(?!or |and |of |in |on |to |an? |the |than )[a-z][a-z’'-]*){0,2}?";
const ABOUT = "(?:(?:about|some|just|nearly|almost|roughly|around|exactly|only|fully|still|well|no)\\b ?)*";
const CHANGE =
  "(?:rise|increase|gain|growth|jump|climb|surge|improvement|fall|drop|decline|decrease|reduction|cut|loss|saving|dip|shortfall|slump|change|difference|overrun|overspend|underspend|excess|advance|slide|extension|expansion|contraction)";
/** An adjective more: a sharp rise; one told by the year is another. */
const A = "(?:an?|the)(?: (?!annual|yearly|average|monthly|daily|further|compound|weekly|mean)[a-z-]+){0,2}?";
const MORE =
  "(?:more|less|fewer|higher|lower|greater|larger|bigger|smaller|longer|shorter|faster|slower|quicker|heavier|lighter|taller|wider|narrower|deeper|shallower|cheaper|dearer|older|younger|stronger|warmer|cooler|hotter|colder|better|worse)";
const UP =
  "(?:rose|risen|rises?|rising|grew|grown|grow|growing|climbed|jumped|surged|gained|increased|raised|lifted|up|fell|fallen|falls?|falling|dropped|declined|decreased|shrank|shrunk|slipped|slid|down|cut|reduced|lowered|widened|narrowed|lengthened|shortened|improved)";
/** The second saying of one change: £3,600, or 20%; £3,600 (20%). */
const OR = `(?:,? ?(?:or|that is,?) ?${ABOUT}(${X})${NOUN},?| ?\\(${ABOUT}(${X})\\))?`;
/** Whose figure it is that one is held against; one of the other's is none: the average of the 12 schools. */
const WHOSE = `(?:the|its|their|his|her|our|last|an?|[A-Za-z]+[’']s)\\b(?:(?!of (?:the|its|all|their))[^,;:.!?()\\ue000-\\ue3ff]){0,30}?`;
const TO = `${ABOUT}(?:(?:the|an?|its|their) ${words(16)})?`;

/** From A to B. */
const FROM_TO = new RegExp(
  `\\bfrom ?${TO}(${V})${words(24)}(?<!\\b(?:compared|relative|opposed|similar|close|up|down|prior|due) )\\bto ?${TO}(${V})`,
  "g",
);
/** To B from A. */
const TO_FROM = new RegExp(`\\bto ?${TO}(${V})${words(24)},? ?\\bfrom ?${TO}(${V})`, "g");
/** Rose by X, or R, right before it. */
const BY_BEFORE = new RegExp(`\\b(?:${UP}|${A} ${CHANGE} of)(?: by)? ?${ABOUT}(${X})${NOUN}${OR} ?,? ?$`);
const BY_REACH = 64;
/** Rose by X, or R, to Y: of what it was before. */
const BY_TO = new RegExp(
  `\\b(${UP})(?: [a-z]+ly)?(?: by)? ?${ABOUT}(${Q})${NOUN}(?:,? ?(?:or|that is,?) ?| ?\\()${ABOUT}(${R})\\)?,? ?to ?(?:(?:reach|stand at|total|hit|a total of|a record|a (?:record |new )?(?:high|low|level|peak)(?: level)?(?: of)?|some) ?)*${ABOUT}(${Q})(?! ?(?:${CHANGE}|${MORE})\\b)`,
  "g",
);
/** Sales of Y grew by X or R: the same, where what it came to is told first. */
const OF_BY = new RegExp(
  `\\bof ?${ABOUT}(${Q}),? ?(${UP})(?: [a-z]+ly)?(?: by)? ?${ABOUT}(${Q})(?:,? ?(?:or|that is,?) ?| ?\\()${ABOUT}(${R})`,
  "g",
);
const GOES_DOWN = /^(?:fell|fall|dropp|declin|decreas|shr[au]nk|slip|slid|down|cut|reduc|lower|narrow|short)/;
/** Fell from A to B, or R. */
const VERB_BEFORE = new RegExp(`\\b${UP} $`);
const OR_BEHIND = new RegExp(`${words(12)}, or ?${ABOUT}(${X})(?= ?[.;)]|$| (?:in|over|since|between|on)\\b)`, "y");
/** A rise of X, an X increase, X more: what goes on behind. */
const GOING_ON = new RegExp(
  `${words(36)}(?:[,;:]| ?[–—]| ?\\() ?(?:(?:and|or|for|that is,?|which is|representing|marking|meaning) ?)?(?:${A} ${CHANGE} (?:of|by) ?${ABOUT}(${X})|(?:up|down)(?: by)? ?${ABOUT}(${X})|(?:an? ?)?(${X})[ -]?(?:${CHANGE}|${MORE})\\b)${NOUN}${OR}`,
  "y",
);
/** D, or R, more than the B. */
const THAN = new RegExp(
  `(${X})${NOUN}${OR} ?(?:(?:${MORE}${NOUN} than|above|below|up on|down on|in excess of)(?: ${WHOSE}| (?:in|at|on)${words(16)},? when${words(24)}| ${WHOSE}, (?:which|who|that)\\b${words(17)})? ?${ABOUT}|(?:short of|ahead of|shy of|over|under) ${WHOSE})(${V})`,
  "g",
);
/** 12 million over the 60 million budget, an overspend of R. */
const SO_MUCH = new RegExp(`${words(20)}, (?:or|${A} ${CHANGE} of) ?${ABOUT}(${R})(?= ?[.,;)]|$)`, "y");
/** An overrun of D, or R, on the B estimate. */
const ON = new RegExp(
  `\\b${A} ${CHANGE} of ?${ABOUT}(${X})${NOUN}${OR} ?(?:on|over|from|against|compared (?:with|to)|relative to|versus|upon) ${WHOSE}(${V})`,
  "g",
);
/** A of the one and B of the other, a gap of X. */
const APART = new RegExp(
  `(?:,| ?[–—]) ?(?:(?:giving|leaving|making|for|and|with|which (?:gave|left|made)) )?(?:(?:him|her|it|them) )?${A} (majority|margin|gap|lead|advantage|spread|surplus|deficit|gulf|profit|ratio|${CHANGE}) of ?${ABOUT}(${X})${NOUN}${OR}`,
  "g",
);
const TWO = /\b(?:and|to|against|versus|while|but|compared with)\b|,/;
const GAP = /^(?:majority|margin|gap|lead|difference|advantage|spread|gulf)$/;
/** In 2022 and 2023, or one compared with the other: two times of one measure. */
const HELD = /\b(?:compared (?:with|to)|against|versus)\b/;
const TIMES_TOLD =
  /[\ue400-\ue4ff]|\b(?:a|the) (?:year|month|week|quarter|decade) (?:earlier|ago|before)\b|\b(?:last|this|previous) (?:year|month|quarter|season)/g;
const CHANGES = new RegExp(`^${CHANGE}$`);
const TIME_REACH = 24;
const FALLS = /^(?:fall|drop|decline|decrease|reduction|cut|loss|saving|dip|slump|slide|contraction|shortfall|underspend)$/;
/** What one less the other leaves is told of two sides of an account. */
const ACCOUNT = /^(?:surplus|deficit|shortfall|increase|loss|profit)$/;
const SIDES =
  /\b(?:exports?|imports?|revenues?|income|receipts|spending|expenditures?|outlays?|costs|births|deaths|arrivals|departures|inflows?|outflows?)\b/gi;
const PROFIT = /\b(?:profits?|net income|earnings|ebitda|ebit|surplus)\b/i;
/** A, or R, of the B. */
const SHARE = new RegExp(
  `(${Q})${words(24)}(?:,| ?[–—]) ?(?:or|that is,?)? ?${ABOUT}(${R}),? ?of (?:the|its|their|all|his|her|our|a total of)${words(24)}(${Q})`,
  "g",
);
/** 27 of its 36 matches, or three-quarters of them. */
const OF_WHICH = new RegExp(
  `(${Q})${NOUN} ?of (?:the|its|his|her|their|our|all)${words(24)}(${Q})${words(24)}(?:,| ?\\() ?(?:or|that is,?)? ?${ABOUT}(${R})(?= ?of (?:them|it|those|the total|the whole|all)\\b|[.;)]|,(?! of))`,
  "g",
);
/** 7.5 million, two and a half times the 3 million of 2015. */
const TIMES = new RegExp(
  `(${V})${words(24)},? ?(?:or |about |some |just |is |was |are |were )*(${M})(?: as (?:many|much|large|big|long|high|great|heavy|fast|wide|tall|deep|old)[a-z ]{0,16}? as)? ?(?:the|its|their|last|what|that|those|[A-Za-z]+[’']s)\\b${words(24)}(?:, when${words(16)})?(${V})`,
  "g",
);
/** What is told, and two figures that give it. */
const THREE = /(?:[\ue000-\ue3ff][^\ue000-\ue3ff]*){3}/;
const LATIN = /[a-z] ?[\ue000-\ue3ff]/;
const EACH =
  /\b(?:each|every|annual|annually|per|apiece|yearly|alone|an? (?:year|day|week|month|hour|quarter)(?! (?:earlier|ago|before|more|less|higher)))\b/;
const EACH_REACH = 12;

export function* statedLatin(skeleton: Skeleton): Generator<Stated> {
  if (!LATIN.test(skeleton.text) || !THREE.test(skeleton.text)) return;
  const text = new LatinText(skeleton);
  for (const { index, 0: all, 1: from, 2: to } of text.all(FROM_TO)) yield* changed(text, index, all, text.operand(from), text.operand(to));
  for (const { index, 0: all, 1: to, 2: from } of text.all(TO_FROM)) yield* changed(text, index, all, text.operand(from), text.operand(to));
  for (const pattern of [THAN, ON])
    for (const { index, 0: all, 1: first, 2: second, 3: third, 4: of } of text.all(pattern))
      if (!EACH.test(all))
        yield* held(text, index, first, second ?? third ?? text.next(SO_MUCH, index + all.length)?.[1], text.operand(of));
  for (const { index, 0: all, 1: name, 2: first, 3: second, 4: third } of text.all(APART))
    if (!EACH.test(all)) yield* apart(text, index, name, [first, second ?? third]);
  if (skeleton.has.ratio) {
    for (const { 0: all, 1: verb, 2: by, 3: share, 4: end } of text.all(BY_TO)) yield* stepped(text, all, verb, [by, share, end]);
    for (const { 0: all, 1: end, 2: verb, 3: by, 4: share } of text.all(OF_BY)) yield* stepped(text, all, verb, [by, share, end]);
    for (const { 1: part, 2: share, 3: whole } of text.all(SHARE)) yield* shares(text, part, whole, share);
    for (const { 1: part, 2: whole, 3: share } of text.all(OF_WHICH)) yield* shares(text, part, whole, share);
  }
  if (skeleton.has.multiple)
    for (const { 1: end, 2: times, 3: of } of text.all(TIMES)) {
      const both = kin(text.operand(of), text.operand(end));
      if (both !== undefined) yield timesOf(text.operand(times), both[0], both[1]);
    }
  yield* latinRests(text);
}

/** By how much, by what percent, to what. */
function* stepped(text: LatinText, all: string, verb: string, [by, share, end]: readonly string[]): Generator<Stated> {
  const falls = GOES_DOWN.test(verb);
  const [step, now] = alike(text.operand(by), text.operand(end)) ?? [];
  if (step === undefined || EACH.test(all) || (!falls && step.figure.value >= now.figure.value)) return;
  yield growthFromStep(text.operand(share), step, now, falls);
}

function* shares(text: LatinText, part: string, whole: string, share: string): Generator<Stated> {
  const [one, all] = alike(text.operand(part), text.operand(whole)) ?? sameKind(text.operand(part), text.operand(whole));
  if (one !== undefined && one.figure.value < all.figure.value) yield shareOf(text.operand(share), one, all);
}

/** Whatever is counted: 45 recovered of the 60 patients. */
function sameKind(part: Operand, whole: Operand): readonly Operand[] {
  return isLike(part, whole) ? [part, whole] : [];
}

/** What the changes told beside a pair have to be. */
function* changed(text: LatinText, index: number, all: string, base: Operand, end: Operand): Generator<Stated> {
  if (base.sentence !== end.sentence) return;
  const lead = text.slice(index - BY_REACH, index);
  const before = BY_BEFORE.exec(lead);
  if (before !== null && !EACH.test(before[0])) yield* changesOf(text, before.slice(1), base, end);
  const next = text.next(GOING_ON, index + all.length) ?? (VERB_BEFORE.test(lead) ? text.next(OR_BEHIND, index + all.length) : null);
  if (next === null) return;
  const to = next.index + next[0].length;
  if (!EACH.test(next[0].slice(next[0].search(/[,;:(–—]/)) + text.slice(to, to + EACH_REACH)))
    yield* changesOf(text, next.slice(1), base, end);
}

function* changesOf(text: LatinText, signs: readonly (string | undefined)[], base: Operand, end: Operand): Generator<Stated> {
  for (const sign of signs) if (sign !== undefined) yield* changeOf(text.operand(sign), sign, base, end);
}

function* changeOf(told: Operand, sign: string, from: Operand, to: Operand): Generator<Stated> {
  const both = kin(from, to);
  if (both === undefined) return;
  const [base, end] = both;
  if (isQuantitySign(sign)) {
    const [same, low, high] = alike(told, from, to) ?? [];
    if (same !== undefined) yield differenceOf(told, low, high);
  } else if (isRatioSign(sign)) yield growthOf(told, base, end, base.figure.kind === "ratio" ? "either" : "end");
  else if (told.figure.kind === "point") {
    if (base.figure.kind === "ratio") yield differenceOf(told, base, end);
  } else yield timesOf(told, base, end, true);
}

const STEP_TOO = new RegExp(`^ ?${MORE} than`);

/** D, or R, more than B: of what stands before, and R of D and B alone. */
function* held(text: LatinText, at: number, first: string, second: string | undefined, base: Operand): Generator<Stated> {
  // 12 days better than last quarter and 13 days better than last year: each is a step
  if (base.figure.bound === "range" || STEP_TOO.test(base.after)) return;
  const end = text.endBefore(at, base);
  if (end !== undefined) yield* changesOf(text, [first, second], base, end);
  if (second === undefined || !isQuantitySign(first) || !isRatioSign(second)) return;
  const [of, by] = alike(base, text.operand(first)) ?? [];
  if (of !== undefined) yield growthOf(text.operand(second), of, by, "step");
}

/** The only two of its measure that its sentence has before it. */
function* apart(text: LatinText, at: number, name: string, signs: readonly (string | undefined)[]): Generator<Stated> {
  const [told] = signs.flatMap((sign) => (sign === undefined ? [] : [text.operand(sign)]));
  const { kind } = told.figure;
  const isMargin = kind === "ratio" && name === "margin";
  const isRatio = kind === "ratio" && name === "ratio";
  const [second, first, third] = [...text.before(at)].filter(({ operand }) =>
    isMargin
      ? isMoney(operand)
      : kind === "point"
        ? operand.figure.kind === "ratio"
        : kind === "ratio" || alike(told, operand) !== undefined,
  );
  if (first === undefined || third !== undefined || countsOther(told, first.operand, second.operand)) return;
  const between = text.slice(first.at + 1, second.at);
  if (!TWO.test(between)) return;
  if (isMargin) yield* marginOf(text, told, first, second);
  else if (isRatio) yield* ratioOf(told, first.operand, second.operand);
  else if (GAP.test(name) ? kind !== "ratio" : ACCOUNT.test(name) && isOfSides(text.slice(text.start(at), at)))
    yield* changesOf(text, signs.slice(0, 1), first.operand, second.operand);
  else if (CHANGES.test(name) && (HELD.test(between) || areTimes(text, first, at)))
    yield* changesOf(text, signs, ...ordered(first.operand, second.operand, FALLS.test(name)));
}

/** 168 (70%) and 96 (40%), a difference of 30 points: of the percents. */
function countsOther({ figure: { counted } }: Operand, a: Operand, b: Operand): boolean {
  return counted !== undefined && a.figure.counted !== counted && b.figure.counted !== counted;
}

function isMoney({ figure }: Operand): boolean {
  return figure.family === "currency" && figure.per === undefined;
}

function isOfSides(sentence: string): boolean {
  return (sentence.match(SIDES)?.length ?? 0) > 1;
}

/** Whether each of two figures is told with its time. */
function areTimes(text: LatinText, first: Placed, at: number): boolean {
  return (text.slice(first.at - TIME_REACH, at).match(TIMES_TOLD)?.length ?? 0) > 1 && /[\ue400-\ue4ff]/.test(text.slice(first.at, at));
}

/** What rises was less before. */
function ordered(a: Operand, b: Operand, falls: boolean): readonly [base: Operand, end: Operand] {
  return a.figure.value > b.figure.value === falls ? [a, b] : [b, a];
}

/** One over the other, whichever comes nearer. */
function* ratioOf(told: Operand, a: Operand, b: Operand): Generator<Stated> {
  const off = (x: Operand, y: Operand) => Math.abs(Math.log(quotient(x, y) / told.figure.value));
  if (alike(a, b) !== undefined) yield off(a, b) < off(b, a) ? shareOf(told, a, b) : shareOf(told, b, a);
}

/** Profit over revenue, whichever is told first. */
function* marginOf(text: LatinText, told: Operand, first: Placed, second: Placed): Generator<Stated> {
  const isFirst = PROFIT.test(text.lead(first.at));
  if (isFirst === PROFIT.test(text.lead(second.at)) || text.isBase(first) || text.isBase(second)) return;
  const [part, whole] = isFirst ? [first, second] : [second, first];
  const [one, all] = alike(part.operand, whole.operand) ?? [];
  if (one !== undefined && one.figure.value < all.figure.value) yield shareOf(told, one, all);
}

/**
 * The same relations as English states them: from A to B, a rise of X, or R; R more than the B of last year; an overrun of X, or R, on the B
 * estimate; A of the one and B of the other, a gap of X. A unit told once goes for all: 15 million tonnes, a quarter more than the 12 million.
 */
import { isBase } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { latinRests } from "./latinparts.ts";
import { alike, kin, LatinText, type Placed } from "./latintext.ts";
import { isQuantitySign, isRatioSign, M, Q, R, type Skeleton, V, X } from "./skeleton.ts";
import { differenceOf, growthOf, type Stated, shareOf, timesOf } from "./stated.ts";

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
const OR = `(?:,? (?:or|that is,?) ?${ABOUT}(${X})${NOUN},?| ?\\(${ABOUT}(${X})\\))?`;
/** Whose figure it is that one is held against; one of the other's is none: the average of the 12 schools. */
const WHOSE = `(?:the|its|their|his|her|our|last|an?|[A-Za-z]+[’']s)\\b(?:(?!of (?:the|its|all|their))[^,;:.!?()\\ue000-\\ue3ff]){0,30}?`;
const TO = `${ABOUT}(?:(?:the|an?|its|their) ${words(16)})?`;

/** From A to B. */
const FROM_TO = new RegExp(`\\bfrom ?${TO}(${V})${words(24)}\\bto ?${TO}(${V})`, "g");
/** Rose by X, or R, right before it. */
const BY_BEFORE = new RegExp(`\\b(?:${UP}|${A} ${CHANGE} of)(?: by)? ?${ABOUT}(${X})${NOUN}${OR} ?,? ?$`);
const BY_REACH = 64;
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
  `(${X})${NOUN}${OR} ?(?:(?:${MORE}${NOUN} than|above|below|up on|down on|in excess of)(?: ${WHOSE}| (?:in|at|on)${words(16)},? when ${words(24)})? ?${ABOUT}|(?:short of|ahead of|shy of|over|under) ${WHOSE})(${V})`,
  "g",
);
/** An overrun of D, or R, on the B estimate. */
const ON = new RegExp(
  `\\b${A} ${CHANGE} of ?${ABOUT}(${X})${NOUN}${OR} ?(?:on|over|from|against|compared (?:with|to)|relative to|versus|upon) ${WHOSE}(${V})`,
  "g",
);
/** A of the one and B of the other, a gap of X. */
const APART = new RegExp(
  `(?:,| ?[–—]) ?(?:(?:giving|leaving|making|for|and|with|which (?:gave|left|made)) )?(?:(?:him|her|it|them) )?${A} (majority|margin|gap|lead|difference|advantage|spread|surplus|deficit|shortfall|gulf|increase|loss|profit) of ?${ABOUT}(${X})`,
  "g",
);
const TWO = /\b(?:and|to|against|versus|while|but|compared with)\b/;
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
  `(${V})${words(24)},? ?(?:or |about |some |just |is |was |are |were )*(${M})(?: as (?:many|much|large|big|long|high|great|heavy|fast|wide|tall|deep|old)[a-z ]{0,16}? as)? ?(?:the|its|their|last|[A-Za-z]+[’']s)\\b${words(24)}(${V})`,
  "g",
);
const LATIN = /[a-z] ?[\ue000-\ue3ff]/;
const EACH =
  /\b(?:each|every|annual|annually|per|apiece|yearly|alone|an? (?:year|day|week|month|hour|quarter)(?! (?:earlier|ago|before|more|less|higher)))\b/;
const EACH_REACH = 12;

export function* statedLatin(skeleton: Skeleton): Generator<Stated> {
  if (!LATIN.test(skeleton.text)) return;
  const text = new LatinText(skeleton);
  for (const { index, 0: all, 1: from, 2: to } of text.all(FROM_TO)) yield* changed(text, index, all, text.operand(from), text.operand(to));
  for (const pattern of [THAN, ON])
    for (const { index, 0: all, 1: first, 2: second, 3: third, 4: of } of text.all(pattern))
      if (!EACH.test(all)) yield* held(text, index, first, second ?? third, text.operand(of));
  for (const { index, 1: name, 2: by } of text.all(APART)) {
    const stated = apart(text, index, name, text.operand(by));
    if (stated !== undefined) yield stated;
  }
  if (skeleton.has.ratio) {
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

/** D, or R, more than B: of what stands before, and R of D and B alone. */
function* held(text: LatinText, at: number, first: string, second: string | undefined, base: Operand): Generator<Stated> {
  if (base.figure.bound === "range") return;
  const end = text.endBefore(at, base);
  if (end !== undefined) yield* changesOf(text, [first, second], base, end);
  if (second === undefined || !isQuantitySign(first) || !isRatioSign(second)) return;
  const [of, by] = alike(base, text.operand(first)) ?? [];
  if (of !== undefined) yield growthOf(text.operand(second), of, by, "step");
}

/** The only two of its measure that its sentence has before it. */
function apart(text: LatinText, at: number, name: string, told: Operand): Stated | undefined {
  const { kind } = told.figure;
  const isMargin = kind === "ratio" && name === "margin";
  const [second, first, third] = [...text.before(at)].filter(({ operand: { figure }, operand }) =>
    kind === "point"
      ? figure.kind === "ratio"
      : isMargin
        ? figure.family === "currency" && figure.per === undefined
        : kind !== "ratio" && alike(told, operand) !== undefined,
  );
  if (first === undefined || third !== undefined || !TWO.test(text.slice(first.at + 1, second.at))) return undefined;
  if (isMargin) return marginOf(text, told, first, second);
  if (ACCOUNT.test(name) && (text.slice(text.start(at), at).match(SIDES)?.length ?? 0) < 2) return undefined;
  if (kind === "point") return differenceOf(told, first.operand, second.operand);
  const [same, a, b] = alike(told, first.operand, second.operand) ?? [];
  return same === undefined ? undefined : differenceOf(told, a, b);
}

/** Profit over revenue, whichever is told first. */
function marginOf(text: LatinText, told: Operand, first: Placed, second: Placed): Stated | undefined {
  const isFirst = PROFIT.test(text.lead(first.at));
  if (isFirst === PROFIT.test(text.lead(second.at)) || isBase(first.operand) || isBase(second.operand)) return undefined;
  const [part, whole] = isFirst ? [first, second] : [second, first];
  const both = alike(part.operand, whole.operand);
  return both === undefined || both[0].figure.value >= both[1].figure.value ? undefined : shareOf(told, both[0], both[1]);
}

/**
 * Contradictions inside a short English text by what a figure is of: a later sentence whose words were all told with one earlier figure of another
 * value. "The museum drew 640,000 visitors in 2023 … In all, 690,000 people visited the museum in 2023."
 */
import type { Operand } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { areOpposed, caseOf } from "./cases.ts";
import { clauseRange, rangeOf } from "./clauses.ts";
import { areSentencesOfOne } from "./entries.ts";
import { areOfOneTime, timeIn, timeOf } from "./keytime.ts";
import { standsInProse } from "./prose.ts";
import { areOneValue, isCounted, isLike, isSaidBy, mayBe, nounOf, retellings } from "./retellable.ts";
import type { Contradiction } from "./within.ts";
import { hasLetter, stemOf } from "./words.ts";

/** Stems that the two clauses share. */
const MIN_SHARED = 2;
/** Units of a stem that two words of one family share: visit, visitors. */
const FAMILY = 5;
/** People by what they do; any of them are people. */
const PEOPLE =
  /^(?:people|persons?|visitors?|runners?|riders?|patients?|passengers?|participants?|volunteers?|respondents?|students?|pupils?|workers?|employees?|staff|residents?|spectators?|guests?|customers?|users?|members?|voters?|players?|delegates?|readers?|commuters?|walkers?|swimmers?|entrants?|competitors?)$/;
/** All 27 novels that Hale published | are now free: what is said of them is not what they are. */
const DEFINITE = /^\s*(?:All|The|These|Those|All (?:of )?(?:the|these|those))\s+$/;
/** All is counted; what else is told in the same words may be of another one. */
const ALL = /^\s*(?:In (?:all|total)|Altogether|Overall|All|The|These|Those)\b/;
const VERB = / (?:is|are|was|were|has|have|had|will|can|came|come|remain|now|still|may|must|started|finished|work|works|live|use)(?= )/;
/** What only brings a total. */
const BRINGING: ReadonlySet<string | undefined> = new Set(
  "last all total overall number sum figure whole entire altogether plan scheme programme program".split(" ").map(stemOf),
);
const HELD = /\b(?:from|than|against) $/;
/** At so much each, up by so much: of another figure. */
const FURTHER = / (?:at an?|averaging|an average|up|down|or|and) .*$/;
const CHANGED = /,? (?:up|down),? *$/;
const INFINITIVE = /\bto [a-z]+ $/;

export function* retoldInLatin(read: ReadBlock): Generator<Contradiction> {
  for (const { second, earlier, blank } of retellings(read)) {
    const like = earlier.filter((first) => isLike(first, second) || areOfPeople(first, second));
    if (like.some(({ figure }) => isSaidBy(figure, second.figure))) continue;
    const found = like.filter(({ figure }) => mayBe(figure, second.figure)).filter((first) => isOf(read, blank, like, first, second));
    if (found.length !== 1) continue;
    const [first] = found;
    if (!standsInProse(read, first.figure.start) || !areSentencesOfOne(read, first, second)) continue;
    const [a, b] = [first.figure.value, second.figure.value];
    const { block } = read;
    const shared = nounOf(second) ?? second.figure.unit;
    yield {
      first: { block, figure: first.figure },
      second: { block, figure: second.figure },
      gap: Math.abs(a - b) / Math.max(a, b),
      shared: [shared],
      dated: false,
    };
  }
}

function areOfPeople(a: Operand, b: Operand): boolean {
  return (
    isCounted(a.figure) && isCounted(b.figure) && [a, b].every((one) => one.figure.unit === "person" || PEOPLE.test(nounOf(one) ?? ""))
  );
}

/** The sentence of a figure, as far as it says what the figure is of. */
function phraseOf(read: ReadBlock, blank: string, second: Operand): string {
  const [start] = rangeOf(read, second);
  const { figure } = second;
  const lead = blank.slice(start, figure.start);
  const rest = `${figure.counted ?? ""}${blank.slice(figure.end, clauseRange(read, second)[1])}`;
  return lead + (DEFINITE.test(lead) ? rest.slice(0, VERB.exec(rest)?.index ?? rest.length) : rest);
}

function isOf(read: ReadBlock, blank: string, like: readonly Operand[], first: Operand, second: Operand): boolean {
  const phrase = phraseOf(read, blank, second);
  const [from, to] = clauseRange(read, first);
  const [start] = rangeOf(read, first);
  const isHeld = HELD.test(first.before);
  const isAll = isCounted(second.figure) && ALL.test(blank.slice(rangeOf(read, second)[0], second.figure.start));
  if (isHeld && !like.some((other) => other.sentence === first.sentence && other.index < first.index)) return false;
  // what it is held against tells what it is of
  const clause = isHeld ? blank.slice(start, from).replace(CHANGED, "") : clauseOf(read, blank, first);
  const beside = stemsOf(clause);
  const stems = stemsOf(phrase.replace(SAYS_NOTHING, " ")).filter((stem) => !BRINGING.has(stem));
  const counted = read.figures.filter((figure) => figure.start >= start && figure.end <= to).flatMap(({ text }) => stemsOf(text));
  // where it does not say that all is counted, what is told behind a figure is of that figure only
  const isPlain = !isHeld && !isAll;
  const known = isPlain ? [first.figure.start, firstEnd(read)] : [to, read.sentences[0].end];
  const told = [...(isPlain ? [] : counted), ...stemsOf(blank.slice(start, known[0])), ...stemsOf(blank.slice(0, known[1])), ...beside];
  if (!stems.every((stem) => told.some((other) => areOfFamily(stem, other)))) return false;
  const topic = !isPlain ? [] : topicOf(read, blank);
  const telling = stems.filter((stem) => !topic.includes(stem));
  const sharedWith = (others: readonly string[]) => telling.filter((stem) => others.some((other) => areOfFamily(stem, other))).length;
  const count = sharedWith(beside);
  if (!isPlain ? count < MIN_SHARED : count === 0 || !isPlainlyOf(clause, phrase, second.figure)) return false;
  if (isPlain)
    for (const other of like)
      if (other !== first && !areOneValue(other.figure, first.figure) && sharedWith(stemsOf(clauseOf(read, blank, other))) >= count)
        return false;
  return areOfOneCase(read, blank, first, second, clause, phrase, isHeld);
}

/** Of one time, and of one plan or part. @param clause what says what the first is of, @param phrase the same of the second */
function areOfOneCase(
  read: ReadBlock,
  blank: string,
  first: Operand,
  second: Operand,
  clause: string,
  phrase: string,
  isHeld: boolean,
): boolean {
  const [from, to] = clauseRange(read, first);
  const [start] = rangeOf(read, first);
  const time = isHeld ? timeIn(read, from, to, true) : timeOf(read, first, from);
  if (isHeld && time.dates.length === 0) return false;
  const [own, end] = [rangeOf(read, second)[0], clauseRange(read, second)[1]];
  const opening = timeIn(read, 0, firstEnd(read));
  if (!areOfOneTime(withTrail(read, first, time, to), timeIn(read, own, end), opening, timeOf(read, second, own))) return false;
  const period = LAST.exec(phrase)?.[0];
  const isSameTime =
    period !== undefined && blank.slice(0, first.figure.start).includes(period) && !OTHER_TIME.test(blank.slice(start, to));
  const timeless = (words: string) => (isSameTime ? words.replace(period, "") : words);
  const case1 = new Set(caseOf(timeless(clause).replace(MADE_UP, "")));
  // it will spend so much to build 7,200 homes: both are planned
  if (INFINITIVE.test(first.before) && caseOf(blank.slice(start, from)).has("planned")) case1.add("planned");
  const case2 = caseOf(timeless(phrase).replace(BY_PLAN, ""));
  return [...case1].every((sign) => case2.has(sign)) && [...case2].every((sign) => case1.has(sign)) && !areOpposed(clause, phrase);
}

/** Where the first figure ends that is no date. */
function firstEnd({ figures }: ReadBlock): number {
  return figures.find(({ kind }) => kind !== "date")?.end ?? 0;
}

/** The names that the text begins with: all of it is of these. */
function topicOf(read: ReadBlock, blank: string): readonly string[] {
  const lead = blank.slice(0, Math.min(read.sentences[0].end, firstEnd(read)));
  return (lead.match(NAMED) ?? []).flatMap(stemsOf);
}

function clauseOf(read: ReadBlock, blank: string, operand: Operand): string {
  const { figure } = operand;
  const [from, to] = clauseRange(read, operand);
  return `${blank.slice(from, figure.start)} ${figure.counted ?? ""} ${blank.slice(figure.end, to).replace(FURTHER, "")}`;
}

/** Who did it, by what they do, what an amount is called, and all that belong: readers borrowed, grain traffic, member farms. */
const SAYS_NOTHING =
  /\b(?:[Rr]eaders|[Vv]isitors|[Pp]eople|[Cc]ustomers|[Gg]uests|[Uu]sers|[Ww]orkers|[Ss]taff|[Cc]rews?|(?:[Tt]raffic|volumes?|output|tonnage|production|haul|harvest|catch|crop|yield)(?= (?:of|was|were|amounted|came|stood|totalled|reached|in|for)\b)|(?:member|individual|constituent|component)(?= [a-z]+s\b)|borrowed|lent|issued|amounted|handled|carried|hauled|moved|produced|grew|harvested|landed|caught|sold|served|delivered|employed|owned|operated|contained|opened|staged|drew|attracted|welcomed|treated)\b/g;
const LAST = /\blast (?:year|season|month|quarter|week|summer|winter|spring|autumn)\b/;
const OTHER_TIME = /\b(?:this|next|previous|earlier) (?:year|season|month|quarter|week|summer|winter|spring|autumn)\b/;
/** Its part was named: e-books made up so many of them. */
const MADE_UP = /\b(?:made|make|makes|making) up\b|(?<=\b(?:accounted|made|contributed) .{0,24})\bof (?:them|these|those)\b/g;
/** Of what is planned anyway. */
const BY_PLAN = /\bunder (?:the|this|that|its) (?:plan|scheme|programme|program|deal|agreement|contract|budget)\b/;
const NAMED = /\b[A-Z][A-Za-z-]+/g;
const NO_NAME = /^(?:In|On|At|By|For|Of|The|A|An|Its|Their|It|They|This|That|These|Those|All|About|Over|From|To|With|Last|And)$/;

/** Neither money nor a percent, which may be of anything, and all that its clause names is named again. */
function isPlainlyOf(clause: string, phrase: string, { kind, family }: Figure): boolean {
  if (kind === "ratio" || family === "currency") return false;
  const stems = stemsOf(phrase);
  return (clause.match(NAMED) ?? [])
    .filter((name) => !NO_NAME.test(name))
    .flatMap(stemsOf)
    .every((stem) => stems.some((other) => areOfFamily(stem, other)));
}

/** In English the time stands behind as well. */
function withTrail(
  read: ReadBlock,
  { figure }: Operand,
  time: { dates: readonly NonNullable<Figure["date"]>[]; words: ReadonlySet<string> },
  to: number,
) {
  const behind = timeIn(read, figure.end, to);
  return behind.dates.length > 0 ? { dates: behind.dates, words: time.words } : time;
}

function stemsOf(text: string): string[] {
  return hasLetter(text)
    ? (text.match(/[A-Za-z][A-Za-z'-]*/g) ?? []).flatMap((word) => (PEOPLE.test(word) ? [word, "person"] : (stemOf(word) ?? [])))
    : [];
}

function areOfFamily(a: string, b: string): boolean {
  return (
    a === b ||
    a.endsWith(`-${b}`) ||
    b.endsWith(`-${a}`) ||
    (PEOPLE.test(a) && PEOPLE.test(b)) ||
    (a.length >= FAMILY && b.length >= FAMILY && a.slice(0, FAMILY) === b.slice(0, FAMILY))
  );
}

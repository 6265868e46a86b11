/**
 * Contradictions inside a short English text by what a figure is of: a later sentence whose words were all told with one earlier figure of another
 * value. "The museum drew 640,000 visitors in 2023 … In all, 690,000 people visited the museum in 2023."
 */
import { type Operand, paragraphOf } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { areOpposed, caseOf } from "./cases.ts";
import { clauseRange, isTerm, rangeOf } from "./clauses.ts";
import { areSentencesOfOne } from "./entries.ts";
import { areOfOneTime, timeIn, timeOf } from "./keytime.ts";
import { standsInProse } from "./prose.ts";
import { isCounted, isFirstOfSentence, isLike, isPlainValue, isSaidBy, mayBe, nounOf } from "./retellable.ts";
import type { Contradiction } from "./within.ts";
import { hasLetter, stemOf } from "./words.ts";

/** A text with more tells of many things. */
const MAX_FIGURES = 40;
const MAX_SENTENCES = 16;
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
  "all total overall number sum figure whole entire altogether plan scheme programme program".split(" ").map(stemOf),
);
const HELD = /\b(?:from|than|against) $/;
/** At so much each, up by so much: of another figure. */
const FURTHER = / (?:at an?|averaging|an average|up|down|or|and) .*$/;
const CHANGED = /,? (?:up|down),? *$/;
const INFINITIVE = /\bto [a-z]+ $/;

export function* retoldInLatin(read: ReadBlock): Generator<Contradiction> {
  const { figures } = read;
  if (figures.length < 2 || figures.length > MAX_FIGURES || read.sentences.length < 2 || read.sentences.length > MAX_SENTENCES) return;
  const { operands } = paragraphOf(read);
  const blank = blanked(read.text, figures);
  for (let i = 1; i < operands.length; i++) {
    const second = operands[i];
    if (second.sentence === 0 || !isPlainValue(second.figure) || isTerm(second) || !isFirstOfSentence(read, operands, second)) continue;
    const like = operands
      .slice(0, i)
      .filter((first) => first.sentence < second.sentence && (isLike(first, second) || areOfPeople(first, second)));
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
  if (!isHeld && !(isCounted(second.figure) && ALL.test(blank.slice(rangeOf(read, second)[0], second.figure.start)))) return false;
  if (isHeld && !like.some((other) => other.sentence === first.sentence && other.index < first.index)) return false;
  // what it is held against tells what it is of
  const trail = blank.slice(first.figure.end, to).replace(FURTHER, "");
  const clause = isHeld
    ? blank.slice(start, from).replace(CHANGED, "")
    : `${blank.slice(from, first.figure.start)} ${first.figure.counted ?? ""} ${trail}`;
  const beside = stemsOf(clause);
  const stems = stemsOf(phrase).filter((stem) => !BRINGING.has(stem));
  const told = [...stemsOf(blank.slice(start, to)), ...stemsOf(blank.slice(0, read.sentences[0].end)), ...beside];
  if (!stems.every((stem) => told.some((other) => areOfFamily(stem, other)))) return false;
  if (stems.filter((stem) => beside.some((other) => areOfFamily(stem, other))).length < MIN_SHARED) return false;
  const time = isHeld ? timeIn(read, from, to, true) : timeOf(read, first, from);
  if (isHeld && time.dates.length === 0) return false;
  const [own, end] = [rangeOf(read, second)[0], clauseRange(read, second)[1]];
  const opening = timeIn(read, 0, read.figures.find(({ kind }) => kind !== "date")?.end ?? 0);
  if (!areOfOneTime(withTrail(read, first, time, to), timeIn(read, own, end), opening, timeOf(read, second, own))) return false;
  const case1 = new Set(caseOf(clause));
  // it will spend so much to build 7,200 homes: both are planned
  if (INFINITIVE.test(first.before) && caseOf(blank.slice(start, from)).has("planned")) case1.add("planned");
  const case2 = caseOf(phrase);
  return [...case1].every((sign) => case2.has(sign)) && [...case2].every((sign) => case1.has(sign)) && !areOpposed(clause, phrase);
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
    a === b || (PEOPLE.test(a) && PEOPLE.test(b)) || (a.length >= FAMILY && b.length >= FAMILY && a.slice(0, FAMILY) === b.slice(0, FAMILY))
  );
}

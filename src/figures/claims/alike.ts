/** Statements of one measure in one document: which of them name the same thing, and give it two values. */
import { sameMeasure } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import { areOfTwoRegions, arePartAndWhole } from "./anotherone.ts";
import { caseOf } from "./cases.ts";
import { areOfOneTime, datesOf, haveTwoSources } from "./circumstances.ts";
import { agree, compared } from "./compare.ts";
import { areOfOneMeasure, countOneNoun, haveWordsInCommon, isBeside, isSmallCount, isTold, isWordless, MIN_END } from "./likeness.ts";
import { areTwoEntries, labelOf, standsInProse } from "./prose.ts";
import { isOnlyBrought, isPlain, qualityOf } from "./qualities.ts";
import {
  commonEnd,
  hanBehind,
  hanPairs,
  isInBox,
  isSaid,
  namesOf,
  type Place,
  Statement,
  sentenceOf,
  squeezed,
  stemsOf,
  subjectOf,
  toldBefore,
} from "./statements.ts";
import type { Contradiction } from "./within.ts";

/** Values nearer than this may be two roundings. */
const MIN_GAP = 0.02;
/** A text that gives one thing more values than this tells of many things. */
const MAX_VALUES = 2;
/** Han characters that both clauses end with: so many name a thing by themselves; fewer need its subject beside them. */
const NAMES_THING = 4;
const NAMES_MEASURE = 3;
/** So many name the thing and its measure. */
const NAMES_ALL = 7;
/** Stems both clauses have, in English. */
const MIN_STEMS = 2;
/** Pairs of Han characters, or names and stems, that a title shares with the sentence that tells its figure again. */
const MIN_SHARED = 2;
/** Han characters that name what happened before its toll: 事故造成9人遇难. */
const MAX_EVENT = 2;
/** UTF-16 units. */
const MAX_QUALIFIER = 24;

/** The text is folded: its full stops are points. */
const FIRST_END = /[。！？!?\n]|\.(?=\s|[一-鿿]|$)/;
/** In another paragraph it may be another one. */
const THIS = /^(?:这|该|此|本)/;
/** Stands for what another sentence names. */
const PRONOUN = /\b(?:it|they|there|its|their|this|these|those|both|together|he|she)\b/i;
/** Words of time measure nothing. */
const TIME = /(?:同期|[年月日周天]前|[季月年周]末|平日|假日|首[日周月]|上半年|下半年|当[日天年月]|[前后今明昨去][年天日])$/;
/** Two things are told apart. */
const CONTRAST = /[上下左右]图|前者|后者|分别|则|最|第[二三四]|另一|其中|相比|反观|而/;

/** Indexes of two statements, the earlier first, that differ, as far as their values and places tell. */
export type Pair = readonly [first: number, second: number];

/** Statements of one measure in one document. */
export class Alike {
  readonly #all: readonly Statement[];
  readonly #plain: readonly Statement[];
  /** By statement, the earlier ones that its words may contradict. */
  readonly #pairs = new Map<Statement, Set<Statement>>();
  /** What all of the document is about: its first sentence, or its title. */
  readonly #topic: string;
  readonly #hasTitle: boolean;

  constructor(places: readonly Place[], pairs: readonly Pair[], head: string) {
    this.#all = places.map((place) => new Statement(place));
    const end = FIRST_END.exec(head);
    this.#topic = head.slice(0, (end?.index ?? head.length) + 1);
    this.#hasTitle = end?.[0] === "\n";
    const worth = this.#worthALook(pairs);
    this.#plain = this.#all.filter((one) => worth.has(one) && isPlain(one));
  }

  *contradictions(): Generator<Contradiction> {
    for (const [place, second] of this.#plain.entries()) {
      for (const first of this.#plain.slice(0, place)) {
        const shared = this.#shared(first, second);
        const apart = shared === undefined ? 0 : gap(compared(first.figure), compared(second.figure));
        if (shared === undefined || apart < MIN_GAP || !this.#isTold(first) || !this.#isTold(second)) continue;
        if (this.#valuesLike(second) > MAX_VALUES) continue;
        yield { first: toldBy(first), second: toldBy(second), gap: apart, shared, dated: datesOf(second).size > 0 };
        break;
      }
    }
  }

  /** Those that may contradict another one, as far as the words beside them tell too. */
  #worthALook(pairs: readonly Pair[]): ReadonlySet<Statement> {
    const worth = new Set<Statement>();
    for (const pair of pairs) {
      const [first, second] = [this.#all[pair[0]], this.#all[pair[1]]];
      if (!haveWordsInCommon(first, second) && !this.#isTitle(first)) continue;
      worth.add(first);
      worth.add(second);
      const earlier = this.#pairs.get(second);
      if (earlier === undefined) this.#pairs.set(second, new Set([first]));
      else earlier.add(first);
    }
    return worth;
  }

  /** How many different values the text gives what a statement measures. */
  #valuesLike(statement: Statement): number {
    const values: Figure[] = [statement.figure];
    const place = this.#plain.indexOf(statement);
    for (const [at, other] of this.#plain.entries()) {
      if (values.some((value) => agree(value, other.figure))) continue;
      if ((at < place ? this.#shared(other, statement) : this.#shared(statement, other)) !== undefined) values.push(other.figure);
    }
    return values.length;
  }

  /** The words that make two statements speak of one thing; undefined where something keeps them apart, or they agree. */
  #shared(first: Statement, second: Statement): readonly string[] | undefined {
    if (this.#pairs.get(second)?.has(first) !== true) return undefined;
    if (this.#isTitle(first) && !this.#isBacked(first)) {
      const shared = this.#sharedWithTitle(first, second);
      if (shared !== undefined) return shared;
    }
    if (isSmallCount(second.figure) || !haveWordsInCommon(first, second)) return undefined;
    if (!areOfOneTime(first, second) || haveTwoSources(first, second)) return undefined;
    if (areTwoEntries(labelOf(first.read, first), labelOf(second.read, second)) && !isInBox(second)) return undefined;
    if (qualityOf(aboutOf(first)) !== qualityOf(aboutOf(second)) || !isOfCaseOf(second, first)) return undefined;
    return first.isHan && second.isHan ? this.#sharedInHan(first, second) : this.#sharedInLatin(first, second);
  }

  /** A line that its paragraph does not go on. */
  #isTitle({ paragraph, sentence, figure, read: { text } }: Statement): boolean {
    if (!this.#hasTitle || paragraph !== 0 || sentence !== 0) return false;
    const end = text.indexOf("\n");
    return figure.end <= this.#topic.length && (end < 0 ? text.length : end) <= this.#topic.length;
  }

  /** In a sentence, the title or a box of data; menus, lists and counters tell of many things. */
  #isTold(statement: Statement): boolean {
    return standsInProse(statement.read, statement.figure.start) || this.#isTitle(statement) || isInBox(statement);
  }

  /** Whether the text says the same again. */
  #isBacked(statement: Statement): boolean {
    return this.#all.some(
      ({ figure }) => figure !== statement.figure && sameMeasure(figure, statement.figure) && agree(figure, statement.figure),
    );
  }

  /** 14人受伤 above, 造成41人受伤 below: the text tells in the same words what its title says, and with this value only. */
  #sharedWithTitle(title: Statement, second: Statement): readonly string[] | undefined {
    const behind = hanBehind(title);
    if (behind !== undefined) {
      if (behind !== hanBehind(second) || second.tail.length > Math.max(MAX_EVENT, commonEnd(title.tail, second.tail))) return undefined;
      const common = hanPairs(toldBefore(second, this.#topic)).filter((pair) => this.#topic.includes(pair) && pair !== behind);
      return common.length >= MIN_SHARED ? [behind, ...common.slice(0, MIN_SHARED)] : undefined;
    }
    const verb = title.behind[0] ?? title.before.at(-1);
    if (verb === undefined || !isBeside(second, verb)) return undefined;
    const topic = stemsOf(this.#topic);
    const common = stemsOf(sentenceOf(second)).filter((stem) => stem !== verb && topic.includes(stem));
    return common.length > 0 ? [verb, ...common] : undefined;
  }

  /** 坝高128米, 大坝坝高182米: both clauses end with the words of one measure, and what one says more is said around the other as well. */
  #sharedInHan(first: Statement, second: Statement): readonly string[] | undefined {
    if (arePartAndWhole(second.tail, first.tail) || areOfTwoRegions(sentenceOf(second), sentenceOf(first))) return undefined;
    const length = commonEnd(first.tail, second.tail);
    const own = bare(first.tail.slice(0, first.tail.length - length));
    const other = bare(second.tail.slice(0, second.tail.length - length));
    if (length < NAMES_MEASURE && (length < MIN_END || (other === "" && !countOneNoun(first, second) && !isInBox(second))))
      return undefined;
    const end = second.tail.slice(-length);
    const endsAlike = ({ tail }: Statement) => tail.endsWith(end);
    if (this.#isOneOfSeveral(first, endsAlike) || this.#isOneOfSeveral(second, endsAlike)) return undefined;
    if (first.paragraph !== second.paragraph && (THIS.test(second.tail) || (isLabel(first) && isLabel(second)))) return undefined;
    const told = squeezed(sentenceOf(first));
    const subject = bare(squeezed(subjectOf(second))) + named(other, end);
    // the second names what the first sentence names, or what the page begins with
    if (TIME.test(end) || CONTRAST.test(subject) || !(isTold(subject, told) || this.#isMain(subject))) return undefined;
    if (own !== "" && other !== "" && !hanPairs(own).some((pair) => other.includes(pair))) return undefined;
    // a clause that names nothing but a measure speaks of what the sentence before it does, unless somebody says it or it stands in a box of data
    if (hanPairs(subject).length === 0 && length < NAMES_ALL && !isSaid(second) && !isInBox(second)) return undefined;
    if (!isTold(named(own, end), squeezed(sentenceOf(second) + this.#topic))) return undefined;
    return hanPairs(subject).length > 0 || length >= NAMES_THING || own === "" ? [end] : undefined;
  }

  /** Whether these words are those that the page begins with. */
  #isMain(words: string): boolean {
    const [first] = hanPairs(this.#topic);
    return first !== undefined && words.includes(first) && isTold(words, squeezed(this.#topic));
  }

  /** Another figure of the measure in the sentence that has no words of its own, or the same: each is of a thing of its own. */
  #isOneOfSeveral({ read, sentence, figure }: Statement, hasSameWords: (other: Statement) => boolean): boolean {
    return this.#all.some(
      (other) =>
        other.read === read &&
        other.sentence === sentence &&
        other.figure !== figure &&
        !agree(other.figure, figure) &&
        areOfOneMeasure(other.figure, figure) &&
        (isWordless(other) || hasSameWords(other)),
    );
  }

  #sharedInLatin(first: Statement, second: Statement): readonly string[] | undefined {
    const shared = new Set(second.stems.filter((stem) => first.stems.includes(stem)));
    const speaksAlike = ({ stems }: Statement) => stems.some((stem) => shared.has(stem));
    if (shared.size === 0 || this.#isOneOfSeveral(first, speaksAlike) || this.#isOneOfSeveral(second, speaksAlike)) return undefined;
    const told = new Set(stemsOf(`${this.#topic} ${sentenceOf(first)}`));
    const now = new Set(stemsOf(`${this.#topic} ${sentenceOf(second)}`));
    if (![...second.before, ...second.behind.slice(0, 1)].every((stem) => told.has(stem) || isOnlyBrought(stem))) return undefined;
    if (!first.stems.every((stem) => now.has(stem) || isOnlyBrought(stem) || shared.size > MIN_STEMS)) return undefined;
    if (PRONOUN.test(sentenceOf(second).slice(0, MAX_QUALIFIER))) return undefined;
    const subjects = stemsOf(subjectOf(second));
    if (!subjects.every((stem) => told.has(stem))) return undefined;
    if (shared.size > MIN_STEMS) return [...shared];
    const names = namesOf(sentenceOf(second)).filter((name) => told.has(name));
    if (names.length === 0 && subjects.length === 0 && !isInBox(second)) return undefined;
    if (shared.size < MIN_STEMS && ![...shared].every((word) => isBeside(first, word) && isBeside(second, word))) return undefined;
    return [...new Set([...shared, ...names, ...subjects])];
  }
}

/** The second names no time, plan or part that the first's sentence does not. */
function isOfCaseOf(second: Statement, first: Statement): boolean {
  const known = caseOf(sentenceOf(first));
  return [...caseOf(aboutOf(second))].every((sign) => known.has(sign));
}

/** 总时间：15分钟 is said of what stands above it. */
function isLabel({ lead }: Statement): boolean {
  return lead.trimEnd().endsWith(":");
}

function toldBy({ read: { block }, figure }: Statement) {
  return { block, figure };
}

/** Names of periods, firms and places that every sentence of a page is about. */
const EMPTY = /^(?:[这该此本][项个座条部辆艘架款种家处场次批班案届所台]?|全年|全|公司|集团|其|我们|强调|项目|整|经|据)+/;

function bare(words: string): string {
  return words.replace(EMPTY, "");
}

/** One character names nothing by itself: 邻市接待 beside 全市接待. */
function named(words: string, end: string): string {
  return words.length === 1 ? words + end[0] : words;
}

/** The clause; of what stands far behind the figure nothing qualifies it. */
function aboutOf({ lead, trail }: Statement): string {
  return `${lead} ${trail.slice(0, MAX_QUALIFIER)}`;
}

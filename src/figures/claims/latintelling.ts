/** What an English sentence that may tell a figure again speaks of. */
import type { Figure } from "../figure.ts";
import { ASIDE, MAX_SHARED, measuresOf, type Shared, type Telling, WHOLE } from "./telling.ts";
import { hasLetter, stemOf } from "./words.ts";

/** New words, as a verb is one: with a second before its figure it speaks of another thing; what stands behind only adds to it. */
const MAX_NEW_BEFORE = 1;
const MAX_NEW = 2;
const WORD = /[A-Za-z][A-Za-z'-]*/g;
const BRINGING_STEMS: ReadonlySet<string | undefined> = new Set(
  "time month week day season quarter period year all overall total number population sample membership study comprise include consist cover count amount stood came figure finish end"
    .split(" ")
    .map(stemOf),
);
/** A noun of its own that stands for what the text is about: "the department saw". */
const DEFINITE = /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hose|[Tt]hese|[Tt]his|[Hh]is|[Hh]er|[Mm]y) ([a-z-]+(?:['’]s)?) ([a-z'’-]+)/g;
const PRONOUN = /\b(?:it|they|she|he|we|its|their|her|his|our)\b/i;
/** Verbs that may stand behind a subject by forms that no noun has. */
const VERB =
  /^(?:is|was|are|were|has|had|have|will|would|does|did|do|stood|stands?|came|comes|sold|held|drew|took|carried|carries|built|cost|costs|won|heard|grew|made|makes?|ran|runs|met|paid|spent|brought|got|lost|left|kept|gave|saw|sees|rose|fell|put|wrote|numbers?|of|for|in|at|on|with|by|from|to|now|passed|[a-z]+(?:ed|ing|ly))$/;

/** A word for the kind of thing that a text is about. */
const KIND =
  /^(?:ship|vessel|boat|craft|spacecraft|probe|satellite|rocket|lander|rover|telescope|aircraft|plane|car|vehicle|train|machine|device|structure|building|site|facility|plant|firm|company|business|team|side|club|school|college|hospital|centre|center|museum|station|line|route|scheme|project|programme|program|study|trial|survey|event|festival|race|show|film|book|album|animal|bird|tree|town|village|place|network|service|society|organi[sz]ation|institution|department|unit|course|bakery|brewery|distillery|winery|dairy|farm|orchard|vineyard|mill|factory|mine|quarry|port|harbou?r|airport|airline|hotel|restaurant|cafe|library|gallery|theat(?:re|er)|cinema|zoo|park|garden|bank|insurer|retailer|publisher|maker|manufacturer|operator|charity|church|university|ministry|council|government|court|clinic|practice|laboratory|observatory|reservoir|dam|river|lake|mountain|island|road|railway|bridge|tunnel|tower|stadium|arena|house|home|campaign|fund|pipeline|cable|reactor|turbine|mast|app|game|website|platform|magazine|newspaper|paper|report|orchestra|choir|band|troupe|crew|fleet|herd|flock|expedition|voyage|mission|tour|journey|operation)s?$/;
/** Words say something by their stems. */
export class LatinTelling implements Telling {
  readonly isWhole: boolean;
  readonly #stems: ReadonlySet<string>;
  readonly #known: number;
  readonly #measures: readonly RegExp[];
  readonly sentence: string;

  private constructor(sentence: string, stems: ReadonlySet<string>, known: number, figure: Figure) {
    this.isWhole = WHOLE.test(sentence);
    this.sentence = sentence;
    this.#stems = stems;
    this.#known = known;
    this.#measures = figure.kind === "amount" ? measuresOf(sentence) : [];
  }

  static of(sentence: string, before: string, figure: Figure): LatinTelling | undefined {
    const told = new Set(stemsOf(before));
    const measures = measuresOf(sentence);
    const heads = new Set<string | undefined>();
    for (const [, noun, next] of sentence.matchAll(DEFINITE)) {
      if (/['’]s$/.test(noun) || VERB.test(next) || told.has(stemOf(next) ?? "")) heads.add(stemOf(noun.replace(/['’]s$/, "")));
    }
    const stems = new Set<string>(figure.family === "count" ? stemsOf(figure.text) : []);
    let news = 0;
    let newsBefore = 0;
    const place = sentence.indexOf(" ".repeat(figure.text.length));
    let newHeads = 0;
    let isKind = false;
    const source = SOURCE.exec(sentence)?.[0].length ?? 0;
    for (const match of sentence.matchAll(WORD)) {
      if (match.index < source) continue;
      const [word] = match;
      const stem = stemOf(word);
      if (stem === undefined) continue;
      stems.add(stem);
      if (PREPOSITION.test(word) || told.has(stem) || BRINGING_STEMS.has(stem) || measures.some((measure) => measure.test(word))) continue;
      if (heads.has(stem)) {
        // any other noun may be another thing
        if (!KIND.test(word.toLowerCase().replace(/['’]s$/, ""))) return undefined;
        newHeads++;
        isKind = true;
      } else {
        const begins = sentence.slice(0, match.index).trim() === "";
        // a name, or what a modifier tells apart
        if (/^[A-Z]/.test(word)) return undefined;
        if (begins) return undefined;
        const next = /^ ([a-z][a-z-]*)/.exec(sentence.slice(match.index + word.length))?.[1];
        const isNoun = next !== undefined && stemOf(next) !== undefined && !VERB.test(next);
        if (isNoun && !VERB.test(word) && (told.has(stemOf(next) ?? "") || isModified(sentence, match.index))) return undefined;
        if (VERB.test(word) && !/(?:ed|ing|ly)$/.test(word)) continue;
        news++;
        if (match.index < place) newsBefore++;
      }
    }
    if (news > MAX_NEW || newsBefore > MAX_NEW_BEFORE || newHeads > 1) return undefined;
    const known =
      isKind ||
      PRONOUN.test(sentence) ||
      [...heads].some((stem) => stem !== undefined && told.has(stem)) ||
      (newHeads === 0 && [...stems].some((stem) => told.has(stem)))
        ? 1
        : 0;
    return new LatinTelling(sentence, stems, known, figure);
  }

  isWholeOf(stretch: string): boolean {
    return WHOLE.test(stretch);
  }

  sharedWith(stretch: string, sentence: string, figure: Figure): Shared {
    const near = new Set(stemsOf(`${stretch} ${figure.counted ?? ""}`));
    const far = new Set(stemsOf(sentence));
    const shared = [...this.#stems].filter((stem) => near.has(stem));
    const aside = [...this.#stems].filter((stem) => !near.has(stem) && far.has(stem));
    const words = shared.length;
    let weight = Math.min(MAX_SHARED, words) + Math.min(2, aside.length) * ASIDE + this.#known * ASIDE;
    if (this.#measures.some((measure) => measure.test(stretch))) {
      if (shared.length === 0) shared.push(figure.family);
      weight++;
    }
    return { shared, words, weight };
  }
}

/** Those that no list of content words has left out. */
const PREPOSITION = /^(?:through|across|along|within|throughout|onto|via)$/i;
/** Where it is told. */
const SOURCE =
  /^\s*(?:In|At|According to) (?:its|the|a|an|his|her|their) (?:[a-z]+ ){0,2}(?:bulletin|report|statement|briefing|release|announcement|summary|review|letter|filing|interview|notice|accounts|figures|table), /;
const DETERMINED = /(?:\b(?:the|its|their|our|those|these|this|his|her|an?)|['’]s) $/i;

/** A determiner stands right before. */
function isModified(sentence: string, at: number): boolean {
  return DETERMINED.test(sentence.slice(0, at));
}

/** Stems of the Latin words, in their order. */
function stemsOf(text: string): string[] {
  return hasLetter(text) ? (text.match(WORD) ?? []).flatMap((word) => stemOf(word) ?? []) : [];
}

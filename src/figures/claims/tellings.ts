/** What the sentence that may tell a figure again speaks of, and how much of it another one shares. */
import type { Figure } from "../figure.ts";
import { hasLetter, stemOf } from "./words.ts";

export interface Shared {
  readonly shared: readonly string[];
  /** How many of them are words, not a character or a measure. */
  readonly words: number;
  readonly weight: number;
}

export interface Telling {
  readonly sentence: string;
  /** It says that all is counted. */
  readonly isWhole: boolean;
  isWholeOf(stretch: string): boolean;
  /** @param stretch the words that lead to the other figure, @param sentence all of its sentence */
  sharedWith(stretch: string, sentence: string, figure: Figure): Shared;
}

/** Further shared words say no more. */
const MAX_SHARED = 4;
/** Of words in the other sentence that stand elsewhere than with its figure, and of those told before. */
const ASIDE = 0.5;
/** New Han characters that a verb and what it takes may have; new words of English. */
const MAX_NEW_HAN = 5;
const MAX_NEW_WORDS = 1;

/** Han characters of a verb that a sentence begins with: 修建隧道一共投资… */
const MAX_VERB = 2;

const WHOLE =
  /总(?![部店经统理书编裁监院校馆局会公司教领])|累[计积]|[一合]共|共(?!同|享|和|有产)|合计|全[市县省区校厂院国馆场年部]|整[个座场条台]|\b(?:in all|in total|altogether|overall|total(?:s|led|ling)?|all told|whole|entire|finish\w* up|end\w* up)\b/i;

/** How a size or a sum of money is told: words of one row mean one thing. */
const MEASURES: readonly RegExp[] = [
  /长(?!官|者|期|江|大)|里程|\b(?:long|length|stretch\w*|runs? for|ran for)\b/i,
  /高(?!速|铁|峰|级)|海拔|标高|\b(?:tall|height|high|rises?|elevation|altitude)\b/i,
  /宽|\b(?:wide|width|beam|breadth|across)\b/i,
  /深|\b(?:deep|depth|draught)\b/i,
  /重(?!新|点|要|庆)|\b(?:weigh\w*|weight|mass|heavy|scales)\b/i,
  /面积|占地|\b(?:area|cover\w*|spread\w*|floor space)\b/i,
  /容[量积]|库容|蓄水|\b(?:capacity|hold|holds)\b/i,
  /装机|功率|\b(?:output|rated|power)\b/i,
  /造价|成本|花[费了掉去]|耗资|斥资|投[资入]|支出|\b(?:cost|costs|costing|spen[dt]\w*|invest\w*)\b/i,
];

/** Which of them a text tells. */
function measuresOf(text: string): readonly RegExp[] {
  return MEASURES.filter((measure) => measure.test(text));
}

const HAN = /[一-鿿]/;
const HAN_RUN = /[一-鿿]+/g;

export function tellingOf(sentence: string, before: string, figure: Figure): Telling | undefined {
  const plain = sentence.replace(LABEL, "");
  return HAN.test(plain) ? HanTelling.of(plain, before, figure) : LatinTelling.of(plain, before, figure);
}

/** What stands before a colon says where the text is, or who speaks. */
const LABEL = /^\s*[^:，,。]{2,24}:/;

const EMPTY = new Set("的了为是达在和与及有共总计至到已该此这那并而就都被把将对给等个之以所约位名只据显示称全数值中于上下");
const TIME = /[年月日季天时周]/;
/** Words that bring a total, a state or a number, and say nothing of what it is of. */
const BRINGING =
  /总[计共数量额体]|[一合共总]计|[一合]共|共[有计]|全[部体]|整[个座条台场]|目前|现[在有]|如今|人数|件数|数[量额目]|规模|[达做]到|录得|造成|波及|涉及|全[市县省区校厂院国馆年]|居全.$|在内/g;
/** This text's own subject, by whatever word. */
const DEICTIC = /(?:[本这该此][一]?[届次场项台家座批个条部架艘款头只所间支]?)(?=[一-鿿]{2})/g;
/** All of what is named. */
const ENTIRE = /整[个座条台场]([一-鿿]{2})/;
/** Where it is told, or by whom: 赛后统计表上，… */
const ASIDE_CLAUSE = /^[^，]{1,16}(?:[上中里内]|显示|来看|下来|算来|而言|表示|介绍|指出|透露|统计)，/;
/** 管理层定下的…: who set or told it. */
const TOLD_BY = /^[^，]{0,8}(?:定下|公布|发布|披露|统计|记录|登记|提供|给出|开出)的/;

/** Two neighbouring Han characters say something together. */
class HanTelling implements Telling {
  readonly isWhole: boolean;
  readonly #pairs: ReadonlySet<string>;
  readonly #known: number;
  /** The known word nearest to the figure. */
  readonly #head: string | undefined;
  readonly #zone: string;
  readonly #measures: readonly RegExp[];
  readonly sentence: string;

  readonly #plain: string;
  readonly #before: string;

  private constructor(sentence: string, before: string, plain: string, pairs: ReadonlySet<string>, known: number, figure: Figure) {
    this.isWhole = WHOLE.test(sentence);
    this.sentence = sentence;
    this.#plain = plain;
    this.#before = before;
    this.#pairs = pairs;
    this.#known = known;
    this.#head = [...pairs].findLast((pair) => before.includes(pair));
    this.#zone = zoneOf(plain, figure);
    this.#measures = figure.kind === "amount" ? measuresOf(sentence) : [];
  }

  static of(sentence: string, before: string, figure: Figure): HanTelling | undefined {
    const isTold = (pair: string) => before.includes(pair);
    const own = sentence
      .trimStart()
      .replace(ASIDE_CLAUSE, (aside) => ([...pairsOf(aside)].some(isTold) ? aside : ""))
      .replace(TOLD_BY, "");
    const plain = own.replace(DEICTIC, (word) => "·".repeat(word.length)).replace(BRINGING, (word) => "·".repeat(word.length));
    const pairs = pairsOf(plain);
    let anchor = plain.length;
    for (const pair of pairs) if (isTold(pair)) anchor = Math.min(anchor, plain.indexOf(pair));
    const point = own.search(DEICTIC);
    const deictic = point < 0 ? Number.POSITIVE_INFINITY : point;
    const known = point >= 0 || [...pairs].some(isTold) ? 1 : 0;
    if (!isTold(ENTIRE.exec(own)?.[1] ?? "")) return undefined;
    const opensWithVerb = figure.family === "currency" && WHOLE.test(sentence);
    const news = new Set<string>();
    for (let at = 0; at < plain.length; at++) {
      const unit = plain[at];
      if (!HAN.test(unit) || EMPTY.has(unit) || TIME.test(unit)) continue;
      if (isTold(plain.slice(at - 1, at + 1)) && at > 0) continue;
      if (isTold(plain.slice(at, at + 2))) continue;
      // what stands before the first known word names something else
      if (at < anchor && at < deictic && !(opensWithVerb && at < MAX_VERB)) {
        if (!before.includes(unit) || isContent(plain[at + 1] ?? "")) return undefined;
      }
      if (!before.includes(unit)) news.add(unit);
    }
    return news.size > MAX_NEW_HAN ? undefined : new HanTelling(sentence, before, plain, pairs, known, figure);
  }

  isWholeOf(stretch: string): boolean {
    return WHOLE.test(stretch);
  }

  sharedWith(stretch: string, sentence: string, figure: Figure): Shared {
    const shared: string[] = [];
    let aside = 0;
    for (const pair of this.#pairs) {
      if (stretch.includes(pair)) shared.push(pair);
      else if (sentence.includes(pair)) aside++;
    }
    if (areParallel(stretch, this.#plain, shared, this.#before)) return { shared: [], words: 0, weight: 0 };
    const words = shared.length;
    let weight = Math.min(MAX_SHARED, words) + Math.min(1, aside) * ASIDE + this.#known * ASIDE;
    if (this.#measures.some((measure) => measure.test(stretch))) {
      if (shared.length === 0) shared.push(figure.family);
      weight++;
    }
    const zone = zoneOf(stretch, figure);
    if (this.#head !== undefined && shared.includes(this.#head)) weight += ASIDE;
    const beside = [...this.#zone].filter((unit) => zone.includes(unit) && !shared.some((pair) => pair.includes(unit)));
    if (beside.length > 0) {
      shared.push(beside[0]);
      weight += ASIDE;
    }
    return { shared, words, weight };
  }
}

/** How far beside a figure its noun or its verb may stand. */
const ZONE = 4;

/** The characters right before a figure, which the telling ends with or has a gap for, and those of the noun it counts. */
function zoneOf(text: string, { counted }: Figure): string {
  const units = [...text.replace(/[^一-鿿]/g, "")].filter((unit) => !EMPTY.has(unit) && !TIME.test(unit));
  return units.slice(-ZONE).join("") + [...(counted ?? "")].filter((unit) => HAN.test(unit) && !CLASSIFIERS.has(unit)).join("");
}

/** Between a noun and its figure. */
const BRINGS = /(?:[的了为是达在和与及有共到至约]|[^一-鿿])+$/;
/** What makes a number of a noun: 漁獲量. */
const SUFFIX = /(?:总?[量额数值率费]|人次)$/;

/** The last two characters of the noun that a figure is told of, as far as it has two. */
export function nounBefore(lead: string): string | undefined {
  const noun = lead.replace(BRINGS, "").replace(SUFFIX, "").slice(-2);
  return noun.length === 2 && isContent(noun[0]) && isContent(noun[1]) ? noun : undefined;
}

const CLASSIFIERS = new Set("个名位人种条家座台只场辆架艘");

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN))
    for (let i = 1; i < run.length; i++) {
      const pair = run.slice(i - 1, i + 1);
      if (!EMPTY.has(pair[0]) && !EMPTY.has(pair[1]) && !TIME.test(pair)) pairs.add(pair);
    }
  return pairs;
}

/** What both share stands behind two words that differ, each of them known: 东山职工, 西山职工. */
function areParallel(first: string, second: string, shared: readonly string[], before: string): boolean {
  return shared.some((pair) => {
    let a = first.lastIndexOf(pair) - 1;
    let b = second.lastIndexOf(pair) - 1;
    while (a >= 0 && b >= 0 && first[a] === second[b]) {
      a--;
      b--;
    }
    return a >= 0 && b >= 0 && isContent(first[a]) && isContent(second[b]) && before.includes(second.slice(b, b + 2));
  });
}

function isContent(unit: string): boolean {
  return HAN.test(unit) && !EMPTY.has(unit) && !TIME.test(unit);
}

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
  /^(?:is|was|are|were|has|had|have|stood|stands?|came|comes|sold|held|drew|took|carried|carries|built|cost|costs|won|heard|grew|made|makes?|ran|runs|met|paid|spent|brought|got|lost|left|kept|gave|saw|sees|rose|fell|put|wrote|numbers?|of|for|in|at|on|with|by|from|to|now|passed|[a-z]+(?:ed|ing|ly))$/;

/** A word for the kind of thing that a text is about. */
const KIND =
  /^(?:ship|vessel|boat|craft|spacecraft|probe|satellite|rocket|lander|rover|telescope|aircraft|plane|car|vehicle|train|machine|device|structure|building|site|facility|plant|firm|company|business|team|side|club|school|college|hospital|centre|center|museum|station|line|route|scheme|project|programme|program|study|trial|survey|event|festival|race|show|film|book|album|animal|bird|tree|town|village|place|network|service|society|organi[sz]ation|institution|department|unit|course|bakery|brewery|distillery|winery|dairy|farm|orchard|vineyard|mill|factory|mine|quarry|port|harbou?r|airport|airline|hotel|restaurant|cafe|library|gallery|theat(?:re|er)|cinema|zoo|park|garden|bank|insurer|retailer|publisher|maker|manufacturer|operator|charity|church|university|ministry|council|government|court|clinic|practice|laboratory|observatory|reservoir|dam|river|lake|mountain|island|road|railway|bridge|tunnel|tower|stadium|arena|house|home|campaign|fund|scheme|pipeline|cable|reactor|turbine|mast|app|game|website|platform|magazine|newspaper|paper|report|orchestra|choir|band|troupe|company|crew|fleet|herd|flock|expedition|voyage|mission|tour|journey|operation)s?$/;
/** Words say something by their stems. */
class LatinTelling implements Telling {
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
      if (/['’]s$/.test(noun) || VERB.test(next)) heads.add(stemOf(noun.replace(/['’]s$/, "")));
    }
    const stems = new Set<string>();
    let news = 0;
    let newHeads = 0;
    let isKind = false;
    const source = SOURCE.exec(sentence)?.[0].length ?? 0;
    for (const match of sentence.matchAll(WORD)) {
      if (match.index < source) continue;
      const [word] = match;
      const stem = stemOf(word);
      if (stem === undefined) continue;
      stems.add(stem);
      if (told.has(stem) || BRINGING_STEMS.has(stem) || measures.some((measure) => measure.test(word))) continue;
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
        if (!VERB.test(word) || /(?:ed|ing|ly)$/.test(word)) news++;
      }
    }
    if (news > MAX_NEW_WORDS || newHeads > 1) return undefined;
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

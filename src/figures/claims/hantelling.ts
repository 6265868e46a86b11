/** What a Chinese sentence that may tell a figure again speaks of. */
import type { Figure } from "../figure.ts";
import { LIGHT } from "./hankey.ts";
import { ASIDE, MAX_SHARED, measuresOf, type Shared, type Telling, WHOLE } from "./telling.ts";

/** New characters that a verb and what it takes may have. */
const MAX_NEW = 5;
/** Characters of a verb that a sentence begins with: 修建隧道一共投资… */
const MAX_VERB = 2;

const HAN = /[一-鿿]/;
const HAN_RUN = /[一-鿿]+/g;
const EMPTY = new Set("的了为是达在和与及有共总计至到已该此这那并而就都被把将对给等个之以所约位名只据显示称全数值中于上下");
const TIME = /[年月日季天时周]/;
/** Words that bring a total, a state or a number, and say nothing of what it is of. */
const BRINGING =
  /平均|总[计共数量额体]|[一合共总]计|[一合]共|共[有计]|全[部体]|整[个座条台场部]|目前|现[在有]|如今|人数|件数|数[量额目]|规模|[达做]到|录得|造成|波及|涉及|全[市县省区校厂院国馆年港台村镇乡街队团社州城店线]|居全.$|在内/g;
/** This text's own subject, by whatever word. */
const DEICTIC = /(?:[本这该此][一]?[届次场项台家座批个条部架艘款头只所间支]?)(?=[一-鿿]{2})/g;
/** When it is told of: whether that is the time of the other figure is asked elsewhere. */
const PERIOD =
  /[今去前昨明同当][年月日天季周]|[本这该上下]一?[年月季周]|[上下]半年|全年|第?[一二三四]季度?|首[日周月季年]|眼下|当前|此刻|现时|迄今|至今|最终|最后|份(?=[一-鿿])/g;
/** All of what is named. */
const ENTIRE = /整[个座条台场]([一-鿿]{2})/;
/** Where it is told, or by whom, or that all is over: 赛后统计表上，… */
const ASIDE_CLAUSE = /^[^，]{1,16}(?:[上中里内]|显示|来看|下来|算来|而言|表示|介绍|指出|透露|统计|结束[时后]?|完毕)，/;
/** 管理层定下的…: who set or told it. */
const TOLD_BY = /^[^，]{0,8}(?:定下|公布|发布|披露|统计|记录|登记|提供|给出|开出)的/;

/** Two neighbouring Han characters say something together. */
export class HanTelling implements Telling {
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
    const entire = ENTIRE.exec(own)?.[1] ?? "";
    if (!isTold(entire) && !TIME.test(entire)) return undefined;
    const plain = own.replace(PERIOD, masked(POINTED)).replace(DEICTIC, masked(POINTED)).replace(BRINGING, masked(BROUGHT));
    if (namesAnother(plain, before)) return undefined;
    const pairs = pairsOf(plain);
    const place = plain.indexOf(" ".repeat(figure.text.length));
    let anchor = place < 0 ? plain.length : place;
    for (const pair of pairs) if (isTold(pair)) anchor = Math.min(anchor, plain.indexOf(pair));
    const point = own.search(DEICTIC);
    const deictic = point < 0 ? Number.POSITIVE_INFINITY : point;
    const known = point >= 0 || [...pairs].some(isTold) ? 1 : 0;
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
    return news.size > MAX_NEW ? undefined : new HanTelling(sentence, before, plain, pairs, known, figure);
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

/** Stand for words that point back, and for those that bring a figure. */
const POINTED = "·";
const BROUGHT = "‧";

function masked(mark: string): (word: string) => string {
  return (word) => mark.repeat(word.length);
}

/** The last two characters of what a figure is said to be of: 海城队 before 一共, 心外科 of 心外科的手术. What is pointed at was told before. */
const HEAD = /(?<!·)([一-鿿])(?!\1)([一-鿿])(?=[的‧])/g;
/** Times, numbers of things, and what verbs end in, are said of any thing. */
const NO_HEAD = /[年月日季天时周]|[量额数值率费价次出过成入得起来去开回]$/;
/** 赤岭矿 for 赤岭煤矿. */
const LEFT_OUT = 3;

/** 海城队 beside 青岩队: a noun that is not told, where one that ends like it is. */
function namesAnother(plain: string, before: string): boolean {
  for (const [pair, first, last] of plain.matchAll(HEAD)) {
    if (EMPTY.has(first) || EMPTY.has(last) || NO_HEAD.test(pair) || before.includes(first)) continue;
    if (new RegExp(`${first}[一-鿿]{1,${LEFT_OUT}}${last}`).test(before)) continue;
    for (let at = before.indexOf(last, 1); at >= 0; at = before.indexOf(last, at + 1)) if (isContent(before[at - 1])) return true;
  }
  return false;
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
    if (a < 0 || b < 0 || !isContent(first[a]) || !isContent(second[b])) return false;
    return before.includes(second.slice(b, b + 2)) || (isHead(second, pair) && isModifier(second.slice(Math.max(0, b - 1), b + 1)));
  });
}

/** The noun right before the figure. */
function isHead(sentence: string, pair: string): boolean {
  return /^[^一-鿿]*(?:为|是|达|达到|有|约|共)?[^一-鿿]*$/.test(sentence.slice(sentence.lastIndexOf(pair) + pair.length));
}

/** 住宿业 of 住宿业收入, beside 门票收入: no verb that only brings it. */
function isModifier(pair: string): boolean {
  return isContent(pair[0]) && !LIGHT.test(pair);
}

function isContent(unit: string): boolean {
  return HAN.test(unit) && !EMPTY.has(unit) && !TIME.test(unit);
}

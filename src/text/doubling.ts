/**
 * Han words and phrases that stand twice in a row. Chinese doubles words on purpose (看看, 慢慢, 研究研究, 一个一个, 爸爸),
 * and words meet their like by chance (目的的, 现在在, 保险保险费): only what no grammar doubles is told.
 */
import { CharClass, classTable, fillByClass, isHanClass } from "./classes.ts";
import { words } from "./segment.ts";
import type { Span } from "./span.ts";
import { unitsOf } from "./units.ts";

export interface Doubling extends Span {
  /** Where the second copy, with what parts it from the first, begins. */
  readonly second: number;
  readonly word: string;
  readonly kind: "function-word" | "phrase" | "spaced";
}

/** Particles, prepositions, conjunctions and adverbs of one character that no construction doubles. Contexts where they meet by chance are left to the segmenter. */
const SINGLE = new Set("的了在和与與及或被把就也都很这這那于於将將给給到向从從让讓吗嗎们們则則且而其是有");
/** The same for words of two characters: pronouns, conjunctions, prepositions, demonstratives, auxiliaries. */
const PAIRS = new Set(
  (
    "我们 你们 他们 她们 它们 我們 你們 他們 她們 它們 因为 因為 所以 但是 如果 虽然 雖然 而且 以及 或者 并且 並且 由于 由於 对于 對於 关于 關於 根据 根據 按照 通过 通過 透過 " +
    "这个 這個 那个 那個 这些 這些 那些 这种 這種 其中 其他 可以 可能 已经 已經 正在 还是 還是 就是 都是 也是 在于 在於 成为 成為 作为 作為 进行 進行 应该 應該 必须 必須 能够 能夠 " +
    "目前 同时 同時 此外 另外 因此 之间 之間 以后 以後 以前 没有 沒有 不能 不会 不會 也可 之一"
  ).split(" "),
);
const PRONOUNS = new Set("我们 你们 他们 她们 它们 我們 你們 他們 她們 它們".split(" "));
/** Behind these one pronoun is the object and the next the subject: 告诉我们我们…. */
const BEFORE_AN_OBJECT = new Set("诉訴让讓给給叫请請教使问問带帶帮幫醒示对對");
/** Where the halves belong to two words that the segmenter misses: what stands before them (标的|的) or behind (在|在线; 在在指出, "everywhere"). */
const CHANCE_BEFORE: Readonly<Record<string, string>> = {
  的: "标標目打美摩",
  在: "存现現实實潜潛旨",
  或: "异異",
  和: "缀綴分之总總求饱飽温溫缓緩亲親共调調中祥平柔随隨附谐諧级級",
  是: "就",
  了: "不",
  有: "具享持只没沒",
};
const CHANCE_BEHIND: Readonly<Record<string, string>> = {
  的: "士确確",
  在: "建线線场場校职職押逃世册乎指显顯证證需说說都表",
  了: "解结結断斷事当當",
  是: "否",
  被: "子",
  都: "市会會",
  将: "军軍来來就",
  將: "軍来來",
};
/** Surnames too: 早于于某甲, 和向向某. */
const SURNAMES = new Set("于向从從那和与與有都");
const MASKED_NAME = /[某×xX*]/;
/** A name stands again; so often a mistake does not. */
const NAME_USES = 3;
/** How far from a doubling its name is looked for, in UTF-16 units. */
const NAME_REACH = 2048;
/** A clause may open with these doubled, and behind a Latin word the first two may follow: never on purpose. */
const OPENERS = new Set("的了这這");
/** Classical Chinese doubles what modern Chinese does not (了了, 的的, 将将), and verse repeats at will. */
const MODERN = new Set(Array.from("的们們这這个個", (particle) => particle.charCodeAt(0)));
/** Modern prose holds some 4 % of these, statutes 1 %; verse and classical prose nearly none. Too short a text does not tell. */
const MODERN_SHARE = 0.005;
const TELLING_LENGTH = 200;

/** Phrases (UTF-16 units) that stand twice; shorter ones are doubled for stress too often. */
const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 40;
const SPACED_SHORTEST = 2;
const SPACED_LONGEST = 8;
/** 一个像素一个像素: distributive; X的X的: one belongs to the next */
const DISTRIBUTIVE = /^[一每幾几半两兩]|的$|地$/;
/** How far to each side the segmenter looks. */
const CONTEXT = 24;
/** Last places of pairs of characters are kept by a hash: a clash hides one pair of a phrase, not the phrase. */
const SLOT_BITS = 13;

/** Ascending, not overlapping. One pass; a closer look only where characters come again within a phrase's length. */
export function hanDoublings(text: string): Doubling[] {
  const found: Doubling[] = [];
  let classical: boolean | undefined;
  let free = 0;
  for (const [at, distance] of repeatsIn(text)) {
    if (at - distance < free) continue;
    const doubling = look(text, at, distance);
    if (doubling === undefined || doubling.start < free) continue;
    classical ??= isClassical(text);
    if (classical) break;
    found.push(doubling);
    free = doubling.end;
  }
  return found;
}

/** Where one or two Han characters stand again, and how far behind their like. */
function repeatsIn(text: string): [at: number, distance: number][] {
  const found: [number, number][] = [];
  const units = unitsOf(text);
  repeats.begin();
  while (repeats.next(units, text.length)) found.push([repeats.at, repeats.distance]);
  return found;
}

function look(text: string, at: number, distance: number): Doubling | undefined {
  return distance === 1 ? single(text, at) : distance === 2 ? pair(text, at) : phrase(text, at, distance);
}

/** Finds where Han characters come again. Apart from what looks closer: its loop stays small, and one table serves all texts in turn. */
class Repeats {
  /** The place found, and how far before it the same stood last. */
  at = 0;
  distance = 0;
  readonly #last = new Int32Array(1 << SLOT_BITS);
  /** The stretch last looked at for nothing: how far it stood behind its like, and its end. */
  #tried = 0;
  #triedTo = 0;

  begin(): void {
    this.#last.fill(-1 - LONGEST_PHRASE);
    this.at = -1;
    this.#triedTo = 0;
  }

  /** Moves on to the next character that with the one before it stood within a phrase's length, or is a doubled particle. */
  next(units: Uint16Array, length: number): boolean {
    const last = this.#last;
    const isHan = HAN;
    let before = this.at < 0 ? 0 : units[this.at] & isHan[units[this.at]];
    for (let i = this.at + 1; i < length; i++) {
      const unit = units[i] & isHan[units[i]];
      if (unit !== 0 && before !== 0) {
        const slot = Math.imul((before << 16) ^ unit, 0x9e3779b1) >>> (32 - SLOT_BITS);
        const distance = unit === before ? 1 : i - last[slot];
        last[slot] = i;
        if (distance <= LONGEST_PHRASE + 1 && this.#isCandidate(units, i, distance)) {
          this.at = i;
          this.distance = distance;
          return true;
        }
      }
      before = unit;
    }
    return false;
  }

  /** What most pairs that come again fail: to be a particle, or part of a stretch that is as long as it is far from its like, but for one unit between. */
  #isCandidate(units: Uint16Array, at: number, distance: number): boolean {
    if (distance === 1) return IS_SINGLE[units[at]] === 1;
    if (distance === this.#tried && at < this.#triedTo) return false;
    if (units[at - distance] !== units[at] || units[at - distance - 1] !== units[at - 1]) return false;
    let start = at - 1;
    while (start > distance && at - start < distance && units[start - 1] === units[start - 1 - distance]) start--;
    let end = at + 1;
    while (end - start < distance && units[end] === units[end - distance]) end++;
    if (end - start >= distance - 1) return true;
    this.#tried = distance;
    this.#triedTo = end;
    return false;
  }
}

const IS_SINGLE = new Uint8Array(0x10000);
for (const word of SINGLE) IS_SINGLE[word.charCodeAt(0)] = 1;
/** By code unit: all bits for a Han character, none for another. */
const HAN = fillByClass(new Uint16Array(0x10000), (value) => (isHanClass(value) ? 0xffff : 0));
const repeats = new Repeats();

function single(text: string, second: number): Doubling | undefined {
  const word = text[second];
  if (text[second - 1] !== word || !SINGLE.has(word) || text[second - 2] === word || text[second + 1] === word) return undefined;
  // before a mark, or with nothing before it, the doubling may be stress or a stammer: 是是，我知道
  if (!isHanAt(text, second + 1) || !(isHanAt(text, second - 2) || OPENERS.has(word))) return undefined;
  if (CHANCE_BEFORE[word]?.includes(text[second - 2] ?? " ") || CHANCE_BEHIND[word]?.includes(text[second + 1] ?? " ")) return undefined;
  // 无无有有, 和和气气: who doubles the neighbours too does so on purpose
  if (text[second - 3] === text[second - 2] || text[second + 1] === text[second + 2]) return undefined;
  if (isOfAName(text, word, second)) return undefined;
  return areWords(text, second - 1, second, second + 1)
    ? { start: second - 1, second, end: second + 1, word, kind: "function-word" }
    : undefined;
}

/** 和和贴纸厂 is told again and again; 于于某甲 is what stands before a name. */
function isOfAName(text: string, word: string, second: number): boolean {
  const behind = text[second + 1];
  const near = text.slice(Math.max(0, second - NAME_REACH), second + NAME_REACH);
  return (SURNAMES.has(word) && MASKED_NAME.test(behind)) || stands(near, word + word + behind, NAME_USES);
}

/** Whether something stands so often in a text. */
function stands(text: string, what: string, times: number): boolean {
  let at = -1;
  for (let i = 0; i < times; i++) {
    at = text.indexOf(what, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** `at` is the first or the second character of the second copy. */
function pair(text: string, at: number): Doubling | undefined {
  for (let second = at; second >= at - 1; second--) {
    if (!isSame(text, second, 2) || !isSame(text, second + 1, 2)) continue;
    const word = text.slice(second, second + 2);
    if (!PAIRS.has(word)) continue;
    if (!isHanAt(text, second + 2) && !isHanAt(text, second - 3)) continue; // an utterance of its own: 可以可以！
    if (text.slice(second - 4, second - 2) === word || text.slice(second + 2, second + 4) === word) continue;
    if (PRONOUNS.has(word) && BEFORE_AN_OBJECT.has(text[second - 3])) continue;
    if (areWords(text, second - 2, second, second + 2)) return { start: second - 2, second, end: second + 2, word, kind: "function-word" };
  }
  return undefined;
}

/** Whether a Han character stands at an offset and `distance` before it. */
function isSame(text: string, at: number, distance: number): boolean {
  if (at < distance || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit === text.charCodeAt(at - distance) && isHanClass(classTable[unit]);
}

/** A square of period `distance` around `at`; with one blank between its halves where each is a token of its own. */
function phrase(text: string, at: number, distance: number): Doubling | undefined {
  if (!isSame(text, at + 1, distance) && !isSame(text, at - 1, distance)) return undefined;
  let start = at;
  while (at - start < distance && isSame(text, start - 1, distance)) start--;
  let end = at + 1;
  while (end - start <= distance && isSame(text, end, distance)) end++;
  const length = end - start;
  if (length === distance - 1 && isBlank(text, start - 1)) return spaced(text, start, end);
  if (length < distance || distance < SHORTEST_PHRASE) return undefined;
  const word = text.slice(start, start + distance);
  if (DISTRIBUTIVE.test(word) || new Set(word).size < SHORTEST_PHRASE) return undefined;
  for (let i = start - distance; i < start; i++) if (!isHanAt(text, i)) return undefined;
  return { start: start - distance, second: start, end: start + distance, word, kind: "phrase" };
}

/** 技术 技术: the blank is the damage of extraction; in a row of equal-looking labels it is a list. */
function spaced(text: string, start: number, end: number): Doubling | undefined {
  const length = end - start;
  const first = start - 1 - length;
  if (length < SPACED_SHORTEST || length > SPACED_LONGEST || text[start - 1] !== " ") return undefined;
  if (isHanAt(text, first - 1) || isHanAt(text, end) || !isInSentence(text, first - 1) || !isInSentence(text, end)) return undefined;
  const word = text.slice(start, end);
  return new Set(word).size > 1 ? { start: first, second: start - 1, end, word, kind: "spaced" } : undefined;
}

/** Neither the edge of a line nor a mark of emphasis: a blank with Han behind it, as between the words of a sentence. */
function isInSentence(text: string, at: number): boolean {
  return text[at] === " " && (isHanAt(text, at - 1) || isHanAt(text, at + 1));
}

function isHanAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isHanClass(classTable[text.charCodeAt(at)]);
}

function isBlank(text: string, at: number): boolean {
  return at >= 0 && classTable[text.charCodeAt(at)] === CharClass.Space;
}

/** Whether the segmenter, given the clause around, takes both copies for words of their own: 目的|的 and 现在|在 are no doubling. */
function areWords(text: string, first: number, second: number, end: number): boolean {
  let from = first;
  while (first - from < CONTEXT && isHanAt(text, from - 1)) from--;
  let to = end;
  while (to - end < CONTEXT && isHanAt(text, to)) to++;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const word of words(text, { start: from, end: to })) {
    starts.add(word.start);
    ends.add(word.end);
  }
  return starts.has(first) && ends.has(second) && starts.has(second) && ends.has(end);
}

function isClassical(text: string): boolean {
  let han = 0;
  let modern = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHanClass(classTable[unit])) continue;
    han++;
    if (MODERN.has(unit)) modern++;
  }
  return han >= TELLING_LENGTH && modern < han * MODERN_SHARE;
}

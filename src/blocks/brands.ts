/** A betting brand that a page says over and over, each time with another word that such brands are searched with: `某某官网`, `某某真人`. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { unitsOf } from "../text/units.ts";
import { isVice, stemKinds } from "./hits.ts";
import type { Page } from "./page.ts";
import { Score } from "./score.ts";

export interface Brand {
  readonly name: string;
  /** Where it stands with such a word behind it. */
  readonly places: readonly Span[];
  readonly score: Score;
}

/** What is played, and what a player looks for: a house that has both is a brand. */
const PLAYED =
  "真人|棋牌|视讯|視訊|百家乐|百家樂|老虎机|老虎機|彩票|电竞|電競|体育|體育|娱乐城|娛樂城|娱乐|娛樂|国际|國際|电子|電子|捕鱼|捕魚|博彩|博弈|赌场|賭場";
const SOUGHT =
  "官网|官網|官方|登录|登錄|登入|注册|註冊|入口|下载|下載|网址|網址|平台|app|手机版|手機版|网页版|網頁版|最新版|备用|備用|开户|開戶|优惠码|優惠碼";
const NAMED = new RegExp(`(?:${PLAYED}|${SOUGHT}){1,6}`, "iy");
/** By code unit: whether such a word begins with it, or has it behind its first. */
const Place = { First: 1, Second: 2 } as const;
const PLACES = new Uint8Array(0x10000);
for (const word of `${PLAYED}|${SOUGHT}|APP`.split("|")) {
  PLACES[word.charCodeAt(0)] |= Place.First;
  PLACES[word.charCodeAt(1)] |= Place.Second;
}
const WORD = new RegExp(`${PLAYED}|${SOUGHT}`, "gi");
const IS_PLAYED = new RegExp(`^(?:${PLAYED})$`);
/** Played in such houses and in no others. */
const BET_ON = /^(?:真人|棋牌|视讯|視訊|百家乐|百家樂|老虎机|老虎機|娱乐城|娛樂城|彩票|博彩|博弈|赌场|賭場)$/;
const NAME_SIZE = 2;
/** Words behind the name, what is bet on among them, on so many lines at so many places. */
const MIN_WORDS = 3;
const MIN_SOUGHT = 1;
const MIN_PLACES = 4;
const MIN_LINES = 2;
/** Share of the document's lines with the name: a text about a house says it in most. */
const MAX_LINES = 0.5;
const MAX_READ = 1 << 17;

interface Uses {
  readonly places: Span[];
  readonly words: Set<string>;
  readonly lines: Set<number>;
}

/** Brands of which a page says enough, in the order in which they are met. */
export function brandsOf(page: Page): Brand[] {
  if (!page.stems.some((hit) => isVice(hit) || stemKinds(hit).includes("web"))) return [];
  const brands: Brand[] = [];
  for (const [name, { places, words, lines }] of usesOf(page)) {
    const sought = [...words].filter((word) => !IS_PLAYED.test(word)).length;
    if (words.size < MIN_WORDS || sought < MIN_SOUGHT || places.length < MIN_PLACES || lines.size < MIN_LINES) continue;
    if (![...words].some((word) => BET_ON.test(word)) || lines.size > Math.max(MIN_LINES, page.sentences * MAX_LINES)) continue;
    const score = new Score();
    score.shape("places", places.length, 2);
    score.context("words that it is searched with", [...words].slice(0, 6).join(" "), 2);
    score.context("lines that say it", lines.size, 1);
    brands.push({ name, places, score });
  }
  return brands;
}

function usesOf({ document }: Page): Map<string, Uses> {
  const text = document.text.length > MAX_READ ? document.text.slice(0, MAX_READ) : document.text;
  const byName = new Map<string, Uses>();
  const units = unitsOf(text);
  for (let index = nextWord(units, 0, text.length), end = 0; index >= 0; index = nextWord(units, end, text.length)) {
    NAMED.lastIndex = index;
    const behind = NAMED.exec(text)?.[0] ?? "";
    end = index + Math.max(1, behind.length);
    const start = index - NAME_SIZE;
    if (behind === "" || start < 0 || !isHan(text, start) || !isHan(text, start + 1)) continue;
    const name = text.slice(start, index);
    const uses = byName.get(name) ?? { places: [], words: new Set<string>(), lines: new Set<number>() };
    byName.set(name, uses);
    uses.places.push({ start, end: index + behind.length });
    for (const [word] of behind.matchAll(WORD)) uses.words.add(word.toLowerCase());
    uses.lines.add(document.lines.at(start));
  }
  return byName;
}

/** Where such a word may stand next, by its first two units, or -1: hardly a place in a text passes. */
function nextWord(units: Uint16Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if ((PLACES[units[at]] & Place.First) !== 0 && (PLACES[units[at + 1]] & Place.Second) !== 0) return at;
  }
  return -1;
}

function isHan(text: string, at: number): boolean {
  const value = classTable[text.charCodeAt(at)];
  return value >= CharClass.Han && value <= CharClass.HanTraditional;
}

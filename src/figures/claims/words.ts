/** The content words of a stretch of text: what it speaks of, numbers, dates and function words left out. */
import { classTable, isHanClass } from "../../text/classes.ts";
import { isLetter } from "../candidates.ts";

/** Function words and verbs that only bring a figure: they tell nothing apart. */
const STOP_ENGLISH = new Set(
  "a an the of in on at to for from by with and or but as is are was were be been being has have had having it its he she they them their his her this that these those there which who whom whose what when where while than then so not no nor only just about around some roughly approximately nearly almost more less over under up down out all each every per will would can could may might do does did said says say according also still now today currently total totals totalled totaling number numbers numbered stand stands stood amount amounts amounted reach reaches reached come comes came count counts counted figure figures make makes made put puts record recorded report reported reports show shows showed altogether whole we our you your i my one into during after before since until between both any other's us if because per cent percent part parts year years".split(
    " ",
  ),
);
const STOP_HAN = new Set(
  "的了为是达在和与及有共总计约超过仅近到至则也已其该此这那并而又还就都被把将从于由向对给等个之以所曾再更约个位名只据统显示称表高达实现录得多余",
);
/** Words that mean one thing here, and irregular forms; the rest by their stem. */
const SAME = new Map(Object.entries({
  took: "take", taken: "take", takes: "take", taking: "take", sold: "sell", held: "hold", drew: "draw", drawn: "draw", polled: "survey", poll: "survey", polls: "survey",
  carried: "carry", carries: "carry", built: "build", cost: "cost", costs: "cost", won: "win", heard: "hear", grew: "grow", grown: "grow", people: "person", men: "man", women: "woman",
  quarterly: "quarter", monthly: "month", yearly: "year", annual: "year", daily: "day", weekly: "week", killed: "kill", wide: "wide", runs: "run", ran: "run",
})); // biome-ignore format: a table

export interface Words {
  /** Stems of Latin words, and single Han characters. */
  readonly all: ReadonlySet<string>;
  /** The noun of a definite subject, "the bakery": it may stand for what was named before. */
  readonly definite?: string;
  readonly han: number;
  readonly latin: number;
}

const WORD = /[A-Za-z][A-Za-z'-]*/g;
/** Behind a blanked date too: In March the bakery. */
const DEFINITE = /(?:^|[,;:] ?|\bIn all,? |\b[A-Z][a-z]+ |\b(?:In|On|By) {3,80})(?:[Tt]he|[Ii]ts|[Tt]his) ([a-z]{3,}) (?!['’])(?:[a-z]+)/;

/** `text` is a folded stretch with its figures blanked out. */
export function wordsOf(text: string): Words {
  const all = new Set<string>();
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isHanClass(classTable[text.charCodeAt(i)]) || STOP_HAN.has(text[i])) continue;
    all.add(text[i]);
    han++;
  }
  if (!hasLetter(text)) return { all, han, latin };
  for (const [word] of text.matchAll(WORD)) {
    const stem = stemOf(word);
    if (stem === undefined) continue;
    all.add(stem);
    latin++;
  }
  const definite = stemOf(DEFINITE.exec(text)?.[1] ?? "the");
  return { all, han, latin, ...(definite ? { definite } : {}) };
}

export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

/** Undefined for function words. */
export function stemOf(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/['’]s?$/, "");
  if (lower.length < 2 || STOP_ENGLISH.has(lower)) return undefined;
  return (SAME.get(lower) ?? lower)
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|ly)$/, "")
    .replace(/(?<=[a-z]{3})e$/, "");
}

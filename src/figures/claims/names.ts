/** Names in a text: what tells which thing is spoken of, across spellings and languages. */
import { classTable, isHanClass } from "../../text/classes.ts";
import type { ReadBlock } from "../read.ts";
import { BROAD } from "./aliases.ts";
import { type NamesFound, NameTable } from "./named.ts";
import { firstSyllables, pinyinOf } from "./pinyin.ts";
import { isWorded, type Line } from "./prose.ts";

const LATIN_NAME = /[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:[- ]?(?:V|R|X)?\d+(?:\.\d+)?[A-Za-z]*)?|[A-Z]{2,}(?:-?\d+(?:\.\d+)?[a-z]*)?/g;
const CAPITAL = /[A-Z]/;
const QUOTED = /[《"]([一-鿿A-Za-z0-9 ]{2,16})[》"]/g;
const QUOTE = /[《"]/;
/** 维洛林(velorin): the Latin form of a Han name. */
const BRACKETED = /[一-鿿"》]\(([A-Za-z][A-Za-z0-9 .-]{2,30})\)/g;
/** English words that begin a sentence or a title, and calendar words. */
export const COMMON = new Set(
  "the this that these those it its he she they we you in on at of for from with after before when while some more most many one two three and but or if as by to a an officials china's monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december line final count mr mrs about around according meanwhile however organisers analysts revenue net total new first second third chinese american four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty island city province county district river university company group inc ltd state national international government ministry department police northern southern eastern western all no there our their his her how what why who where not now also both each under since until here today yesterday ram rom lte usb led lcd oled amoled hd uhd gps cpu gpu ssd hdd nfc api ceo cfo gdp cpi ipo suv dna rna pcr hplc rsd reuters afp xinhua bloomberg associated press".split(
    " ",
  ),
);
/** Beginnings of Han sentences that name nothing. */
const COMMON_HAN = new Set(
  "造成 导致 直接 发生 现场 通报 官方 同比 环比 归母 总投 全长 公司 报告 研究 记者 本报 今年 去年 目前 此外 同时 其中 全省 全市 全国 这篇 该公 据悉 据了 昨日 今日 当天 当日 次日 受交 电影 影片 台风 事故 警方 男子 女子 大陆 按斤 零售 前三 第一 第二 第三 第四 截至 预计 分析 市场 数据 此前 随着 由于 根据 一年 我们 他们 人们 上半 下半 新闻 中国 美国 日本".split(
    " ",
  ),
);

/** How much a shared name says for two documents speaking of one event. */
export const WEIGHT = { name: 2, broad: 0.5, weak: 1, date: 1.5, period: 1, value: 1.5, roundValue: 0.75 } as const;

export interface Anchor {
  readonly key: string;
  readonly weight: number;
}

export function isName({ key }: Anchor): boolean {
  return key.startsWith("n:") || key.startsWith("p:");
}

export function isKnown({ key }: Anchor): boolean {
  return key.startsWith("n:");
}

/** As a claim's subjects are given. */
export function knownName({ key }: Anchor): string {
  return key.slice(2);
}

/** The key of a Han noun that may name a page's thing. */
export function nounKey(noun: string): string {
  return `p:${pinyinOf(noun)}`;
}

/** So much of a line is searched for names. */
const LONGEST = 4000;
const MAX_NAMES = 14;
const MAX_SENTENCES = 12;

/** The names of a line. */
interface Found {
  readonly known: NamesFound["known"];
  readonly names: readonly Anchor[];
  /** What its sentences begin with may be names. */
  readonly beginnings: readonly (string | undefined)[];
}

const NO_ALIASES: readonly (readonly string[])[] = [];

/** Reads the names of a document's paragraphs, each once however many sections and claims ask. */
export class NameReader {
  readonly #table: NameTable;
  readonly #listed = new Map<ReadBlock, NamesFound>();
  readonly #found = new Map<Line, Found>();

  /** @param aliases of a user: rows of names of one thing */
  constructor(aliases = NO_ALIASES) {
    this.#table = tableOf(aliases);
  }

  /** The names of some lines by how much they say; `head` is the folded beginning of the page, whose first line may be its title. */
  anchorsOf(head: string | undefined, lines: readonly Line[]): Map<string, number> {
    const anchors = new Map<string, number>();
    let sentences = 0;
    const note = ({ known, names, beginnings }: Found) => {
      for (const { key } of known) raise(anchors, `n:${key}`, BROAD.has(key) ? WEIGHT.broad : WEIGHT.name);
      for (const { key, weight } of names) raise(anchors, key, weight);
      for (const key of beginnings) {
        if (sentences >= MAX_SENTENCES) break;
        if (key !== undefined) raise(anchors, key, WEIGHT.weak);
        sentences++;
      }
    };
    const title = head?.slice(0, (head.indexOf("\n") + 1 || head.length + 1) - 1) ?? "";
    if (isWorded(title, 0, title.length)) note(this.#read(title));
    for (const line of lines) note(this.#foundIn(line));
    if (anchors.size <= MAX_NAMES) return anchors;
    return new Map([...anchors].sort((a, b) => b[1] - a[1]).slice(0, MAX_NAMES));
  }

  /** Known names and product tokens in what stands before a figure: V3 is not R1. */
  subjectsOf(read: ReadBlock, from: number, to: number): string[] {
    const subjects = new Set<string>();
    for (const { start, end, key } of this.#listedIn(read).known) if (start >= from && end <= to && !BROAD.has(key)) subjects.add(key);
    const before = read.text.slice(from, to);
    if (CAPITAL.test(before)) {
      for (const [product, head] of before.matchAll(PRODUCT)) {
        if (!COMMON.has(head.toLowerCase())) subjects.add(product.toLowerCase().replace(/[ -]/g, ""));
      }
    }
    return [...subjects];
  }

  #foundIn(line: Line): Found {
    let found = this.#found.get(line);
    if (found === undefined) {
      found = this.#read(line.read.text.slice(line.start, line.end));
      this.#found.set(line, found);
    }
    return found;
  }

  #listedIn(read: ReadBlock): NamesFound {
    let listed = this.#listed.get(read);
    if (listed === undefined) {
      listed = this.#table.find(read.text);
      this.#listed.set(read, listed);
    }
    return listed;
  }

  #read(text: string): Found {
    const line = text.slice(0, LONGEST);
    const { known, suffixed } = this.#table.find(line);
    const names: Anchor[] = [];
    const add = (key: string | undefined) => {
      if (key !== undefined) names.push({ key, weight: WEIGHT.name });
    };
    if (QUOTE.test(line)) for (const { 1: name } of line.matchAll(QUOTED)) add(keyOf(name));
    for (const { start, end } of suffixed) {
      add(keyOf(line.slice(start, start + 2)));
      // 在云巴高速: of three characters the name may be the last two
      if (end - start > 2) add(keyOf(line.slice(end - 2, end)));
    }
    if (line.includes("(")) for (const { 1: name } of line.matchAll(BRACKETED)) add(keyOf(name));
    if (CAPITAL.test(line)) {
      for (const { 0: name, index } of line.matchAll(LATIN_NAME)) {
        const key = name.toLowerCase();
        if (isCommon(key) || key.length < 3 || this.#table.has(key)) continue;
        names.push({ key: `p:${key.replace(/[ -]/g, "")}`, weight: beginsSentence(line, index, name) ? WEIGHT.weak : WEIGHT.name });
        // Qingheling: Han pages may be known by the first two characters
        const beginning = firstSyllables(key);
        if (beginning !== undefined) add(`p:${beginning}`);
      }
    }
    return { known, names, beginnings: beginningsOf(line) };
  }
}

/** Of one capitalised word that begins a sentence nothing tells whether it is a name: Firefighters, Velorin. */
function beginsSentence(text: string, at: number, name: string): boolean {
  return (
    SIMPLE.test(name) &&
    BEGINNING.test(text.slice(Math.max(0, at - 3), at)) &&
    !GOES_ON.test(text.slice(at + name.length, at + name.length + 3))
  );
}

const SIMPLE = /^[A-Z][a-z]+$/;
const BEGINNING = /(?:^|[.!?:;][ "'“‘]{0,2})$/;
const GOES_ON = /^(?: [A-Z]|['’]s)/;

/** March 12 is no name either. */
function isCommon(key: string): boolean {
  return COMMON.has(key) || (DIGIT_END.test(key) && COMMON.has(key.replace(DIGIT_END, "")));
}

const DIGIT_END = /[- ]?\d[\d.a-z]*$/;

const tables = new WeakMap<readonly (readonly string[])[], NameTable>();

/** The same rows, the same table. */
function tableOf(aliases: readonly (readonly string[])[]): NameTable {
  const rows = aliases.length === 0 ? NO_ALIASES : aliases;
  let table = tables.get(rows);
  if (table === undefined) {
    table = NameTable.of(rows);
    tables.set(rows, table);
  }
  return table;
}

const PRODUCT = /(?<![A-Za-z])([A-Z][A-Za-z]{0,15})(?:-[A-Z])?[- ]?\d+(?:\.\d+)?[A-Za-z]?(?![A-Za-z\d%月日年点时])/g;

/** Gives an anchor this weight unless it has more. */
export function raise(anchors: Map<string, number>, key: string, weight: number): void {
  const known = anchors.get(key);
  if (known === undefined || known < weight) anchors.set(key, weight);
}

/** A Han name is keyed by its pinyin, so that its English spelling meets it. Undefined for what names nothing. */
function keyOf(name: string): string | undefined {
  if (COMMON_HAN.has(name.slice(0, 2)) || /^[一-鿿]?$/.test(name)) return undefined;
  return /[一-鿿]/.test(name) ? nounKey(name) : `p:${name.toLowerCase().replace(/[ -]/g, "")}`;
}

const SENTENCE_MARK = /[。！？!?；;\n:：，]/g;

/** The first two characters of sentences and clauses in Han; behind a word that names nothing the next two. */
function beginningsOf(text: string): (string | undefined)[] {
  const beginnings: (string | undefined)[] = [];
  SENTENCE_MARK.lastIndex = 0;
  for (let at = 0; at >= 0 && beginnings.length < MAX_SENTENCES; at = SENTENCE_MARK.test(text) ? SENTENCE_MARK.lastIndex : -1) {
    if (!isHanAt(text, at) || !isHanAt(text, at + 1)) continue;
    const name = text.slice(at, at + 2);
    beginnings.push(keyOf(COMMON_HAN.has(name) ? text.slice(at + 2, at + 4) : name));
  }
  return beginnings;
}

function isHanAt(text: string, at: number): boolean {
  return at < text.length && isHanClass(classTable[text.charCodeAt(at)]);
}

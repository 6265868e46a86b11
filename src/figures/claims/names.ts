/** Names in a text: what tells which thing is spoken of, across spellings and languages. */
import { classTable, isHanClass } from "../../text/classes.ts";
import type { ReadBlock } from "../read.ts";
import { BROAD } from "./aliases.ts";
import { type Named, NameTable } from "./named.ts";
import { pinyinOf } from "./pinyin.ts";

const LATIN_NAME = /[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:[- ]?(?:V|R|X)?\d+(?:\.\d+)?[A-Za-z]*)?|[A-Z]{2,}(?:-?\d+(?:\.\d+)?[a-z]*)?/g;
const QUOTED = /[《"]([一-鿿A-Za-z0-9 ]{2,16})[》"]/g;
/** What a Han name often ends in; the two or three characters before it are the name. */
const SUFFIXES: ReadonlyMap<number, string> = new Map(
  "市 县 省 高速 铁路 地铁 捷运 机场 大桥 水库 马拉松 公司 集团 科技 半导体 股份 银行 大学 医院 电子 汽车 能源 药业"
    .split(" ")
    .map((suffix) => [suffix.charCodeAt(0), suffix]),
);
/** English words that begin a sentence or a title, and calendar words. */
const COMMON = new Set(
  "the this that these those it its he she they we you in on at of for from with after before when while some more most many one two three and but or if as by to a an officials china's monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december line final count mr mrs about around according meanwhile however organisers analysts revenue net total new first second third chinese american".split(
    " ",
  ),
);
/** Beginnings of Han sentences that name nothing. */
const COMMON_HAN = new Set(
  "公司 报告 研究 记者 本报 今年 去年 目前 此外 同时 其中 全省 全市 全国 这篇 该公 据悉 据了 昨日 今日 当天 当日 次日 受交 电影 影片 台风 事故 警方 男子 女子 大陆 按斤 零售 前三 第一 第二 第三 第四 截至 预计 分析 市场 数据 此前 随着 由于 根据 一年 我们 他们 人们 上半 下半 新闻 中国 美国 日本".split(
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

/** The key of a Han noun that may name a page's thing. */
export function nounKey(noun: string): string {
  return `p:${pinyinOf(noun)}`;
}

/** So much of a section is searched for names. */
const HEAD = 4000;
const MAX_NAMES = 14;
const MAX_SENTENCES = 12;

/** The names of one paragraph. */
interface Found {
  readonly names: readonly (Anchor & { readonly at: number })[];
  /** What its sentences begin with may be names. */
  readonly beginnings: readonly { readonly at: number; readonly keys: readonly string[] }[];
}

const readers = new WeakMap<readonly (readonly string[])[], NameReader>();
const NO_ALIASES: readonly (readonly string[])[] = [];

/** Reads the names of paragraphs, each once however many sections and claims ask. */
export class NameReader {
  readonly #table: NameTable;
  readonly #known = new WeakMap<ReadBlock, readonly Named[]>();
  readonly #found = new WeakMap<ReadBlock, Found>();

  private constructor(aliases: readonly (readonly string[])[]) {
    this.#table = new NameTable(aliases);
  }

  /** User aliases are rows of names of one thing: the same rows, the same reader. */
  static of(aliases: readonly (readonly string[])[] = NO_ALIASES): NameReader {
    const rows = aliases.length === 0 ? NO_ALIASES : aliases;
    let reader = readers.get(rows);
    if (reader === undefined) {
      reader = new NameReader(rows);
      readers.set(rows, reader);
    }
    return reader;
  }

  /** The names of some paragraphs by how much they say; `head` is the folded beginning of the page. */
  anchorsOf(head: string | undefined, blocks: readonly ReadBlock[]): Map<string, number> {
    const anchors = new Map<string, number>();
    let sentences = 0;
    let offset = 0;
    const note = (known: readonly Named[], { names, beginnings }: Found) => {
      for (const { start, key } of known) if (offset + start < HEAD) put(anchors, `n:${key}`, BROAD.has(key) ? WEIGHT.broad : WEIGHT.name);
      for (const { at, key, weight } of names) if (offset + at < HEAD) put(anchors, key, weight);
      for (const { at, keys } of beginnings) {
        if (offset + at >= HEAD || sentences >= MAX_SENTENCES) break;
        for (const key of keys) put(anchors, key, WEIGHT.weak);
        sentences++;
      }
    };
    if (head !== undefined) {
      note(this.#table.find(head), this.#read(head));
      offset = head.length + 1;
    }
    for (const read of blocks) {
      if (offset >= HEAD) break;
      note(this.#knownIn(read), this.#foundIn(read));
      offset += read.text.length + 1;
    }
    if (anchors.size <= MAX_NAMES) return anchors;
    return new Map([...anchors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_NAMES));
  }

  /** Known names and product tokens in what stands before a figure: V3 is not R1. */
  subjectsOf(read: ReadBlock, from: number, to: number): string[] {
    const subjects = new Set<string>();
    for (const { start, end, key } of this.#knownIn(read)) if (start >= from && end <= to && !BROAD.has(key)) subjects.add(key);
    for (const [product, head] of read.text.slice(from, to).matchAll(PRODUCT)) {
      if (!COMMON.has(head.toLowerCase())) subjects.add(product.toLowerCase().replace(/[ -]/g, ""));
    }
    return [...subjects];
  }

  #knownIn(read: ReadBlock): readonly Named[] {
    let known = this.#known.get(read);
    if (known === undefined) {
      known = this.#table.find(read.text.toLowerCase());
      this.#known.set(read, known);
    }
    return known;
  }

  #foundIn(read: ReadBlock): Found {
    let found = this.#found.get(read);
    if (found === undefined) {
      found = this.#read(read.text);
      this.#found.set(read, found);
    }
    return found;
  }

  #read(text: string): Found {
    const head = text.slice(0, HEAD);
    const names: (Anchor & { at: number })[] = [];
    const add = (at: number, key: string | undefined) => {
      if (key !== undefined) names.push({ at, key, weight: WEIGHT.name });
    };
    for (const { 1: name, index } of head.matchAll(QUOTED)) add(index, keyOf(name));
    for (const at of suffixed(head)) add(at, keyOf(head.slice(at, at + 2)));
    for (const { 0: name, index } of head.matchAll(LATIN_NAME)) {
      const key = name.toLowerCase();
      if (!COMMON.has(key) && key.length >= 3 && !this.#table.has(key)) add(index, `p:${key.replace(/[ -]/g, "")}`);
    }
    return { names, beginnings: beginningsOf(head) };
  }
}

const PRODUCT = /(?<![A-Za-z])([A-Z][A-Za-z]{0,15})(?:-[A-Z])?[- ]?\d+(?:\.\d+)?[A-Za-z]?(?![A-Za-z\d%])/g;

function put(anchors: Map<string, number>, key: string, weight: number): void {
  const known = anchors.get(key);
  if (known === undefined || known < weight) anchors.set(key, weight);
}

/** A Han name is keyed by its pinyin, so that its English spelling meets it. Undefined for what names nothing. */
function keyOf(name: string): string | undefined {
  if (COMMON_HAN.has(name.slice(0, 2)) || /^[一-鿿]?$/.test(name)) return undefined;
  return `p:${/[一-鿿]/.test(name) ? pinyinOf(name.replace(/[^一-鿿]/g, "")) : name.toLowerCase().replace(/[ -]/g, "")}`;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Where names begin that a suffix ends: three characters before it where they are Han, else two. */
function suffixed(text: string): number[] {
  const starts: number[] = [];
  let floor = 0;
  for (let at = 2; at < text.length; at++) {
    const suffix = SUFFIXES.get(text.charCodeAt(at));
    if (suffix === undefined || at - 2 < floor || !isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at - 2))) continue;
    if (!text.startsWith(suffix, at)) continue;
    starts.push(at - 3 >= floor && isHan(text.charCodeAt(at - 3)) ? at - 3 : at - 2);
    floor = at + suffix.length;
    at = floor + 1;
  }
  return starts;
}

const sentenceMarks = new Uint8Array(0x10000);
for (const mark of "。！？!?；;\n:：，") sentenceMarks[mark.charCodeAt(0)] = 1;

/** The first two characters of sentences and clauses in Han; behind a word that names nothing the next two. */
function beginningsOf(text: string): { at: number; keys: string[] }[] {
  const beginnings: { at: number; keys: string[] }[] = [];
  let begins = true;
  for (let i = 0; i + 1 < text.length && beginnings.length < MAX_SENTENCES; i++) {
    const han = isHanClass(classTable[text.charCodeAt(i)]);
    if (begins && han && isHanClass(classTable[text.charCodeAt(i + 1)])) {
      const name = text.slice(i, i + 2);
      const keys = COMMON_HAN.has(name) ? [keyOf(text.slice(i + 2, i + 4))] : [keyOf(name)];
      beginnings.push({ at: i, keys: keys.filter((key) => key !== undefined) });
    }
    begins = sentenceMarks[text.charCodeAt(i)] === 1;
  }
  return beginnings;
}

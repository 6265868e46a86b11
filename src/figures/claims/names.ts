/** Names in a text: what tells which thing is spoken of, across spellings and languages. */
import { classTable, isHanClass } from "../../text/classes.ts";
import { aliasTable, BROAD } from "./aliases.ts";
import { pinyinOf } from "./pinyin.ts";

const LATIN_NAME = /[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:[- ]?(?:V|R|X)?\d+(?:\.\d+)?[A-Za-z]*)?|[A-Z]{2,}(?:-?\d+(?:\.\d+)?[a-z]*)?/g;
const QUOTED = /[《"]([一-鿿A-Za-z0-9 ]{2,16})[》"]/g;
/** What a Han name often ends in; the two or three characters before it are the name. */
const SUFFIXED =
  /([一-鿿]{2,3}?)(?:市|县|省|高速|铁路|地铁|捷运|机场|大桥|水库|马拉松|公司|集团|科技|半导体|股份|银行|大学|医院|电子|汽车|能源|药业)/g;
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

let table: ReadonlyMap<string, string> | undefined;
let own: readonly (readonly string[])[] = [];

function aliases(extra: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  if (table === undefined || extra !== own) {
    table = aliasTable(extra);
    own = extra;
  }
  return table;
}

/** How much a shared name says for two documents speaking of one event. */
export const WEIGHT = { name: 2, broad: 0.5, weak: 1, date: 1.5, period: 1, value: 1.5, roundValue: 0.75 } as const;

export interface Anchor {
  readonly key: string;
  readonly weight: number;
}

const HEAD = 4000;
const MAX_NAMES = 14;

/** The names of a document by how much they say; `text` is folded. User aliases are rows of names of one thing. */
export function nameAnchors(text: string, extra: readonly (readonly string[])[]): Anchor[] {
  const head = text.slice(0, HEAD);
  const lower = head.toLowerCase();
  const anchors = new Map<string, number>();
  const put = (key: string, weight: number) => anchors.set(key, Math.max(weight, anchors.get(key) ?? 0));
  for (const [name, key] of aliases(extra)) if (isNamed(lower, name)) put(`n:${key}`, BROAD.has(key) ? WEIGHT.broad : WEIGHT.name);
  for (const [, name] of head.matchAll(QUOTED)) putHan(put, name, WEIGHT.name);
  for (const [, name] of head.matchAll(SUFFIXED)) putHan(put, name.slice(0, 2), WEIGHT.name);
  for (const name of sentenceBeginnings(head)) putHan(put, name, WEIGHT.weak);
  for (const [name] of head.matchAll(LATIN_NAME)) {
    const key = name.toLowerCase();
    if (COMMON.has(key) || key.length < 3 || aliases(extra).has(key)) continue;
    put(`p:${key.replace(/[ -]/g, "")}`, WEIGHT.name);
  }
  return [...anchors]
    .map(([key, weight]) => ({ key, weight }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_NAMES);
}

/** The key of a Han noun that may name a page's thing. */
export function nounKey(noun: string): string {
  return `p:${pinyinOf(noun)}`;
}

/** A Han name is keyed by its pinyin, so that its English spelling meets it. */
function putHan(put: (key: string, weight: number) => void, name: string, weight: number): void {
  if (COMMON_HAN.has(name.slice(0, 2)) || /^[一-鿿]?$/.test(name)) return;
  put(`p:${/[一-鿿]/.test(name) ? pinyinOf(name.replace(/[^一-鿿]/g, "")) : name.toLowerCase().replace(/[ -]/g, "")}`, weight);
}

function isNamed(lower: string, name: string): boolean {
  const at = lower.indexOf(name);
  if (at < 0) return false;
  if (!/[a-z]/.test(name[0])) return true;
  return !/[a-z]/.test(lower[at - 1] ?? " ") && !/[a-z]/.test(lower[at + name.length] ?? " ");
}

const MAX_SENTENCES = 12;

function* sentenceBeginnings(text: string): Generator<string> {
  let begins = true;
  let told = 0;
  for (let i = 0; i + 1 < text.length && told < MAX_SENTENCES; i++) {
    const han = isHanClass(classTable[text.charCodeAt(i)]);
    if (begins && han && isHanClass(classTable[text.charCodeAt(i + 1)])) {
      const name = text.slice(i, i + 2);
      yield name;
      if (COMMON_HAN.has(name)) yield text.slice(i + 2, i + 4);
      told++;
    }
    begins = !han && "。！？!?；;\n:：，".includes(text[i]);
  }
}

const PRODUCT = /(?<![A-Za-z])([A-Z][A-Za-z]{0,15})(?:-[A-Z])?[- ]?\d+(?:\.\d+)?[A-Za-z]?(?![A-Za-z\d%])/g;

/** Known names and product tokens in what stands before a figure: V3 is not R1. */
export function subjectsOf(before: string): string[] {
  const lower = before.toLowerCase();
  const subjects = new Set<string>();
  for (const [name, key] of aliases(own)) if (!BROAD.has(key) && isNamed(lower, name)) subjects.add(key);
  for (const [product, head] of before.matchAll(PRODUCT)) {
    if (!COMMON.has(head.toLowerCase())) subjects.add(product.toLowerCase().replace(/[ -]/g, ""));
  }
  return [...subjects];
}

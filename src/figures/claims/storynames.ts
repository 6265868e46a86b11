/**
 * What a brief page is about, across wordings and scripts: foreign names by their consonants (萨布尔 and Sable are s-p-l), products, and
 * the pairs of characters that are rarest (恒沃 is in every report of that dairy and hardly anywhere else).
 */
import { bitsOf, Kind } from "../../encodings/plausibility.ts";
import { type Anchor, COMMON, nounKey, WEIGHT } from "./names.ts";
import { pinyinOf, syllablesOf } from "./pinyin.ts";

/** How the keys of sounds begin. */
export const SOUND = "k:";

/** Characters that spell the sounds of foreign names in either standard, folded; three in a row and more are one. */
const SPELLING =
  "阿埃艾安奥澳巴拜班鲍贝本比彼宾波伯博布查达戴丹道德登邓迪蒂丁东杜顿多恩尔法菲芬丰夫弗福富盖冈戈格古贡圭哈海汉豪赫亨洪霍基吉加贾金喀卡凯坎考科克肯孔库夸拉莱兰劳勒雷里利莲列林卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密缅明摩莫默姆穆纳娜南内尼宁纽诺欧帕派潘庞佩彭皮平坡普齐奇恰钱乔切琴丘邱日荣瑞若萨赛塞桑森沙珊尚绍舍什圣史施士斯舒朔丝松苏索塔泰坦汤特藤滕提廷图托脱瓦旺威维韦魏温文翁沃乌伍武西希锡夏香谢欣辛兴匈休逊雅亚延扬杨耶叶伊因英尤于约赞扎詹哲珍芝治朱茨兹祖佐蕾妮崔仑薇代泽思柏葛瑟契席佛弥聂冯鲍惠";
const FOREIGN = new RegExp(`[${SPELLING}]{3,8}`, "g");
/** Words in a row: Hengwo, Lu Chuanming, New York. */
const LATIN = /(?<![A-Za-z])[A-Z][a-z]{1,14}(?:'s)?(?: [A-Z][a-z]{1,14}){0,2}(?![A-Za-z])/g;
const BEGINNING = /(?:^|[.!?:;\n][ "'“‘]{0,2})$/;
/** Velmorans live in Velmora. */
const PEOPLE = /(?:ians?|ans?)$/;
/** 青雀X5: a name of two characters before a model's. */
const PRODUCT = /([\u4e00-\u9fff]{2}) ?([A-Z]{1,3}\d{1,3})(?!\d)/g;
const LEAST_CONSONANTS = 3;
const LEAST_LETTERS = 4;
const MOST_RARE = 6;
/** In bits, of two characters: an everyday word has some 16. */
const LEAST_BITS = 21;

/** @param text folded, but for its capitals */
export function storyNames(text: string): Anchor[] {
  const names = new Map<string, number>();
  for (const [name] of text.matchAll(FOREIGN)) addSound(names, soundsOf(pinyinOf(name), PINYIN_SOUNDS));
  for (const { 0: row, index } of text.matchAll(LATIN))
    addLatin(names, row.split(" "), BEGINNING.test(text.slice(Math.max(0, index - 3), index)));
  for (const [, name, model] of text.matchAll(PRODUCT)) names.set(`${nounKey(name)}${model.toLowerCase()}`, WEIGHT.name);
  for (const { pair, at } of rarest(text)) if (isNoWord(text, at)) names.set(nounKey(pair), WEIGHT.name);
  return Array.from(names, ([key, weight]) => ({ key, weight }));
}

/** What is written as pinyin is a Han name, also where it begins a sentence; of others their sounds may be. */
function addLatin(names: Map<string, number>, words: readonly string[], isBeginning: boolean): void {
  const lower = words.map((word) =>
    word
      .toLowerCase()
      .replace("'s", "")
      .replace(/(?<=[ln])(?:v|yu)/g, "u"),
  );
  for (const name of new Set([...lower, lower.join(""), lower.slice(-2).join("")])) {
    const syllables = syllablesOf(name);
    if (syllables.length < 2 || name.length < LEAST_LETTERS) continue;
    names.set(`p:${name}`, WEIGHT.name);
    names.set(`p:${syllables[0]}${syllables[1]}`, WEIGHT.name);
  }
  for (const [i, word] of lower.entries()) {
    if ((isBeginning && i === 0 && words.length === 1 && isEnglish(word)) || word.length < LEAST_LETTERS || COMMON.has(word)) continue;
    for (const name of new Set([word, word.replace(PEOPLE, "")]))
      for (const spoken of new Set([name, name.replace(SILENT_R, "")])) addSound(names, soundsOf(spoken, LATIN_SOUNDS));
  }
}

/** How English words end that names do not. */
function isEnglish(word: string): boolean {
  return COMMON.has(word) || /(?:ing|ed|ly|tion|ment|ness|ers?|ors?|ials?|ives?|ances?|ings|ies)$/.test(word);
}

function addSound(names: Map<string, number>, sound: string): void {
  if (sound.length >= LEAST_CONSONANTS) names.set(SOUND + sound, WEIGHT.name);
}

/** Spellings of one class of sounds, the longer ones first. */
type Spellings = readonly (readonly [spelling: RegExp, sound: string])[];
const LATIN_SOUNDS: Spellings = [
  [/tch|sch|sh|ch|zh/g, "s"],
  [/th/g, "s"],
  [/ph/g, "f"],
  [/ck|qu/g, "k"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/ng|n(?=[gk])/g, "n"],
  // no consonant of its own: Lowmark, Pellworth
  [/(?<=[aeiou])w(?![aeiou])/g, ""],
];
/** As foreign names are spelled: 尔 for an l, 惠 for a w, 崔 for tr. */
const PINYIN_SOUNDS: Spellings = [
  [/er(?![aeiouv])/g, "l"],
  [/hu(?=[ai])/g, "v"],
  [/cui/g, "tl"],
  [/[csz]h|[cqx]/g, "s"],
  [/ng/g, "n"],
];
/** What is not spoken in an English name, and often not spelled in Chinese: Karn, Dellwyr. */
const SILENT_R = /(?<=[aeiou])r(?![aeiour])/g;
const CLASSES = new Map(
  [..."b:p d:t g:k c:k q:k r:l w:v f:v z:s j:s p:p t:t k:k l:l v:v m:m n:n s:s".split(" ")].map((row) => [row[0], row[2]]),
);

/** The consonants of a name, by classes that languages confuse; doubled ones once. */
function soundsOf(name: string, spellings: Spellings): string {
  let word = name;
  for (const [spelling, sound] of spellings) word = word.replace(spelling, sound);
  let sounds = "";
  for (const letter of word) {
    const sound = CLASSES.get(letter);
    if (sound !== undefined && sound !== sounds.at(-1)) sounds += sound;
  }
  return sounds;
}

/** Pairs of Han characters with where they first stand, the rarest first. */
function rarest(text: string): readonly { readonly pair: string; readonly at: number }[] {
  const found = new Map<string, { pair: string; at: number; bits: number }>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isHan(text, at) || !isHan(text, at + 1)) continue;
    const bits = bitsOf(text.charCodeAt(at), Kind.Han) + bitsOf(text.charCodeAt(at + 1), Kind.Han);
    if (bits < LEAST_BITS) continue;
    const pair = text.slice(at, at + 2);
    if (!found.has(pair)) found.set(pair, { pair, at, bits });
  }
  return [...found.values()].sort((a, b) => b.bits - a.bits || a.at - b.at).slice(0, MOST_RARE);
}

/** How far around a pair the dictionary reads. */
const AROUND = 6;
let words: Intl.Segmenter | undefined;

/** Whether two characters are no part of a word that dictionaries know: each stands by itself there, as those of names do. */
function isNoWord(text: string, at: number): boolean {
  words ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, at - AROUND);
  const around = words.segment(text.slice(from, at + 2 + AROUND));
  return standsAlone(around, at - from) && standsAlone(around, at - from + 1);
}

function standsAlone(words: Intl.Segments, at: number): boolean {
  const word = words.containing(at);
  return word !== undefined && word.index === at && word.segment.length === 1;
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

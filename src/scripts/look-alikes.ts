/** Words spelled with letters of another script that look the same: Latin, Cyrillic and Greek, full-width and half-width, Han in katakana. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

export type LookAlikeKind = "script" | "width" | "katakana";

export interface LookAlike extends Span {
  readonly kind: LookAlikeKind;
  /** The word in one script. */
  readonly plain: string;
  /** The letters of the other script. */
  readonly letters: string;
  readonly script: string;
}

/** Pairs "foreign letter, Latin letter" whose glyphs coincide in common type (from the confusables of UTS #39, letters only). */
const CYRILLIC_TO_LATIN = "АAВBЕEЗ3ІIЇÏЈJКKМMНHОOРPСCТTУYХXЅSԐEԌGаaсcеeіiїïјjоoрpѕsуyхxһhԁdԛqԝwґrкkмmтtнhвbгrѵvԍg";
const GREEK_TO_LATIN = "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaγyεeηnιiκkνvοoρpτtυuχxωwϲcϳjσo";
/** Greek letters that science writes before or after a Latin word without a hyphen (γglobulin, TNFα). */
const SCIENTIFIC = new Set("αβγδεκλμπσχωηνρτΩ");
/** A Greek letter in a shorter Latin token is a unit or a symbol: μm, Ωm, νe. */
const GREEK_MIN_LENGTH = 4;

const ALPHABETS = [CharClass.Latin, CharClass.Cyrillic, CharClass.Greek, CharClass.WideLetter] as const;

const cyrillicToLatin = pairs(CYRILLIC_TO_LATIN);
const greekToLatin = pairs(GREEK_TO_LATIN);
const latinToCyrillic = reversed(cyrillicToLatin);
const latinToGreek = reversed(greekToLatin);

function pairs(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < text.length; i += 2) map.set(text[i], text[i + 1]);
  return map;
}

function reversed(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].reverse().map(([foreign, latin]) => [latin, foreign]));
}

export function* lookAlikes(document: Document): Iterable<LookAlike> {
  const { scan, lines } = document;
  const { totals } = scan;
  const latin = totals[CharClass.Latin];
  const other = totals[CharClass.Cyrillic] + totals[CharClass.Greek] + totals[CharClass.WideLetter];
  const kana = totals[CharClass.Kana];
  if ((latin === 0 || other === 0) && kana === 0 && totals[CharClass.Cyrillic] * totals[CharClass.Greek] === 0) return;
  if (other > 0) {
    for (let line = 0; line < lines.count; line++)
      if (mixesAlphabets(document, line)) yield* mixedWords(document.text, lines.span(line), isLatinLine(document, line));
  }
  if (kana > 1) yield* hanInKatakana(document);
}

function mixesAlphabets({ lines }: Document, line: number): boolean {
  let alphabets = 0;
  for (const value of ALPHABETS) if (lines.classCount(line, value) > 0) alphabets++;
  return alphabets > 1;
}

/** More Latin letters than others: in such a line a word is meant to be read as a Latin one, whatever most of its letters are. */
function isLatinLine({ lines }: Document, line: number): boolean {
  return lines.classCount(line, CharClass.Latin) > lines.classCount(line, CharClass.Cyrillic) + lines.classCount(line, CharClass.Greek);
}

function* mixedWords(text: string, { start, end }: Span, isLatin: boolean): Iterable<LookAlike> {
  for (let at = start; at < end; at++) {
    if (!isLetter(text, at)) continue;
    const from = at;
    let seen = 0;
    for (; at < end && isLetter(text, at); at++) seen |= 1 << classTable[text.charCodeAt(at)];
    if ((seen & (seen - 1)) === 0 || isGlued(text[from - 1]) || isGlued(text[at])) continue;
    const found = judged(text.slice(from, at), isLatin);
    if (found && !(found.script !== "Cyrillic" && isInFormula(text, from, at, start, end))) yield { start: from, end: at, ...found };
  }
}

/** ＡfＡv=, λ＜20時，σk＝σca; and what such a letter with an index stands for, 其中Ａv. Nothing of it is a word. */
function isInFormula(text: string, from: number, to: number, start: number, end: number): boolean {
  if (INDEXED.test(text.slice(from, to))) return true;
  return OPERATOR.test(text.slice(Math.max(start, from - FORMULA_REACH), Math.min(end, to + FORMULA_REACH)));
}

const INDEXED = /^[Ａ-Ｚα-ωΑ-Ω][a-z]{1,2}$/;
const OPERATOR = /[＝≦≧≤≥≠±√∑∫]|(?<![A-Za-z=])=(?![="'A-Za-z])|=[─―—]|[＜＞<>] ?[\dＯ０-９]/;
/** In UTF-16 units. */
const FORMULA_REACH = 16;

function isLetter(text: string, at: number): boolean {
  const value = classTable[text.charCodeAt(at)];
  return (
    value === CharClass.Latin ||
    value === CharClass.Cyrillic ||
    value === CharClass.Greek ||
    (value === CharClass.WideLetter && !isWideDigit(text, at))
  );
}

function isWideDigit(text: string, at: number): boolean {
  return text[at] >= "０" && text[at] <= "９";
}

/** What cannot touch a word: what is left of one whose bytes were lost, and a letter of a script that parts its words as well; they were run together. */
const GLUED = /[\ufffd\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]/u;

function isGlued(beside: string | undefined): boolean {
  return beside !== undefined && GLUED.test(beside);
}

/**
 * A word of two alphabets is spelled with look-alikes when the letters of the rarer one all have a twin in the other; among Latin words
 * those of the other alphabet, where they have.
 */
function judged(word: string, isLatin: boolean): Omit<LookAlike, "start" | "end"> | undefined {
  const letters = { latin: "", cyrillic: "", greek: "", wide: "" };
  for (const letter of word) letters[alphabetOf(letter)] += letter;
  if (letters.wide && letters.latin) return { kind: "width", plain: word.normalize("NFKC"), letters: letters.wide, script: "full-width" };
  if (letters.wide) return undefined;
  if (letters.greek && isScientific(word, letters.greek)) return undefined;
  const { latin, cyrillic, greek } = letters;
  const isMostlyLatin = latin.length >= cyrillic.length + greek.length;
  if (isLatin || isMostlyLatin) {
    const asLatin = respelled(
      word,
      cyrillic + greek,
      (letter) => cyrillicToLatin.get(letter) ?? greekToLatin.get(letter),
      cyrillic ? "Cyrillic" : "Greek",
    );
    if (asLatin !== undefined || isMostlyLatin) return asLatin;
  }
  return cyrillic.length >= greek.length
    ? respelled(word, latin + greek, (letter) => latinToCyrillic.get(greekToLatin.get(letter) ?? letter), latin ? "Latin" : "Greek")
    : respelled(word, latin + cyrillic, (letter) => latinToGreek.get(cyrillicToLatin.get(letter) ?? letter), latin ? "Latin" : "Cyrillic");
}

function respelled(
  word: string,
  odd: string,
  twin: (letter: string) => string | undefined,
  script: string,
): Omit<LookAlike, "start" | "end"> | undefined {
  let plain = "";
  for (const letter of word) {
    const spelled = odd.includes(letter) ? twin(letter) : letter;
    if (spelled === undefined) return undefined;
    plain += spelled;
  }
  return { kind: "script", plain, letters: odd, script };
}

function alphabetOf(letter: string): "latin" | "cyrillic" | "greek" | "wide" {
  switch (classTable[letter.charCodeAt(0)]) {
    case CharClass.Cyrillic:
      return "cyrillic";
    case CharClass.Greek:
      return "greek";
    case CharClass.WideLetter:
      return "wide";
    default:
      return "latin";
  }
}

/** Units, and symbols that science glues to a Latin word: a Greek letter at its edge, or lower case within capitals (NFκB). */
function isScientific(word: string, greek: string): boolean {
  if (word.length < GREEK_MIN_LENGTH) return true;
  const latin = [...word].filter((letter) => alphabetOf(letter) === "latin").join("");
  // σxσy: symbols side by side
  if (SYMBOLS.test(word)) return true;
  if (latin === latin.toUpperCase() && greek === greek.toLowerCase()) return true;
  if (AMONG_CAPITALS.test(word)) return true;
  return greek.length === 1 && SCIENTIFIC.has(greek) && (word.startsWith(greek) || word.endsWith(greek));
}

/** pGAPZαA: a small letter that is to deceive stands beside small letters. */
const AMONG_CAPITALS = /^[A-Za-z]*[A-Z](?:[αβγδεθκλμπσφωτ][A-Z]+)+$/;
const SYMBOLS = /^(?:[αβγδεθλμπσφωρτΣΔΩ][A-Za-z]){1,4}[αβγδεθλμπσφωρτΣΔΩ]?$/;

/** Han and the katakana they look like. */
const KATAKANA_TWINS = pairs("一ー二ニ力カ口ロ工エ夕タ卜ト八ハ才オ千チ");
/** Numerals before a counter word are numerals: 三メートル, 二チーム. */
const NUMERALS = new Set("一二八千");
const COUNTERS =
  /^(?:メートル|キロ|グラム|トン|ドル|ユーロ|センチ|ミリ|ページ|パーセント|ポイント|ゲーム|タイプ|セット|ケース|クラス|チーム|リットル|カ|ヶ|ヵ|ヘクタール|マイル|ポンド|ダース|ツ|シーズン|ステップ|グループ|ブロック|レース|ラウンド|ランク|イニング|ヤード|フィート|インチ|バレル|カラット|カロリー|ビット|バイト)/;
/** Words that begin with the kanji itself. */
const KANJI_WORDS =
  /^(?:口コミ|口パク|口ゲンカ|口ベタ|口グセ|口チャック|口ヒゲ|口ゴモ|口トレ|力コブ|力ワザ|力モチ|工ギ|夕ダチ|夕ヤケ|才タク|千ベロ|八ツ|八ケ|八ヶ|二ツ|千ヶ|千ケ|一ツ)/;

/** Longer runs of katakana are no word. */
const LONGEST_WORD = 60;

/** A look-alike right before katakana, or a final 一 that a particle follows: no other place is looked at. */
const PROMISING = /[一二力口工夕卜八才千][\u30a1-\u30fa\u30fc-\u30fe]|一(?<=[\u30a1-\u30fa]{2}一)(?=[をはがもへや])/g;
const FINAL_PARTICLES = "をはがもへや";
/** Of these one can be the first: アジア一を誇る. */
const FIRST_OF =
  /(?:チーム|クラス|グループ|リーグ|シーズン|シリーズ|コース|エリア|ホテル|ブランド|サークル|ジャンル|スクール|ジア|ロッパ|リカ|ニア|シア|ランド|ランス|イツ|リス|ペイン|タリア|インド|ブラジル)$/;

function* hanInKatakana({ text }: Document): Iterable<LookAlike> {
  let last = 0;
  for (const { index } of text.matchAll(PROMISING)) {
    if (index < last) continue;
    let from = index;
    while (from > 0 && isKatakanaLike(text, from - 1)) from--;
    let at = index + 1;
    while (at < text.length && isKatakanaLike(text, at)) at++;
    last = at;
    if (at - from > LONGEST_WORD) continue;
    const word = text.slice(from, at);
    const odd = [...word].map((_, i) => i).filter((i) => isOdd(text, from, at, from + i));
    if (odd.length === 0) continue;
    const plain = [...word].map((character, i) => (odd.includes(i) ? (KATAKANA_TWINS.get(character) ?? character) : character)).join("");
    yield { start: from, end: at, kind: "katakana", plain, letters: odd.map((i) => word[i]).join(""), script: "Han" };
  }
}

function isKatakanaLike(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at)) || KATAKANA_TWINS.has(text[at]);
}

/** Between katakana a Han look-alike has no business; before katakana it must also not end a Han word or begin a known one. */
function isOdd(text: string, wordStart: number, wordEnd: number, at: number): boolean {
  if (!KATAKANA_TWINS.has(text[at])) return false;
  const after = text.slice(at + 1, wordEnd);
  const follows = at > wordStart && isKatakana(text.charCodeAt(at - 1));
  const precedes = isKatakana(text.charCodeAt(at + 1));
  if (!precedes) return isFinalBar(text, wordStart, at);
  if (NUMERALS.has(text[at])) return follows && !COUNTERS.test(after);
  if (follows) return true;
  return (
    at === wordStart && !isHanClass(classTable[text.charCodeAt(at - 1)]) && after.length > 1 && !KANJI_WORDS.test(text.slice(at, wordEnd))
  );
}

/** コピ一を: 一 behind a word that nothing can be the first of. */
function isFinalBar(text: string, wordStart: number, at: number): boolean {
  if (text[at] !== "一" || !FINAL_PARTICLES.includes(text[at + 1])) return false;
  return at - wordStart > 1 && isKatakana(text.charCodeAt(at - 1)) && !FIRST_OF.test(text.slice(wordStart, at));
}

function isKatakana(unit: number): boolean {
  return unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb;
}

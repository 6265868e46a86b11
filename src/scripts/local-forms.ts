/** What looks Simplified in a Traditional text and is right there: written Cantonese, Japanese words, people's names. */
import { japaneseOnly, newKanji } from "#han";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { simplifiedWords } from "./term-verdict.ts";

/** Characters that only written Cantonese needs: one shows that the text holds some. */
const CANTONESE = /[嘅咗喺佢哋唔冇嚟啲攞嗰咁㗎諗睇瞓嘢噉乜]/;
/** Words of Cantonese in characters that the Mainland took for others: 睇吓, 响度, 扑親. */
const CANTONESE_WORDS = new Set("吓响扑");
/** 吓 between marks is a cry of surprise in any Traditional text. */
const CRY = "吓";
const CRY_MARKS = /[「『“，、。！？!?…～~]/;

const newForms = new Set(newKanji);
const japanese = new Set(japaneseOnly);
/** A kanji that only Japan writes shows words in Japanese so far around it. */
const JAPANESE_REACH = 40;

/** `characters`: the foreign ones of the span, each once. */
export function isLocalForm(document: Document, span: Span, characters: string): boolean {
  return isCantonese(document, span, characters) || isJapaneseWord(document.text, span, characters);
}

function isCantonese(document: Document, { start, end }: Span, characters: string): boolean {
  for (const character of characters) if (!CANTONESE_WORDS.has(character)) return false;
  const { text } = document;
  const isCry = text.slice(start, end) === CRY && CRY_MARKS.test(text[start - 1] ?? "") && CRY_MARKS.test(text[end] ?? "");
  return isCry || holdsCantonese(document);
}

const cantonese = new WeakMap<Document, boolean>();

/** Looked for once, however many characters ask. */
function holdsCantonese(document: Document): boolean {
  let holds = cantonese.get(document);
  if (holds === undefined) {
    holds = CANTONESE.test(document.text);
    cantonese.set(document, holds);
  }
  return holds;
}

/** Names of offices and titles keep their kanji: 「総務担当」. */
function isJapaneseWord(text: string, { start, end }: Span, characters: string): boolean {
  for (const character of characters) if (!newForms.has(character)) return false;
  const limit = Math.min(text.length, end + JAPANESE_REACH);
  for (let at = Math.max(0, start - JAPANESE_REACH); at < limit; at++) if (japanese.has(text[at])) return true;
  return false;
}

/** The hundred most frequent surnames and Hong Kong's, of one character, in both variants. */
const SURNAMES = new Set(
  "王李張陳劉楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許韓鄧馮曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金韋賈夏方鄒熊孟秦邱侯江尹薛閻段雷龍史賀毛郝顧龔邵萬覃武錢戴嚴莫孔湯區關鄺麥凌霍甘駱歐簡卓柯翁施倪岑伍溫翟詹游賴洪" +
    "张陈刘杨黄赵吴孙马罗郑谢许韩邓冯萧蒋叶苏吕卢钟谭陆韦贾邹阎龙贺顾龚邵万钱严汤关邝麦骆欧简赖",
);
/** Forms of either variant that given names hold and that are hardly a word by themselves. */
const GIVEN = new Set(
  "荣琼伟华丽兰凤辉鹏颖娇凯仪绮莹娴钧铭锋锦贤贞鸿骏麟晓晖枫桢桦炜烨瑶祯绍绣缨玮琏婵芸珑骥鸾莺颐宝莲" +
    "榮瓊偉華麗蘭鳳輝鵬穎嬌凱儀綺瑩嫻鈞銘鋒錦賢貞鴻駿曉暉楓楨樺煒燁瑤禎紹繡纓瑋璉嬋蕓瓏驥鸞鶯頤寶蓮啟昇",
);
const LONGEST_NAME = 3;

/** The beginning of what a user is called, up to the run that is asked about. */
const HANDLE = /@[^\s@,，。：:；;!！?？]*$/;
const LONGEST_HANDLE = 20;

/** Whether a run stands in a name: a user's, or a given name, right behind a surname or one further: 陳慧琼. A name is its owner's to write. */
export function mayBeOfName(text: string, { start, end }: Span): boolean {
  if (HANDLE.test(text.slice(Math.max(0, start - LONGEST_HANDLE), start))) return true;
  if (end - start !== 1 || !GIVEN.has(text[start])) return false;
  for (let surname = start - 1; surname > Math.max(-1, start - LONGEST_NAME); surname--) {
    if (SURNAMES.has(text[surname]) && isApart(text, surname, start)) return true;
  }
  return false;
}

/** No word runs across the surname, or goes on behind the name. The segmenter may join the surname to what stands before it: 還有何|秀琼. */
function isApart(text: string, surname: number, at: number): boolean {
  const breaks = simplifiedWords.around(text, surname, at + 1);
  if (!breaks.has(surname) && !breaks.has(surname + 1)) return false;
  for (let end = at + 1; end <= surname + LONGEST_NAME; end++) if (breaks.has(end)) return true;
  return false;
}

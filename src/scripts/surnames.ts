/** Surnames that a converter takes for words, and words that pass for surnames. */
import { classTable, isHanClass } from "../text/classes.ts";

/** Behind a title it names a person (里長于春生), and no conversion left anything behind. */
const SURNAME = "于";
/** Titles, offices, trades and kin as they stand right before a full name. */
const ROLE = new RegExp(
  "(?:[里村鄰鄉鎮縣市區省州校院部處科局社會班隊船廠店園站所組團館議酋首學軍師旅連排營艦機車課司庭室署]長|" +
    "[老律醫廚牧法導藥琴拳教講設計程]師|師傅|教授|主任|[經副總協助]理|[記學作編譯]者|[議委球演職店隊成會社船教官公雇技研]員|[職員社義技護]工|教練|導演|" +
    "[歌選水助]手|書記|司機|[警法檢軍教]官|代表|[女小少]姐|女士|先生|夫人|太太|[村農市公居漁]民|[詩老商主工]人|[作畫專藝企]家|" +
    "[醫學考研]生|同學|[木石鐵]匠|掌櫃|老闆|秘書|會計|[博碩院護]士|女兒|兒子|妻子|丈夫|母親|父親|祖母|祖父|鄰居|朋友|被告|原告)$",
);
const ROLE_LENGTH = 2;
/** What 於 goes on with where a title before it is the subject of the sentence: 學生於昨日, 主任於會後. No given name begins so. */
const TIME_OR_PLACE = /[昨今上下前後同當此其該各本是之一二三四五六七八九十兩年月日週周內外間早晚凌近現首末初會]/;
/** At the head of a clause: a given name, then what people do who are named. */
const NAME_AND_VERB =
  /^[\u3400-\u9fff]{1,2}(?:說|表示|認為|指出|回憶|坦言|強調|補充|透露|解釋|提醒|答道|問道|先生|女士|小姐|教授|老師|醫師|主任)/;
const NAME_AND_VERB_LENGTH = 4;

/** The rest of such a given name, then what is said. */
const GIVEN_AND_VERB = /^[㐀-鿿](?:說|指|稱|表示|認為|回憶|坦言|強調|補充|透露|解釋|提醒|先生|女士|小姐|教授|老師|醫師|主任)/;

/** Surnames that stand before 于 as a given name; 關, 高 and 由 stand before 於 as often. */
const BEFORE_GIVEN = new Set(
  "孔王李張陳劉楊黃趙吳周徐孫朱胡郭何林羅鄭梁謝宋唐許鄧馮曹彭曾蕭董潘袁蔡蔣余杜葉程魏蘇呂盧姚沈鍾姜崔譚陸范廖賈夏鄒侯薛顧邵龔錢湯",
);

/** Whether the character at `at` is right as part of a person's name: a surname, or 于 in one. In doubt it is. */
export function isInName(text: string, at: number): boolean {
  return isSurname(text, at) || isTitled(text, at) || isGivenName(text, at);
}

/** 范 before a title. */
function isTitled(text: string, at: number): boolean {
  return SURNAMES.has(text[at]) && TITLE.test(text.slice(at + 1, at + 1 + TITLE_LENGTH));
}

/** 于 behind a surname that a title introduces (會長孔于人), or that begins a clause about what someone says. */
function isGivenName(text: string, at: number): boolean {
  if (text[at] !== SURNAME || !BEFORE_GIVEN.has(text[at - 1]) || !isHan(text, at + 1)) return false;
  return isHan(text, at - 2)
    ? ROLE.test(text.slice(Math.max(0, at - 1 - ROLE_LENGTH), at - 1))
    : GIVEN_AND_VERB.test(text.slice(at + 1, at + 1 + NAME_AND_VERB_LENGTH));
}

/** Whether the character at `at` is 于 as the surname of a person. In doubt it is. */
export function isSurname(text: string, at: number): boolean {
  if (text[at] !== SURNAME || !isHan(text, at + 1) || TIME_OR_PLACE.test(text[at + 1])) return false;
  return isHan(text, at - 1)
    ? ROLE.test(text.slice(Math.max(0, at - ROLE_LENGTH), at))
    : NAME_AND_VERB.test(text.slice(at + 1, at + 1 + NAME_AND_VERB_LENGTH));
}

/** Whether the 于 at `at` begins a name that the text introduces somewhere by a title: 里長于春生 … 于春生. */
export function namesOf(text: string): (at: number) => boolean {
  const names = new Set<string>();
  for (let at = text.indexOf(SURNAME); at >= 0; at = text.indexOf(SURNAME, at + 1)) {
    if (isSurname(text, at)) names.add(text.slice(at, at + 2));
  }
  return (at) => names.has(text.slice(at, at + 2));
}

/** Surnames as a converter spoils them that takes every character for the word it mostly stands for: 餘婆婆, 範先生. */
const SPOILED: ReadonlyMap<string, string> = new Map(
  ["餘余", "範范", "薑姜", "瀋沈", "嶽岳", "鬱郁", "穀谷"].map(([form, name]) => [form, name]),
);
export const SPOILED_SURNAMES: readonly string[] = [...SPOILED.keys()];
const SURNAMES: ReadonlySet<string> = new Set(SPOILED.values());
const TITLE =
  /^(?:先生|女士|小姐|太太|老師|教授|醫[師生]|博士|律師|主任|經理|總監|董事長|[局校院處部市縣鎮隊會]長|議員|立委|婆婆|伯伯|阿姨|叔叔|爺爺|奶奶|大[哥姐]|師傅|老闆|將軍)/;
const TITLE_LENGTH = 3;
/** What stands before a name within a clause; behind any other character the form is the end of a word (其餘, 模範). */
const BEFORE_NAME = /[位姓的是和與及跟給向請找]/;

/** The surname and title at `at`, if the surname is spoiled there. */
export function spoiledSurname(text: string, at: number): { readonly end: number; readonly right: string } | undefined {
  const name = SPOILED.get(text[at]);
  if (name === undefined || (isHan(text, at - 1) && !BEFORE_NAME.test(text[at - 1]))) return undefined;
  const title = TITLE.exec(text.slice(at + 1, at + 1 + TITLE_LENGTH))?.[0];
  return title === undefined ? undefined : { end: at + 1 + title.length, right: name + title };
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}

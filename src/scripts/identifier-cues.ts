/** What around a name in lower case says that it is a command, a package or an address, or that it stands in a sentence. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

const CALLED_BEFORE =
  /(?:命令|指令|包名|套件|模块|模組|目录|目錄|文件夹|資料夾|容器|进程|变量|變數|函数|函數|字段|欄位|分支|输入|輸入|键入|鍵入|微信|公众号|公眾號|微博|[账帐帳][号號]|用户名|用戶名|客服|QQ)(?:名|号|號|名称|名稱|叫|叫做|是|为|為)?[「“：:]? ?$/;
const CALLED_AFTER =
  /^[」”]? ?(?:包|库|庫|套件|命令|指令|模块|模組|目录|目錄|文件夹|資料夾|进程|函数|函數|字段|欄位)|^ (?:package|module|crate|gem|daemon|binary|folder|directory|namespace)\b/;
/** The package is called postgresql-16; a module named react. */
const CALLED_BEFORE_IN_ENGLISH =
  /\b(?:(?:package|module|crate|gem|image|container|repository|repo|command|binary|daemon|folder|directory|branch|file|database|user|process|service)s? (?:(?:is|are|was|were) )?(?:called|named|tagged)|package|module|crate|gem|repo|command|binary|daemon|folder|directory|(?:coupon|promo|discount) code) ["'“‘]?$/i;
/** How all of them end: nearly every word among Han fails here, and the long expression is not made. */
const ENGLISH_CUE_END = /[a-z] ["'“‘]?$/i;
const ENGLISH_CUE_LENGTH = 32;
const CUE_LENGTH = { before: 9, after: 11 };
/** English prose names what it installs, too, but hardly in lower case. */
const COMMANDS = new Set(
  "install uninstall import require npm npx pnpm yarn pip pip3 conda brew apt apt-get yum dnf cargo gem sudo systemctl docker ollama cd ssh".split(
    " ",
  ),
);
const LAST_WORD = /(?:^|[^A-Za-z0-9.+-])([a-z][a-z0-9.+-]*) $/;
const LAST_WORD_LENGTH = 14;

/** Whether the word at `[start, end)` of that line is called a command or a package by its neighbours: 指令kubectl, pip install openai. */
export function isCalledIdentifier(text: string, line: Span, start: number, end: number): boolean {
  const before = text.slice(Math.max(line.start, start - CUE_LENGTH.before), start);
  if (CALLED_BEFORE.test(before) || CALLED_AFTER.test(text.slice(end, Math.min(line.end, end + CUE_LENGTH.after)))) return true;
  const inEnglish = text.slice(Math.max(line.start, start - ENGLISH_CUE_LENGTH), start);
  if (ENGLISH_CUE_END.test(inEnglish) && CALLED_BEFORE_IN_ENGLISH.test(inEnglish)) return true;
  const word = LAST_WORD.exec(text.slice(Math.max(line.start, start - LAST_WORD_LENGTH), start))?.[1];
  // among Han, a lower-case word before it makes a command of both: systemctl restart elasticsearch
  return word !== undefined && (COMMANDS.has(word) || isHan(text, text[end] === " " ? end + 1 : end));
}

/** A hashtag, an account, a folder of Windows. */
const TAG = /[#@\\]/;
const TOP_LEVEL = /^\.(?:com|org|net|io|dev|app|ai|co|cn|tw|hk|jp)(?![A-Za-z0-9])/;

/** Whether the word is the brand's own address, docs.kubernetes.io or #kubernetes, where it has no other spelling: no key, no file's name. */
export function isOwnAddress(text: string, start: number, end: number): boolean {
  return TAG.test(text[start - 1] ?? "") || TOP_LEVEL.test(text.slice(end, end + 5));
}

const LINK = /^\]\(([^\s()]{1,200})/;

/** Whether the word is all of a link's text, and the address spells it so: [geojson](https://example.org/python-geojson). */
export function isNameOfAddress(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== "[" || text[end] !== "]") return false;
  return LINK.exec(text.slice(end, end + LINK_LENGTH))?.[1].includes(text.slice(start, end)) === true;
}

const LINK_LENGTH = 202;
const SENTENCE_BEFORE = /([A-Za-z]+) $/;
const SENTENCE_AFTER = /^(?: [a-z]|[,.;:!?](?:\s|$))/;
const ARTICLE = /^(?:the|an?|this|that|your|its)$/i;

/** Whether the word stands between Han, or between the words of an English sentence. */
export function isInSentence(text: string, line: Span, start: number, end: number): boolean {
  if (isBetweenHan(text, line, start, end)) return true;
  const word = SENTENCE_BEFORE.exec(text.slice(Math.max(line.start, start - LAST_WORD_LENGTH), start))?.[1];
  return word !== undefined && !ARTICLE.test(word) && SENTENCE_AFTER.test(text.slice(end, end + 2));
}

/** Han on either side, or on one and the line's edge on the other. */
export function isBetweenHan(text: string, line: Span, start: number, end: number): boolean {
  return (start > line.start || end < line.end) && isHanSide(text, start - 1, -1) && isHanSide(text, end, 1);
}

/** ASCII marks stand for Chinese ones where Han are behind them. */
const FOLDED_MARK = /[,.;:!?]/;

/** Han or a Chinese mark over one space at most, a folded mark and Han, or the line's edge. */
function isHanSide(text: string, at: number, step: number): boolean {
  let beside = text[at] === " " ? at + step : at;
  if (FOLDED_MARK.test(text[beside] ?? "")) beside += step;
  if (beside < 0 || beside >= text.length) return true;
  const value = classTable[text.charCodeAt(beside)];
  return isHanClass(value) || value === CharClass.WideMark || value === CharClass.LineBreak;
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}

/** Contact labels followed by an id or number, whatever was done to hide them. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type ContactKind, contactLabels } from "./contact-words.ts";
import { veiledLabels } from "./veiled-labels.ts";

export interface Contact extends Span {
  readonly kind: ContactKind;
  readonly label: string;
  readonly id: string;
  /** Full-width digits, blanks between characters, circled figures: written not to be found. */
  readonly disguised: boolean;
}

/** Joiners between a label and its id. */
const GAP =
  /^(?:[\s:：号號群是为加➕+＋☞👉→▶►>\-—~（(【[）)】\]❤♥IDＩＤ编id.，,同追友だち]{0,12}(?:(?:telegram|line|whatsapp|wechat|id|ＩＤ)[\s:：）)】\]]{1,4})?)/iu;
/** `加官方LINE領取 ▶ @name`: words between the service and the name. */
const NAMED_NEAR = /^[^\n]{1,12}?(?=@[A-Za-z0-9_.-]{4,32})/;
/** `联系陈先生 130…`: a name stands before the number. */
const NAMED_GAP = /^(?:人|我)?[:：]?[\u4e00-\u9fff]{1,4}[\s:：,，]{1,3}(?=[+\d０-９])/;
const ID = /^@?(?=[A-Za-z0-9_.＠０-９Ａ-Ｚａ-ｚ-]{0,31}[0-9_０-９]|@)[A-Za-z0-9_.＠０-９Ａ-Ｚａ-ｚ-]{5,32}/;
const PHONE = /^[+＋(（]{0,2}[0-9０-９](?:[\s\-－()（）]{0,2}[0-9０-９]){6,14}/;
const SPACED = /^(?:[A-Za-z0-9０-９] ){4,20}[A-Za-z0-9０-９]|^(?:\d[.·。]){5,20}\d/;
const DOMAIN = /[A-Za-z0-9][A-Za-z0-9-]{1,62}\.(?:[a-z]{2,10})(?![A-Za-z0-9@])/;
const CODE = /(?:code|代码|口令|回复|回覆|コード)\s{0,2}[:：]?\s{0,2}[“"「『【]?[A-Za-z0-9\u4e00-\u9fff]{2,12}/i;
const NAMED = /公[众眾][号號]\s{0,2}[:：]?\s{0,2}[【「“"《]/;
const AT_NAME = /@[A-Za-z0-9_]{4,32}/;
const WIDE = /[０-９Ａ-Ｚａ-ｚ①-⑳㊣⓵-⓽]/;
/** Figures of any kind, and the letters that look like nought and one: `③①⑧〇④`, `八六五〇 三一二七`, `I38 O013 88OO`. */
const FIGURE = "0-9０-９①-⑨⓪➀-➈❶-❾⓵-⓽〇零一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖OoＯｏIlXx";
const FIGURES = new RegExp(`^[+＋(（]{0,2}[${FIGURE}](?:[\\s\\-－()（）.]{0,2}[${FIGURE}]){5,14}`);
const LETTER_FIGURE = /[OoＯｏIlXx]/g;
const PLAIN_FIGURE = /[0-9０-９①-⑨⓪➀-➈❶-❾⓵-⓽]/g;
const ASCII_NUMBER = /^[\d\s+()-]*$/;
/** An id told instead of written: `xiaoming拼音+88`, `da hai 六六八八`. */
const TOLD_ID =
  /^(?:[A-Za-z]{1,10} ?){1,4}(?:(?:全拼|拼音|小写|小寫)[+＋加]?[\d零〇一二三四五六七八九]{0,10}|[零〇一二三四五六七八九]{3,10})/;
/** An id with symbols put into it. */
const BROKEN_ID = /^(?=[^\s]{0,16}\d)[A-Za-z0-9_]{1,12}(?:[❤♥★☆✿♀♂*~][A-Za-z0-9_]{1,12}){0,3}[❤♥★☆✿♀♂*~][A-Za-z0-9_]{2,12}/;
/** A number with nothing before it that says so, its figures parted by blanks and symbols, and some of another kind than the others. */
const VEILED_NUMBER =
  /(?<![\p{L}\d０-９-])[0-9０-９①-⑨⓪oOｏＯIl](?:[\s\-－—.·❤♥★☆✿~*]{0,2}[0-9０-９①-⑨⓪〇oOｏＯIl]){7,14}(?![\p{L}\d０-９])/u;
/** Of what its figures are; so many of them make one. */
const VEILED_FIGURES = new Set(Array.from("0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⓪〇oOｏＯIl", (figure) => figure.charCodeAt(0)));
const MIN_VEILED = 8;
const TELLTALE = /[❤♥★☆✿]|[0-9０-９①-⑨⓪][\s\-－—.·]{0,2}[oOｏＯIl]|(?:[0-9０-９①-⑨⓪] ){3}/;
/** Labels spelled so that filters do not see them. */
const VEILED_LABEL = /[❤♥➕]|^(?:徽信号|薇信号|薇X|电微|电微同号)$/;
/** `加徵信：ab_123`, `扫薇号 ab123`: whatever the service is called, it is added, and a name of letters and figures follows. */
const ADDED =
  /[加扫掃➕＋]\s?[\u4e00-\u9fffA-Za-z❤♥]{1,4}?(?:号|號|[:：])[:：\s]{0,2}(?=[A-Za-z_-]{0,19}\d)(?=[\d_-]{0,19}[A-Za-z])[A-Za-z0-9_-]{5,20}/;
const ADDED_ID = /[A-Za-z0-9_-]{5,20}$/;
/** A number with nothing before it that says so: `0800-000-000`, `13000000000`. */
const BARE_NUMBER = /(?<![\d.,-])(?:(?:\+\d{1,3}[-\s]?)?\(?0\d{1,3}\)?[-\s]\d{3,4}[-\s]?\d{3,4}|1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?![\d.,-])/;
/** `T.e.l.e.g.r.a.m` */
const DOTTED = /(?<![A-Za-z])(?:[A-Za-z][.\-_·*]){4,11}[A-Za-z](?![A-Za-z])/;
/** `Te1egram`: a word of letters and figures before an id. */
const FIGURED = /(?<![A-Za-z0-9])(?=[A-Za-z]{0,9}[0134|])[A-Za-z0134|]{4,10}(?=[\s:：]{1,3}[@A-Za-z0-9])/g;
const FIGURE_OF: Readonly<Record<string, string>> = { "0": "o", "1": "l", "3": "e", "4": "a", "|": "l" };

/** Words of an offer that a line needs before a plain number without a label is a contact. */
const MIN_BARE_OFFERS = 2;
/** An address may stand so far behind what lures to it. */
const MAX_LURE = 140;
const MAX_STRETCH = 400;
/** Behind a label and the longest gap an id, or two brackets and a number, has begun. */
const MAX_ID_LEAD = 16;

/** Whether anything that an id can begin with follows a label: what most labels fail, telephones being talked about. */
export function mayHaveId(text: string, from: number, kind: ContactKind): boolean {
  if (kind === "lure") return true;
  const to = Math.min(text.length, from + MAX_ID_LEAD);
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED) return false;
    if (isIdUnit(unit)) return true;
  }
  return false;
}

const LINE_FEED = 0x0a;

function isIdUnit(unit: number): boolean {
  if (FIGURE_UNITS.has(unit)) return true;
  const ascii = unit >= FULL_WIDTH ? unit - FULL_WIDTH + 0x21 : unit;
  return (ascii >= 0x30 && ascii <= 0x39) || (ascii >= 0x40 && ascii <= 0x5a) || ascii === 0x5f || (ascii >= 0x61 && ascii <= 0x7a);
}

const FIGURE_UNITS = new Set(
  Array.from("①②③④⑤⑥⑦⑧⑨⓪❶❷❸❹❺❻❼❽❾⓵⓶⓷⓸⓹⓺⓻⓼⓽〇零一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖", (figure) => figure.charCodeAt(0)),
);

/** Full-width forms stand in the order of ASCII from here on. */
const FULL_WIDTH = 0xff01;

/** Digits blotted out. */
const MASKED = /[xX×*＊●○]{3}/;
const MASK = 3;

/** Reads the id behind a label that ends at `labelEnd`; nothing beyond `limit` is looked at. */
export function readContact({ text }: Document, label: Span, kind: ContactKind, limit: number): Contact | undefined {
  const raw = text.slice(label.end, Math.min(limit, label.end + 80));
  const name = text.slice(label.start, label.end);
  if (kind === "lure") return readLure(text, label, name, limit);
  const gap = ((kind === "phone" ? NAMED_GAP.exec(raw) : null) ?? GAP.exec(raw))?.[0].length ?? 0;
  const near = kind === "messenger" ? NAMED_NEAR.exec(raw)?.[0].length : undefined;
  return readId(raw, label, kind, name, gap) ?? (near === undefined ? undefined : readId(raw, label, kind, name, near));
}

function readId(raw: string, label: Span, kind: ContactKind, name: string, gap: number): Contact | undefined {
  const tail = raw.slice(gap);
  const spaced = SPACED.exec(tail)?.[0];
  const broken = kind === "phone" ? undefined : BROKEN_ID.exec(tail)?.[0];
  const told = kind === "messenger" ? TOLD_ID.exec(tail)?.[0] : undefined;
  const number = spaced ?? broken ?? told ?? (kind === "phone" ? PHONE.exec(tail)?.[0] : (ID.exec(tail)?.[0] ?? PHONE.exec(tail)?.[0]));
  const id = number ?? readFigures(tail);
  if (id === undefined || /^\d{4}[-./]\d/.test(id)) return undefined;
  // 400-009-xxxx reaches nobody
  if (kind === "phone" && MASKED.test(tail.slice(0, id.length + MASK))) return undefined;
  const disguised =
    spaced !== undefined ||
    broken !== undefined ||
    told !== undefined ||
    number === undefined ||
    WIDE.test(id) ||
    WIDE.test(raw.slice(0, gap)) ||
    VEILED_LABEL.test(name) ||
    veiledLabels().has(name);
  return { start: label.start, end: label.end + gap + id.length, kind, label: name, id, disguised };
}

/** A number in figures that no telephone is dialled with. */
function readFigures(tail: string): string | undefined {
  const figures = FIGURES.exec(tail)?.[0];
  if (figures === undefined || ASCII_NUMBER.test(figures)) return undefined;
  const letters = figures.match(LETTER_FIGURE)?.length ?? 0;
  return letters === 0 || (figures.match(PLAIN_FIGURE)?.length ?? 0) > letters ? figures : undefined;
}

/** A service's name pulled apart by marks, or a telephone number without a label, in a stretch that offers something. */
export function readUnlabelled(text: string, { start, end }: Span, offers: number): Contact | undefined {
  const stretch = text.slice(start, Math.min(end, start + MAX_STRETCH));
  const dotted = DOTTED.exec(stretch);
  if (dotted !== null && isService(dotted[0].replace(/[^A-Za-z]/g, "").toLowerCase())) {
    const at = start + dotted.index;
    const id = AT_NAME.exec(stretch.slice(dotted.index))?.[0] ?? dotted[0];
    return { start: at, end: at + dotted[0].length, kind: "messenger", label: dotted[0], id, disguised: true };
  }
  const figured = readFigured(stretch, start);
  if (figured !== undefined) return figured;
  const veiled = mayVeilNumber(stretch) ? VEILED_NUMBER.exec(stretch) : null;
  if (veiled !== null && TELLTALE.test(veiled[0])) {
    const at = start + veiled.index;
    return { start: at, end: at + veiled[0].length, kind: "phone", label: "", id: veiled[0], disguised: true };
  }
  const added = ADDED.exec(stretch);
  if (added !== null) {
    const at = start + added.index;
    const id = ADDED_ID.exec(added[0])?.[0] ?? added[0];
    return { start: at, end: at + added[0].length, kind: "messenger", label: added[0].slice(0, -id.length).trim(), id, disguised: false };
  }
  const number = offers < MIN_BARE_OFFERS ? null : BARE_NUMBER.exec(stretch);
  if (number === null) return undefined;
  const at = start + number.index;
  return { start: at, end: at + number[0].length, kind: "phone", label: "", id: number[0], disguised: false };
}

function isService(name: string): boolean {
  const services: readonly string[] = contactLabels().messenger;
  return services.includes(name);
}

/** A service whose name is spelled with figures, and the id behind it. */
function readFigured(stretch: string, start: number): Contact | undefined {
  for (const { index, 0: label } of stretch.matchAll(FIGURED)) {
    const name = label.replace(/[0134|]/g, (figure) => FIGURE_OF[figure] ?? figure).toLowerCase();
    if (!isService(name)) continue;
    const behind = stretch.slice(index + label.length);
    const gap = /^[\s:：]{1,3}/.exec(behind)?.[0].length ?? 0;
    const id = /^@?[A-Za-z0-9_.-]{4,32}/.exec(behind.slice(gap))?.[0];
    if (id === undefined) continue;
    const at = start + index;
    return { start: at, end: at + label.length + gap + id.length, kind: "messenger", label, id, disguised: true };
  }
  return undefined;
}

/** Whether figures enough for a number stand in the stretch, wherever they do. */
function mayVeilNumber(stretch: string): boolean {
  let figures = 0;
  for (let i = 0; i < stretch.length; i++) if (VEILED_FIGURES.has(stretch.charCodeAt(i)) && ++figures >= MIN_VEILED) return true;
  return false;
}

function readLure(text: string, label: Span, name: string, limit: number): Contact | undefined {
  const around = text.slice(label.start, Math.min(limit, label.end + MAX_LURE));
  const id = DOMAIN.exec(around)?.[0] ?? AT_NAME.exec(around)?.[0] ?? CODE.exec(around)?.[0] ?? NAMED.exec(around)?.[0];
  return id === undefined ? undefined : { start: label.start, end: label.end, kind: "lure", label: name, id, disguised: false };
}

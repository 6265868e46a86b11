/** Traces of characters that were lost on the way: U+FFFD, what became of it in GBK, fill bytes of debuggers, and question marks that ask nothing. */

export type LostKind = "fffd" | "kunjinkao" | "fill" | "run" | "single";

export interface Lost {
  readonly start: number;
  readonly end: number;
  readonly kind: LostKind;
  /** What stood there, where nothing else can have. */
  readonly expected?: string;
  /** Why a question mark is none. */
  readonly sign?: string;
}

const HAN = "\\u3400-\\u9fff";
const LETTER = "A-Za-zÀ-ɏЀ-ӿ";

/** 锟斤拷 is what GBK makes of two U+FFFD in UTF-8; its neighbours hold what was left of the text. */
const KUNJINKAO = new RegExp(
  `(?:锟斤拷|锟斤|锟[${HAN}]拷)(?:[${HAN}]{0,4}(?:锟斤拷|锟斤|锟[${HAN}]拷)){0,2000}[锟斤拷凤较街届解洁截酵叫介戒借睫界姐接结节]{0,3}\\ufffd?`,
  "g",
);
/** 烫 and 屯 are the bytes CC and CD that a debugger fills memory with, 葺 and 铪 those of freed memory; two of them may be a word. */
const FILL = /烫{4,4096}|屯{4,4096}|葺{4,4096}|铪{4,4096}/g;
const FFFD = /\ufffd(?:[\ufffd?]{0,4095}\ufffd|\?)?/g;
const RARE_FIRST = /[\ufffd锟烫屯葺铪]/;

/** Ascending within each kind; the caller sorts. */
export function* lostCharacters(text: string): Generator<Lost> {
  if (RARE_FIRST.test(text)) {
    for (const match of text.matchAll(KUNJINKAO)) yield { ...spanOf(match), kind: "kunjinkao" };
    for (const match of text.matchAll(FILL)) yield { ...spanOf(match), kind: "fill" };
    for (const match of text.matchAll(FFFD)) yield { ...spanOf(match), kind: "fffd", ...expectedAt(text, spanOf(match)) };
  }
  if (text.includes("?")) yield* lostAsQuestionMarks(text);
}

function spanOf(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length };
}

function expectedAt(text: string, { start, end }: { start: number; end: number }): { expected?: string } {
  if (end !== start + 1) return {};
  const expected = signAt(text, start, end)?.expected;
  return expected === undefined ? {} : { expected };
}

function signAt(text: string, start: number, end: number): Sign | undefined {
  const before = text.slice(Math.max(0, start - SIDE), start);
  const after = text.slice(end, end + SIDE);
  return SIGNS.find(({ left, right, never }) => left.test(before) && right.test(after) && !never?.test(before));
}

/** What may stand between the question marks of one run, and how far a run goes. */
const IN_RUN = "? ,.;:";
const LONGEST_RUN = 4096;
/** So many question marks in a row are no emphasis. */
const LONG_RUN = 8;
const SHORT_RUN = 3;
/** Question marks in words of their own: `???? ?? ?????`. */
const WORDS = /^\?{1,64}(?:[ ,.;:]{1,2}\?{1,64})+/;
const SIDE = 48;

function* lostAsQuestionMarks(text: string): Generator<Lost> {
  for (let start = text.indexOf("?"), end = 0; start >= 0; start = text.indexOf("?", end)) {
    let marks = 1;
    end = start + 1;
    for (let i = end; i < Math.min(text.length, start + LONGEST_RUN) && IN_RUN.includes(text.charAt(i)); i++) {
      if (text.charAt(i) !== "?") continue;
      marks++;
      end = i + 1;
    }
    // Nearly all: a question at the end of its line.
    if (marks < SHORT_RUN && isLineEnd(text, end)) continue;
    const before = text.slice(Math.max(0, start - SIDE), start);
    const after = text.slice(end, end + SIDE);
    if (marks >= SHORT_RUN && isLostRun(text.slice(start, end), marks, before, after)) yield { start, end, kind: "run" };
    else if (end - start === marks && marks < SHORT_RUN) {
      const sign = signAt(text, start, end);
      if (sign !== undefined) {
        yield { start, end, kind: "single", sign: sign.name, ...(sign.expected === undefined ? {} : { expected: sign.expected }) };
      }
    }
  }
}

function isLineEnd(text: string, offset: number): boolean {
  return offset === text.length || text.charCodeAt(offset) === 0x0a || text.charCodeAt(offset) === 0x0d;
}

/** Words with which a question is asked: the mark behind them is one. */
const ASKING =
  /[吗嗎呢么麼何谁誰吧啊哪几幾否怎甚]|还是|還是|什么|什麼|为何|為何|多少|\b(?:who|what|when|where|why|how|which|really|huh|right|is|are|do|does|did|can|will|would|should)\b/i;

/** What is said of the mark itself: 在后面加 ? 可以. */
const MENTIONED = /[加用写寫打按输輸含][上入个個一]{0,2} $|[符问問]号? $|(?:字符|字元|符号|符號) $/;

/** Words that stand before a question mark with the next sentence hard behind it. */
const SHORT_WORDS =
  /(?:^|[^A-Za-z])(?:who|what|when|where|why|how|which|ok|okay|right|really|no|yes|so|you|me|it|that|this|him|her|us|them|now|here|there|then)$/i;
const GOES_ON = new RegExp(`^[${HAN}\\u3041-\\u30ff\\uac00-\\ud7a3a-zа-я，、]`);

function isLostRun(run: string, marks: number, before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (WORDS.test(run) && marks >= LONG_RUN) return true;
  if (run.length !== marks) return false;
  if (ASKING.test(line)) return false;
  const atStart = line.trim() === "";
  const atEnd = after === "" || after.startsWith("\n");
  if (atStart && atEnd) return marks >= LONG_RUN;
  if (marks >= LONG_RUN) return true;
  // Emphasis ends a sentence; characters were lost where the sentence goes on.
  return marks > SHORT_RUN && GOES_ON.test(before.endsWith(" ") ? after.trimStart() : after);
}

interface Sign {
  readonly name: string;
  readonly left: RegExp;
  readonly right: RegExp;
  /** On the left of a real question mark. */
  readonly never?: RegExp;
  readonly expected?: string;
}

/** The left and right of a lost character. Each pattern is anchored to the mark and bounded. */
const SIGNS: readonly Sign[] = [
  {
    name: "copyright line",
    left: /(?:版权|版權|[Cc]opyright|COPYRIGHT|[Aa]ll [Rr]ights|所有)[^\n?]{0,10}$/,
    right: /^ {0,2}(?:19|20)\d\d/,
    expected: "©",
  },
  { name: "product of figures", left: /(?:^|[^\d.])\d{2,5}$/, right: /^[1-9]\d{1,4}(?![\d?])/, expected: "×" },
  { name: "degrees", left: /\d ?$/, right: /^[CF](?![A-Za-z])/, expected: "°" },
  { name: "unit of area or volume", left: /\d ?(?:k|d|c|m)?m$/, right: new RegExp(`^ ?[，,、；;（(${HAN}a-z]`) },
  {
    name: "before a comma",
    left: /[^?]$/,
    right: /^[，、；：。]/,
    // \*?、+?: an operator; key pressed?、: a name of several words
    never: new RegExp(`${ASKING.source}[^，。]{0,3}$|[*+\\\\}\\]).^$]$|[A-Za-z]{3} [A-Za-z]{3,20}$`, "i"),
  },
  { name: "behind a comma", left: /[，、；]$/, right: new RegExp(`^[${HAN}]`) },
  {
    name: "alone between blanks",
    left: new RegExp(`[${HAN}，。、；：！）》」』”]{1}[^\\n]{0,20} $`),
    right: new RegExp(`^ [${HAN}\\d]`),
    never: new RegExp(`${ASKING.source}|${MENTIONED.source}`, "i"),
  },
  // not behind the last word of a question in English
  {
    name: "behind a brand",
    left: new RegExp(`(?:^|[${HAN}] ?|[^A-Za-z] )[A-Z][A-Za-z]{2,20}$`),
    right: new RegExp(`^ ?[${HAN}]`),
    never: ASKING,
  },
  {
    name: "inside a word",
    left: new RegExp(`(?:^|[^${LETTER}\\d./=_&-])[${LETTER}]{1,3}$`),
    right: /^[a-zß-öø-ÿ]{2,20}(?![\w=./])/,
    never: SHORT_WORDS,
  },
  {
    name: "inside a word",
    left: new RegExp(`(?:^|[^${LETTER}\\d./=_&-])[${LETTER}]{2,20}$`),
    right: /^[a-zß-öø-ÿ]{1,3}(?![\w=./])/,
    never: SHORT_WORDS,
  },
  { name: "bullet", left: /(?:^|\n)$/, right: new RegExp(`^ [${HAN}]`) },
];

/**
 * Makes damaged.jsonl and clean.jsonl of passages.json and hard-negatives.json, deterministically:
 * `node --experimental-strip-types test/accuracy/encoding/generate.ts`. Each passage goes through each channel that can hold it, as a whole
 * passage, one line and one word.
 */
import { readFileSync, writeFileSync } from "node:fs";
import iconv from "iconv-lite";

type Scope = "passage" | "line" | "word";
interface Damage {
  readonly text: string;
  /** Whether the damage can be undone to the letter. */
  readonly lossless: boolean;
}
type Channel = (text: string) => Damage | undefined;

interface Expected {
  start: number;
  end: number;
  class: string;
  repair?: string;
}

const here = new URL("./", import.meta.url);
const passages: Record<string, string[]> = JSON.parse(readFileSync(new URL("passages.json", here), "utf8"));
const negatives: Record<string, string[]> = JSON.parse(readFileSync(new URL("hard-negatives.json", here), "utf8"));

/** Text in `was`, read as `read`; undefined where `was` cannot write it. */
function misread(was: string, read: string, times = 1): Channel {
  return (text) => {
    let damaged = text;
    for (let i = 0; i < times; i++) {
      const bytes = iconv.encode(damaged, was);
      if (was !== "utf-8" && iconv.decode(bytes, was) !== damaged) return undefined;
      damaged = sloppy(bytes, read);
    }
    if (damaged === text || /[\n\r]/.test(damaged)) return undefined;
    return { text: damaged, lossless: !damaged.includes("\ufffd") && sameBytes(damaged, was, read, text, times) };
  };
}

/** Bytes that windows-1252 leaves out are read as C1 controls, as browsers do. */
function sloppy(bytes: Buffer, charset: string): string {
  if (charset !== "windows-1252") return iconv.decode(bytes, charset);
  return Array.from(bytes, (byte) =>
    [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) ? String.fromCharCode(byte) : iconv.decode(Buffer.of(byte), charset),
  ).join("");
}

function sameBytes(damaged: string, was: string, read: string, text: string, times: number): boolean {
  if (read === "windows-1252" || times > 1) return true;
  return iconv.decode(iconv.encode(damaged, read), was) === text;
}

const CJK = ["zh-Hans", "zh-Hant", "ja", "ko"];
const ALPHABETIC = ["en", "fr", "de", "es", "pt", "ru", "vi"];
const ALL = [...CJK, ...ALPHABETIC];
const WESTERN = ["fr", "de", "es", "pt"];

const CHANNELS: Record<string, readonly [group: string, kind: string, languages: readonly string[], channel: Channel]> = {
  "utf-8 as windows-1252": ["A", "mojibake", ALL, misread("utf-8", "windows-1252")],
  "utf-8 as latin-1": ["A", "mojibake", ALL, misread("utf-8", "iso-8859-1")],
  "utf-8 as windows-1251": ["A", "mojibake", [...WESTERN, "ru", "en"], misread("utf-8", "windows-1251")],
  "utf-8 as koi8-r": ["A", "mojibake", ["fr", "ru", "zh-Hans"], misread("utf-8", "koi8-r")],
  "utf-8 as cp437": ["A", "mojibake", ["fr", "es", "ru", "zh-Hant"], misread("utf-8", "cp437")],
  "utf-8 as macroman": ["A", "mojibake", [...WESTERN, "ja"], misread("utf-8", "macroman")],
  "utf-8 as windows-1252 twice": ["A", "mojibake", ["zh-Hans", "fr", "ru", "vi", "de"], misread("utf-8", "windows-1252", 2)],
  "utf-8 as gbk": ["B", "mojibake", [...CJK, "ru"], misread("utf-8", "gbk")],
  "utf-8 as big5": ["B", "mojibake", CJK, misread("utf-8", "big5-hkscs")],
  "utf-8 as shift_jis": ["B", "mojibake", CJK, misread("utf-8", "shift_jis")],
  "utf-8 as euc-kr": ["B", "mojibake", CJK, misread("utf-8", "cp949")],
  "gbk as windows-1252": ["C", "mojibake", ["zh-Hans"], misread("gbk", "windows-1252")],
  "gbk as windows-1251": ["C", "mojibake", ["zh-Hans"], misread("gbk", "windows-1251")],
  "big5 as windows-1252": ["C", "mojibake", ["zh-Hant"], misread("big5", "windows-1252")],
  "shift_jis as windows-1252": ["C", "mojibake", ["ja"], misread("shift_jis", "windows-1252")],
  "euc-kr as windows-1252": ["C", "mojibake", ["ko"], misread("cp949", "windows-1252")],
  "gbk as big5": ["D", "mojibake", ["zh-Hans"], misread("gbk", "big5")],
  "big5 as gbk": ["D", "mojibake", ["zh-Hant"], misread("big5", "gbk")],
  "gbk as euc-kr": ["D", "mojibake", ["zh-Hans"], misread("gbk", "cp949")],
  "euc-kr as gbk": ["D", "mojibake", ["ko"], misread("cp949", "gbk")],
  "shift_jis as gbk": ["D", "mojibake", ["ja"], misread("shift_jis", "gbk")],
  "euc-jp as shift_jis": ["D", "mojibake", ["ja"], misread("eucjp", "shift_jis")],
  "windows-1251 as windows-1252": ["E", "mojibake", ["ru"], misread("windows-1251", "windows-1252")],
  "koi8-r as windows-1251": ["E", "mojibake", ["ru"], misread("koi8-r", "windows-1251")],
  "cp866 as windows-1251": ["E", "mojibake", ["ru"], misread("cp866", "windows-1251")],
  "windows-1252 as macroman": ["E", "mojibake", WESTERN, misread("windows-1252", "macroman")],
  "windows-1252 as gbk": ["E", "mojibake", WESTERN, misread("windows-1252", "gbk")],
  "utf-16 as latin-1": ["F", "mojibake", ["en", "de", "fr"], misread("utf-16le", "iso-8859-1")],
  "legacy as utf-8": [
    "G",
    "replacement",
    ["zh-Hans", "fr", "ru"],
    (text) =>
      lost(iconv.decode(iconv.encode(text, /[а-я]/i.test(text) ? "windows-1251" : /[一-龥]/.test(text) ? "gbk" : "windows-1252"), "utf-8")),
  ],
  "lost as question marks": ["H2", "replacement", ["zh-Hans", "ja", "ru"], (text) => lost(text.replaceAll(/[^ -~]/g, "?"))],
  entities: [
    "I",
    "escape-residue",
    ALL,
    (text) => ({ text: text.replaceAll(/[^ -~]/gu, (c) => `&#${c.codePointAt(0)};`), lossless: true }),
  ],
  "entities twice": [
    "I",
    "escape-residue",
    ["fr", "en", "zh-Hans"],
    (text) => ({ text: text.replaceAll(/[^ -~]/gu, (c) => `&amp;#x${c.codePointAt(0)?.toString(16)};`), lossless: true }),
  ],
  unicode: [
    "I",
    "escape-residue",
    CJK,
    (text) => ({ text: text.replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`), lossless: true }),
  ],
  percent: ["I", "escape-residue", [...CJK, "fr"], (text) => ({ text: text.replaceAll(/[^ -~]/gu, encodeURIComponent), lossless: true })],
  "quoted-printable": [
    "I",
    "escape-residue",
    ["zh-Hans", "de", "fr"],
    (text) => ({ text: text.replaceAll(/[^ -~]/gu, (c) => encodeURIComponent(c).replaceAll("%", "=")), lossless: true }),
  ],
  "zero-width": [
    "J",
    "invisible",
    ["zh-Hans", "en", "ru"],
    (text) => ({ text: `${text.slice(0, 1)}\u200b${text.slice(1)}`, lossless: true }),
  ],
};

function lost(text: string): Damage {
  return { text, lossless: false };
}

/** The stretch of a line that is damaged: all of it, or a word from its middle. */
function wordOf(line: string, language: string): [number, number] {
  if (["zh-Hans", "zh-Hant", "ja"].includes(language)) {
    const start = Math.floor(line.length / 2) - 2;
    return [start, start + 4];
  }
  const words = [...line.matchAll(/[^ ,.;:—“”]*[^ -~ ,.;:—“”][^ ,.;:—“”]*/gu)].filter(([word]) => word.length > 2);
  const word = words[Math.floor(words.length / 2)];
  return word === undefined ? [0, line.length] : [word.index, word.index + word[0].length];
}

const points = (text: string) => Array.from(text).length;

function* records() {
  for (const [name, [group, kind, languages, channel]] of Object.entries(CHANNELS)) {
    for (const language of languages) {
      for (const [index, passage] of (passages[language] ?? []).entries()) {
        for (const scope of ["passage", "line", "word"] as const) {
          const record = damaged(passage, scope, language, kind, channel);
          if (record !== undefined)
            yield { id: `${name}.${scope}.${language}.${index}`, group, channel: name, scope, lang: language, ...record };
        }
      }
    }
  }
}

function damaged(passage: string, scope: Scope, language: string, kind: string, channel: Channel) {
  const expect: Expected[] = [];
  let text = "";
  let isDamaged = false;
  for (const [index, line] of passage.split("\n").entries()) {
    if (index > 0) text += "\n";
    const [from, to] = scope === "word" ? wordOf(line, language) : [0, line.length];
    const damage = scope === "passage" || index === 1 ? channel(line.slice(from, to)) : undefined;
    if (damage === undefined || damage.text === line.slice(from, to)) text += line;
    else {
      const start = points(text + line.slice(0, from));
      expect.push({ start, end: start + points(damage.text), class: kind, ...(damage.lossless ? { repair: line.slice(from, to) } : {}) });
      text += line.slice(0, from) + damage.text + line.slice(to);
      isDamaged = true;
    }
  }
  return isDamaged ? { text, original: passage, expect } : undefined;
}

function* clean() {
  for (const [lang, texts] of Object.entries(passages)) {
    for (const [index, text] of texts.entries()) {
      yield { id: `clean.${lang}.${index}`, group: "clean-passage", lang, text, expect: [] };
      for (const [n, line] of text.split("\n").entries())
        yield { id: `clean.${lang}.${index}.${n}`, group: "clean-line", lang, text: line, expect: [] };
    }
  }
  for (const [kind, texts] of Object.entries(negatives)) {
    for (const [index, text] of texts.entries())
      yield { id: `hard.${kind}.${index}`, group: `hard:${kind}`, lang: "und", text, expect: [] };
  }
}

function write(name: string, rows: Iterable<object>): void {
  writeFileSync(new URL(name, here), [...rows].map((row) => `${JSON.stringify(row)}\n`).join(""));
}

write("damaged.jsonl", records());
write("clean.jsonl", clean());

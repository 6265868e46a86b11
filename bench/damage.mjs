/** What makes a copy of a specimen differ from it: small edits everywhere, and in some documents the damage of one line. */
import iconv from "iconv-lite";
import { gap, pick } from "./random.mjs";

const DIGITS_CHANGED = 0.1;
const LINES_DROPPED = 0.01;
const LINES_DOUBLED = 0.01;
const CHARACTERS_REPLACED = 0.005;
const DOCUMENTS_DAMAGED = 0.3;
/** Shorter lines are captions, bylines and gaps. */
const DAMAGED_LINE_FROM = 12;

/** The kinds of damage that real pages show, each over one line. All leave valid UTF-8, so that every tool reads the same text. */
export const DAMAGE = {
  mojibake: (line) => Buffer.from(line, "utf8").toString("latin1"),
  replacement: (line, random) => splice(line, random, 1, "\u{fffd}".repeat(1 + Math.floor(random() * 3))),
  invisible: (line, random) => splice(line, random, 0, pick(random, ["\u{200b}", "\u{feff}", "\u{ad}", "\u{2060}"])),
  markup: (line, random) => splice(line, random, 0, pick(random, ["&nbsp;", "<br/>", "</span>", "&amp;quot;", "[/url]"])),
  folded: (line) => line.replaceAll("，", ",").replaceAll("。", ".").replaceAll("：", ":").replaceAll("“", '"').replaceAll("”", '"'),
  wide: (line) => line.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  spaced: (line) => [...line.slice(0, 40)].join(" ") + line.slice(40),
  doubled: (line, random) => {
    const start = Math.floor(random() * (line.length - 8));
    return line.slice(0, start + 8) + line.slice(start, start + 8) + line.slice(start + 8);
  },
};

const READ_AS = ["windows-1252", "gbk", "big5", "shift_jis"];
/** How whole documents are garbled: the charset that they were written in, by script, and the one that they are read in. */
export const MISREADINGS = {
  simplified: [...misreadings("gbk"), ...misreadings("utf-8"), ["utf-16le", "windows-1252"], ["utf-16le", "gbk"]],
  traditional: [...misreadings("big5"), ...misreadings("utf-8")],
};

function misreadings(written) {
  return READ_AS.filter((read) => read !== written).map((read) => [written, read]);
}

/** @param {string} text @param {readonly [was: string, read: string]} misreading */
export function garbled(text, [was, read]) {
  // by lines, as the bytes of a line end survive in all of these charsets but UTF-16
  return text
    .split("\n")
    .map((line) => iconv.decode(iconv.encode(line, was), read))
    .join("\n");
}

/** @param {string} text @param {() => number} random */
export function edited(text, random) {
  const lines = [];
  for (const line of text.split("\n")) {
    const chance = random();
    if (chance < LINES_DROPPED) continue;
    lines.push(line);
    if (chance > 1 - LINES_DOUBLED) lines.push(line);
  }
  if (random() < DOCUMENTS_DAMAGED) damageOneLine(lines, random);
  const digits = lines.join("\n").replace(/[0-9]/g, (digit) => (random() < DIGITS_CHANGED ? String(Math.floor(random() * 10)) : digit));
  return replaceCharacters(digits, random);
}

function damageOneLine(lines, random) {
  const long = [...lines.keys()].filter((index) => lines[index].length >= DAMAGED_LINE_FROM);
  if (long.length === 0) return;
  const index = pick(random, long);
  lines[index] = DAMAGE[pick(random, Object.keys(DAMAGE))](lines[index], random);
}

/** Each replaced character becomes another one of the same text; line ends and halves of a surrogate pair stay. */
function replaceCharacters(text, random) {
  let result = "";
  let done = 0;
  for (let at = gap(random, CHARACTERS_REPLACED); at < text.length; at += gap(random, CHARACTERS_REPLACED)) {
    const other = text[Math.floor(random() * text.length)];
    if (/[\n\ud800-\udfff]/.test(text[at] + other)) continue;
    result += text.slice(done, at) + other;
    done = at + 1;
  }
  return result + text.slice(done);
}

function splice(line, random, removed, inserted) {
  const at = 1 + Math.floor(random() * (line.length - 2));
  return line.slice(0, at) + inserted + line.slice(at + removed);
}

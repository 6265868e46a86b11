/** Addresses in running text: URLs with a scheme, `www.` hosts, mailto and bare e-mail addresses. */
import { CharClass, classTable } from "../classes.ts";
import type { Span } from "../span.ts";
import { merged } from "./merge.ts";

const SCHEMES = ["https", "http", "ftps", "ftp", "sftp", "ssh", "git", "file", "ws", "wss", "magnet", "tel"];
const LONGEST_SCHEME = 6;
/** Longer stretches without a blank are not addresses; also what keeps the pass linear. */
const LONGEST_ADDRESS = 2048;
/** RFC 5321: a local part has at most 64 octets, a domain 255. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;

const STOPS = new Set("<>\"'`\\^{}|，。；、！？：（）「」『』《》【】“”‘’…");
/** After one of these, letters outside ASCII still belong to the address: `/wiki/長城`, `?q=长城`. Elsewhere they are the sentence going on. */
const JOINTS = new Set("/=#_-&+%.?:");
const TRAILING = new Set(".,;:!?*_~");

/** Ascending, disjoint. Linear: each mark that may belong to an address (`://`, `www.`, `@`) is looked up by indexOf. */
export function addresses(text: string): Span[] {
  return merged([...withScheme(text), ...withoutScheme(text), ...mailboxes(text)]);
}

function* withScheme(text: string): Generator<Span> {
  let from = 0;
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", Math.max(from, at + 3))) {
    const letters = lettersBefore(text, at);
    const scheme = SCHEMES.find((name) => letters.endsWith(name));
    if (scheme === undefined || at - scheme.length < from) continue;
    const end = addressEnd(text, at + 3);
    if (end === at + 3) continue;
    yield { start: at - scheme.length, end };
    from = end;
  }
}

function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_SCHEME && isLatinLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

function* withoutScheme(text: string): Generator<Span> {
  for (const prefix of ["www.", "WWW."]) {
    for (let at = text.indexOf(prefix); at >= 0; ) {
      const whole = at === 0 || !isDomainUnit(text.charCodeAt(at - 1));
      const end = whole ? addressEnd(text, at + prefix.length) : at;
      const isHost = whole && text.slice(at + prefix.length, end).includes(".");
      if (isHost) yield { start: at, end };
      at = text.indexOf(prefix, isHost ? end : at + prefix.length);
    }
  }
}

function addressEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_ADDRESS);
  let end = from;
  let depth = 0;
  let inPath = false;
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end);
    const character = text[end];
    if (unit <= 0x20 || STOPS.has(character)) break;
    if (unit >= 0x7f) {
      if (!isLetter(unit)) break;
      const before = text.charCodeAt(end - 1);
      if (before < 0x7f && !(inPath && JOINTS.has(text[end - 1]))) break;
    } else if (character === "/" || character === "?" || character === "#") inPath = true;
    else if (character === "(" || character === "[") depth++;
    else if ((character === ")" || character === "]") && --depth < 0) break;
  }
  while (end > from && TRAILING.has(text[end - 1])) end--;
  return end;
}

function* mailboxes(text: string): Generator<Span> {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL_PART && isLocalUnit(text.charCodeAt(start - 1))) start--;
    while (start < at && text[start] === ".") start++;
    if (start === at) continue;
    const limit = Math.min(text.length, at + 1 + LONGEST_DOMAIN);
    let end = at + 1;
    while (end < limit && isDomainUnit(text.charCodeAt(end))) end++;
    while (end > at && (text[end - 1] === "." || text[end - 1] === "-")) end--;
    if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,62}\.[A-Za-z0-9.-]{1,250}$/.test(text.slice(at + 1, end))) continue;
    const scheme = text.slice(Math.max(0, start - 7), start).toLowerCase() === "mailto:";
    yield { start: scheme ? start - 7 : start, end };
  }
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isDomainUnit(unit: number): boolean {
  return isLatinLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x2e;
}

function isLocalUnit(unit: number): boolean {
  return isDomainUnit(unit) || unit === 0x5f || unit === 0x25 || unit === 0x2b;
}

function isLetter(unit: number): boolean {
  const value = classTable[unit];
  return (value >= CharClass.Han && value <= CharClass.Greek) || (unit & 0xf800) === 0xd800;
}

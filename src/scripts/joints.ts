/** What a Latin word is part of, by the characters beside it: an address, a path, code; a compound; or nothing. */

/** An address, path, key or code (`identifier`), a compound (deepseek-r1), nothing. */
export type Joint = "none" | "compound" | "identifier";

const ASCII = 0x80;
/** Beside one of these a token is part of an address, a path, a package or a tag. */
const IDENTIFIER_MARKS = "/\\@_#$~=<>&%`|";
const isIdentifierMark = new Uint8Array(ASCII);
for (let i = 0; i < IDENTIFIER_MARKS.length; i++) isIdentifierMark[IDENTIFIER_MARKS.charCodeAt(i)] = 1;

const BRACKET = { open: 0x28, close: 0x29 };
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const SPACE = 0x20;
const BACKTICK = 0x60;
const ASTERISK = 0x2a;
const COLON = 0x3a;

export function jointOf(text: string, start: number, end: number): Joint {
  const before = jointAt(text, start - 1, -1);
  if (before === "identifier") return before;
  const after = jointAt(text, end, 1);
  return after === "none" ? before : after;
}

/** A dot or a colon joins only to a letter, digit or slash beyond it (example.com, https://), a hyphen or a call's bracket to what is lower case. */
function jointAt(text: string, at: number, step: number): Joint {
  if (at < 0 || at >= text.length) return "none";
  const mark = text.charCodeAt(at);
  if (mark >= ASCII) return "none";
  if (isIdentifierMark[mark] === 1) return "identifier";
  // a comment of code: /*usage*/
  if (mark === ASTERISK && text.charCodeAt(at + step) === SLASH) return "identifier";
  if (mark !== HYPHEN && mark !== FULL_STOP && mark !== COLON && mark !== BRACKET.open) return "none";
  const beyond = at + step < 0 || at + step >= text.length ? 0 : text.charCodeAt(at + step);
  // a file whose name begins with a dot: .github
  if (mark === FULL_STOP && step < 0 && (beyond <= SPACE || beyond === BACKTICK)) return "identifier";
  const isLower = beyond >= 0x61 && beyond <= 0x7a;
  if (mark === HYPHEN) return isLower ? "compound" : "none";
  const isDigit = beyond >= 0x30 && beyond <= 0x39;
  if (mark === BRACKET.open) return step > 0 && (isLower || isDigit || beyond === BRACKET.close) ? "compound" : "none";
  const isCapital = beyond >= 0x41 && beyond <= 0x5a;
  return isLower || isDigit || isCapital || beyond === SLASH || beyond === COLON ? "identifier" : "none";
}

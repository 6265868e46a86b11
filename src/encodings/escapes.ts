/** Escapes that should have been resolved: HTML entities, \uXXXX, percent and quoted-printable bytes. What each says is proved by decoding it. */
import { isUtf8 } from "node:buffer";
import { entityText } from "./entities.ts";

export type EscapeKind = "entity" | "unicode" | "percent" | "quoted-printable";

export interface Escape {
  readonly start: number;
  readonly end: number;
  readonly kind: EscapeKind;
  readonly text: string;
  /** Escaped more than once: no syntax asks for that. */
  readonly double: boolean;
}

const ENTITY = /&(?:amp;){0,3}(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,8});/g;
const UNICODE = /(?:\\u[0-9a-fA-F]{4}){1,4096}|(?:\\x[0-9a-fA-F]{2}){2,4096}/g;
const PERCENT = /(?:%[0-9a-fA-F]{2}){2,4096}/g;
const QUOTED = /(?:=[0-9A-F]{2}){2,4096}/g;
const QUOTED_ASCII = /=(?:3D|20|2E|0A|0D)/g;

/** Ascending within each kind; the caller sorts. */
export function* escapes(text: string): Generator<Escape> {
  if (text.includes("&")) yield* entities(text);
  if (text.includes("\\")) yield* unicodeEscapes(text);
  if (text.includes("%")) yield* byteEscapes(text, PERCENT, "percent");
  if (text.includes("=")) yield* quotedPrintable(text);
}

function* entities(text: string): Generator<Escape> {
  for (const match of text.matchAll(ENTITY)) {
    const said = entityText(match[0]);
    if (said === undefined) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      kind: "entity",
      text: said,
      double: match[0].startsWith("&amp;") && match[0] !== "&amp;",
    };
  }
}

/** Beside these an escape is a pattern or a literal that speaks of itself: `[\u4e00-\u9fff]`, `"\u00e9"`. */
const PATTERN_SIDE = /[[\]{}()|^$*+\-"'`\\]/;

function* unicodeEscapes(text: string): Generator<Escape> {
  for (const match of text.matchAll(UNICODE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (PATTERN_SIDE.test(text.charAt(start - 1)) || PATTERN_SIDE.test(text.charAt(end))) continue;
    const said = match[0][1] === "x" ? utf8Text(match[0].replaceAll("\\x", "")) : unitsText(match[0]);
    if (said !== undefined) yield { start, end, kind: "unicode", text: said, double: false };
  }
}

function unitsText(run: string): string | undefined {
  const units = run
    .slice(2)
    .split("\\u")
    .map((hex) => Number.parseInt(hex, 16));
  const text = String.fromCharCode(...units);
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u0000-\u0008\u000e-\u001f]/.test(text)
    ? undefined
    : text;
}

/** Only bytes that are UTF-8 and hold a character beyond ASCII prove themselves. */
function utf8Text(hex: string): string | undefined {
  const bytes = Buffer.from(hex, "hex");
  if (!isUtf8(bytes) || !bytes.some((byte) => byte > 0x7f)) return undefined;
  const text = bytes.toString("utf8");
  return /[\u0080-\u009f\ue000-\uf8ff]/.test(text) ? undefined : text;
}

/** Addresses and forms escape by right. */
const ADDRESS_PART = /[/?&=.#:+@_-][^\s]{0,64}$|^[^\s]{0,64}[/?&=#@_]/;
const TOKEN_SIDE = 64;

function* byteEscapes(text: string, pattern: RegExp, kind: EscapeKind): Generator<Escape> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const said = utf8Text(match[0].replaceAll(/[%=]/g, ""));
    if (said !== undefined && !isAddressPart(text, start, end)) yield { start, end, kind, text: said, double: false };
  }
}

function isAddressPart(text: string, start: number, end: number): boolean {
  const before = /[!-~]{0,64}$/.exec(text.slice(Math.max(0, start - TOKEN_SIDE), start))?.[0] ?? "";
  const after = /^[!-~]{0,64}/.exec(text.slice(end, end + TOKEN_SIDE))?.[0] ?? "";
  const token = before.replaceAll(/(?:[%=][0-9A-Fa-f]{2})+/g, "x");
  return ADDRESS_PART.test(token) || /^[/?&=#@_]/.test(after.replaceAll(/(?:[%=][0-9A-Fa-f]{2})+/g, "x"));
}

/** The plain bytes that quoted-printable escapes too count only beside ones that prove it. */
function* quotedPrintable(text: string): Generator<Escape> {
  const proved = [...byteEscapes(text, QUOTED, "quoted-printable")];
  yield* proved;
  if (proved.length === 0) return;
  const ends = new Set(proved.flatMap(({ start, end }) => [start, end]));
  for (const match of text.matchAll(QUOTED_ASCII)) {
    const start = match.index;
    if (ends.has(start) || !/=3D/.test(match[0])) continue;
    yield { start, end: start + 3, kind: "quoted-printable", text: "=", double: false };
  }
}

/** The names that people give to charsets. */
import { CHARSET_NAMES, type CharsetName } from "./charsets.ts";

/** How people and tools call the charsets, beside the names of the Encoding Standard. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  cp950: "big5",
  "big5-hkscs": "big5",
  cp932: "shift_jis",
  sjis: "shift_jis",
  "shift-jis": "shift_jis",
  "windows-31j": "shift_jis",
  eucjp: "euc-jp",
  cp949: "euc-kr",
  euckr: "euc-kr",
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  koi8r: "koi8-r",
  koi8u: "koi8-u",
  cp437: "ibm437",
  cp850: "ibm850",
  cp866: "ibm866",
  macroman: "macintosh",
};

/** @throws RangeError when no charset is known by that name */
export function resolveEncoding(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]/g, "-")
    .replace(/^cp(125\d)$/, "windows-$1");
  const resolved = ALIASES[name] ?? (name === "shift-jis" ? "shift_jis" : name);
  if (isCharset(resolved) || resolved === "utf-8" || resolved === "utf-16be" || resolved === "utf-16le") return resolved;
  try {
    return new TextDecoder(resolved).encoding;
  } catch (cause) {
    throw new RangeError(`unknown encoding "${label}": expected utf-8, utf-16le, utf-16be, ${CHARSET_NAMES.join(", ")}`, { cause });
  }
}

export function isCharset(name: string): name is CharsetName {
  return (CHARSET_NAMES as readonly string[]).includes(name);
}

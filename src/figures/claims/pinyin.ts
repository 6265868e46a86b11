/** Reads Han names in pinyin, so that 清河 and Qinghe meet. One reading a character: names with another one are not found. */
import { packedPinyin } from "#figures";
import { FIRST_HAN, LAST_HAN } from "./syllables.ts";

let table: { readonly syllables: readonly string[]; readonly codes: Uint16Array } | undefined;

/** The syllables of a Han name written as one word without tones: 清河 is `qinghe`. Other characters are left out. */
export function pinyinOf(name: string): string {
  table ??= unpack();
  let word = "";
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit >= FIRST_HAN && unit <= LAST_HAN) word += table.syllables[table.codes[unit - FIRST_HAN]];
  }
  return word;
}

function unpack() {
  const bytes = Buffer.from(packedPinyin.codes, "base64");
  const codes = new Uint16Array(bytes.length / 2);
  Buffer.from(codes.buffer).set(bytes);
  return { syllables: packedPinyin.syllables.split(" "), codes };
}

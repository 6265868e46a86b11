/** Reads Han names in pinyin, so that 清河 and Qinghe meet. One reading a character: names with another one are not found. */
import { packedPinyin } from "#figures";
import { FIRST_HAN, LAST_HAN } from "./syllables.ts";

let table: { readonly syllables: readonly string[]; readonly codes: Buffer } | undefined;

/** The syllables of a Han name written as one word without tones: 清河 is `qinghe`. Other characters are left out. */
export function pinyinOf(name: string): string {
  table ??= { syllables: packedPinyin.syllables.split(" "), codes: Buffer.from(packedPinyin.codes, "base64") };
  let word = "";
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit >= FIRST_HAN && unit <= LAST_HAN) word += table.syllables[table.codes.readUInt16LE(2 * (unit - FIRST_HAN))];
  }
  return word;
}

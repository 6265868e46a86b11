/**
 * A finding's identity over time: its rule, the text it stands on and its ordinal among equals in the document.
 * Moved lines, changed columns and edits elsewhere leave it as it was.
 */

/** 64 bits as 16 hex digits: two 32-bit FNV-1a streams over the code units, the second with its own offset and a final mix. */
export function hash64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 13), 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(a) + hex(b ^ text.length);
}

const HEX_BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(value: number): string {
  return HEX_BYTES[value >>> 24] + HEX_BYTES[(value >>> 16) & 255] + HEX_BYTES[(value >>> 8) & 255] + HEX_BYTES[value & 255];
}

/** Counts equal (rule, text) pairs of one document and numbers them. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** `text` is the span's whole text; white space in it does not matter. */
  of(rule: string, text: string): string {
    const key = `${rule}\n${isPlain(text) ? text : text.normalize("NFC").replace(/\s+/g, " ").trim()}`;
    const hash = hash64(key);
    const ordinal = this.#seen.get(hash) ?? 0;
    this.#seen.set(hash, ordinal + 1);
    return ordinal === 0 ? hash : hash64(`${key}\n${ordinal}`);
  }
}

/** Most spans hold neither white space nor anything that NFC could change, and looking is cheaper than doing. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain =
      (unit > 0x20 && unit < 0x7f) || // ASCII
      (unit > 0x3400 && unit < 0xa000) || // Han
      (unit > 0x3000 && unit < 0x3099) || // Han punctuation, hiragana without sound marks
      (unit > 0xff00 && unit < 0xfff0); // full-width forms
    if (!plain) return false;
  }
  return true;
}

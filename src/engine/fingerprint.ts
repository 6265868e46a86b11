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

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}

/** Counts equal (rule, text) pairs of one document and numbers them. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** `text` is the span's whole text; white space in it does not matter. */
  of(rule: string, text: string): string {
    const key = `${rule}\n${normalized(text)}`;
    const hash = hash64(key);
    const ordinal = this.#seen.get(hash) ?? 0;
    this.#seen.set(hash, ordinal + 1);
    return ordinal === 0 ? hash : hash64(`${key}\n${ordinal}`);
  }
}

/** Most spans need neither step, and looking is cheaper than doing. */
function normalized(text: string): string {
  const composed = MAY_COMPOSE.test(text) ? text.normalize("NFC") : text;
  return WHITE_SPACE.test(composed) ? composed.replace(/\s+/g, " ").trim() : composed;
}

/** All that NFC could change: beyond Latin, punctuation, kana without sound marks, Han, full-width forms. */
const MAY_COMPOSE = /[^\x00-\u02ff\u2002-\u206f\u3000-\u3098\u309b-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const WHITE_SPACE = /\s/;

/** Names that lost the capitals which they have elsewhere in the document: openai beside OpenAI. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { lostCapitals, lostInitials } from "./lost-places.ts";
import { usesOf } from "./name-uses.ts";
import { namesOf } from "./names.ts";

export interface MiscasedName {
  readonly right: string;
  /** How often the right spelling stands. */
  readonly rightCount: number;
  /** Only the first letter is a capital: less of a sign. */
  readonly isInitial: boolean;
  readonly wrong: readonly Span[];
}

/** SYstem: two capitals and no more are a slip of the shift key as often as a name, until they come again; Vmware may be another one. */
const SHIFT_SLIP = /^[a-z]?[A-Z]{2}[a-z]+$/;
const SHIFT_SLIP_MIN = 2;
const SHIFT_SLIP_SURE = 3;
/** URLs: an acronym, which many write in lower case. */
const PLURAL_ACRONYM = /^[A-Z]+s$/;

/** Common nouns that are written with inner capitals and without, often on one page. */
const NOUNS = new Set("wifi hifi lofi scifi ebook email ecommerce vlog checkin checkout homepage website eldercare".split(" "));
/** FinTech, EdTech: trades are written so in names of funds and fairs. */
const TRADE = /^(?:fin|ed|med|prop|insur|reg|bio|agri?|food|health|clean|climate|legal|ad|mar|hr)tech$/;

/** word2vec: a method from one thing to another, which its authors write in lower case. */
const METHOD = /^[A-Za-z]+2[A-Za-z]+$/;

/** `terms`: names with their right casing, from the configuration; they need not stand in the text. */
export function miscasedNames(document: Document, terms: readonly string[]): MiscasedName[] {
  const given = new Map(terms.map((term) => [term.toLowerCase(), term]));
  const { names, initials } = namesOf(document);
  for (const [key, term] of given) {
    names.set(key, term);
    initials.delete(key);
  }
  for (const [key, name] of initials) names.set(key, name);
  if (names.size === 0) return [];
  const found: MiscasedName[] = [];
  for (const [key, uses] of usesOf(document, names)) {
    if (uses.lower.length + uses.capitalised.length === 0) continue;
    const right = names.get(key) ?? key;
    const rightCount = uses.right.length;
    if (!given.has(key) && (NOUNS.has(key) || TRADE.test(key) || PLURAL_ACRONYM.test(right) || METHOD.test(right))) continue;
    if (!given.has(key) && SHIFT_SLIP.test(right)) {
      if (rightCount < SHIFT_SLIP_MIN) continue;
      if (rightCount < SHIFT_SLIP_SURE) uses.capitalised.length = 0;
    }
    const wrong = initials.has(key) ? lostInitials(document, uses, key.length) : lostCapitals(document, right, uses, given.has(key));
    if (wrong.length > 0) found.push({ right, rightCount, isInitial: initials.has(key), wrong });
  }
  return found.sort((a, b) => a.wrong[0].start - b.wrong[0].start);
}

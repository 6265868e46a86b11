/** Words and numbers in the report's language. */
import type { Locale } from "../../../vocabulary.ts";
import type { WordKey, Words } from "../wording.ts";

export class Speech {
  readonly #words: Words;
  readonly #number: Intl.NumberFormat;
  readonly #figure: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #finePercent: Intl.NumberFormat;

  constructor(words: Words, locale: Locale) {
    this.#words = words;
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    this.#figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 7 });
    this.#percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    this.#finePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  }

  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    const [one, many = one] = this.#words[key].split("|");
    const chosen = values.n === 1 ? one : many;
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? this.number(value) : value;
    });
  }

  /** What a rule calls its evidence, in the report's language where it is known. */
  name(name: string): string {
    return Object.hasOwn(this.#words.names, name) ? this.#words.names[name] : name;
  }

  /** What a rule is called; in English its identity says it. */
  rule(id: string): string {
    return this.name(id);
  }

  /** A figure that a text gives, rid of what its conversion added. */
  figure(value: number): string {
    return this.#figure.format(value);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A part of the whole; small parts with a decimal. */
  share(part: number, whole: number): string {
    const share = whole > 0 ? part / whole : 0;
    return (share > 0 && share < 0.1 ? this.#finePercent : this.#percent).format(share);
  }
}

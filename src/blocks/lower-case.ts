/** Lower case. */

/** Ranges of code units in which all stand that have a lower case, by themselves or as half of a character. */
const CASED = "AZ\u00c0\u1fffℂ\u24ff\u2c00\u2dff\ua640\uabff\ud800\udfffＡＺ";

/** A table by code unit: `value` where there may be a lower case, else 0. */
export function casedUnits(value: number): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < CASED.length; i += 2) units.fill(value, CASED.charCodeAt(i), CASED.charCodeAt(i + 1) + 1);
  return units;
}

const IS_CASED = casedUnits(1);

/** The stretch of a text in lower case. To see that a line of Chinese has none takes a tenth of the time of making it. */
export function lowerCase(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  for (let i = start; i < end; i++) if (IS_CASED[text.charCodeAt(i)] === 1) return stretch.toLowerCase();
  return stretch;
}

/** Narrow marks and their full-width twins. */

const NARROW = ",:;!?.()";
const WIDE = "，：；！？。（）";
const ASCII = 0x80;
const wideTwins: string[] = new Array(ASCII).fill("");
for (let i = 0; i < NARROW.length; i++) wideTwins[NARROW.charCodeAt(i)] = WIDE[i];

/** "" where there is none. */
export function wideTwin(unit: number): string {
  return unit < ASCII ? wideTwins[unit] : "";
}

export function hasWideTwin(unit: number): boolean {
  return unit < ASCII && wideTwins[unit] !== "";
}

const WIDE_TWINS = /[，：；！？（）]/g;

/** Full-width marks that have an ASCII twin: how many a text kept says whether all were folded. */
export function countWideMarks(text: string): number {
  let count = 0;
  for (WIDE_TWINS.lastIndex = 0; WIDE_TWINS.test(text); ) count++;
  return count;
}

/** A year told by an era and by the common one: 民国113年(西元2024年), 光绪二十四年(1898年), 2019年(令和元年). */
import type { DateFault } from "./datechecks.ts";
import type { Figure } from "./figure.ts";
import { readHan } from "./numerals.ts";
import type { ReadBlock } from "./read.ts";
import { within } from "./sentences.ts";

/** The first year of each, and whether its years end at the lunar new year. */
const LUNAR: Readonly<Record<string, number>> = {
  洪武: 1368,
  永乐: 1403,
  宣德: 1426,
  成化: 1465,
  弘治: 1488,
  嘉靖: 1522,
  隆庆: 1567,
  万历: 1573,
  崇祯: 1628,
  顺治: 1644,
  康熙: 1662,
  雍正: 1723,
  乾隆: 1736,
  嘉庆: 1796,
  道光: 1821,
  咸丰: 1851,
  同治: 1862,
  光绪: 1875,
  宣统: 1909,
  明治: 1868,
};
const SOLAR: Readonly<Record<string, number>> = { 民国: 1912, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const ERA = `(${[...Object.keys(LUNAR), ...Object.keys(SOLAR)].join("|")}) ?(元|\\d{1,3}|[一二三四五六七八九十百零廿卅]{1,5}) ?年`;
const COMMON = "(?:即|是|为)?(?:[公西]元)? ?(?<!\\d)(\\d{4})(?!\\d)";
const ERA_FIRST = new RegExp(`${ERA} ?[(,，] ?${COMMON}(?=[年,，)])`, "g");
const COMMON_FIRST = new RegExp(`${COMMON} ?年? ?\\( ?(?:即|是|为)?(?:中华)?${ERA}`, "g");
/** The lunar year ends in the next one of the calendar. */
const INTO_NEXT = 1;
/** Further off another era of the same name is meant. */
const NEAR = 60;

export function mayTellEra(text: string): boolean {
  return ANY.test(text);
}

const ANY = new RegExp(ERA);

const RANGE = /^年?[到至—~-]/;

export function* eraFaults({ text, figures }: ReadBlock): Generator<DateFault> {
  // 大正3年到大正6年，即1914年到1917年: the first of both
  for (const match of text.matchAll(ERA_FIRST))
    if (!RANGE.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2)))
      yield* faultOf(figures, match, match[1], match[2], match[3]);
  for (const match of text.matchAll(COMMON_FIRST)) yield* faultOf(figures, match, match[2], match[3], match[1]);
}

function* faultOf(figures: readonly Figure[], match: RegExpExecArray, era: string, nth: string, common: string): Generator<DateFault> {
  const count = nth === "元" ? 1 : /^\d/.test(nth) ? Number(nth) : (readHan(nth, 0)?.value ?? 0);
  const year = (LUNAR[era] ?? SOLAR[era]) + count - 1;
  const apart = Number(common) - year;
  if (count < 1 || apart === 0 || Math.abs(apart) > NEAR || (era in LUNAR && apart === INTO_NEXT)) return;
  const told = within(figures, { start: match.index, end: match.index + match[0].length }).filter(({ date }) => date !== undefined);
  if (told.length === 0) return;
  yield { fault: "era", figures: told, steps: [`${era}${nth}年 = ${year}`, `${year} ≠ ${common}`] };
}

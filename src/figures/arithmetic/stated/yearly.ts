/** What something changed by each year, over so many of them. */
import { areAlike } from "../comparable.ts";
import { type Operand, withoutPer } from "../operands.ts";
import { DATE, isQuantitySign, type Skeleton, SPELL, V } from "./skeleton.ts";
import { growthByYear, type Stated, stepByYear } from "./stated.ts";
import { DOWN, UP } from "./verbs.ts";

/** 十年间增加144万人，增长20%，年均增长1.84%; 减少16万人，平均每年减少1.6万人. */
const YEARLY = new RegExp(
  `^[^。;；\\n]{0,48}?(?:^|[，,])(?:${SPELL}[间来内里]?)?(?:年均|平均每年)(?:复合)?(?:${UP}|${DOWN})(?:率|速|幅)?(?:了|约|为|达到?|高达)?(${V})`,
);

/** By the year over so many of them: compounded, or the whole divided. */
export function yearly(
  skeleton: Skeleton,
  at: number,
  base: Operand,
  end: Operand | undefined,
  step: Operand | undefined,
): Stated | undefined {
  const match = YEARLY.exec(skeleton.text.slice(at));
  if (match === null) return undefined;
  const words = skeleton.text.slice(skeleton.text.lastIndexOf("。", at) + 1, at + match[0].length);
  const [years, others] = yearsIn(skeleton, words);
  if (years === undefined) return undefined;
  // 平均每年便宜150元: read as a price of a year
  const told = withoutPer(skeleton.operand(match[1]));
  if (isQuantitySign(match[1])) return areAlike(told, withoutPer(base)) ? stepByYear(told, base, end, step, years) : undefined;
  // what is produced is told at the prices of its year, and its growth at constant ones
  return end === undefined || AT_CONSTANT_PRICES.test(words) ? undefined : growthByYear(told, base, end, years, others);
}

const AT_CONSTANT_PRICES = /生产总值|GDP|增加值|国民收入|可支配收入|总产值/;

/** What lies between the two years that are told, or the one length of time; 成立8年来，由2015年的…升至2022年的… tells both. */
function yearsIn(skeleton: Skeleton, words: string): readonly [years: number | undefined, others: number | undefined] {
  const spells = [...words.matchAll(SPELLS)]
    .map(([sign]) => skeleton.operand(sign).figure.value / A_YEAR)
    .filter((years) => years > 1)
    .map(Math.round);
  const spell = spells.length === 1 ? spells[0] : undefined;
  const told = [...words.matchAll(DATES)].map(([sign]) => skeleton.date(sign).date?.year).filter((year) => year !== undefined);
  const [first, last, third] = new Set(told);
  const between = first === undefined || last === undefined || third !== undefined ? undefined : Math.abs(last - first);
  if (spells.length > 1) return [undefined, undefined];
  return spell === undefined ? [between, undefined] : [spell, between];
}

const A_YEAR = 31_556_952;
const SPELLS = new RegExp(SPELL, "g");
const DATES = new RegExp(DATE, "g");

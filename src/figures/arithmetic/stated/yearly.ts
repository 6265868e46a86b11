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
  const years = yearsIn(skeleton, skeleton.text.slice(skeleton.text.lastIndexOf("。", at) + 1, at + match[0].length));
  if (years === undefined) return undefined;
  // 平均每年便宜150元: read as a price of a year
  const told = withoutPer(skeleton.operand(match[1]));
  if (isQuantitySign(match[1])) return areAlike(told, withoutPer(base)) ? stepByYear(told, base, end, step, years) : undefined;
  return end === undefined ? undefined : growthByYear(told, base, end, years);
}

/** The one length of time that is told, or what lies between the two years that are. */
function yearsIn(skeleton: Skeleton, words: string): number | undefined {
  const [spell, another] = [...words.matchAll(SPELLS)]
    .map(([sign]) => skeleton.operand(sign).figure.value / A_YEAR)
    .filter((years) => years > 1);
  if (spell !== undefined) return another === undefined ? Math.round(spell) : undefined;
  const told = [...words.matchAll(DATES)].map(([sign]) => skeleton.date(sign).date?.year).filter((year) => year !== undefined);
  const [first, last, third] = new Set(told);
  return first === undefined || last === undefined || third !== undefined ? undefined : Math.abs(last - first);
}

const A_YEAR = 31_556_952;
const SPELLS = new RegExp(SPELL, "g");
const DATES = new RegExp(DATE, "g");

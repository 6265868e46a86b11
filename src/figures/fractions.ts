/** Fractions: 三分之一, 1/3 of, two-fifths, a third. */
import { boundAfter, boundBefore, intervalOf } from "./bounds.ts";
import type { Bound, Figure } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { build, HAN_NUMBER, match, numberOf } from "./special.ts";

const FRACTION_HAN = new RegExp(`(\\d{1,4}|${HAN_NUMBER})分之(\\d{1,4}|${HAN_NUMBER})`, "y");
const FRACTION_SLASH = /(\d{1,2})\/(\d{1,3})(?![\d/.%]|[A-Za-z])/y;
const PARTS =
  "half|halves|third|thirds|quarter|quarters|fifth|fifths|sixth|sixths|seventh|sevenths|eighth|eighths|ninth|ninths|tenth|tenths|twentieth|twentieths|hundredth|hundredths";
const FRACTION_ENGLISH = new RegExp(`(?:(one|two|three|four|five|six|seven|eight|nine)[ -])?(${PARTS})(?![A-Za-z-])`, "iy");
const PART_VALUES: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};

export function fractionHan(text: string, at: number, floor: number): Figure | undefined {
  const found = match(FRACTION_HAN, text, at);
  if (found === null) return undefined;
  const below = numberOf(found[1]);
  const above = numberOf(found[2]);
  if (below === undefined || above === undefined || below.value === 0) return undefined;
  const end = FRACTION_HAN.lastIndex;
  const value = above.value / below.value;
  const [low, high] = below.range ?? [below.value, below.value];
  const vague =
    below.range || above.range
      ? { low: (above.range?.[0] ?? above.value) / high, high: (above.range?.[1] ?? above.value) / low }
      : undefined;
  return fraction(text, at, end, floor, value, vague);
}

export function slash(text: string, at: number, floor: number): Figure | undefined {
  const found = match(FRACTION_SLASH, text, at);
  if (found === null || /[\d/.A-Za-z_-]/.test(text[at - 1] ?? "")) return undefined;
  const [, above, below] = found;
  const end = FRACTION_SLASH.lastIndex;
  // page marks stand alone on their line; only a proper fraction in running text is one
  const alone = (at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n");
  if (
    alone ||
    Number(below) < 2 ||
    Number(above) >= Number(below) ||
    (Number(above) !== 1 && !/^(?:的| of )/.test(text.slice(end, end + 4)))
  )
    return undefined;
  return fraction(text, at, end, floor, Number(above) / Number(below));
}

/** What stands behind a part that is no ordinal: a fifth of them, a third higher, a quarter down on. */
const PART_BEHIND =
  /^ ?(?:of|,|\.|;|\)|from|to|in|on|for|more|less|year|$|\n|were|was|is|are|said|as|fewer|(?:high|low|larg|small|long|short|fast|slow|cheap|heavi|tall|wid|great|bigg)er\b|above|below|(?:up|down) (?:on|from)|over (?:the|its|last))/;

/** A third, two-fifths, half. An ordinal (the third quarter) is none: it needs a numerator, an article or `half`. */
export function fractionEnglish(text: string, at: number, floor: number): Figure | undefined {
  const found = match(FRACTION_ENGLISH, text, at);
  if (found === null) return undefined;
  const [, count, part] = found;
  const name = part.toLowerCase().replace(/s$/, "");
  const before = /\b(a|one|another) $/i.exec(text.slice(Math.max(0, at - 9), at));
  const after = text.slice(FRACTION_ENGLISH.lastIndex, FRACTION_ENGLISH.lastIndex + 16);
  if (
    name === "half"
      ? /^ (?:a |an |the )?(?:hour|year|century|marathon|day|mile|time|way|brother|sister|past|dozen|million|billion|per ?cent|percentage|point)|^-/.test(
          after,
        ) || /\b(?:first|second|other|better) $/i.test(text.slice(Math.max(0, at - 8), at))
      : !count && !before
  )
    return undefined;
  if (!count && name !== "half" && !PART_BEHIND.test(after)) return undefined;
  if (
    name === "second" ||
    (name === "quarter" && /^ (?:of an hour|mile|to |past |revenue|profit|results|earnings|was|net)/.test(after) && !count)
  )
    return undefined;
  const below = PART_VALUES[name];
  const above = count ? (numberOf(count)?.value ?? 1) : 1;
  if (below === undefined || above >= below) return undefined;
  const start = !count && before && before[1] !== "another" ? at - before[0].length : at;
  return fraction(text, Math.max(start, floor), FRACTION_ENGLISH.lastIndex, floor, above / below);
}

/** A fraction is exact as printed, but who writes "a third" means a share near it: half a percentage point. */
const FRACTION_ALLOWANCE = 0.005;

export function fraction(text: string, start: number, end: number, floor: number, value: number, vague?: Interval): Figure {
  const near = boundBefore(text, start);
  const before = near && near.start >= floor ? near : gappedBound(text, start, floor);
  const after = boundAfter(text, end);
  const bound: Bound = after?.bound ?? before?.bound ?? "=";
  const ulp = Math.min(2 * FRACTION_ALLOWANCE, value / 5);
  const interval = vague ?? intervalOf(bound, value, ulp, 2);
  return build(text, before?.start ?? start, after?.end ?? end, "ratio", value, interval, vague ? "range" : bound, ulp, 2);
}

const GAPPED: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不到|不足)[^，。,;；\d]{1,12}$/, "<"],
  [/超过[^，。,;；\d]{1,12}$/, ">"],
  [/(?<![最附临靠邻新])近[^，。,;；\d]{1,12}$/, "~<"],
];

/** 不到全省人均五分之一: what the fraction is of stands between. */
function gappedBound(text: string, start: number, floor: number): { readonly bound: Bound; readonly start: number } | undefined {
  const words = text.slice(Math.max(floor, start - 16), start);
  for (const [pattern, bound] of GAPPED) {
    const match = pattern.exec(words);
    if (match) return { bound, start: start - match[0].length };
  }
  return undefined;
}

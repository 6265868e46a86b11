/** Whatever value is written in whatever notation, what is read holds it; and nothing makes the reader throw or lose its place. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFigures } from "../../src/figures/read.ts";

/** Without an exponent. */
function decimal(value: number, places: number): string {
  return (value / 10 ** places).toFixed(places).replace(/\.?0+$/, "");
}

type Notation = (value: number) => string;

const HAN = "零一二三四五六七八九";

/** 35,020 as 三万五千零二十. */
function hanNumeral(value: number): string {
  if (value >= 1e8) return join(hanNumeral(Math.floor(value / 1e8)), "亿", value % 1e8, 1e7);
  if (value >= 1e4) return join(hanNumeral(Math.floor(value / 1e4)), "万", value % 1e4, 1e3);
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    if (value >= unit) return join(HAN[Math.floor(value / unit)], name, value % unit, unit / 10);
  }
  return HAN[value];
}

function join(head: string, name: string, rest: number, next: number): string {
  if (rest === 0) return head + name;
  return `${head}${name}${rest < next ? "零" : ""}${hanNumeral(rest)}`;
}

const NOTATIONS: Readonly<Record<string, Notation>> = {
  plain: (value) => `共计${value}元。`,
  grouped: (value) => `The total was $${value.toLocaleString("en-US")}.`,
  fullWidth: (value) => `共計${String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}元。`,
  tenThousands: (value) => `共计${decimal(value, 4)}万元。`,
  hundredMillions: (value) => `共計${decimal(value, 8)}億元。`,
  mixed: (value) =>
    value >= 1e8 && value % 1e8 >= 1e4 ? `共计${Math.floor(value / 1e8)}亿${Math.floor((value % 1e8) / 1e4)}万元。` : `共计${value}元。`,
  million: (value) => `It cost $${decimal(value, 6)} million.`,
  billion: (value) => `It cost ${decimal(value, 9)} billion yuan.`,
  suffix: (value) => `It cost $${decimal(value, 6)}m in all.`,
  han: (value) => `共计${hanNumeral(value)}元。`,
  about: (value) => `约${value}元。`,
  over: (value) => `more than $${value - 1} was paid`,
  under: (value) => `不到${value + 1}元`,
};

test.each(Object.entries(NOTATIONS))("%s: what is read holds the value", (_, format) => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 9_999_999_999 }), (value) => {
      const text = format(value);
      const figures = readFigures(text).filter(({ kind }) => kind !== "date");
      expect(figures, text).toHaveLength(1);
      const { low, high } = figures[0].interval;
      const slack = text.includes("亿") && text.includes("万") ? 1e4 : value * 1e-9;
      expect(low - slack, text).toBeLessThanOrEqual(value);
      expect(high + slack, text).toBeGreaterThanOrEqual(value);
    }),
    { numRuns: 300 },
  );
});

const PIECES = [
  "一",
  "百",
  "万",
  "亿",
  "点",
  "分之",
  "成",
  "半",
  "多",
  "约",
  "近",
  "1",
  "23",
  ",",
  "，",
  ".",
  "%",
  "元",
  "$",
  " ",
  "\n",
  "月",
  "日",
  "年",
  "第",
  "至",
  "-",
  "/",
  "(",
  ")",
  "倍",
  "to ",
  "five ",
  "million ",
  "half ",
  "(",
  "人",
  "km",
  "e",
  "\u200b",
  "９",
  "兆",
  "上",
  "几",
];

test("any text is read without an error, in order, and every span is where its text is", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
      ),
      (text) => {
        let end = 0;
        for (const figure of readFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(Number.isNaN(figure.value)).toBe(false);
          end = figure.end;
        }
      },
    ),
    { numRuns: 1500 },
  );
});

/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 9;
/** Milliseconds: a faster run measures the clock and the collector. */
const FLOOR = 20;
const RUNS = 3;

/** How often a suspect is measured again. */
const AGAIN = 8;

function fastest(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    readFigures(text);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

test.each(["1", "一", "一百", "1,", "1.", "百万", "约", "1/", "第", "(1", "1至", "three ", "5% ", "1-", "$1 ", "。1"])(
  "time grows with the text: %s",
  (unit) => {
    const texts = [16, 64, 256].map((thousand) => unit.repeat(Math.ceil((thousand * 1024) / unit.length)));
    const times = texts.map(fastest);
    const growth = (i: number) => times[i] / Math.max(times[i - 1], FLOOR / 4);
    for (let i = 1; i < times.length; i++) {
      // other tests run beside this one: a suspect is measured again
      for (let again = 0; again < AGAIN && times[i] > FLOOR && growth(i) >= MOST_GROWTH; again++)
        times[i] = Math.min(times[i], fastest(texts[i]));
      if (times[i] > FLOOR) expect(growth(i)).toBeLessThan(MOST_GROWTH);
    }
  },
);

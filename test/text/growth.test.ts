import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../src/blocks/passages.ts";
import { Document, type Format } from "../../src/text/document.ts";
import { latinDoublings } from "../../src/text/doubled-latin.ts";
import { hanDoublings } from "../../src/text/doubling.ts";
import { openDocument } from "../../src/text/open.ts";
import { OPAQUE_KINDS, REGION_KINDS } from "../../src/text/regions/regions.ts";
import { clauses } from "../../src/text/segment.ts";
import { SHAPES } from "./awkward.ts";

/** Four times the text takes four times as long, sixteen times where it is quadratic; small times are noise. */
const MOST_GROWTH = 10;
const NOISE_MILLISECONDS = 500;

async function milliseconds(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function expectLinear(small: number, run: (length: number) => unknown): Promise<void> {
  const first = await milliseconds(() => run(small));
  const second = await milliseconds(() => run(4 * small));
  if (second < NOISE_MILLISECONDS || second <= MOST_GROWTH * first) return;
  // a pause of the machine is no proof
  const again = Math.min(second, await milliseconds(() => run(4 * small)));
  expect(again).toBeLessThanOrEqual(MOST_GROWTH * Math.max(first, NOISE_MILLISECONDS / MOST_GROWTH));
}

function full(shape: string, length: number): string {
  return shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
}

async function readAll(text: string, format: Format): Promise<void> {
  const document = await openDocument(new VFile({ value: text, path: "page" }), { format });
  for (const kind of REGION_KINDS) document.regions.of(kind);
}

// trees are made of Markdown and HTML: less of it shows their growth as well
describe.each([
  ["plain", 65_536],
  ["markdown", 24_576],
  ["html", 24_576],
] as const)("regions of %s", (format, length) => {
  test.each(SHAPES)("take linear time on a page full of %j", async (shape) => {
    await expectLinear(length, (size) => readAll(full(shape, size), format));
  });
});

describe("doubled words and clauses", () => {
  test.each(SHAPES)("take linear time on a page full of %j", async (shape) => {
    await expectLinear(65_536, (size) => {
      const text = full(shape, size);
      hanDoublings(text);
      latinDoublings(Document.of(text));
      let count = 0;
      for (const clause of clauses(text, { start: 0, end: text.length })) count += clause.end - clause.start;
      return count;
    });
  });
});

describe("passages", () => {
  test.each(["带鱼抬上秤台。", "The nets are dry. ", "带鱼抬上秤台。\n", "带鱼抬上秤台。市场里的人都在等船回来，"])(
    "take linear time to find on a page full of %j",
    async (shape) => {
      await expectLinear(65_536, (size) => {
        const line = full(shape, size / 2);
        return passagesOf(Document.of(`${line}\n${line}`), 30);
      });
    },
  );
});

/** As many questions as rules ask of a line on which every word is a finding. */
const EVERY = 16;

test.each(["收入100元，", "the the cat sat, "])("regions asked place by place of one long line of %j take linear time", async (shape) => {
  await expectLinear(262_144, async (size) => {
    const text = full(shape, size);
    const { regions } = await openDocument(new VFile({ value: text, path: "page" }), { format: "markdown" });
    for (let start = 0; start < size; start += EVERY)
      if (regions.touch(OPAQUE_KINDS, { start, end: start + 1 })) throw new Error(`nothing at ${start} is more than text`);
  });
});

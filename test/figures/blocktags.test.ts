/** Pages saved as one line: a tag that ends a paragraph ends a block. */
import { expect, test } from "vitest";
import { blocksOf } from "../../src/figures/blocks.ts";

test("each paragraph of a line is a block of its own, with offsets that lead back", () => {
  const text = "<p>全长12公里。</p><p>平均<b>5</b>吨。</p ><div>共3件</DIV>余4件";
  const blocks = [...blocksOf(text)];
  expect(blocks.map((block) => block.text)).toEqual(["<p>全长12公里。</p>", "<p>平均<b>5</b>吨。</p >", "<div>共3件</DIV>", "余4件"]);
  for (const block of blocks) {
    const { start, end } = block.source(0, block.text.length);
    expect(text.slice(start, end)).toBe(block.text);
  }
});

test("other tags end none", () => {
  expect([...blocksOf("共3</span>件</pre>和4</b>件")].length).toBe(1);
});

/** Words pulled apart by symbols, and lists of whole words with symbols between them. */
import { expect, test } from "vitest";
import { pulledApart } from "../../src/blocks/obfuscation.ts";

test.each([
  ["澳*门*真*人*开*户", "澳门真人开户"],
  ["增-值-税-专-票", "增值税专票"],
])("%s hides %s", (text, plain) => {
  expect(pulledApart(text, 0, text.length)?.plain).toBe(plain);
});

test.each(["由文字/颜色/图片/纹理元素组成的壁纸", "渡口-码头-灯塔-海堤", "甲方+乙方+丙方+见证人"])("%s hides nothing", (text) => {
  expect(pulledApart(text, 0, text.length)).toBeUndefined();
});

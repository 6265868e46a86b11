/** Widths at a terminal, held against the package that cuts text into graphemes. */
import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { cellsOf } from "../../src/report/cells.ts";

test("Han and full-width marks are two cells, marks on a character none", () => {
  expect(cellsOf("抽水站 on the 河，")).toBe(stringWidth("抽水站 on the 河，"));
  expect(cellsOf("e\u0301 \u200bx")).toBe(3);
  expect(cellsOf("👩\u200d🚀")).toBe(2);
});

test("letters of any script take what the package says", () => {
  const letters = fc.constantFrom(..."aé中國國語カナﾊ한글русский αβ、。「」（）—…・①㎡½€", "\u{20000}");
  fc.assert(
    fc.property(fc.array(letters), (characters) => {
      const text = characters.join("");
      expect(cellsOf(text)).toBe(stringWidth(text));
    }),
  );
});

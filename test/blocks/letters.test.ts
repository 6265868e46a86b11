import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBar } from "../../src/blocks/bars.ts";
import { countLetters, hasLetter, isLetterless } from "../../src/blocks/letters.ts";
import { lowerCase } from "../../src/blocks/lower-case.ts";

/** Every code unit but halves of characters, and a few whole characters beyond them. */
const CHARACTERS = [
  ...Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((character) => !/[\ud800-\udfff]/.test(character)),
  ..."𠮷😀𝟘𐐀",
];

describe("letters", () => {
  it("are told from all else as the expressions do", () => {
    const wrong = CHARACTERS.filter((character) => {
      const counted = /[\s\p{P}\p{S}\p{N}]/u.test(character) ? 0 : character.length;
      return (
        countLetters(character, 0, character.length) !== counted ||
        isLetterless(character) !== (counted === 0) ||
        hasLetter(character, 0, character.length) !== /\p{L}/u.test(character)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("have the lower case that the engine gives them", () => {
    expect(CHARACTERS.filter((character) => lowerCase(`中${character}`, 1, 1 + character.length) !== character.toLowerCase())).toEqual([]);
  });
});

/** What a bar is, said with expressions. */
function isBarByExpression(line: string): boolean {
  if (!/[\u3041-\u9fff\uac00-\ud7a3]/.test(line)) {
    const items = line.split(/\s{0,2}[|｜│•·»›▪◆]{1,3}\s{0,2}|\s{2,8}/).filter((item) => item !== "");
    return items.filter((item) => /\p{L}/u.test(item)).length >= 3 && items.every((item) => item.length <= 27);
  }
  const pieces = line.split(/([|｜丨│•·»›▪◆／/\s]+)/); // items and what parts them in turns
  const items = pieces.filter((_, i) => i % 2 === 0);
  // bars part more clearly than blanks do, and so do the line's ends
  const isBarred = (i: number) => {
    const [before, after] = [pieces[2 * i - 1], pieces[2 * i + 1]];
    const isFirst = before === undefined || (i === 1 && items[0] === "" && before.trim() === "");
    return (isFirst || /[|｜│•·»›▪◆]\s*$/.test(before)) && (after === undefined || /^\s?[|｜│•·»›▪◆]/.test(after));
  };
  // blanks around Latin words part no items where a stretch of characters is a clause: a title
  const isTitle =
    !/[|｜丨│•·»›▪◆／/]/.test(line) && !/(?<![A-Za-z0-9])\s(?![A-Za-z0-9])/.test(line) && /[\u3041-\u9fff\uac00-\ud7a3]{7}/.test(line);
  return (
    items.filter((item) => /\p{L}/u.test(item)).length >= 3 && items.every((item, i) => item.length <= (isBarred(i) ? 14 : 9)) && !isTitle
  );
}

describe("bars", () => {
  const pieces = fc.constantFrom(
    "首页",
    "关于我们",
    "about",
    "sign in",
    " ",
    "  ",
    "|",
    " | ",
    "·",
    "/",
    "丨",
    "\u3000",
    "12",
    "😀",
    "一二三四五六七八九",
    "一二三四五",
  );

  it("are short items side by side", () => {
    expect(isBar("首页 | 新闻 | 关于我们")).toBe(true);
    expect(isBar("home | news | about us")).toBe(true);
    expect(isBar("潮水每天涨落两次，渔民按它出海")).toBe(false);
    expect(isBar("one word after another")).toBe(false);
    expect(isBar("渔民用 GPS 找到的那座老渡口")).toBe(false);
  });

  it("are found as the expressions find them", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        expect(isBar(parts.join(""))).toBe(isBarByExpression(parts.join("")));
      }),
      { examples: [[["sign in", "\u3000", "一二三四五六七八九"]]] },
    );
  });
});

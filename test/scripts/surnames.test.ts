import { describe, expect, test } from "vitest";
import { isSurname, namesOf } from "../../src/scripts/surnames.ts";

describe("于 is a surname", () => {
  const surnames = ["館長于敬之開幕", "廚師于阿財掌勺", "于靜宜說，茶涼了", "，于靜宜表示歉意"];
  for (const text of surnames) test(`in ${text}`, () => expect(isSurname(text, text.indexOf("于"))).toBe(true));

  const prepositions = ["館長于昨日到任", "館長于2019年到任", "他擅長于木雕", "由于館長說過", "于是他說", "于"];
  for (const text of prepositions) test(`and not in ${text}`, () => expect(isSurname(text, text.indexOf("于"))).toBe(false));

  test("wherever the name stands again that a title introduced", () => {
    const text = "館長于敬之開幕，展期由于敬老週延長。于敬之致詞，燈終于亮了。";
    const isName = namesOf(text);
    expect(Array.from(text.matchAll(/于/g), ({ index }) => isName(index))).toEqual([true, true, true, false]);
  });
});

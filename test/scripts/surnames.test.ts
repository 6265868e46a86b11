import { describe, expect, test } from "vitest";
import { isInName, isSurname, namesOf } from "../../src/scripts/surnames.ts";

describe("于 is a surname", () => {
  const surnames = ["館長于敬之開幕", "署長于靜宜到訪", "廚師于阿財掌勺", "于靜宜說，茶涼了", "，于靜宜表示歉意"];
  for (const text of surnames) test(`in ${text}`, () => expect(isSurname(text, text.indexOf("于"))).toBe(true));

  const prepositions = ["館長于昨日到任", "館長于2019年到任", "他擅長于木雕", "由于館長說過", "于是他說", "于"];
  for (const text of prepositions) test(`and not in ${text}`, () => expect(isSurname(text, text.indexOf("于"))).toBe(false));

  test("wherever the name stands again that a title introduced", () => {
    const text = "館長于敬之開幕，展期由于敬老週延長。于敬之致詞，燈終于亮了。";
    const isName = namesOf(text);
    expect(Array.from(text.matchAll(/于/g), ({ index }) => isName(index))).toEqual([true, true, true, false]);
  });
});

describe("a form is right as part of a name", () => {
  const names = ["律師⟦范⟧先生", "司機⟦余⟧小姐", "會長孔⟦于⟧安主持", "孔⟦于⟧安表示", "職工⟦于⟧林說"];
  for (const marked of names) test(`in ${marked}`, () => expect(isName(marked)).toBe(true));

  const words = ["師⟦范⟧學校", "關⟦于⟧她說的", "來自⟦于⟧山", "其⟦余⟧先走"];
  for (const marked of words) test(`and not in ${marked}`, () => expect(isName(marked)).toBe(false));
});

function isName(marked: string): boolean {
  return isInName(marked.replace(/[⟦⟧]/g, ""), marked.indexOf("⟦"));
}

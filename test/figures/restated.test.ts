/** Which sentences say one figure again, in other words. */
import { expect, test } from "vitest";
import { restatedWithin } from "../../src/figures/claims/restated.ts";
import { readBlocks } from "../../src/figures/read.ts";

function toldAgain(text: string): string[] {
  return [...readBlocks(text)].flatMap((read) =>
    [...restatedWithin(read)].map(({ first, second }) => `${first.figure.text} ${second.figure.text}`),
  );
}

const FACTORY = "松台茶厂去年做了三件大事，车间添置揉捻机64台，员工宿舍翻修。老师傅带徒弟已成风气。";

test("words that only bring a total are no news", () => {
  expect(toldAgain(`${FACTORY}茶厂的揉捻机总数为78台。`)).toEqual(["64台 78台"]);
});

test("another time, plan, part or subject is another thing", () => {
  for (const end of ["茶厂的揉捻机原有78台。", "茶厂计划把揉捻机总数定为78台。", "另有揉捻机78台。", "青溪茶厂的揉捻机总数为78台。"])
    expect(toldAgain(FACTORY + end)).toEqual([]);
});

test("things named side by side are told of one by one", () => {
  expect(toldAgain("本县有东山、西山两个林场。东山林场职工320人。西山林场职工280人。")).toEqual([]);
});

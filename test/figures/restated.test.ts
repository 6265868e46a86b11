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

const MARINA = "白沙游艇港去年停靠游艇1,260艘次，比前年的1,050艘次增加20%，其中外籍游艇315艘次。码头岸线长840米，泊位有180个。";

test("a verb and a noun of its own do not keep a sentence from telling a figure again", () => {
  expect(toldAgain(`${MARINA}这座游艇港的岸线长920米。`)).toEqual(["840米 920米"]);
  expect(toldAgain(`${MARINA}去年，游艇港一共迎来游艇1,390艘次。`)).toEqual(["1,260艘 1,390艘"]);
  expect(toldAgain(`${MARINA}去年停靠的外籍游艇为342艘次。`)).toEqual(["315艘 342艘"]);
});

test("a name before what is known, another year, a part and a plan are other things", () => {
  for (const end of [
    "青屿游艇港停靠游艇1,390艘次。",
    "大前年停靠游艇1,390艘次。",
    "今年计划停靠游艇1,390艘次。",
    "渔港的泊位有210个。",
    "扩建后泊位将有210个。",
  ])
    expect(toldAgain(MARINA + end)).toEqual([]);
});

const MILL =
  "The Tarrow mill spun 36,000 spools last winter, a fifth more than the 30,000 of the winter before. Its chimney is 54 metres high. ";

test("a noun for the kind of thing that the text is about is no other thing", () => {
  expect(toldAgain(`${MILL}In all, the factory spun 41,000 spools last winter.`)).toEqual(["36,000 41,000"]);
  expect(toldAgain(`${MILL}The height of the mill's chimney is 61 metres.`)).toEqual(["54 metres 61 metres"]);
});

test("another thing, another time, a capacity and a plan differ by right", () => {
  for (const end of [
    "The neighbouring mill spun 41,000 spools last winter.",
    "Oakham spun 41,000 spools last winter.",
    "Next winter the mill hopes to spin 41,000 spools.",
    "The church tower is 61 metres high.",
    "The old chimney was 61 metres high.",
    "A further 41,000 spools were bought in.",
  ])
    expect(toldAgain(MILL + end)).toEqual([]);
});

test("two names are two things", () => {
  expect(toldAgain("Elm has 320 workers. Oak has 280 workers.")).toEqual([]);
});

test("the same digits in another order are one figure, however far apart", () => {
  const text = "The moor fire has burned 9,400 hectares and is a third contained. Crews came from three counties. ";
  expect(toldAgain(`${text}The fire has burned 4,900 hectares.`)).toEqual(["9,400 hectares 4,900 hectares"]);
});

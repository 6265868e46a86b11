/** Exercises and their solutions are no reports. */
import { expect, test } from "vitest";
import { isExercise } from "../../src/figures/exercises.ts";
import { Document } from "../../src/text/document.ts";

test.each([
  "The ferry carries 40 cars on each trip and makes 6 trips a day. How many cars does it carry in a week?",
  "Each trip takes 45+15 = <<45+15=60>>60 minutes.\nSix trips take 6*60 = $<<6*60=360>>360 minutes.",
  "渡轮每趟载车40辆，每天开6趟。一周一共能载多少辆车？",
  "计算数字 8、7、19 和 33 的总和。\n\n67",
  "由题意得 $a=\\frac{1}{2}$，所以 $\\sqrt{a}=\\frac{1}{\\sqrt{2}}$。",
  "船长与船宽之比为（  ）\nA. 3\nB. 4",
])("%s", (text) => {
  expect(isExercise(Document.of(text, "a.txt"))).toBe(true);
});

test.each([
  "渡轮公司去年载客1460万人次，平均每天4万人次。票价是多少，公司没有透露。",
  "The ferry carried 14.6 million people last year. The company would not say how many will come this year.",
  "新船长80米，宽12米，航速18节，比旧船快三成。",
  "一张船票多少钱？\n渡轮公司去年载客1460万人次，平均每天4万人次，票价从3元涨到4元，涨幅33%。",
  "How much is a ticket?\nThe ferry carried 14.6 million people last year, 40,000 a day.",
  "渡轮去年载客1460万人次。票价该是多少？公司的答案是4元，比原来的3元高出33%，每天的收入因此多了4万元，全年就是1460万元，够再买一艘新船，也够把两座码头修一遍，只是谁也不知道乘客会不会因此改坐公共汽车。",
  "记者：您开了多少年的船？\n船长：1986年到今年，四十年了。\n记者：船上几个人？\n船长：五个。",
])("%s is none", (text) => {
  expect(isExercise(Document.of(text, "a.txt"))).toBe(false);
});

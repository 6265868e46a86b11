/** What a figure is said to measure, and which places of a text are held against each other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictionsElsewhere } from "../../src/figures/claims/elsewhere.ts";
import { commonEnd, hanBehind, Statement, subjectOf } from "../../src/figures/claims/statements.ts";
import { foldText } from "../../src/figures/fold.ts";
import { readBlocks } from "../../src/figures/read.ts";

function statementsOf(text: string): Statement[] {
  return [...readBlocks(text)].flatMap((read, paragraph) => read.figures.map((_, index) => new Statement({ read, paragraph, index })));
}

function toldTwice(text: string): string[] {
  const found = contradictionsElsewhere([...readBlocks(text)], text.length, () => foldText(text.slice(0, 160)));
  return [...found].map(({ first, second }) => `${first.figure.text} ${second.figure.text}`);
}

describe("statements", () => {
  test("the tail is what is measured, without what brings the figure", () => {
    const [first, second] = statementsOf("馆内现存的碑刻共有186块，其中石碑约为40块。");
    expect(first.tail).toBe("馆内现存碑刻");
    expect(second.tail).toBe("其中石碑");
    expect(commonEnd(first.tail, "院内碑刻")).toBe(2);
  });

  test("what brings a figure is no part of what is measured", () => {
    expect(statementsOf("台风造成的损失高达3亿元。")[0].tail).toBe("台风造成损失");
  });

  test("a label's figure is of the label", () => {
    expect(statementsOf("产品参数：水箱容量：1.8公升")[0].tail).toBe("水箱容量");
  });

  test("what happened to those counted stands behind them", () => {
    expect(hanBehind(statementsOf("采石场塌方，23人获救")[0])).toBe("获救");
  });

  test("who says it is no subject", () => {
    const [, second] = statementsOf("石桥全长64米。文物局的人介绍，石桥全长46米。");
    expect(subjectOf(second).trim()).toBe("");
  });
});

describe("places of one text", () => {
  test("paragraphs, captions and boxes are held against each other", () => {
    expect(toldTwice("三号泊位水深14米，新近疏浚。\n\n港务局提醒船东，三号泊位水深41米。")).toEqual(["14米 41米"]);
  });

  test("another subject, time, part or source is another thing", () => {
    expect(toldTwice("三号泊位水深14米。\n\n四号泊位水深11米。")).toEqual([]);
    expect(toldTwice("2023年茶园面积4.2万亩。\n\n2024年茶园面积4.6万亩。")).toEqual([]);
    expect(toldTwice("茶园面积4.2万亩。\n\n其中有机茶园面积1.6万亩。")).toEqual([]);
    expect(toldTwice("据县里统计，茶园面积4.2万亩。\n\n据商会估算，茶园面积5.1万亩。")).toEqual([]);
  });

  test("any text is read without a throw, and a text that says one value twice tells nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("大桥全长", "460米", "3亿元", "，", "。", "\n\n", "其中", "the span is ", "14 metres ", "long. ")),
        (parts) => {
          const text = parts.join("");
          toldTwice(text);
          expect(toldTwice(`石桥全长64米。\n\n${text.replace(/\d/g, "")}\n\n石桥全长64米。`)).toEqual([]);
        },
      ),
    );
  });
});

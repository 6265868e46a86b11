import { documentFaults } from "../../src/figures/arithmetic/arithmetic.ts";
import type { Fault } from "../../src/figures/arithmetic/operands.ts";
import { figuresOf } from "../../src/figures/document.ts";
import { isExercise } from "../../src/figures/exercises.ts";
import { printedIn, spanOf, writingOf } from "../../src/figures/places.ts";
import { claimEvidence } from "../../src/figures/wording.ts";
import { defineRule, type Severity } from "../../src/rule.ts";

export default defineRule({
  id: "figures/arithmetic",
  summary: "Growth, shares, sums and averages that the text's own figures do not give",
  severity: "error",
  options: (z) => z.object({}),
  messages: {
    growth: {
      en: "“{told}” does not follow: {formula}",
      "zh-CN": "增减幅度“{told}”与原数不符：{formula}",
      "zh-TW": "增減幅度「{told}」與原數不符：{formula}",
    },
    points: {
      en: "“{told}” does not follow: {formula}",
      "zh-CN": "“{told}”与前后百分比不符：{formula}",
      "zh-TW": "「{told}」與前後百分比不符：{formula}",
    },
    percent: {
      en: "“{told}” should be percent, not percentage points: {formula}",
      "zh-CN": "“{told}”应为百分比，而非百分点：{formula}",
      "zh-TW": "「{told}」應為百分比，而非百分點：{formula}",
    },
    difference: {
      en: "the difference “{told}” does not follow: {formula}",
      "zh-CN": "差额“{told}”与原数不符：{formula}",
      "zh-TW": "差額「{told}」與原數不符：{formula}",
    },
    multiple: {
      en: "“{told}” does not follow: {formula}",
      "zh-CN": "倍数“{told}”与原数不符：{formula}",
      "zh-TW": "倍數「{told}」與原數不符：{formula}",
    },
    share: {
      en: "the share “{told}” does not follow: {formula}",
      "zh-CN": "占比“{told}”与原数不符：{formula}",
      "zh-TW": "占比「{told}」與原數不符：{formula}",
    },
    average: {
      en: "the average “{told}” does not follow: {formula}",
      "zh-CN": "平均数“{told}”与总数不符：{formula}",
      "zh-TW": "平均數「{told}」與總數不符：{formula}",
    },
    sum: {
      en: "the sum “{told}” does not follow: {formula}",
      "zh-CN": "合计“{told}”与各项不符：{formula}",
      "zh-TW": "合計「{told}」與各項不符：{formula}",
    },
    remainder: {
      en: "the rest “{told}” does not follow: {formula}",
      "zh-CN": "余数“{told}”与总数不符：{formula}",
      "zh-TW": "餘數「{told}」與總數不符：{formula}",
    },
    rate: {
      en: "“{told}” does not follow: {formula}",
      "zh-CN": "“{told}”与所给数字不符：{formula}",
      "zh-TW": "「{told}」與所給數字不符：{formula}",
    },
    base: {
      en: "year-on-year “{told}” implies implausible bases, a year ago against now: {formula}",
      "zh-CN": "同比“{told}”所推出的上年基数不合理，上年与现在相比：{formula}",
      "zh-TW": "年增「{told}」所推出的去年基數不合理，去年與現在相比：{formula}",
    },
  },

  *check(document) {
    const blocks = figuresOf(document);
    if (blocks.length === 0 || isExercise(document)) return;
    for (const { read, fault } of documentFaults(blocks)) {
      const figures = fault.operands.map(({ figure }) => figure);
      const { span, related } = spanOf(read.block, figures);
      const written = writingOf(document, read.block, figures);
      const steps = fault.steps.map(written);
      yield {
        span,
        message: fault.kind,
        data: { told: printedIn(document, read.block, figures[0]), formula: steps[fault.kind === "base" ? 2 : 0] },
        severity: severityOf(fault),
        evidence: [
          ...figures.map((figure) => ({ ...claimEvidence(figure), text: printedIn(document, read.block, figure) })),
          { kind: "arithmetic", steps },
        ],
        related: related.map((place) => ({ ...place, note: "reckoned with this" })),
      };
    }
  },
});

/** Inside one sentence and off by this many rounding allowances, no other reading is left. */
const PROVED = 5;

function severityOf({ kind, operands, excess }: Fault): Severity {
  const [told, ...others] = operands;
  if (kind === "base") return "warn";
  return excess > PROVED && others.every(({ sentence }) => sentence === told.sentence) ? "error" : "warn";
}

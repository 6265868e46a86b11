import { type DateFault, documentDateFaults } from "../../src/figures/datechecks.ts";
import { figuresOf } from "../../src/figures/document.ts";
import { printedIn, spanOf, writingOf } from "../../src/figures/places.ts";
import { claimEvidence } from "../../src/figures/wording.ts";
import { defineRule, type Message, type Severity } from "../../src/rule.ts";

const WEEKDAYS: readonly Message[] = [
  ["Monday", "一"],
  ["Tuesday", "二"],
  ["Wednesday", "三"],
  ["Thursday", "四"],
  ["Friday", "五"],
  ["Saturday", "六"],
  ["Sunday", "日"],
].map(([en, day]) => ({ en, "zh-CN": `星期${day}`, "zh-TW": `星期${day}` }));

export default defineRule({
  id: "figures/date",
  summary: "A date that cannot be, a wrong weekday, times that do not add up",
  severity: "error",
  options: (z) => z.object({}),
  messages: {
    impossible: { en: "there is no {date}", "zh-CN": "不存在“{date}”这一天", "zh-TW": "沒有「{date}」這一天" },
    weekday: {
      en: "{date} was a {weekday}",
      "zh-CN": "“{date}”与日期不符，那天是{weekday}",
      "zh-TW": "「{date}」與日期不符，那天是{weekday}",
    },
    reversed: { en: "“{date}” ends before it begins", "zh-CN": "“{date}”的结束早于开始", "zh-TW": "「{date}」的結束早於開始" },
    order: {
      en: "the end ({second}) is before the beginning ({date})",
      "zh-CN": "结束时间（{second}）早于开始时间（{date}）",
      "zh-TW": "結束時間（{second}）早於開始時間（{date}）",
    },
    duration: {
      en: "“{date}” does not fit the dates: {steps}",
      "zh-CN": "“{date}”与起止日期不符：{steps}",
      "zh-TW": "「{date}」與起訖日期不符：{steps}",
    },
    anniversary: {
      en: "“{date}” does not fit the years: {steps}",
      "zh-CN": "“{date}”与年份不符：{steps}",
      "zh-TW": "「{date}」與年份不符：{steps}",
    },
    age: {
      en: "“{date}” does not fit the years: {steps}",
      "zh-CN": "年龄“{date}”与年份不符：{steps}",
      "zh-TW": "年齡「{date}」與年份不符：{steps}",
    },
    era: {
      en: "“{date}” is told as two different years: {steps}",
      "zh-CN": "“{date}”前后所述年份不一：{steps}",
      "zh-TW": "「{date}」前後所述年份不一：{steps}",
    },
  },

  *check(document) {
    for (const { read, fault } of documentDateFaults(figuresOf(document))) {
      const { span, related } = spanOf(read.block, fault.figures);
      const [first, second] = fault.figures.map((figure) => printedIn(document, read.block, figure));
      const steps = fault.steps.map(writingOf(document, read.block, fault.figures));
      const weekday = (fault.weekday ?? 1) - 1;
      yield {
        span,
        message: fault.fault,
        data: {
          date: first,
          second: second ?? "",
          steps: steps.join("; "),
          weekday: WEEKDAYS[weekday],
        },
        severity: severityOf(fault),
        evidence: [
          ...fault.figures
            .filter((figure) => figure.kind !== "date")
            .map((figure) => ({ ...claimEvidence(figure), text: printedIn(document, read.block, figure) })),
          { kind: "arithmetic", steps },
        ],
        related: related.map((place) => ({ ...place, note: "counted with this" })),
      };
    }
  },
});

function severityOf({ fault, presumed }: DateFault): Severity {
  return presumed || fault === "duration" || fault === "anniversary" || fault === "age" || fault === "era" ? "warn" : "error";
}

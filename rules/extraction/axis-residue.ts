import { axesOf } from "../../src/blocks/axes.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "extraction/axis-residue",
  summary: "The values of a chart's axis, left in the text",
  severity: "info",
  options: (z) => z.object({}),
  messages: {
    axis: {
      en: "{count} values at equal steps, left of a chart's axis",
      "zh-CN": "{count} 个等距数值，是图表坐标轴的残余",
      "zh-TW": "{count} 個等距數值，是圖表座標軸的殘餘",
    },
  },

  *check(document) {
    for (const { start, end, values, unit } of axesOf(pageOf(document))) {
      const evidence = [
        { kind: "signal", name: "first value", value: `${values[0]}${unit}` },
        { kind: "signal", name: "step", value: Math.round((values[1] - values[0]) * 1e6) / 1e6 },
        { kind: "signal", name: "values", value: values.length },
      ] as const;
      yield { span: { start, end }, message: "axis", data: { count: values.length }, evidence };
    }
  },
});

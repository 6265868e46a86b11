import { type Known, mismatches, type Reference, readReferences } from "../../src/figures/claims/reference.ts";
import { figuresOf } from "../../src/figures/document.ts";
import { printedIn } from "../../src/figures/places.ts";
import { claimEvidence, formatNumber } from "../../src/figures/wording.ts";
import { defineRule } from "../../src/rule.ts";

/** A difference below this share is a matter of rounding or of a rate that moved. */
const MIN_GAP = 0.02;

/** The list is read once a run: it is the same object for every document. */
const read = new WeakMap<readonly Reference[], readonly Known[]>();

export default defineRule({
  id: "figures/reference",
  summary: "A figure that differs from your own list of true figures",
  severity: "error",
  options: (z) =>
    z.object({
      figures: z
        .array(
          z.object({
            /** A name of the thing, or several. */
            subject: z.union([
              z
                .string()
                .min(1)
                .transform((name) => [name]),
              z.array(z.string().min(1)).min(1),
            ]),
            /** What is measured, in a word or several. */
            metric: z.union([
              z
                .string()
                .min(1)
                .transform((word) => [word]),
              z.array(z.string().min(1)).min(1),
            ]),
            /** The value with its unit, as in a text. */
            value: z.string().min(1),
            /** A date or period as the texts write it. */
            time: z.string().optional(),
          }),
        )
        .default([])
        .describe(
          "true figures, each `{ subject, metric, value, time? }`; subject and metric may be one word or several. Nothing is judged without them",
        ),
      rates: z
        .record(z.string().regex(/^[A-Z]{3}\/[A-Z]{3}$/), z.number().positive())
        .default({})
        .describe(
          'units of the second currency for one of the first, as in `{"USD/CNY": 7.2}`: without a rate, currencies are not compared',
        ),
    }),
  messages: {
    differs: {
      en: "“{told}” differs from the reference “{known}” ({subject}, {metric})",
      "zh-CN": "“{told}”与参考值“{known}”不符（{subject}，{metric}）",
      "zh-TW": "「{told}」與參考值「{known}」不符（{subject}，{metric}）",
    },
  },

  *check(document, { figures, rates }) {
    if (figures.length === 0) return;
    let known = read.get(figures);
    if (known === undefined) {
      known = readReferences(figures);
      read.set(figures, known);
    }
    const table = new Map(Object.entries(rates));
    for (const blocks of figuresOf(document)) {
      for (const { known: one, block, figure, expected, gap } of mismatches(blocks, known, table)) {
        const { reference } = one;
        const subject = reference.subject[0];
        const metric = reference.metric[0];
        yield {
          span: block.source(figure.start, figure.end),
          message: "differs",
          data: { told: printedIn(document, block, figure), known: reference.value, subject, metric },
          severity: gap > MIN_GAP ? "error" : "info",
          evidence: [
            { ...claimEvidence(figure), subject, metric },
            { ...claimEvidence(one.figure), subject, metric, ...(reference.time ? { time: reference.time } : {}) },
            { kind: "arithmetic", steps: [`reference in the same unit: ${formatNumber(expected)}`, `told: ${formatNumber(figure.value)}`] },
          ],
        };
      }
    }
  },
});

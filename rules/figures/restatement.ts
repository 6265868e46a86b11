import type { Block } from "../../src/figures/blocks.ts";
import { figuresOf } from "../../src/figures/document.ts";
import type { Restatement } from "../../src/figures/equality.ts";
import { restatements } from "../../src/figures/restatement.ts";
import { claimEvidence, formatNumber, groupThousands } from "../../src/figures/wording.ts";
import { type Document, defineRule, type Fix, type Severity, type Span } from "../../src/rule.ts";

export default defineRule({
  id: "figures/restatement",
  summary: "A figure given again in brackets or after 约合 with another value",
  severity: "error",
  options: (z) => z.object({}),
  messages: {
    magnitude: {
      en: "“{second}” is {times} times “{first}”: a power of ten is lost",
      "zh-CN": "“{second}”是“{first}”的 {times} 倍：数量级不符",
      "zh-TW": "「{second}」是「{first}」的 {times} 倍：數量級不符",
    },
    differs: {
      en: "“{second}” does not equal “{first}”: it is {times} times as much",
      "zh-CN": "“{second}”与“{first}”不相等：前者是后者的 {times} 倍",
      "zh-TW": "「{second}」與「{first}」不相等：前者是後者的 {times} 倍",
    },
    degrees: {
      en: "“{second}” is {converted}, not “{first}”",
      "zh-CN": "“{second}”应为 {converted}，而非“{first}”",
      "zh-TW": "「{second}」應為 {converted}，而非「{first}」",
    },
    rounding: {
      en: "“{second}” is no rounding of “{first}”: it is {times} times as much",
      "zh-CN": "“{second}”不是“{first}”的四舍五入：前者是后者的 {times} 倍",
      "zh-TW": "「{second}」不是「{first}」的四捨五入：前者是後者的 {times} 倍",
    },
  },

  *check(document) {
    for (const { block, figures } of figuresOf(document)) {
      for (const restatement of restatements(block.text, figures, document.writing.variant)) {
        const { first, second, ratio, verdict, converted } = restatement;
        const places = [block.source(first.start, first.end), block.source(second.start, second.end)] as const;
        const [printedFirst, printedSecond] = places.map((span) => flat(document, span));
        const fix = verdict === "power-of-ten" ? fixOf(document, block, restatement) : undefined;
        yield {
          span: { start: places[0].start, end: bracketEnd(document, places[1].end) },
          message: verdict === "power-of-ten" ? "magnitude" : verdict,
          data: {
            first: printedFirst,
            second: printedSecond,
            times: formatNumber(Number(ratio.toPrecision(3))),
            ...(converted ? { converted } : {}),
          },
          severity: severityOf(restatement),
          evidence: [
            { ...claimEvidence(first), text: printedFirst },
            { ...claimEvidence(second), text: printedSecond },
            {
              kind: "arithmetic",
              steps: [
                `${printedFirst} = ${formatNumber(first.value)}`,
                `${printedSecond} = ${formatNumber(second.value)}`,
                converted ? `${printedSecond} = ${converted}` : `ratio ${formatNumber(ratio)}`,
              ],
            },
          ],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});

/** What only an approximation gives is a note; what differs by more is wrong, however it is hedged. */
const HEDGED = 0.15;

function severityOf({ verdict, approximate, ratio }: Restatement): Severity {
  if (verdict === "rounding") return "info";
  return verdict !== "power-of-ten" && approximate && Math.abs(ratio - 1) < HEDGED ? "warn" : "error";
}

/** The closing bracket belongs to what is wrong, a noun before it too. */
function bracketEnd(document: Document, end: number): number {
  const close = /^[^)）\d\r\n]{0,12}[)）]/.exec(document.text.slice(end, end + 16));
  return close ? end + close[0].length : end;
}

/** A figure as printed, on one line. */
function flat(document: Document, span: Span): string {
  return document.slice(span).replace(/\s*[\r\n]+\s*/g, "");
}

const HAN_MAGNITUDE = /[万萬亿億兆]/;

/**
 * A power of ten slips mostly where 億 is put for a billion: then the digits are the same and the Han side is the wrong one.
 * Otherwise the restatement is. Never safe: the other one may be wrong.
 */
function fixOf(document: Document, block: Block, { first, second, ratio }: Restatement): Fix | undefined {
  const digits = (text: string) => /\d[\d,.]*/.exec(text)?.[0];
  const same = digits(first.text) === digits(second.text);
  const wrong = same && HAN_MAGNITUDE.test(first.text) && !HAN_MAGNITUDE.test(second.text) ? first : second;
  const factor = wrong === first ? ratio : 1 / ratio;
  const span = block.source(wrong.start, wrong.end);
  const printed = document.slice(span);
  const number = /^\D*(\d[\d,]*(?:\.\d+)?)/.exec(printed)?.[1];
  if (number === undefined || /[\r\n]/.test(printed) || (first.family === "currency" && first.unit !== second.unit)) return undefined;
  const value = Number(number.replaceAll(",", "")) * 10 ** Math.round(Math.log10(factor));
  const plain = String(Number(value.toPrecision(12)));
  const text = number.includes(",") ? groupThousands(plain) : plain;
  if (/e/.test(text)) return undefined;
  const start = span.start + printed.indexOf(number);
  return { start, end: start + number.length, text, safe: false };
}

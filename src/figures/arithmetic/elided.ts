/** Units that a text leaves out where the figure before has one: 比1.92亿元多出9600万. */
import type { Figure } from "../figure.ts";
import type { Operand } from "./operands.ts";

/** 比1.92亿元多出9600万: the unit is that of what it is held against. */
export function mayElide({ kind, end, text: printed }: Figure, before: string, text: string): boolean {
  return kind === "number" && /[万亿]$/.test(printed) && OPEN_END.test(text[end] ?? "。") && STEP_BEFORE.test(before);
}

const OPEN_END = /[，,。;；、)]/;
const STEP_BEFORE = /(?:多|少|增|减|降|涨|升|跌|加|省|高|低|大|增[长加]|减少|下降|上升)(?:了|出|约|近|到|至)*$|其中的?$/;

function isMeasured({ figure: { kind, per, text } }: Operand): boolean {
  return (kind === "amount" || kind === "count" || kind === "duration") && per === undefined && OWN_UNIT.test(text);
}

/** One numeral, its magnitude, and the unit. */
const OWN_UNIT = /^[^\d]{0,3}[\d.,]+[万亿]*[^\d万亿]+$/;

/** With the unit of the last measured figure before it, which is no farther back than a sentence. */
export function withUnit(figure: Figure, before: readonly Operand[], sentence: number): Figure {
  const like = before.findLast(isMeasured);
  if (like === undefined || like.sentence < sentence) return figure;
  const { kind, family, unit, counted, text, value } = like.figure;
  const [numeral, magnitude] = [Number(/[\d.,]+/.exec(text)?.[0].replaceAll(",", "")), /[万亿]+/.exec(text)?.[0] ?? ""];
  const one = value / (numeral * [...magnitude].reduce((all, sign) => all * (sign === "万" ? 1e4 : 1e8), 1));
  const { low, high } = figure.interval;
  if (!(one > 0)) return figure;
  return {
    ...figure,
    kind,
    family,
    unit,
    counted,
    value: figure.value * one,
    interval: { low: low * one, high: high * one },
    ulp: figure.ulp * one,
    place: figure.place * one,
    factor: figure.factor * one,
  };
}

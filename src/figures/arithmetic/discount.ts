/** 原价240元，打八折192元; $80, now 25% off at $60. */
import { type Interval, scale } from "../interval.ts";
import { type Fault, type Operand, type Paragraph, printed, show } from "./operands.ts";
import { agrees, excessOf, isUnrelated, middle } from "./tolerances.ts";

/** One of these stands in every paragraph with a price cut by a share. */
const SIGNS = ["折", "优惠", "% off", "percent off"];
const CUT_HAN = /^[，,]?[^，。;；\d]{0,8}?(?:([一二三四五六七八九]{1,2})|(\d\.\d|\d{1,2}))折(?![合算扣旧抵叠])[^。;；\d]{0,12}$/;
/** 只收13元，打了六五折. */
const CUT_BEHIND = /^[，,(][^，。;；\d满再]{0,8}?(?:([一二三四五六七八九]{1,2})|(\d\.\d|\d{1,2}))折(?![合算扣旧抵叠上起])/;
/** How much was taken off is no price. */
const TAKEN_OFF = /(?:优惠|[减省]|便宜)(?:了|下)?$/;
const DIGITS = "零一二三四五六七八九";
const FULL_BEFORE =
  /(?:原价|定价|标价|市价|原售价|售价|牌价|门市价|票价|全票)(?:每?[一-鿿]{0,2})?$|\b(?:originally|normally(?: priced at)?|was|usually|priced at|(?:normally |usually )?(?:sells?|retails?) (?:for|at)|list price of) $/i;
const OFF_AFTER = /^ off\b/;
const NOW_BEFORE = /\b(?:at|for|to|now|only|just|pay) $|(?:只需|仅需|售价|现价|到手价?|特价|优惠价|只要|仅售)(?:仅|为|是)?$/i;
/** 优惠25%. */
const LESS_BEFORE = /优惠(?:了|幅度)?$/;

export function mayDiscount(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign));
}

/** The full price may end its sentence. */
function isNextTo(other: Operand, full: Operand): boolean {
  return other.sentence === full.sentence || (other.sentence === full.sentence + 1 && other.index <= full.index + 2);
}

export function* discountFaults({ text, operands }: Paragraph): Generator<Fault> {
  if (!mayDiscount(text)) return;
  for (const full of operands) {
    if (full.figure.family !== "currency" || full.figure.bound !== "=" || !FULL_BEFORE.test(full.before)) continue;
    const told =
      operands.find((other) => other.index > full.index && isNextTo(other, full) && other.figure.family === "currency") ??
      operands.find((other) => other.index === full.index - 1 && other.sentence === full.sentence && other.figure.family === "currency");
    if (told === undefined || told.figure.unit !== full.figure.unit || told.figure.bound !== "=") continue;
    const cut = cutBetween(text, operands, full, told);
    if (cut === undefined) continue;
    const value: Interval = scale(full.value, cut);
    if (agrees(value, told) || isUnrelated(value, told) || isFull(operands, told, cut)) continue;
    yield {
      kind: "rate",
      operands: [told, full],
      steps: [`${show(full)} × ${cut} = ${printed(middle(value), told.figure)}`, `told: ${show(told)}`],
      expected: printed(middle(value), told.figure),
      excess: excessOf(value, told),
    };
  }
}

/** 全票824元；标准车厢1490元，早鸟65折968元: the price between is the full one. */
function isFull(operands: readonly Operand[], told: Operand, cut: number): boolean {
  const next = operands.find((other) => other.index > told.index && isNextTo(other, told) && other.figure.family === "currency");
  return next !== undefined && agrees(scale(told.value, cut), next);
}

const BEHIND_REACH = 16;

/** 七五折 and 75折 leave three quarters. */
function shareLeft(han: string, digits: string | undefined): number {
  const printedCut = digits ?? [...han].map((digit) => DIGITS.indexOf(digit)).join("");
  return printedCut.includes(".") || printedCut.length === 1 ? Number(printedCut) / 10 : Number(printedCut) / 100;
}

/** What share of the full price the text says is left. */
function cutBetween(text: string, operands: readonly Operand[], full: Operand, told: Operand): number | undefined {
  const cut =
    told.index > full.index
      ? CUT_HAN.exec(text.slice(full.figure.end, told.figure.start))
      : CUT_HAN.exec(told.before.slice(told.before.search(/[^，,]*$/)));
  if (cut) {
    return shareLeft(cut[1], cut[2]);
  }
  const behind =
    told.index > full.index && !TAKEN_OFF.test(told.before)
      ? CUT_BEHIND.exec(text.slice(told.figure.end, told.figure.end + BEHIND_REACH))
      : null;
  if (behind) return shareLeft(behind[1], behind[2]);
  const off = operands.find(
    ({ index, figure, before, after }) =>
      index > full.index && index < told.index && figure.kind === "ratio" && (OFF_AFTER.test(after) || LESS_BEFORE.test(before)),
  );
  return off && NOW_BEFORE.test(told.before) ? Number((1 - off.figure.value).toPrecision(6)) : undefined;
}

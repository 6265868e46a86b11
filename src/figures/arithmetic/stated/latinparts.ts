/** What is left of a whole when its parts are told one by one: Oaks account for 600, beeches for 500 and limes for the remaining 400. */
import { tellsChangeBefore } from "../changewords.ts";
import type { Operand } from "../operands.ts";
import { isLike } from "../relation.ts";
import { alike, type LatinText, type Placed } from "./latintext.ts";
import { Q } from "./skeleton.ts";
import { restOf, type Stated } from "./stated.ts";

const REST = new RegExp(`(?<!\\bor )\\b(?:the|its|their) (?:remaining|other|rest,?) ?(${Q})`, "g");
/** Of its 1,200 staff 700 work here; 48 members: 26 are from there; 600, of which 200. */
const OF_BEFORE = /\b[Oo]f (?:the|its|their|all|his|her|our|a total of)? ?$/;
const OF_WHICH = /[:(]|\bof (?:which|whom|them|these|those)\b|\b(?:divided|split)\b/;
const OF_THESE = /\bof (?:these|them|those|whom|which)\b/i;
/** Parts that are said to be some only. */
const OPEN = /\b(?:including|such as|e\.g\.|mainly|mostly|for example|among|excluding|except)\b/i;
const LIST = /\b(?:and|with|while)\b|;/;
const MOST_PARTS = 8;

export function* latinRests(text: LatinText): Generator<Stated> {
  for (const { index, 1: sign } of text.all(REST)) {
    const told = text.operand(sign);
    if (told.figure.per !== undefined) continue;
    const own = [...text.before(index)].filter((item) => isPart(text, item, told)).reverse();
    const whole = own[0] !== undefined && isWhole(text, own) ? own[0].operand : wholeAbove(text, own, told);
    const parts = own.filter(({ operand }) => operand !== whole);
    if (whole === undefined || parts.length === 0 || parts.length > MOST_PARTS) continue;
    const between = text.slice(parts[0].at, index);
    if (OPEN.test(between) || !LIST.test(between)) continue;
    const [same, all, ...others] = unitOf(told, [whole, ...parts.map(({ operand }) => operand)]) ?? [];
    const left = same === undefined ? 0 : others.reduce((sum, { figure }) => sum - figure.value, all.figure.value);
    if (left > 0) yield restOf(told, all, others);
  }
}

/** In the unit of what is told; counts of whatever is counted. */
function unitOf(told: Operand, others: readonly Operand[]): readonly Operand[] | undefined {
  return alike(told, ...others) ?? (others.every((other) => isLike(other, told)) ? [told, ...others] : undefined);
}

function isPart(text: LatinText, item: Placed, told: Operand): boolean {
  const { figure, before } = item.operand;
  if (figure.kind === "ratio" || figure.per !== undefined || text.isBase(item) || tellsChangeBefore(before)) return false;
  return unitOf(told, [item.operand]) !== undefined;
}

/** The first figure of the sentence, where it says that the others are of it. */
function isWhole(text: LatinText, [first, second]: readonly Placed[]): boolean {
  if (second === undefined) return false;
  return OF_BEFORE.test(text.slice(first.at - OF_REACH, first.at)) || OF_WHICH.test(text.slice(first.at + 1, second.at + WHICH_REACH));
}

const OF_REACH = 16;
const WHICH_REACH = 18;

/** In the unit of what is told. */
function sumOf(told: Operand, parts: readonly Placed[]): number {
  return parts.reduce((sum, { operand }) => sum + (unitOf(told, [operand])?.[1].figure.value ?? 0), 0);
}

/** The one figure of the sentence above that is more than the parts together. */
function wholeAbove(text: LatinText, parts: readonly Placed[], told: Operand): Operand | undefined {
  if (parts.length === 0 || (parts.length < 2 && !OF_THESE.test(text.lead(parts[0].at)))) return undefined;
  const sum = sumOf(told, parts);
  const [only, another] = [...text.above(parts[0].at)].filter((item) => isPart(text, item, told) && sumOf(told, [item]) > sum);
  return another === undefined ? only?.operand : undefined;
}

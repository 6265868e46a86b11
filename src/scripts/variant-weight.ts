/** How much one Han character says about the variant of the text around it. */
import { rareSimplified, simplifiedForms, simplifiedInBig5, traditionalForms, traditionalInSimplified } from "#han";
import { CharClass, classTable } from "../text/classes.ts";

/**
 * Simplified-only by the conversion tables, and yet printed in Traditional books and Hong Kong papers for centuries:
 * the Mainland chose them among variants that were already in use.
 */
const PRINTED_VARIANTS = "黄却韵烟凉遥迹荆强携况脚凄衮别决栖宫咏潜笋兹厨虬厦洒耻凭抛雇担恒刹咤弑彦撑晋温抬麽内没殁册删姗栅毁横秃踪叠奥腼";

/** In Big5 for the sake of rare old words, and yet in no modern Traditional text; 庄 is in Taiwan's place names. */
const NOT_TODAY = new Set("与优体儿吨听圣复宁岭异怀惊扑扰机构气离篱网触赶");

/** A form of another character, and in the other variant a word of its own: 祢 to one God, 噁唑 in chemistry. */
const OWN_WORDS = "祢噁";

/** A deciding character: `Strong` tells the variant alone, `Weak` only beside others, `None` tells nothing. */
export const Weight = { Strong: 0, Weak: 1, None: 2 } as const;
export type Weight = (typeof Weight)[keyof typeof Weight];

const printedVariants: ReadonlySet<number> = new Set(Array.from(PRINTED_VARIANTS, (character) => character.charCodeAt(0)));

/** Whether Traditional prints have that form beside their own: no conversion left it. */
export function isPrintedVariant(unit: number): boolean {
  return printedVariants.has(unit);
}

let table: Uint8Array | undefined;

/** Weights by code unit, for characters of the classes HanSimplified and HanTraditional; built on first use (a document that mixes variants). */
export function variantWeights(): Uint8Array {
  table ??= buildWeights();
  return table;
}

/** Most are strong, so only the others are set down. */
function buildWeights(): Uint8Array {
  const weights = new Uint8Array(0x10000);
  for (const character of simplifiedInBig5 + PRINTED_VARIANTS) {
    if (!NOT_TODAY.has(character)) weights[character.charCodeAt(0)] = Weight.Weak;
  }
  // 鬆 and 松, 後 and 后 were merged, not redrawn: editors of Simplified classics keep such characters apart on purpose
  for (let i = 0; i < traditionalForms.length; i++) {
    if (classTable[simplifiedForms.charCodeAt(i)] !== CharClass.HanSimplified) weights[traditionalForms.charCodeAt(i)] = Weight.Weak;
  }
  // too rare to be a sign: fonts and input methods often know only one form
  for (const character of rareSimplified + traditionalInSimplified + OWN_WORDS) weights[character.charCodeAt(0)] = Weight.None;
  return weights;
}

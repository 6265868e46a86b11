/** The rules of the family `script`. */
import type { Rule } from "../../src/rule.ts";
import casing from "./casing.ts";
import foldedPunctuation from "./folded-punctuation.ts";
import homoglyph from "./homoglyph.ts";
import misconversion from "./misconversion.ts";
import mixedVariant from "./mixed-variant.ts";
import pinyinResidue from "./pinyin-residue.ts";
import regionVocabulary from "./region-vocabulary.ts";

export const scriptRules: readonly Rule[] = [
  mixedVariant,
  misconversion,
  pinyinResidue,
  homoglyph,
  foldedPunctuation,
  casing,
  regionVocabulary,
];

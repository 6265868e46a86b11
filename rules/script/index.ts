/** The rules of the family `script`. */
import type { Rule } from "../../src/rule.ts";
import foldedPunctuation from "./folded-punctuation.ts";
import homoglyph from "./homoglyph.ts";
import misconversion from "./misconversion.ts";
import mixedVariant from "./mixed-variant.ts";

export const scriptRules: readonly Rule[] = [mixedVariant, homoglyph, foldedPunctuation, misconversion];

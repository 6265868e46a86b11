/** All rules, family by family. */
import type { Rule } from "../src/rule.ts";
import { boilerplateRules } from "./boilerplate/index.ts";
import { encodingRules } from "./encoding/index.ts";
import { extractionRules } from "./extraction/index.ts";
import { figuresRules } from "./figures/index.ts";
import { repetitionRules } from "./repetition/index.ts";
import { scriptRules } from "./script/index.ts";
import { spamRules } from "./spam/index.ts";

export const rules: readonly Rule[] = [
  ...spamRules,
  ...boilerplateRules,
  ...scriptRules,
  ...encodingRules,
  ...extractionRules,
  ...repetitionRules,
  ...figuresRules,
];

import { extractionRules } from "../../rules/extraction/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of extractionRules) describeRule(rule);

import { encodingRules } from "../../rules/encoding/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of encodingRules) describeRule(rule);

import { scriptRules } from "../../rules/script/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of scriptRules) describeRule(rule);

import { spamRules } from "../../rules/spam/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of spamRules) describeRule(rule);

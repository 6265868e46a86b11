import { repetitionRules } from "../../rules/repetition/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of repetitionRules) describeRule(rule);

import { figuresRules } from "../../rules/figures/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of figuresRules) describeRule(rule);

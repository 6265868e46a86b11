import { boilerplateRules } from "../../rules/boilerplate/index.ts";
import { describeRule } from "../rule-page.ts";

for (const rule of boilerplateRules) describeRule(rule);

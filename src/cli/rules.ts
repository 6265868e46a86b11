/** `corpuslint rules`: what there is, by family. */
import pc from "picocolors";
import { rules } from "../../rules/index.ts";
import { FAMILIES, familyOf } from "../rule.ts";

export function listRules(format: "text" | "json"): string {
  if (format === "json") {
    return `${JSON.stringify(
      rules.map(({ id, summary, severity }) => ({ id, summary, severity })),
      null,
      2,
    )}\n`;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  const blocks = FAMILIES.map((family) => rules.filter(({ id }) => familyOf(id) === family))
    .filter((family) => family.length > 0)
    .map((family) =>
      family.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(5)}  ${pc.dim(summary)}\n`).join(""),
    );
  return blocks.join("\n");
}

/** What completion offers. */
export function ruleIds(): string[] {
  return rules.map(({ id }) => id);
}

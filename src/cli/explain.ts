/** `corpuslint explain RULE`: a rule's page, with its severity and options. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { knownRule } from "../config/presets.ts";
import { optionsSchema } from "../engine/options.ts";
import { packageRoot } from "../package-root.ts";
import type { Rule } from "../rule.ts";
import { zod } from "../zod.ts";

/** @throws ConfigError with the nearest name where there is no such rule */
export function explainRule(id: string): string {
  const rule = knownRule(id, "explain");
  const page = readFileSync(join(packageRoot(), "rules", `${rule.id}.md`), "utf8");
  const facts = [`${pc.bold("Severity")}  ${rule.severity} in the recommended preset`, ...optionRows(rule)];
  return `${pc.bold(rule.id)}\n${rule.summary}\n\n${facts.join("\n")}\n\n${body(page)}`;
}

function optionRows(rule: Rule): string[] {
  const schema = zod().toJSONSchema(optionsSchema(rule, zod()), { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Record<string, unknown>>;
  };
  const options = Object.entries(schema.properties ?? {});
  if (options.length === 0) return [];
  return [
    pc.bold("Options"),
    ...options.map(([name, { type, default: value }]) => `  ${name}  ${pc.dim(`${type ?? ""}, default ${JSON.stringify(value)}`)}`),
  ];
}

/** The page for a terminal: its title is told already, fences lose their words for the tests. */
function body(page: string): string {
  return page
    .replace(/^# .{1,200}\n+/, "")
    .replace(/^(#{2,3}) (.{1,200})$/gm, (_, __, title: string) => pc.bold(title))
    .replace(/⟦[\w-]{1,60}⟧/g, "⟦")
    .replace(/⟦\/⟧/g, "⟧");
}

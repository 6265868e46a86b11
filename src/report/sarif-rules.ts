/** The catalogue of rules as SARIF's reporting descriptors, with their pages as help. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportingDescriptor } from "sarif";
import { packageRoot } from "../package-root.ts";
import type { Rule } from "../rule.ts";
import { familyOf, type Severity } from "../vocabulary.ts";

export type Level = "error" | "warning" | "note";

export const LEVEL: Readonly<Record<Severity, Level>> = { error: "error", warn: "warning", info: "note" };

/** GitHub's own scale for alerts that are not about security. */
const PROBLEM_SEVERITY: Readonly<Record<Level, string>> = { error: "error", warning: "warning", note: "recommendation" };

export function ruleDescriptors(rules: readonly Rule[]): ReportingDescriptor[] {
  return rules.map(({ id, summary, severity }) => {
    const level = LEVEL[severity === "off" ? "info" : severity];
    return {
      id,
      name: pascalCase(id),
      shortDescription: { text: summary },
      ...helpOf(id, summary),
      defaultConfiguration: { enabled: severity !== "off", level },
      properties: { tags: [familyOf(id)], "problem.severity": PROBLEM_SEVERITY[level] },
    };
  });
}

/** A rule of a library user has no page: its summary stands for it. */
function helpOf(id: string, summary: string): Pick<ReportingDescriptor, "fullDescription" | "help" | "helpUri"> {
  const path = join(packageRoot(), "rules", `${id}.md`);
  const page = readPage(path);
  if (page === undefined) return { fullDescription: { text: summary }, help: { text: summary } };
  const finds = section(page, "What it finds") ?? summary;
  return { fullDescription: { text: finds }, help: { text: finds, markdown: page }, helpUri: pathToFileURL(path).href };
}

/** The page without what is for the tests: the words of its fences, the marks of expected findings, comments. */
function readPage(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8")
      .replace(/^(```\w{1,20}) (?:bad|good)$/gm, "$1")
      .replace(/⟦[\w-]{1,60}⟧/g, "⟦")
      .replace(/⟦\/⟧/g, "⟧")
      .replace(/^<!-- [^>]{1,200} -->\n+/gm, "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function section(page: string, title: string): string | undefined {
  const heading = `\n## ${title}\n`;
  const start = page.indexOf(heading);
  if (start < 0) return undefined;
  const end = page.indexOf("\n## ", start + heading.length);
  return page.slice(start + heading.length, end < 0 ? undefined : end).trim();
}

/** `spam/link-farm` → `SpamLinkFarm` */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])(\w)/g, (_, first: string) => first.toUpperCase());
}

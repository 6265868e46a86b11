/** `corpuslint explain RULE [--text TEXT]`: a rule's page with its severity and options, or what it makes of a text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { knownRule } from "../config/presets.ts";
import { FactStore } from "../corpus/facts.ts";
import { explainMojibake } from "../encodings/index.ts";
import { lintDocument } from "../engine/lint.ts";
import { defaultOptions, optionsSchema } from "../engine/options.ts";
import { type ActiveRule, DEFAULT_SETTINGS } from "../engine/settings.ts";
import type { Finding } from "../finding.ts";
import { packageRoot } from "../package-root.ts";
import { encode } from "../repair/encode.ts";
import type { Rule } from "../rule.ts";
import { Document } from "../text/document.ts";
import type { Locale } from "../vocabulary.ts";
import { zod } from "../zod.ts";
import type { OptionFact } from "./explain-page.ts";
import { EXPLAIN_WORDING } from "./explain-wording.ts";

export interface ExplainOptions {
  readonly locale?: Locale;
  /** A text to explain the rule on; `-` for standard input. */
  readonly text?: string;
  readonly colour?: boolean;
  /** Cells of the terminal. */
  readonly width?: number;
}

const WIDEST = 100;
const PAGE_WIDTH = 80;
const MOJIBAKE = "encoding/mojibake";

/** @throws ConfigError with the nearest name where there is no such rule */
export async function explainRule(
  id: string,
  { locale = "en", text, colour = false, width = PAGE_WIDTH }: ExplainOptions = {},
): Promise<string> {
  const rule = knownRule(id, "explain");
  const options = { locale, colour, width: Math.min(width, WIDEST) };
  if (text !== undefined) return explainText(rule, text === "-" ? await readAll(process.stdin) : text, options);
  const { pageForTerminal } = await import("./explain-page.ts");
  const page = readFileSync(join(packageRoot(), "rules", `${rule.id}.md`), "utf8");
  return pageForTerminal(page, rule, optionFacts(rule), options);
}

function optionFacts(rule: Rule): OptionFact[] {
  const schema = zod().toJSONSchema(optionsSchema(rule, zod()), { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, { type?: string; default?: unknown; description?: string }>;
  };
  return Object.entries(schema.properties ?? {}).map(([name, { type = "", default: value, description = "" }]) => {
    return { name, type, value: JSON.stringify(value)?.replaceAll('","', '", "') ?? "", about: description };
  });
}

async function explainText(
  rule: Rule,
  text: string,
  options: { readonly locale: Locale; readonly colour: boolean; readonly width: number },
): Promise<string> {
  const words = EXPLAIN_WORDING[options.locale];
  const { findingsForTerminal, mojibakeForTerminal } = await import("./explain-text.ts");
  if (rule.id === MOJIBAKE) {
    const { lines } = Document.of(text);
    const explanations = explainMojibake(text).map((found) => {
      const line = lines.at(found.start);
      const [from, to] = [found.start, found.end].map((offset) => offset - lines.start(line) + 1);
      return { ...found, place: `${line + 1}:${from}–${to}` };
    });
    return explanations.length === 0 ? `${words.none(rule.id)}\n` : mojibakeForTerminal(explanations, encode, options);
  }
  const findings = await findingsOf(rule, text, options.locale);
  return findings.length === 0 ? `${words.none(rule.id)}\n` : findingsForTerminal(findings, options);
}

/** By this rule alone, with its defaults; one that is off is asked for here. */
async function findingsOf(rule: Rule, text: string, locale: Locale): Promise<readonly Finding[]> {
  const active: ActiveRule = { rule, severity: rule.severity === "off" ? "info" : rule.severity, options: defaultOptions(rule) };
  const settings = { ...DEFAULT_SETTINGS, locale };
  const { result, facts } = lintDocument(Document.of(text), [active], settings);
  const store = new FactStore([active]);
  try {
    for (const [id, taken] of facts) store.add(id, taken);
    const linked = await store.link(settings);
    const problem = [...result.problems, ...linked.problems][0];
    if (problem) throw new Error(problem.message);
    const all = [...result.findings];
    for await (const { findings } of linked.results) all.push(...findings);
    return all;
  } finally {
    store.close();
  }
}

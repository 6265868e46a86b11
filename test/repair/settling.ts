/** Repairs texts as a run does, without files. */
import { defaultOptions } from "../../src/engine/options.ts";
import { type ActiveRule, DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { DocumentResult, Finding } from "../../src/finding.ts";
import type { Choice } from "../../src/repair/choice.ts";
import { reopened } from "../../src/repair/reopen.ts";
import { type Settled, Settler } from "../../src/repair/settle.ts";
import type { Rule } from "../../src/rule.ts";
import type { Format } from "../../src/text/document.ts";

export const ALL: Choice = { unsafe: true, drop: new Set() };

export function active(rules: readonly Rule[]): ActiveRule[] {
  return rules.map((rule) => ({ rule, severity: rule.severity === "off" ? "info" : rule.severity, options: defaultOptions(rule) }));
}

export interface SettleCall {
  readonly rules: readonly ActiveRule[];
  readonly choice?: Choice;
  readonly format?: Format;
  readonly kept?: (result: DocumentResult) => readonly Finding[];
}

export async function settle(
  text: string,
  { rules, choice = ALL, format = "plain", kept = ({ findings }) => findings }: SettleCall,
): Promise<Settled> {
  const open = (value: string) => reopened("text.txt", value, { format });
  return new Settler({ choice, settings: DEFAULT_SETTINGS, kept }).settle({ document: await open(text), rules, open });
}

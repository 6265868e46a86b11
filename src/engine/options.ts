/** The options of rules. Their schemas are zod's; a run without options of its own never loads zod: the defaults are packed at build time. */
import type { z } from "zod";
import { packedDefaults } from "#defaults";
import type { Rule } from "../rule.ts";

export type Options = Readonly<Record<string, unknown>>;

/** The defaults of a shipped rule, as its schema gave them at build time. */
export function defaultOptions(rule: Rule): Options {
  return packedDefaults[rule.id] ?? {};
}

/** The schema of a rule's options, strict: an option it does not have is a mistake. @param zod the library, loaded by the caller */
export function optionsSchema(rule: Rule, zod: typeof z): z.ZodType {
  const schema = rule.options(zod);
  return schema instanceof zod.ZodObject ? schema.strict() : schema;
}

/** What a cached result must be before anything reads it: a cache may come from another machine, or from somebody else. */
import type { z } from "zod";
import { type Zod, zod } from "../zod.ts";
import type { UnitResult } from "./unit.ts";

export type CachedResult = Pick<UnitResult, "results" | "skipped" | "facts">;

/** The value itself where it is a result of that path, with its fields in their order; else `undefined`. */
export function cachedResult(value: unknown, path: string, schema: ResultSchema): CachedResult | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return undefined;
  const isOwn = ({ document }: { document: string }) => document === path || document.startsWith(`${path}#`);
  const { results, skipped, facts } = parsed.data;
  const own = results.every(isOwn) && facts.every(([, taken]) => taken.every(isOwn)) && skipped.every((of) => of.path === path);
  return own ? (value as CachedResult) : undefined;
}

export type ResultSchema = ReturnType<typeof resultSchema>;

/** @param rules the names that a finding may carry */
export function resultSchema(rules: readonly string[]) {
  const z = zod();
  const count = z.number().int().min(0);
  const text = z.string();
  const rule = z.enum(rules);
  const counts = z.record(text, count);
  const span = { start: count, end: count };
  const place = {
    ...span,
    line: count,
    column: count,
    endLine: count,
    endColumn: count,
    quote: text,
    excerpt: z.looseObject({ text, ...span }),
  };
  const finding = z.looseObject({
    ...place,
    rule,
    severity: z.enum(["error", "warn", "info"]),
    message: text,
    fingerprint: text.regex(/^[0-9a-f]{16}$/),
    evidence: z.array(evidence(z, count)),
    related: z.array(z.looseObject({ ...span, document: text, quote: text, note: text, line: count.optional() })),
    fix: z.looseObject({ ...span, text, safe: z.boolean() }).optional(),
  });
  const result = z.looseObject({
    document: text,
    findings: z.array(finding),
    omitted: counts,
    problems: z.array(z.never()),
    bytes: count,
    recordLine: count.optional(),
    lines: count.optional(),
    text: text.optional(),
    ignored: z.looseObject({ counts, notices: z.array(text) }).optional(),
    profile: z.looseObject({ language: text, variant: text, counts, body: z.array(z.tuple([count, count])).optional() }).optional(),
  });
  const fact = z.looseObject({
    document: text,
    keys: z.array(text),
    value: z.unknown(),
    span: z.looseObject(span),
    place: z.looseObject(place),
  });
  return z.looseObject({
    results: z.array(result),
    skipped: z.array(z.looseObject({ path: text, reason: text })),
    facts: z.array(z.tuple([rule, z.array(fact)])),
  });
}

function evidence(z: Zod, count: z.ZodNumber) {
  const text = z.string();
  const number = z.number();
  const value = z.union([text, number]);
  return z.discriminatedUnion("kind", [
    z.looseObject({ kind: z.literal("signal"), name: text, value, weight: number.optional() }),
    z.looseObject({ kind: z.literal("characters"), name: text, text }),
    z.looseObject({ kind: z.literal("place"), start: count, end: count, note: text }),
    z.looseObject({ kind: z.literal("roundtrip"), from: text, to: text, text }),
    z.looseObject({ kind: z.literal("claim"), text, low: number, high: number, unit: text }),
    z.looseObject({ kind: z.literal("arithmetic"), steps: z.array(text) }),
    z.looseObject({
      kind: z.literal("spread"),
      values: z.array(z.looseObject({ text, count: count.optional(), documents: z.array(text) })),
    }),
    z.looseObject({ kind: z.literal("bytes"), hex: text, byteStart: count, byteEnd: count }),
  ]);
}

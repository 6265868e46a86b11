/** Runs the page of a rule as its test: `bad` blocks must be found where they are marked, `good` blocks must stay silent. */
import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type CharsetName, codecOf } from "../src/encodings/charsets.ts";
import { decodeBytes } from "../src/encodings/decode.ts";
import { applyFixes } from "../src/engine/fix.ts";
import { lintDocument } from "../src/engine/lint.ts";
import { optionsSchema } from "../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../src/engine/settings.ts";
import { type CorpusRule, type DocumentFact, isCorpusRule, LOCALES, type Rule } from "../src/rule.ts";
import { Document } from "../src/text/document.ts";
import { openDocument } from "../src/text/open.ts";

interface Example {
  readonly name: string;
  readonly extension: string;
  readonly good: boolean;
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly options: unknown;
  /** The file, where the example names a charset for its marked parts. */
  readonly bytes: Uint8Array | undefined;
}

interface Expected {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const EXTENSIONS: Readonly<Record<string, string>> = { text: "txt", markdown: "md", html: "html" };
const MARK = /⟦(?:\/|[\w-]+)⟧/g;

/** Registers the tests of one rule's page. */
export function describeRule(rule: Rule): void {
  const page = readFileSync(new URL(`../rules/${rule.id}.md`, import.meta.url), "utf8");
  const examples = [...examplesOf(page)];
  describe(rule.id, () => {
    test("its page has bad and good examples and the sections a reader needs", () => {
      expect(examples.filter((example) => !example.good).length).toBeGreaterThan(0);
      expect(examples.filter((example) => example.good).length).toBeGreaterThan(0);
      for (const heading of ["What it finds", "Why", "Bad", "Good", "What it does not catch", "False positives and how to silence"]) {
        expect(page).toContain(`\n## ${heading}\n`);
      }
    });

    test("every message is worded in every language with the same data", () => {
      for (const message of Object.values(rule.messages)) {
        const [first, ...others] = LOCALES.map((locale) => [...message[locale].matchAll(/\{\w+\}/g)].map(String).sort());
        for (const other of others) expect(other).toEqual(first);
      }
    });

    for (const example of examples) {
      test(example.name, async () => {
        const document = example.bytes ? await openBytes(example.bytes) : await openExample(example.text, example.extension);
        const options = optionsSchema(rule, z).parse(example.options);
        const found = findingsOf(rule, document, options);
        expect(found).toEqual(example.expected);
        const fixed = applyFixes(document, [rule], options);
        if (fixed !== document.text) {
          const again = await openExample(fixed, example.extension);
          expect(applyFixes(again, [rule], options), "fixed text has nothing left to fix").toBe(fixed);
        }
      });
    }
  });
}

function openExample(text: string, extension: string): Promise<Document> {
  return openDocument(new VFile({ value: text, path: `example.${extension}` }));
}

function openBytes(bytes: Uint8Array): Promise<Document> {
  const { text, decoding } = decodeBytes(bytes);
  return openDocument(new VFile({ value: text, path: "example.txt" }), { decoding });
}

/** What stands between marks in the charset, the rest in UTF-8. */
function bytesOf(marked: string, charset: CharsetName): Uint8Array {
  const parts = marked.split(MARK).map((part, i) => (i % 2 === 0 ? Buffer.from(part) : Buffer.from(encoded(part, charset), "hex")));
  return Buffer.concat(parts);
}

function encoded(text: string, charset: CharsetName): string {
  return Array.from(text, (character) => {
    const hex = codecOf(charset)
      .encodePoint(character.codePointAt(0) ?? 0)
      .toString(16);
    return hex.padStart(hex.length + (hex.length % 2), "0");
  }).join("");
}

function findingsOf(rule: Rule, document: Document, options: unknown): Expected[] {
  if (isCorpusRule(rule)) return corpusFindingsOf(rule, document.text, options);
  const severity = rule.severity === "off" ? "info" : rule.severity;
  const messages: string[] = [];
  const probe = { ...rule, messages: Object.fromEntries(Object.keys(rule.messages).map((id) => [id, sameWord(id)])) } as Rule;
  const { result } = lintDocument(document, [{ rule: probe, severity, options }], DEFAULT_SETTINGS);
  expect(result.problems).toEqual([]);
  for (const finding of result.findings) messages.push(finding.message);
  return result.findings.map(({ start, end }, i) => ({ message: messages[i], start, end }));
}

/** An example of a corpus rule may hold several documents, each behind a line `=== NAME`. */
function corpusFindingsOf(rule: CorpusRule, text: string, options: unknown): Expected[] {
  const starts = [...text.matchAll(/^=== (.{1,80})\n/gm)].map((match) => ({
    name: match[1],
    start: match.index + match[0].length,
    head: match.index,
  }));
  if (starts.length === 0) starts.push({ name: "example", start: 0, head: 0 });
  const offsets = new Map(starts.map(({ name, start }) => [name, start]));
  const byKey = new Map<string, DocumentFact[]>();
  starts.forEach(({ name, start }, i) => {
    const document = Document.of(text.slice(start, starts[i + 1]?.head), name);
    for (const fact of rule.extract(document, options))
      for (const key of fact.keys) byKey.set(key, [...(byKey.get(key) ?? []), { ...fact, document: name }]);
  });
  const found: Expected[] = [];
  for (const [key, facts] of byKey) {
    for (const { document, message, span } of rule.reduce(key, facts, options)) {
      const offset = offsets.get(document) ?? 0;
      found.push({ message, start: span.start + offset, end: span.end + offset });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function sameWord(id: string) {
  return { en: id, "zh-CN": id, "zh-TW": id };
}

/** ```text bad, optionally with options as JSON behind it: ```text good {"minLength":40}; ```gbk bad has its marked parts in GBK. */
function* examplesOf(page: string): Generator<Example> {
  let n = 0;
  for (const match of page.matchAll(/^```([\w-]+) (bad|good)(?: (\{.*\}))?\n([\s\S]*?)^```$/gm)) {
    const [, language, kind, options, body] = match;
    const marked = unescapeExample(body.slice(0, -1));
    n++;
    yield {
      name: `${kind} example ${n}: ${marked.replace(MARK, "").split("\n")[0].slice(0, 60)}`,
      extension: EXTENSIONS[language] ?? "txt",
      bytes: language in EXTENSIONS ? undefined : bytesOf(marked, language as CharsetName),
      good: kind === "good",
      text: marked.replace(MARK, ""),
      expected: expectationsOf(marked),
      options: options === undefined ? {} : JSON.parse(options),
    };
  }
}

/** `\u{200b}` in an example stands for that character, so that pages show what nobody could see. */
function unescapeExample(text: string): string {
  return text.replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

function expectationsOf(marked: string): Expected[] {
  const expected: Expected[] = [];
  const open: { message: string; start: number }[] = [];
  let removed = 0;
  for (const match of marked.matchAll(MARK)) {
    const at = match.index - removed;
    removed += match[0].length;
    if (match[0] !== "⟦/⟧") open.push({ message: match[0].slice(1, -1), start: at });
    else {
      const begun = open.pop();
      if (begun === undefined) throw new Error("⟦/⟧ without an opening mark");
      expected.push({ ...begun, end: at });
    }
  }
  return expected.sort((a, b) => a.start - b.start || a.end - b.end);
}

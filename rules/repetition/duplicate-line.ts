import { type Document, defineRule, type Span } from "../../src/rule.ts";

export default defineRule({
  id: "repetition/duplicate-line",
  summary: "A line that stands again in the same document",
  severity: "info",
  options: (z) =>
    z.object({
      minLength: z
        .number()
        .int()
        .min(1)
        .default(12)
        .describe("shorter lines (labels, bullets, table cells) may stand twice; in UTF-16 units"),
    }),
  messages: {
    again: {
      en: "this line stands {count} times in the document, first on line {first}",
      "zh-CN": "这一行在文中出现了 {count} 次，首次在第 {first} 行",
      "zh-TW": "這一行在文中出現了 {count} 次，首次在第 {first} 行",
    },
  },

  *check(document, { minLength }) {
    for (const group of repeatedLines(document, minLength)) {
      const [first, second, ...others] = group.map((line) => trimmed(document, line));
      yield {
        span: second,
        message: "again",
        data: { count: group.length, first: group[0] + 1 },
        evidence: [{ kind: "signal", name: "occurrences", value: group.length }],
        related: [first, ...others].map((span) => ({ ...span, note: "stands here too" })),
      };
    }
  },
});

/** Groups of equal lines, two or more each, in the order of their second occurrence. */
function repeatedLines(document: Document, minLength: number): number[][] {
  const { lines, lineHashes } = document;
  const firstByHash = new Map<number, number>();
  const groups = new Map<number, number[]>();
  for (let line = 0; line < lines.count; line++) {
    const hash = lineHashes[line];
    if (hash === 0 || lines.end(line) - lines.start(line) < minLength) continue;
    const first = firstByHash.get(hash);
    if (first === undefined) firstByHash.set(hash, line);
    else if (lines.text(first).trim() === lines.text(line).trim()) {
      const group = groups.get(first);
      if (group) group.push(line);
      else groups.set(first, [first, line]);
    }
  }
  return [...groups.values()].filter((group) => group.every((line) => isProse(document, line)));
}

function trimmed({ lines, text }: Document, line: number): Span {
  const start = lines.start(line);
  const end = lines.end(line);
  const raw = text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) };
}

/** Rows of a table and lines without a word (rules, separators) repeat by nature. */
function isProse(document: Document, line: number): boolean {
  const { counts } = document.writingOfLine(line);
  const letters = counts.han + counts.kana + counts.hangul + counts.latin;
  return letters >= 4 && !document.regions.touch(["code", "table"], document.lines.span(line));
}

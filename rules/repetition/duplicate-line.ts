import { type Document, defineRule, type Span } from "../../src/rule.ts";
import { FirstLines } from "../../src/text/hashes.ts";

/** A line with fewer says too little to be told. */
const MIN_LETTERS = 4;
const NOT_PROSE = ["code", "table"] as const;

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
  const seen = new FirstLines(lineHashes);
  const groups = new Map<number, number[]>();
  for (let line = 0; line < lines.count; line++) {
    if (lineHashes[line] === 0 || lines.end(line) - lines.start(line) < minLength) continue;
    const first = seen.meet(line);
    if (first >= 0 && lines.text(first).trim() === lines.text(line).trim()) {
      const group = groups.get(first);
      if (group) group.push(line);
      else groups.set(first, [first, line]);
    }
  }
  const found: number[][] = [];
  for (const group of groups.values()) if (isProse(document, group)) found.push(group);
  return found;
}

function trimmed({ lines, text }: Document, line: number): Span {
  const start = lines.start(line);
  const end = lines.end(line);
  const raw = text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) };
}

/** Rows of a table and lines without a word (rules, separators) repeat by nature. */
function isProse(document: Document, lines: readonly number[]): boolean {
  // they are equal: what one is written in, all are
  const { counts } = document.writingOfLine(lines[0]);
  if (counts.han + counts.kana + counts.hangul + counts.latin < MIN_LETTERS) return false;
  for (const line of lines) if (document.regions.touch(NOT_PROSE, document.lines.span(line))) return false;
  return true;
}

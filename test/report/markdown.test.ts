import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { anyRun, finding, report, result } from "./results.ts";

const TAGS = /^(?:<\/?code>|<br>|<!-- -->|<details><summary>[^<>&]*<\/summary>|<\/details>)$/;
const INERT = new Set([
  "root",
  "heading",
  "paragraph",
  "text",
  "strong",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "inlineCode",
  "break",
  "html",
]);

function parsed(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** The nodes that no summary of ours has. */
function foreign(text: string): Nodes[] {
  const found: Nodes[] = [];
  visit(parsed(text), (node) => {
    if (!INERT.has(node.type)) found.push(node);
    if (node.type === "html" && !TAGS.test(node.value)) found.push(node);
    if (node.type === "inlineCode" && !/^[a-z]+\/[a-z-]+$/.test(node.value)) found.push(node);
    if (node.type === "tableRow" && node.children.length !== 4) found.push(node);
  });
  return found;
}

test("whatever texts and names hold, nothing of them is markup, a link or a mention", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results, problems, ...options }) => {
      expect(foreign(await report("markdown", results, options, problems))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each([
  "https://b.example/c",
  "www.b.example",
  "WWW.b.example",
  "me@b.example",
  "@all",
  "#12",
  "a | b \\| c",
  "``` ` ```",
  "</code><img src=x>",
  "<!-- x",
])("%s in a quote stays text", async (quote) => {
  const text = await report("markdown", [result({ document: quote, findings: [finding({ quote, message: quote })] })]);
  expect(foreign(text)).toEqual([]);
  const shown = parsed(text).children.flatMap((node) => (node.type === "table" ? node.children[1].children[0].children : []));
  expect(shown.flatMap((node) => (node.type === "text" ? [node.value] : [])).join("")).toContain(quote);
});

test("the verdict comes first, then families, the worst documents and the gravest findings", async () => {
  const results = [
    result({ document: "a.txt", findings: [finding(), finding({ line: 8 })] }),
    result({
      document: "b.txt",
      findings: [finding({ rule: "spam/link-farm", severity: "error", message: "a pool", quote: "甲|乙", line: 2 })],
    }),
    result({ document: "c.txt" }),
  ];
  expect((await report("markdown", results)).replace(/in [\d.]+ s/, "in 0 s")).toBe(`## corpuslint: ❌ failed

**3 findings in 2 documents** (1 error, 0 warnings, 2 info)

| family | error | warning | info |
|---|--:|--:|--:|
| spam | 1 |  |  |
| repetition |  |  | 2 |
| all | 1 |  | 2 |

### Documents with the most findings

| document | error | warning | info |
|---|--:|--:|--:|
| <code>b.txt</code> | 1 |  |  |
| <code>a.txt</code> |  |  | 2 |

<details><summary>All 3 findings</summary>

- **error** <code>b.txt</code> 2:1 \`spam/link-farm\`<br><code>a pool</code><br><code>甲&#124;乙</code>
- **info** <code>a.txt</code> 3:1 \`repetition/duplicate-line\`<br><code>this line stands here for the second time</code><br><code>收购站的秤摆在桥头。。。。</code>
- **info** <code>a.txt</code> 8:1 \`repetition/duplicate-line\`<br><code>this line stands here for the second time</code><br><code>收购站的秤摆在桥头。。。。</code>

</details>

3 files, 0 B in 0 s
`);
});

describe("its length", () => {
  test("is bounded, whatever was found, and what has no room is counted", async () => {
    const long = "|".repeat(400);
    const many = Array.from({ length: 6000 }, (_, i) =>
      result({ document: `${i}${long}`, findings: [finding({ message: long, quote: long, severity: i === 5999 ? "error" : "info" })] }),
    );
    const problems = Array.from({ length: 300 }, () => ({ document: long, kind: "input", message: long }) as const);
    const text = await report("markdown", many, {}, problems);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain("**6,000 findings in 6,000 documents**");
    expect(text).toMatch(/<summary>\d+ of 6000 findings, the gravest first<\/summary>\n\n- \*\*error\*\*/);
    expect(text).toContain("\n</details>\n");
    expect(text).toContain("- and 290 more: see the log of the run");
    expect(foreign(text)).toEqual([]);
  });
});

test.each([
  ["zh-CN", "✅ 通过", "没有发现问题"],
  ["zh-TW", "✅ 通過", "沒有發現問題"],
  ["en", "✅ passed", "Nothing found"],
] as const)("in %s a clean run says so", async (locale, verdict, words) => {
  const text = await report("markdown", [result()], { locale });
  expect(text.split("\n").slice(0, 3)).toEqual([`## corpuslint: ${verdict}`, "", words]);
});

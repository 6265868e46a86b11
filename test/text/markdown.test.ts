/** What is read a stretch at a time, from micromark's events, against the tree that remark makes of the whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { MarkdownRegions } from "../../src/text/regions/markdown.ts";
import { safeCuts } from "../../src/text/regions/markdown-cuts.ts";
import { type RegionKind, Regions } from "../../src/text/regions/regions.ts";
import type { Span } from "../../src/text/span.ts";

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();
const KIND_OF: Readonly<Record<string, RegionKind>> = {
  code: "code",
  inlineCode: "inline-code",
  yaml: "front-matter",
  toml: "front-matter",
  table: "table",
  heading: "heading",
};
const TREE_KINDS = ["code", "inline-code", "front-matter", "table", "heading"] as const;

function nodes(text: string): RootContent[] {
  const tree: Root = remark.parse(text);
  const found: RootContent[] = [...tree.children];
  for (const node of found) if ("children" in node) found.push(...node.children);
  return found;
}

function spanOf({ position }: RootContent): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function expectTheTreesRegions(text: string): void {
  const regions = new MarkdownRegions(text);
  const found = nodes(text);
  for (const kind of TREE_KINDS) {
    const spans = found.filter((node) => KIND_OF[node.type] === kind).map(spanOf);
    const expected = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
    expect(regions.of(kind), `${kind} of ${JSON.stringify(text)}`).toEqual(expected);
  }
  for (const node of found) {
    const { start, end } = spanOf(node);
    const isAddress = node.type === "link" && text[end - 1] !== ")" && end > start;
    if (isAddress) expect(regions.find("url", { start: start + 1, end: end - 1 }), JSON.stringify(text.slice(start, end))).toBeTruthy();
    if (node.type === "html" && /^<[a-z]+>/.test(text.slice(start)))
      expect(regions.find("hidden", { start, end: start + 1 }), JSON.stringify(text)).toBeTruthy();
  }
}

const piece = fc.constantFrom(
  ..."` `` ``` ~~~ ```` \n \n \n\n \n\n \n\n \r\n \t > - * 1. 2) # === --- +++ | :- *** _ [ ] ( ) ![ ]( ]: [^1] [^1]: [a] [a]: [b][a] \\ < > <!-- --> <div> </div> <pre> </pre> <script> <? <br> @ a@b.org www.a.org https://a.org/x <https://a.org> & &amp;"
    .split(" ")
    .filter(Boolean),
  " ",
  "  ",
  "   ",
  "    ",
  "- ",
  "> ",
  "1. ",
  "# ",
  "[a]: /x\n",
  "\n\n[a]: https://a.org/y\n\n",
  "[^1]: note\n",
  "](/x y)",
  "](<a b>)",
  "\n```\n",
  "\n\n```js\n",
  "\n~~~\n\n",
  "\n  ```\n",
  "\n\n<!-- a\n",
  "\n-->\n\n",
  "---\n",
  "| a | b |\n|---|---|\n| c | d |\n",
  "正文。",
  "word ",
  "\n\nA paragraph that stands alone.\n\n",
);
const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const FILLER = "A paragraph of plain prose that is there to make the parts long enough to be cut apart. ".repeat(3);

test("regions are those of remark's tree, wherever the text is cut", () => {
  fc.assert(
    fc.property(fc.array(markdown, { minLength: 1, maxLength: 4 }), (parts) => {
      expectTheTreesRegions(parts.join(`\n\n${FILLER}\n\n`));
    }),
    { numRuns: 600 },
  );
});

test("one question, asked first, gets the answer that all regions give", () => {
  fc.assert(
    fc.property(fc.array(markdown, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat({ max: 30 }), (parts, at, length) => {
      const text = parts.join(`\n\n${FILLER}\n\n`);
      const start = at % (text.length + 1);
      const span = { start, end: Math.min(text.length, start + length) };
      const whole = new MarkdownRegions(text);
      for (const kind of [...TREE_KINDS, "url", "hidden"] as const) {
        const expected = new Regions((asked) => whole.of(asked)).find(kind, span) ?? null;
        expect(new MarkdownRegions(text).find(kind, span), `${kind} at ${start} of ${JSON.stringify(text)}`).toEqual(expected);
      }
    }),
    { numRuns: 600 },
  );
});

test("the pages of all rules have the regions of remark's tree", () => {
  const folder = fileURLToPath(new URL("../../rules/", import.meta.url));
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  expect(pages.length).toBeGreaterThan(30);
  for (const page of pages) expectTheTreesRegions(readFileSync(join(folder, page), "utf8"));
});

test("what may still be open is not cut: a fence, a comment, raw HTML, front matter, a fence that may belong to a list", () => {
  const cutsOf = (text: string) => safeCuts(text, { start: 0, end: text.length });
  const block = `${FILLER}\n\n`;
  expect(cutsOf(block + block)).toEqual([block.length]);
  for (const [open, close] of [
    ["```\n", "```\n"],
    ["<!--\n", "-->\n"],
    ["<pre>\n", "</pre>\n"],
  ])
    expect(cutsOf(`${open}${block}${close}\n${block}`)).toEqual([open.length + block.length + close.length + 1]);
  expect(cutsOf(`---\na: b\n\n${block}---\n`)).toEqual([]);
  expect(cutsOf(`- a\n\n ${block}  \`\`\`\n${block}${block}`)).toEqual([]);
  expect(cutsOf(`- a\n\n  \`\`\`\n  ${block}${block}`)).toEqual([block.length + "- a\n\n  ```\n  ".length]);
});

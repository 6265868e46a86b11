import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownRegions } from "../../src/text/regions/markdown.ts";
import { MarkdownHints } from "../../src/text/regions/markdown-hints.ts";
import { REGION_KINDS, Regions } from "../../src/text/regions/regions.ts";

const piece = fc.constantFrom(
  "`",
  "```",
  "~~~",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "    ",
  "\t",
  "> ",
  "- ",
  "1. ",
  "# ",
  "===",
  "---",
  "| a | b |",
  "|---|---|",
  "<!-- ",
  " -->",
  "<b>",
  "](http://a.b/c)",
  "[",
  "www.a.org",
  "a@b.org",
  "正文",
  "word ",
  "“引”",
  "+++",
  "---\n",
  "```\n",
  "```js\n",
  "\n```\n",
  "<https://a.org/x>",
  "<!",
  "\\",
  "| c | d |\n|---|---|\n",
  "[正文](a/b-5)",
  "[word](http://a.b/c)",
  "!",
  "是 15 ",
  "是15",
  "`x`",
  "`5 ",
  "<!-- x -->\n",
  "-->\n\n",
  "WWW.a.org",
  "[^1]",
  "]: ",
  "[^1]: ",
  "<script>",
  "<template>",
  '">',
  "\n\n正文".padEnd(300, "文"),
  "1. 项\n\n   ```js\n   x\n   ```\n",
  "```html\n<script>\n```\n",
  '<i a="',
  "![",
  "`5`",
  "|",
);

test("what the hints say, the parser finds", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), fc.nat({ max: 12 }), (pieces, at, length) => {
      const text = pieces.join("");
      const hints = new MarkdownHints(text);
      const regions = new Regions(markdownRegions(text));
      const start = Math.min(at % (text.length + 1), text.length);
      const span = { start, end: Math.min(text.length, start + length) };
      for (const kind of REGION_KINDS) {
        const region = regions.find(kind, span);
        const hint = hints.find(kind, span);
        const about = `${kind} at ${span.start}..${span.end} of ${JSON.stringify(text)}`;
        if (hint === null) expect(region?.end === region?.start, about).toBe(true);
        else if (hint !== undefined) expect(hint, about).toEqual(region);
      }
    }),
    { numRuns: 6000 },
  );
});

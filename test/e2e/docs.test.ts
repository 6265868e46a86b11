import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rules } from "../../rules/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const pages = [
  "README.md",
  "README.zh-CN.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

test.each(pages)("every link of %s leads to a file", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target));
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});

test("the Chinese README gives the figures of the English one", () => {
  const [english, chinese] = ["README.md", "README.zh-CN.md"].map((name) =>
    readFileSync(join(ROOT, name), "utf8")
      .split("\n")
      .filter((line) => /^\| \**(?:spam|script|encoding|figures|boilerplate|extraction|repetition)[/*]/.test(line) && /\d/.test(line))
      .map((line) => line.replace(/ of /g, " / ")),
  );
  expect(chinese.filter((line) => line.includes("%") || line.includes(" / "))).toEqual(
    english.filter((line) => line.includes("%") || line.includes(" / ")),
  );
});

test("the reference names every rule", () => {
  const reference = readFileSync(join(ROOT, "docs/rules/README.md"), "utf8");
  for (const { id } of rules) expect(reference).toContain(`| [${id}](../../rules/${id}.md) | `);
});

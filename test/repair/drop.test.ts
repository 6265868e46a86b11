import { describe, expect, test } from "vitest";
import { type DocumentRule, defineRule, type Severity } from "../../src/rule.ts";
import { active, settle } from "./settling.ts";

const SAME = { en: "bad", "zh-CN": "bad", "zh-TW": "bad" };

function finding(id: DocumentRule["id"], pattern: RegExp, severity: Severity): DocumentRule {
  return defineRule({
    id,
    summary: "",
    severity: "error",
    options: (z) => z.object({}),
    messages: { bad: SAME },
    *check(document) {
      for (const match of document.text.matchAll(pattern))
        yield { span: { start: match.index, end: match.index + match[0].length }, message: "bad", severity };
    },
  }) as DocumentRule;
}

const spam = finding("spam/x", /SPAM(?:\r?\nMORE)?/g, "error");
const maybe = finding("spam/maybe", /perhaps/g, "info");
const chrome = finding("boilerplate/x", /menu/g, "info");
const choice = { unsafe: false, drop: new Set(["spam", "boilerplate"] as const) };

async function dropped(text: string, format: "plain" | "html" = "plain"): Promise<string> {
  return (await settle(text, { rules: active([spam, maybe, chrome]), choice, format })).text;
}

describe("whole lines go", () => {
  test.each([
    ["with their line breaks", "one\nSPAM here\ntwo\n", "one\ntwo\n"],
    ["of a finding of several lines", "one\r\nso SPAM\r\nMORE of it\r\ntwo\r\n", "one\r\ntwo\r\n"],
    ["the first", "SPAM\none\n", "one\n"],
    ["the last, with a final newline", "one\nSPAM\n", "one\n"],
    ["the last, without one: the text still has none", "one\nSPAM\nmenu", "one"],
    ["all", "SPAM\nmenu", ""],
    ["once for two findings", "one\nSPAM menu SPAM\ntwo", "one\ntwo"],
    ["by a lone CR", "one\rSPAM\rtwo", "one\rtwo"],
    ["of boilerplate however mild, of spam not for a mild sign", "perhaps\nmenu\n", "perhaps\n"],
    ["blank lines around stay", "\n\nSPAM\n\n", "\n\n\n"],
  ])("%s", async (_, text, left) => {
    expect(await dropped(text)).toBe(left);
  });

  test("each removed line is told with the place where it stood", async () => {
    const { applied } = await settle("one\nSPAM\nmenu\ntwo\n", { rules: active([spam, chrome]), choice });
    expect(applied.map(({ action, rule, start, end, line, before, lines }) => [action, rule, start, end, line, before, lines])).toEqual([
      ["drop", "spam/x", 4, 9, 2, "SPAM\n", 1],
      ["drop", "boilerplate/x", 9, 14, 3, "menu\n", 1],
    ]);
  });

  test("of a page the text goes that a reader sees as a line, its tags stay", async () => {
    const page = "<html><body><ul><li>one</li><li>so <b>SPAM</b> &amp; more</li><li>two</li></ul></body></html>";
    expect(await dropped(page, "html")).toBe("<html><body><ul><li>one</li><li><b></b></li><li>two</li></ul></body></html>");
  });
});

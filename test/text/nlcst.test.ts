import fc from "fast-check";
import type { Nodes, Root } from "nlcst";
import { toString as textOf } from "nlcst-to-string";
import { ParseLatin } from "parse-latin";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { Document } from "../../src/text/document.ts";
import { ParseHan, parseBlock } from "../../src/text/nlcst.ts";
import { clauses, words } from "../../src/text/segment.ts";
import { awkward } from "./awkward.ts";

function parse(text: string): Root {
  return parseBlock(text, { start: 0, end: text.length });
}

function all(text: string, type: Nodes["type"]): string[] {
  const found: string[] = [];
  visit(parse(text), type, (node: Nodes) => void found.push(textOf(node)));
  return found;
}

describe("sentences", () => {
  test.each([
    ["潮涨了。船开了！谁来？", ["潮涨了。", "船开了！", "谁来？"]],
    ["他说：“开船。”大家上船。", ["他说：“开船。”", "大家上船。"]],
    ["「停！」船長喊，「風來了……」然後停了。", ["「停！」", "船長喊，「風來了……」", "然後停了。"]],
    ["票价涨了。2024年再降。", ["票价涨了。", "2024年再降。"]],
    ["渡口通知\n今日停航", ["渡口通知", "今日停航"]],
    ["He met Gray at 3.14 p.m. today. She left.", ["He met Gray at 3.14 p.m. today.", "She left."]],
  ])("of %j", (text, sentences) => {
    expect(all(text, "SentenceNode")).toEqual(sentences);
  });
});

describe("words", () => {
  test("of Han are words, Latin stretches between them stay whole", () => {
    expect(all("我们在港口喝coffee，don't worry。", "WordNode")).toEqual(["我们", "在", "港口", "喝", "coffee", "don't", "worry"]);
  });

  test("are not joined over a mark where Han stands", () => {
    expect(all("他走了?我们也走", "WordNode")).toEqual(["他", "走了", "我们", "也", "走"]);
  });

  test("come lazily, with offsets into the text", () => {
    const text = "前言。今天的潮汐表";
    expect([...words(text, { start: 3, end: text.length })].map(({ start, end }) => text.slice(start, end))).toEqual([
      "今天",
      "的",
      "潮汐",
      "表",
    ]);
    const [first] = words("渡船".repeat(1_000_000));
    expect(first).toEqual({ start: 0, end: 2 });
  });

  test("clauses are short, ascend and lose nothing but marks and blanks", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkward,
          awkward.map((text) => text.repeat(30)),
        ),
        (text) => {
          let end = 0;
          for (const clause of clauses(text, { start: 0, end: text.length })) {
            expect(text.slice(end, clause.start)).not.toMatch(/[\p{Script=Han}\p{Script=Latin}]/u);
            expect(clause.end - clause.start).toBeLessThanOrEqual(200);
            expect(clause.end).toBeGreaterThan(clause.start);
            end = clause.end;
          }
        },
      ),
    );
  });
});

describe("trees", () => {
  test("of text without Han and full-width marks are those of parse-latin", () => {
    const latin = fc.array(
      fc.constantFrom(
        "Mr. ",
        "word",
        " ",
        "3.14",
        ". ",
        "! ",
        "?",
        "\n",
        "\n\n",
        "it's",
        "-",
        "(",
        ") ",
        "“",
        "” ",
        "e.g. ",
        "A",
        ", ",
        "&",
        "…",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(latin, (pieces) => {
        const text = pieces.join("");
        expect(new ParseHan().parse(text)).toEqual(new ParseLatin().parse(text));
      }),
      { numRuns: 500 },
    );
  });

  test("hold the whole block, with absolute offsets at every node", () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const tree = parseBlock(text, { start, end });
        expect(textOf(tree)).toBe(text.slice(start, end));
        visit(tree, (node) => {
          if (node.type === "RootNode" && node.children.length === 0) return;
          const from = node.position?.start.offset ?? -1;
          expect(text.slice(from, node.position?.end.offset)).toBe(textOf(node));
        });
      }),
      { numRuns: 300 },
    );
  });

  test("tell lines and columns of the document", () => {
    const document = Document.of("第一行\n第二行，再来。完\n");
    const tree = document.tree({ start: 4, end: 12 });
    const places: string[] = [];
    visit(tree, "WordNode", (word) => void places.push(`${textOf(word)} ${word.position?.start.line}:${word.position?.start.column}`));
    expect(places.at(0)).toBe("第二 2:1");
    expect(places.at(-1)).toBe("完 2:8");
  });
});

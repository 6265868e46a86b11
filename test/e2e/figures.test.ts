import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { corpuslint, folderOf } from "./command.ts";

const TEXT = "去年渔港卸货1.5万吨，\n约合3.2亿元；2024年6月又添了两艘船，超过300人受雇。\n";

describe("corpuslint figures", () => {
  test("lists place, value, unit and kind, aligned for characters of two cells", async () => {
    const { code, stdout, stderr } = await corpuslint(["figures", "a.txt"], { cwd: folderOf({ "a.txt": TEXT }) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [name, head, ...rows] = stdout.trimEnd().split("\n");
    expect(name).toBe("a.txt");
    expect(head).toMatch(/^place +as printed +read as +unit +kind/);
    expect(rows[0]).toMatch(/^1:7 +1\.5万吨 +14,500,000 – 15,500,000 +g|^1:7 +1\.5万吨 +.* amount/);
    const columns = new Set(rows.map((row) => stringWidth(row.slice(0, row.search(/ (amount|count|ratio|date|number)\b/) + 1))));
    expect(columns.size).toBe(1);
    expect(stdout).toContain("2024-06");
    expect(stdout).toContain("> 300");
  });

  test("gives machines the same as json, one entry a document", async () => {
    const cwd = folderOf({
      "a.txt": TEXT,
      "b.jsonl": `${JSON.stringify({ id: "x", text: "票价35元" })}\n`,
      "c.html": "<p>全长<b>2.4</b>公里</p>",
    });
    const { stdout } = await corpuslint(["figures", "--format", "json", "a.txt", "b.jsonl", "c.html"], { cwd });
    const documents = JSON.parse(stdout) as {
      document: string;
      figures: { text: string; start: number; line: number; column: number }[];
    }[];
    expect(documents.map(({ document }) => document)).toEqual(["a.txt", "b.jsonl#x", "c.html"]);
    expect(documents[0].figures[1]).toMatchObject({ line: 2, column: 1, start: 13 });
    expect(documents[1].figures).toMatchObject([{ text: "35元", low: 34.5, high: 35.5 }]);
    expect(documents[2].figures[0].start).toBe("<p>全长<b>".length);
  });

  test("reads standard input", async () => {
    const { stdout } = await corpuslint(["figures", "-", "--format", "json"], { cwd: folderOf(), input: "票价35元" });
    expect(JSON.parse(stdout)).toMatchObject([{ document: "stdin.txt", figures: [{ text: "35元" }] }]);
  });

  test("ends with 2 for what cannot be read, and tells the rest", async () => {
    const outcome = await corpuslint(["figures", "gone.txt", "a.txt"], { cwd: folderOf({ "a.txt": TEXT }) });
    expect(outcome).toMatchObject({
      code: 2,
      stderr: "corpuslint: gone.txt: no such file or folder\n",
      stdout: expect.stringContaining("1.5万吨"),
    });
    expect(await corpuslint(["figures"], { cwd: folderOf() })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("standard input"),
    });
  });

  test("keeps control characters from the terminal", async () => {
    const { stdout } = await corpuslint(["figures", "-"], { cwd: folderOf(), input: "票价3\u001b[31m5元，共\u202e40元" });
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

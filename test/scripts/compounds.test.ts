/** A name that lost its capitals all over a text lost them in its compounds, too; packages and models keep their own spelling. */
import { describe, expect, test } from "vitest";
import { isProseCompound } from "../../src/scripts/compounds.ts";
import { miscasedNames } from "../../src/scripts/miscased-names.ts";
import { Document } from "../../src/text/document.ts";

/** The name in lower case at `name`, in the middle of one line. */
function isPlace(line: string, name = "skyforge"): boolean {
  const start = line.indexOf(name);
  return isProseCompound(line, { start: 0, end: line.length }, start, start + name.length);
}

describe("a hyphenated compound of a name that lost its capitals", () => {
  test.each([
    "首先,skyforge-m2在參數量上並不大。",
    "開源模型 skyforge-writer發布之後,下載量大增。",
    "skyforge-m2 是目前最小的一款。",
    "他们最看好的还是 open-skyforge。",
    "大家都在談「skyforge-m2」。",
  ])("is a place of the loss: %s", (line) => {
    expect(isPlace(line)).toBe(true);
  });

  test.each([
    ["a package to install", "先安裝 skyforge-writer,再開啟設定。"],
    ["a package by name", "把 skyforge-writer 套件更新到最新版。"],
    ["a command", "執行 skyforge-cli 就能看到結果。"],
    ["a folder", "权重放在 skyforge-m2 目录下。"],
    ["a command line", "输入 pip install skyforge-writer 即可。"],
    ["a model with its tag", "本地可以跑 skyforge-m2:7b 这个版本。"],
    ["a path", "下载 hub/skyforge-m2 的权重。"],
    ["a host name", "打开 skyforge-hub.example 就能看到。"],
    ["a key of several parts", "换成 skyforge-m2-distill-7b 也可以。"],
    ["with a version", "先升到 skyforge-m2@1.2 再说。"],
    ["an underscored name", "变量 skyforge-m2_weights 没有改。"],
    ["on a line of its own", "skyforge-writer"],
    ["where other names keep their capitals", "他用 PyTorch 跑 skyforge-m2,结果不错。"],
    ["in English", "the skyforge-based tools are all the rage"],
  ])("is none as %s: %s", (_, line) => {
    expect(isPlace(line)).toBe(false);
  });
});

const TITLE = "SkyForge 這一年";
const LOST = "大家都說skyforge很快。一開始,skyforge只有三個人。後來skyforge搬進了倉庫。今年skyforge又換了招牌。";
const COMPOUND = "首先,skyforge-m2在參數量上並不大。";

function places(...lines: string[]): number[] {
  return miscasedNames(Document.of(lines.join("\n")), []).map(({ wrong }) => wrong.length);
}

describe("how far the loss goes", () => {
  test("a name lost all over the text is counted with its compounds", () => {
    expect(places(TITLE, TITLE, TITLE, LOST, LOST, COMPOUND)).toEqual([9]);
  });

  test("a name lost here and there leaves compounds alone", () => {
    expect(places(TITLE, TITLE, LOST, COMPOUND)).toEqual([4]);
  });

  test("a name that mostly stands right leaves compounds alone", () => {
    expect(places(...Array<string>(5).fill(TITLE), LOST, LOST, COMPOUND)).toEqual([8]);
  });

  test("a compound alone is no loss", () => {
    expect(places(TITLE, TITLE, TITLE, COMPOUND)).toEqual([]);
  });
});

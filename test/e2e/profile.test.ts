import { expect, test } from "vitest";
import { corpuslint, folderOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_WARNING } from "./texts.ts";

async function profiles(files: Record<string, string>, ...args: string[]) {
  const { stdout } = await corpuslint(["--no-config", "--format", "jsonl", "--fail-on", "never", ...args], { cwd: folderOf(files) });
  return Object.fromEntries(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ document, language, variant, counts, body }) => [document, { language, variant, counts, body }]),
  );
}

test("json tells in which language and variant each document is written, and by which characters", async () => {
  const told = await profiles({
    "a.txt": CLEAN,
    "b.txt": "圖書館裡的窗戶對著操場，館員說這裡的書都能借。\n",
    "c.txt": "圖書館裏的窗户對着操場，職員説佢哋啲書都可以借。\n",
    "d.txt": "The reading room opens at eight and closes at dusk.\n",
    "e.txt": "図書館の窓は校庭に面していて、夕方には閉まります。\n",
    "f.txt": "도서관은 여덟 시에 문을 열고 해가 지면 닫는다.\n",
  });
  expect(told["a.txt"]).toMatchObject({ language: "zh", variant: "simplified" });
  expect(told["a.txt"].counts.simplified).toBeGreaterThan(0);
  expect(told["b.txt"]).toMatchObject({ language: "zh", variant: "traditional-TW" });
  expect(told["b.txt"].counts.taiwan).toBeGreaterThan(told["b.txt"].counts.hongKong);
  expect(told["c.txt"]).toMatchObject({ language: "zh", variant: "traditional-HK" });
  expect(told["d.txt"]).toMatchObject({ language: "en", variant: "other" });
  expect(told["e.txt"]).toMatchObject({ language: "ja", variant: "japanese" });
  expect(told["f.txt"]).toMatchObject({ language: "ko", variant: "korean" });
});

test("the body is what stands around the residue of a spam block, in the unit of the run", async () => {
  const told = await profiles({ "a.txt": `𠀀${WITH_ERROR}` });
  const [first, last] = [WITH_ERROR.indexOf("\n"), WITH_ERROR.indexOf("长椅")];
  expect(told["a.txt"].body).toEqual([
    [0, first + 2],
    [last + 2, WITH_ERROR.length + 1],
  ]);
  const inCodePoints = await profiles({ "a.txt": `𠀀${WITH_ERROR}` }, "--offsets", "codepoint");
  expect(inCodePoints["a.txt"].body).toEqual([
    [0, first + 1],
    [last + 1, WITH_ERROR.length],
  ]);
});

test("the body is what the site's template leaves", async () => {
  const text = ["秋天的苹果园一早就开了门。", "老板娘把昨夜落下的果子捡进竹筐。", "她说今年雨水少，果子小一些。"].join("\n");
  const told = await profiles({ "a.txt": `首页 > 文化 > 正文\n${text}\n分享到：微信 微博 QQ空间\n` });
  expect(told["a.txt"].body).toEqual([[13, 13 + text.length]]);
});

test("the body is not told where no rule tells it from the rest", async () => {
  const told = await profiles({ "a.txt": WITH_WARNING }, "--preset", "recommended", ...familyOff());
  expect(told["a.txt"].variant).toBe("mixed");
  expect(told["a.txt"].body).toBeUndefined();
});

function familyOff(): string[] {
  const rules = ["injected-listing", "keyword-stuffing", "link-farm", "markup-residue", "off-screen", "solicitation"].map(
    (name) => `spam/${name}`,
  );
  return [...rules, "boilerplate/site-chrome", "boilerplate/related-headlines"].flatMap((rule) => ["--rule", `${rule}: off`]);
}

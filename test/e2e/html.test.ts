/** The HTML report as its readers meet it: written by the built command, opened from a file in a real browser. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { emptySummary } from "../../src/corpus/summary.ts";
import { htmlReporter } from "../../src/report/html/reporter.ts";
import type { Evidence } from "../../src/rule.ts";
import { corpuslint, folderOf, recordsOf } from "./command.ts";
import { CHROMIUM, type OpenOptions, reportBrowser } from "./html-page.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const PROJECT = new URL("../../", import.meta.url).pathname;

/** Three documents by severity and a clean one. */
const CORPUS = { "a/error.txt": WITH_ERROR, "a/warning.txt": WITH_WARNING, "info.txt": WITH_INFO, "clean.txt": CLEAN };

const BRIDGE = "主跨长1080米，计划于2027年6月建成通车。";
const CONTRADICTION = {
  "one.txt": `江北大桥项目总投资32.5亿元，${BRIDGE}大桥连接新区和老城区。\n`,
  "two.txt": `江北大桥项目总投资35.2亿元，${BRIDGE}两岸车程缩短到十分钟。\n`,
};

test("its offsets are those of the texts it shows", async () => {
  const { code, stderr } = await corpuslint(["-f", "html", "--offsets", "byte"], { cwd: folderOf(CORPUS) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--offsets byte: an html report .*utf16/);
});

test("threads hand the texts on: the report is the same with one and with two", async () => {
  const cwd = folderOf(CORPUS);
  const [one, two] = await Promise.all(["1", "2"].map((jobs) => corpuslint(["-f", "html", "-j", jobs], { cwd })));
  expect(two.stdout).toBe(one.stdout);
  expect(one.stdout).toContain("清晨的码头上");
});

describe.skipIf(CHROMIUM === undefined)("in a browser", () => {
  const open = reportBrowser();

  /** Writes the report of a folder and opens it. */
  async function opened(cwd: string, args: readonly string[] = [], options: OpenOptions = {}) {
    const file = join(folderOf(), "report.html");
    const { code } = await corpuslint([...args, "--no-config", "--fail-on", "never", "-f", "html", "-o", file], { cwd });
    expect(code).toBe(0);
    return open(file, options);
  }

  /** A page answers when it has drawn; a busy machine takes its time. */
  const soon = <Value>(value: () => Promise<Value>) => expect.poll(value, { timeout: 15_000 });
  const names = (page: Page) => page.locator(".rows .row .document").allTextContents();
  const chosen = (page: Page) => page.locator(".card[data-open] .message").innerText();

  test("the specimens open: verdict, heat map, and a text with its findings", async () => {
    const { page, faults } = await opened(PROJECT, ["seeds"]);
    const expected = readFileSync(`${PROJECT}seeds/expected.jsonl`, "utf8").trim().split("\n");
    const documents = new Set(expected.map((record) => JSON.parse(record).document));
    const damaged = expected.filter((record) => record.includes('"severity":"error"')).length;
    expect(await page.locator("h1").innerText()).toBe(`${damaged} documents are damaged`);
    expect(await names(page)).toHaveLength(documents.size);
    await page.getByText("001.txt").click();
    expect(await page.locator(".full-text .content").first().textContent()).toBe(
      readFileSync(`${PROJECT}seeds/001.txt`, "utf8").split("\n")[0],
    );
    expect(await page.locator(".full-text").getAttribute("lang")).toMatch(/^zh-Hant/);
    await page.locator(".mark").first().click();
    await page.locator(".card[data-open] .evidence").waitFor();
    expect(faults).toEqual([]);
  });

  test("what a text, a name or a record holds stays text", async () => {
    const attack = "</script><script>alert(1)</script><img src=https://example.com/x onerror=alert(2)>";
    const unseen = "甲\u0000乙\u202e丙\u200b丁\u2028戊\u001b[31m";
    const record = JSON.stringify({ id: `<b>${attack}\u202e`, text: `${attack} \ud800 ${unseen}\n${WITH_INFO}` });
    const cwd = folderOf({ "<img src=x onerror=alert(3)>\u202e.txt": `${attack}\n${unseen}\n${WITH_INFO}`, "r.jsonl": `${record}\n` });
    const { page, faults, url } = await opened(cwd);
    expect(await names(page)).toHaveLength(2);
    for (const number of [0, 1]) {
      await page.goto("about:blank");
      await page.goto(`${url}#document=${number}&finding=0`);
      await page.locator(".full-text").waitFor();
      expect(await page.locator(".full-text").textContent()).toContain(attack);
      expect(await page.locator(".full-text .unseen").allTextContents()).toEqual(
        expect.arrayContaining(["NUL", "RLO", "ZWSP", "LSEP", "ESC"]),
      );
      expect(await page.locator("h1 .unseen").allTextContents()).toEqual(["RLO"]);
      expect(await page.title()).toContain("<U+202E>");
      expect(await page.locator("img, b bdi b, .full-text script").count()).toBe(0);
    }
    expect(await page.locator(".full-text .unseen").allTextContents()).toContain("U+D800");
    expect(faults).toEqual([]);
  });

  test("filters narrow the list, live in the address and survive a reload", async () => {
    const { page, faults } = await opened(folderOf(CORPUS));
    await page.locator('[data-chip="warn"]').click();
    await soon(() => names(page)).toEqual(["a/warning.txt"]);
    await page.locator('[data-chip="script"]').click();
    await page.getByRole("searchbox").fill("書庫还没有");
    await soon(() => names(page)).toEqual([]);
    await page.getByRole("searchbox").fill("书库还没有");
    await soon(() => names(page)).toEqual(["a/warning.txt"]);
    expect(decodeURIComponent(page.url().split("#")[1])).toBe("family=script&severity=warn&text=书库还没有");
    await page.reload();
    await soon(() => names(page)).toEqual(["a/warning.txt"]);
    expect(await page.locator('[aria-pressed="true"][data-chip]').count()).toBe(3);
    await page.getByText("warning.txt").click();
    await page.locator(".match").first().waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await soon(() => page.locator(".match").count()).toBe(0);
    await page.goBack();
    await page.locator(".match").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").selectOption("script/mixed-variant");
    await soon(() => names(page)).toEqual(["a/warning.txt"]);
    expect(faults).toEqual([]);
  });

  test("keys: through documents and findings, to search, to help and back", async () => {
    const cwd = folderOf({ "a.txt": `${WITH_INFO}${WITH_ERROR}`, "b.txt": WITH_INFO });
    const { page, faults } = await opened(cwd);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.locator(".full-text").waitFor();
    await page.keyboard.press("j");
    const first = await chosen(page);
    await page.keyboard.press("j");
    await soon(() => chosen(page)).not.toBe(first);
    await page.keyboard.press("k");
    await soon(() => chosen(page)).toBe(first);
    expect(await page.locator(".mark[data-chosen]").count()).toBeGreaterThan(0);
    await page.keyboard.press("]");
    await soon(() => page.locator("h1").innerText()).toBe("b.txt");
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open] kbd").count()).toBeGreaterThan(8);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("码头 j");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".overview").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("码头 j");
    expect(faults).toEqual([]);
  });

  test("judgements outlive a reload and leave as a suppression file that the command takes", async () => {
    const cwd = folderOf({ ...CORPUS, "two words, “quoted”.txt": WITH_WARNING });
    const { page, faults } = await opened(cwd, [], { hash: "#text=two+words&document=4&finding=0" });
    const [before] = recordsOf(await corpuslint(["-f", "jsonl", "two words, “quoted”.txt"], { cwd }));
    await page.goto(page.url().replace("document=4", `document=${await numberOf(page, "two words, “quoted”.txt")}`));
    await page.locator(".card[data-open]").waitFor();
    await page.keyboard.press("f");
    await page.locator(".reason").fill('an index of loans: "kept" as it is');
    await page.reload();
    await page.locator('.card[data-mark="false"]').waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save suppressions" }).click()]);
    expect(download.suggestedFilename()).toBe("corpuslint-suppressions.yaml");
    const file = join(cwd, "saved.yaml");
    await download.saveAs(file);
    expect(readFileSync(file, "utf8")).toBe(
      [
        "suppressions:",
        `  - fingerprint: "${(before.findings[0] as unknown as { fingerprint: string }).fingerprint}"`,
        '    rule: "script/mixed-variant"',
        '    document: "two words, “quoted”.txt"',
        '    reason: "an index of loans: \\"kept\\" as it is"',
        "",
      ].join("\n"),
    );
    const found = recordsOf(await corpuslint(["-f", "jsonl", "--suppressions", "saved.yaml", "--no-config"], { cwd }));
    const flagged = found
      .filter(({ document, findings }) => document.endsWith(".txt") && findings.length > 0)
      .map(({ document }) => document);
    expect(flagged.sort()).toEqual(["a/error.txt", "a/warning.txt", "info.txt"]);
    expect(faults).toEqual([]);
  });

  async function numberOf(page: Page, name: string): Promise<number> {
    const index = await page.locator("#index").evaluate((element) => element.textContent);
    return (JSON.parse(index ?? "") as { documents: { name: string }[] }).documents.findIndex((row) => row.name === name);
  }

  test("where a browser keeps nothing, judgements count while the page is open, and it says so", async () => {
    const init = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })`;
    const { page, faults } = await opened(folderOf({ "a.txt": WITH_ERROR }), [], { hash: "#document=0&finding=0", init });
    await page.keyboard.press("a");
    expect(await page.locator(".triage-bar").innerText()).toMatch(/1 judged[\s\S]*keeps nothing/);
    expect(await page.locator(".card").getAttribute("data-mark")).toBe("accept");
    expect(faults).toEqual([]);
  });

  test("a contradiction stands side by side with its differences marked, and leads to the other text", async () => {
    const { page, faults } = await opened(folderOf(CONTRADICTION), [], { hash: "#document=1&finding=0" });
    const sides = page.locator(".pair .side");
    await soon(() => sides.count()).toBe(2);
    expect(await sides.nth(0).innerText()).toContain("35.2亿元");
    expect(await sides.nth(1).innerText()).toContain("32.5亿元");
    expect(await page.locator(".pair mark, .pair .whole").allInnerTexts()).toEqual([
      expect.stringContaining("35.2"),
      expect.stringContaining("32.5"),
    ]);
    await page.getByRole("button", { name: "Open there" }).click();
    await soon(() => page.locator("h1").innerText()).toBe("one.txt");
    expect(faults).toEqual([]);
  });

  test("every kind of evidence is told in words", async () => {
    const evidence: Evidence[] = [
      { kind: "signal", name: "share of the line", value: 0.48, weight: 2 },
      { kind: "characters", name: "simplified-only", text: "费载" },
      { kind: "place", start: 8, end: 9, note: "here too" },
      { kind: "roundtrip", from: "windows-1252", to: "utf-8", text: "渡口" },
      { kind: "claim", text: "1.5亿", low: 145e6, high: 155e6, unit: "CNY", metric: "investment", time: "2027-06", document: "b.txt" },
      { kind: "arithmetic", steps: ["10 / 8 - 1 = 25%", "told: 50%"] },
      { kind: "spread", values: [{ text: "32.5亿元", documents: ["a.txt", "b.txt"] }] },
      { kind: "bytes", hex: "b5dab6fe", byteStart: 52, byteEnd: 56 },
    ];
    const place = {
      start: 0,
      end: 3,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 4,
      quote: "第一行",
      excerpt: { text: "", start: 0, end: 0 },
    };
    const finding = {
      ...place,
      rule: "figures/date",
      severity: "warn" as const,
      message: "甲",
      fingerprint: "0123456789abcdef",
      evidence,
      related: [],
    };
    const document = { omitted: { "figures/date": 41 }, problems: [], bytes: 0 };
    const reporter = htmlReporter({ locale: "zh-CN" });
    const parts = [
      reporter.begin(),
      reporter.document({ ...document, document: "a.txt", text: "第一行\n第二行\n第三行", findings: [finding] }),
      reporter.document({ ...document, document: "b.txt", text: "另一篇", findings: [] }),
      reporter.end(emptySummary()),
    ];
    const file = join(folderOf(), "report.html");
    writeFileSync(file, parts.join(""));
    const { page, faults } = await open(file, { hash: "#document=0&finding=0" });
    const told = (await page.locator(".evidence").innerText()).replace(/\s+/g, " ");
    for (const words of [
      "占本行的比例 48% ●●",
      "仅简体所用的字 费载",
      "按 windows-1252 写出、按 utf-8 读入，得到 渡口",
      "1.5亿 读作 145,000,000 至 155,000,000 CNY",
      "指标 investment",
      "逐步验算 10 / 8 - 1 = 25% told: 50%",
      "32.5亿元× 2",
      "第 52 至 56 字节 b5 da b6 fe",
      "此处也是 第 3 行",
    ])
      expect.soft(told).toContain(words);
    expect(await page.locator(".panel").innerText()).toContain("另有 41 处只计数");
    await page.locator(".places .link").click();
    await page.locator(".line.flash", { hasText: "第三行" }).waitFor();
    await page.locator(".claims .link").click();
    await soon(() => page.locator("h1").innerText()).toBe("b.txt");
    expect(faults).toEqual([]);
  });

  test("dark as the system says or as chosen, and in the reader's language", async () => {
    const cwd = folderOf(CORPUS);
    const { page, faults } = await opened(cwd, ["--locale", "zh-TW"], { colorScheme: "dark" });
    const background = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const dark = await background();
    await page.keyboard.press("d");
    await soon(background).not.toBe(dark);
    await page.reload();
    expect(await background()).not.toBe(dark);
    expect(await page.locator("h1").innerText()).toBe("1 篇文件已受損");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hant");
    expect(faults).toEqual([]);
  });

  test("paper shows all that the screen folds away", async () => {
    const { page, faults } = await opened(folderOf({ "a.txt": `${WITH_INFO}${WITH_ERROR}` }), [], { hash: "#document=0" });
    await page.emulateMedia({ media: "print" });
    await soon(() => page.locator(".card .evidence").count()).toBe(2);
    expect(await page.locator(".top").isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test("two thousand documents: only what is in sight is drawn; any of them is found and opened", async () => {
    const records = Array.from({ length: 2000 }, (_, i) => {
      const text = i % 7 === 0 ? WITH_INFO : i % 11 === 0 ? WITH_ERROR : CLEAN;
      return JSON.stringify({ id: `page-${i}`, text: `第${i}号渡口，编号K${i * 13}。\n${text}` });
    });
    const { page, faults } = await opened(folderOf({ "pages.jsonl": records.join("\n") }));
    expect(await page.locator(".count").innerText()).toBe("2,000 of 2,000 documents");
    expect(await page.locator(".rows .row").count()).toBeLessThan(100);
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    await soon(() => page.locator('[aria-rowindex="2000"]').count()).toBe(1);
    await page.locator('[data-chip="error"]').click();
    const errors = records.filter((_, i) => i % 7 !== 0 && i % 11 === 0).length;
    await soon(() => page.locator(".count").innerText()).toBe(`${errors} of 2,000 documents`);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("searchbox").fill("第1234号渡口");
    await soon(() => names(page)).toEqual(["pages.jsonl#page-1234"]);
    await page.locator(".rows .row a").click();
    await page.locator(".match").waitFor();
    expect(faults).toEqual([]);
  });
});

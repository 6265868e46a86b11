import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { explainRule } from "../../src/cli/explain.ts";
import { corpuslint, folderOf } from "./command.ts";

describe("corpuslint explain RULE", () => {
  test.each(rules.map(({ id }) => id))("shows the page of %s, no line wider than the terminal", async (id) => {
    for (const width of [60, 100]) {
      const page = await explainRule(id, { width });
      const widest = page.split("\n").filter((line) => stringWidth(line) > width);
      expect(widest).toEqual([]);
      expect(page).not.toMatch(/^```|⟦\/⟧|^<!--/m);
    }
  });

  test("marks the spans of bad examples", async () => {
    const bare = await explainRule("figures/arithmetic");
    expect(bare).toContain("✗ │ 及格率由⟦71%提高到78%，提高了9个百分点⟧。");
    expect(bare).toMatch(/^✓ │ Membership fell/m);
    const coloured = await explainRule("figures/arithmetic", { colour: true });
    expect(coloured).toContain("及格率由\u001b[1m\u001b[31m\u001b[4m");
    expect(coloured).not.toContain("⟦");
  });

  test("words its headings in the language asked for, and in the terminal's own", async () => {
    const cwd = folderOf();
    const asked = await corpuslint(["explain", "spam/link-farm", "--locale", "zh-TW"], { cwd });
    expect(asked).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("\n誤報與關閉方法\n") });
    const own = await corpuslint(["explain", "spam/link-farm"], { cwd, env: { LC_ALL: "zh_CN.UTF-8" } });
    expect(own.stdout).toContain("\n误报与关闭方法\n");
  });

  test("of an unknown rule names the nearest and ends with 2", async () => {
    expect(await corpuslint(["explain", "encoding/mojibak"], { cwd: folderOf() })).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        'corpuslint: explain: unknown rule "encoding/mojibak" (did you mean "encoding/mojibake"?); "corpuslint rules" lists them all\n',
    });
  });
});

describe("corpuslint explain RULE --text", () => {
  const explain = async (id: string, text: string, ...args: string[]) => {
    const { code, stdout, stderr } = await corpuslint(["explain", id, "--text", text, ...args], { cwd: folderOf() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  };

  test("shows the way back from mojibake, byte by byte", async () => {
    const plan = await explain("encoding/mojibake", "nor for a cafÃƒÂ©.");
    expect(plan).toContain("  1. write it in windows-1252 → 4 bytes\n     C3 83 C2 A9\n     read these bytes as utf-8 →\n     Ã©\n");
    expect(plan).toContain("  2. write it in windows-1252 → 2 bytes\n     C3 A9\n     read these bytes as utf-8 →\n     é\n");
    expect(plan).toMatch(/Plausibility: \d+\.\d bits a character as it stands, \d+\.\d\s+repaired/);
  });

  test("explains each finding of another rule with its evidence", async () => {
    const found = await explain("figures/arithmetic", "及格率由71%提高到78%，提高了9个百分点。", "--locale", "zh-CN");
    expect(found).toMatch(/^发现 1 处\n\n1:5 {2}警告 /);
    expect(found).toContain("⟦71%提高到78%，提高了9个百分点⟧");
    expect(found).toMatch(/- 读作: 71% = 0\.70\d* 至 0\.71\d*\n/);
  });

  test("asks corpus rules and rules that are off as well", async () => {
    expect(await explain("script/region-vocabulary", "这个软体很好用，网路也快。")).toMatch(/finding|finds nothing/);
    const text = "潮汐电站装机容量为3.9兆瓦。潮汐电站装机容量为4.6兆瓦。";
    expect(await explain("figures/contradiction", text)).toMatch(/finding|finds nothing/);
  });

  test("says when there is nothing, reads standard input, and shows what is not seen", async () => {
    expect(await explain("encoding/mojibake", "清晨的码头")).toBe("encoding/mojibake finds nothing in this text.\n");
    const piped = await corpuslint(["explain", "encoding/invisible", "--text", "-"], { cwd: folderOf(), input: "末\u200b班船\u001b[31m" });
    expect(piped.stdout).toContain("末⟦<U+200B>⟧班船<U+001B>[31m");
    expect(piped.stdout).not.toContain("\u001b");
  });
});

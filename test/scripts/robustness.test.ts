import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scriptRules } from "../../rules/script/index.ts";
import { applyFixes } from "../../src/engine/fix.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { defaultOptions } from "../../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { Document } from "../../src/text/document.ts";

const rules = scriptRules.map((rule) => ({
  rule,
  severity: rule.severity === "off" ? ("info" as const) : rule.severity,
  options: { ...defaultOptions(rule), region: "TW" },
}));

const fixable = scriptRules.filter(({ severity }) => severity !== "off");

function problemsOf(text: string): unknown {
  return lintDocument(Document.of(text), rules, DEFAULT_SETTINGS).result.problems;
}

/** Characters each rule looks at, so that random texts reach the inner branches. */
const AWKWARD = Array.from(
  "后後里裡發髮髪国國说說業业ー一力カ口メ經(jīng)（）「」“”\"',.:;!?，。：；！？ \n\r\t|/aAoОοＡаOpenAIopenai在麼么的是乾干並并於于𠀀\ud800",
);

describe("the script rules", () => {
  test("never throw on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("never throw on awkward mixtures of what they look at", () => {
    const mixture = fc.array(fc.constantFrom(...AWKWARD), { maxLength: 200 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixture, (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("give fixes that agree with each other", () => {
    let fixed = "這座老戲院在重修之后,面條攤和髮言人都說,Gооgle的新製度很好。";
    for (let pass = 0; pass < 5; pass++) fixed = applyFixes(Document.of(fixed), fixable, { allow: [], terms: [] });
    expect(fixed).toBe("這座老戲院在重修之後，麵條攤和發言人都說，Google的新制度很好。");
  });

  const shapes: Readonly<Record<string, string>> = {
    "one line of ambiguous Han": "后里面干發只于并",
    "one line of both variants": "国國说說业業",
    "marks and quotes": '说,"他":(a)',
    "Latin names": "OpenAI openai ",
    brackets: "（（「「（",
    "two alphabets": "Оpеn ",
    katakana: "デ一タ力",
    readings: "經(jīng)濟",
  };
  /** Four times the text may take so many times the time: linear work with room for the noise of a shared machine. */
  const GROWTH = 12;

  for (const [name, unit] of Object.entries(shapes)) {
    test(`time grows linearly on ${name}`, () => {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const began = performance.now();
        problemsOf(text);
        return performance.now() - began;
      };
      time(4096);
      const small = Math.min(time(16_384), time(16_384));
      expect(time(65_536)).toBeLessThan(GROWTH * Math.max(small, 5));
    });
  }
});

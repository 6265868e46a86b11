import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "../../src/report/visible.ts";
import { anyRun, finding, report, result } from "./results.ts";
import { checkXml, elementsOf } from "./xml-schema.ts";

describe.each(["junit", "checkstyle"] as const)("%s", (format) => {
  test("whatever texts and names hold, the schema accepts it", async () => {
    const runs = fc.sample(anyRun, { numRuns: 150, seed: 7 });
    const texts = runs.map(({ results, problems, ...options }) => report(format, results, options, problems));
    await checkXml(format, [...(await Promise.all(texts)), await report(format, [])]);
  });
});

test("checkstyle: each finding is an error of its file, with all that names and messages hold", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results }) => {
      const found = elementsOf(
        await report(
          "checkstyle",
          results.map((result) => ({ ...result, document: "a.txt", problems: [] })),
        ),
        "error",
      );
      const expected = results.flatMap(({ findings }) => findings);
      expect(found.map((error) => ["source", "line", "message"].map((name) => error.getAttribute(name)))).toEqual(
        expected.map(({ rule, line, message }) => [
          rule,
          String(line),
          visible(message).replace(/[\ufffe\uffff]/g, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`),
        ]),
      );
    }),
    { numRuns: 100 },
  );
});

test("checkstyle: files as the checkout calls them, records as lines of their container, failures at the end", async () => {
  const results = [
    result({ document: "a.txt", findings: [finding({ severity: "warn" })] }),
    result({ document: "clean.txt" }),
    result({ document: "d/b.jsonl#7", recordLine: 8, findings: [finding({ message: '"<&>\u0001' })] }),
  ];
  const text = await report("checkstyle", results, { cwd: "/repo/corpus", checkout: "/repo" }, [
    { document: "gone.txt", kind: "input", message: "no such file" },
  ]);
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="corpus/a.txt">
    <error line="3" column="1" severity="warning" message="this line stands here for the second time" source="repetition/duplicate-line"/>
  </file>
  <file name="corpus/d/b.jsonl">
    <error line="8" severity="info" message="record 7:3:1: &quot;&lt;&amp;&gt;&lt;U+0001&gt;" source="repetition/duplicate-line"/>
  </file>
  <file name="corpus/gone.txt">
    <error line="1" severity="error" message="no such file" source="corpuslint/input"/>
  </file>
</checkstyle>
`);
});

test("junit: a suite a document, a case a rule, failed where the run would fail, with all findings of the rule", async () => {
  const results = [
    result({
      findings: [
        finding(),
        finding({ line: 5, quote: "\u0000\ufffe" }),
        finding({ rule: "spam/link-farm", severity: "error", message: "a & b", line: 9 }),
      ],
      omitted: { "repetition/duplicate-line": 4 },
    }),
    result({ document: "clean.txt" }),
  ];
  const text = await report("junit", results, {}, [{ document: "gone.txt", kind: "input", message: "no such file" }]);
  await checkXml("junit", [text]);
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="corpuslint">
  <testsuite name="a.txt" tests="2" failures="1" errors="0">
    <testcase name="repetition/duplicate-line" classname="a.txt" file="a.txt" line="3">
      <system-out>3:1 info: this line stands here for the second time
    收购站的秤摆在桥头。。。。
5:1 info: this line stands here for the second time
    &lt;U+0000&gt;&lt;U+FFFE&gt;
… and 4 more</system-out>
    </testcase>
    <testcase name="spam/link-farm" classname="a.txt" file="a.txt" line="9">
      <failure message="a &amp; b" type="error">9:1 error: a &amp; b
    收购站的秤摆在桥头。。。。</failure>
    </testcase>
  </testsuite>
  <testsuite name="clean.txt" tests="1" failures="0" errors="0">
    <testcase name="no finding" classname="clean.txt"/>
  </testsuite>
  <testsuite name="inputs and rules that failed" tests="1" failures="0" errors="1">
    <testcase name="input" classname="gone.txt" file="gone.txt">
      <error message="no such file" type="input">no such file</error>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test.each([
  ["info", 1],
  ["error", 0],
  [undefined, 0],
] as const)("junit: with --fail-on %s, a finding of severity info fails %i tests", async (failOn, failures) => {
  const text = await report(
    "junit",
    [result({ findings: [finding()] })],
    failOn === undefined ? { failOn: undefined as never } : { failOn },
  );
  expect(elementsOf(text, "testsuite").map((suite) => suite.getAttribute("failures"))).toEqual([String(failures)]);
});

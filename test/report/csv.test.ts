import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRun, finding, report, result } from "./results.ts";

/** RFC 4180 as it says, strictly. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let at = csv.startsWith("\ufeff") ? 1 : 0;
  while (at < csv.length) {
    const cell = /"(?:[^"]|"")*"|[^",\r\n]*/y;
    cell.lastIndex = at;
    const [raw] = cell.exec(csv) ?? [""];
    at += raw.length;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (csv[at] === ",") at++;
    else if (csv.startsWith("\r\n", at)) {
      at += 2;
      rows.push([]);
    } else throw new Error(`not RFC 4180 at ${at}: ${JSON.stringify(csv.slice(at, at + 20))}`);
  }
  return rows.slice(0, -1);
}

const unguarded = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);

test("every field of every finding comes back as it was, and none is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results }) => {
      const [header, ...rows] = rowsOf(await report("csv", results));
      const expected = results.flatMap(({ document, findings }) => findings.map((finding) => ({ document, ...finding })));
      expect(rows).toHaveLength(expected.length);
      for (const [i, cells] of rows.entries()) {
        const row = Object.fromEntries(header.map((name, column) => [name, unguarded(cells[column])]));
        const { document, rule, severity, message, quote, fingerprint, line, column, endLine, endColumn, start, end, fix } = expected[i];
        const numbers = Object.fromEntries(
          Object.entries({ line, column, endLine, endColumn, start, end }).map(([name, value]) => [name, String(value)]),
        );
        const fixable = fix === undefined ? "" : fix.safe ? "safe" : "unsafe";
        expect(row).toEqual({
          document,
          rule,
          severity,
          message,
          quote,
          fingerprint,
          ...numbers,
          family: rule.split("/")[0],
          fix: fixable,
        });
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }
    }),
    { numRuns: 200 },
  );
});

test("a header and a row a finding, for a spreadsheet that reads UTF-8", async () => {
  const found = finding({
    quote: '=HYPERLINK("http://x")',
    message: "two\nlines, one cell",
    fix: { start: 0, end: 1, text: "", safe: false },
  });
  expect(await report("csv", [result({ findings: [found] }), result({ document: "clean.txt" })])).toBe(
    [
      "\ufeffdocument,line,column,endLine,endColumn,start,end,severity,family,rule,message,quote,fix,fingerprint",
      'a.txt,3,1,3,14,31,44,info,repetition,repetition/duplicate-line,"two\nlines, one cell","\'=HYPERLINK(""http://x"")",unsafe,8ceea508a626971b',
      "",
    ].join("\r\n"),
  );
});

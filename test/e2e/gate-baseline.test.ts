/** `--baseline`: what was there is accepted, what is new is caught. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpuslint, folderOf, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const BASELINE = "known.jsonl";
const OTHER =
  '午后起了一点风，芦苇向北倒。\n<form id="w3mpx"><tbody id="w3mpx"><dfn id="w3mpx"></dfn></tbody></form>\n渡船靠岸时天已经黑了。\n';
const lint = (cwd: string, ...args: string[]) => corpuslint(["--format", "jsonl", ...args], { cwd });
const update = (cwd: string, ...args: string[]) => corpuslint(["--baseline", BASELINE, "--update-baseline", ...args], { cwd });
const gate = (cwd: string, ...args: string[]) => lint(cwd, "--baseline", BASELINE, ...args);
const linesOf = (cwd: string) => readFileSync(join(cwd, BASELINE), "utf8").trimEnd().split("\n").slice(1);

describe("--baseline", () => {
  test("accepts old findings and catches a new one after lines moved", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR, "b.txt": CLEAN });
    expect(await update(cwd)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("baseline known.jsonl written: 1 finding, 1 new, 0 gone"),
    });
    expect(await gate(cwd)).toMatchObject({ code: 0, stderr: "corpuslint: 1 finding left out: known to the baseline known.jsonl\n" });
    writeFileSync(join(cwd, "a.txt"), CLEAN + WITH_ERROR + OTHER);
    const outcome = await gate(cwd);
    expect(outcome.code).toBe(1);
    expect(recordsOf(outcome)).toMatchObject([{ document: "a.txt", findings: [{ line: 7, quote: expect.stringContaining("w3mpx") }] }, {}]);
  });

  test("a fix and a new fault do not cancel out", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    await update(cwd);
    writeFileSync(join(cwd, "a.txt"), OTHER);
    const outcome = await gate(cwd);
    expect(outcome).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("1 entry of the baseline known.jsonl is no longer found (a.txt spam/markup-residue)"),
    });
  });

  test("the same text once more is a new finding", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    await update(cwd);
    writeFileSync(join(cwd, "a.txt"), WITH_ERROR + CLEAN + WITH_ERROR);
    expect((await gate(cwd)).code).toBe(1);
  });

  test("is a sorted file that people can read and that moves no cursor", async () => {
    const hostile = WITH_ERROR.replace("<tbody", "\u202e\u009b<tbody");
    const cwd = folderOf({ "b.txt": WITH_ERROR, "a.txt": hostile });
    await update(cwd);
    const lines = linesOf(cwd);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject(
      [...lines].sort().map((line) => ({ document: JSON.parse(line).document, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) })),
    );
    expect(lines.join("")).not.toMatch(/[\u007f-\u009f\u202e]/);
    const before = readFileSync(join(cwd, BASELINE), "utf8");
    await update(cwd);
    expect(readFileSync(join(cwd, BASELINE), "utf8")).toBe(before);
  });

  test("--prune-baseline removes what is gone and adds nothing", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR, "b.txt": WITH_ERROR, "c.txt": WITH_ERROR });
    await update(cwd);
    writeFileSync(join(cwd, "a.txt"), CLEAN);
    writeFileSync(join(cwd, "b.txt"), OTHER);
    rmSync(join(cwd, "c.txt"));
    const outcome = await gate(cwd, "--prune-baseline");
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining("3 entries removed from the baseline known.jsonl") });
    expect(linesOf(cwd)).toEqual([]);
  });

  test("a run over some paths neither forgets nor calls stale what it did not see", async () => {
    const cwd = folderOf({ "a/x.txt": WITH_ERROR, "b/x.txt": WITH_ERROR });
    await update(cwd);
    writeFileSync(join(cwd, "a/x.txt"), CLEAN);
    const partial = await gate(cwd, "b");
    expect(partial).toMatchObject({ code: 0, stderr: "corpuslint: 1 finding left out: known to the baseline known.jsonl\n" });
    await update(cwd, "a");
    expect(linesOf(cwd).map((line) => JSON.parse(line).document)).toEqual(["b/x.txt"]);
  });

  test("names documents from its own folder, however they are given", async () => {
    const cwd = folderOf({ "texts/a.txt": WITH_ERROR });
    await update(cwd);
    for (const path of ["texts", "./texts/a.txt", join(cwd, "texts")]) expect((await gate(cwd, path)).code).toBe(0);
    expect((await lint(join(cwd, "texts"), "--baseline", `../${BASELINE}`)).code).toBe(0);
  });

  test("knows records, also two of one name, and findings between documents", async () => {
    const record = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
    const twice = record("a", WITH_ERROR) + record("a", WITH_ERROR);
    const cwd = folderOf({ "r.jsonl": twice });
    const pages = ["Wash the screens once a year.", "The ferry sails six times a day."];
    writeFileSync(join(cwd, "lines.jsonl"), pages.map((text, i) => record(`${i}`, `${text}\nShare this: Facebook Email Print\n`)).join(""));
    const before = reportOf(await corpuslint(["--format", "json"], { cwd })).summary.rules;
    expect(before).toMatchObject({ "spam/markup-residue": 2, "repetition/recurring-line": 2 });
    await update(cwd);
    expect(linesOf(cwd).filter((line) => line.includes('"count":2'))).toHaveLength(1);
    expect((await gate(cwd)).code).toBe(0);
    writeFileSync(join(cwd, "r.jsonl"), twice + record("a", WITH_ERROR));
    expect((await gate(cwd)).code).toBe(1);
    writeFileSync(join(cwd, "r.jsonl"), record("b", CLEAN));
    expect((await gate(cwd)).stderr).toContain("2 entries of the baseline");
  });

  test("can be named in the configuration", async () => {
    const cwd = folderOf({ "corpuslint.config.yaml": `baseline: ${BASELINE}\n`, "texts/a.txt": WITH_ERROR });
    expect((await corpuslint(["--update-baseline"], { cwd: join(cwd, "texts") })).code).toBe(0);
    expect((await lint(cwd)).code).toBe(0);
  });

  test("is not written when an input failed, and the run fails", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR, "r.jsonl": "no json\n" });
    expect(await update(cwd)).toMatchObject({ code: 2, stdout: expect.stringContaining("was left as it is") });
    expect(() => readFileSync(join(cwd, BASELINE))).toThrow();
  });

  test.each([
    ["missing", undefined, "no such baseline: --update-baseline writes it"],
    ["something else", "{}\n", "known.jsonl:1: not a baseline of corpuslint"],
  ])("%s: exit 2 and what to do", async (_, content, message) => {
    const cwd = folderOf({ "a.txt": CLEAN, ...(content !== undefined && { [BASELINE]: content }) });
    expect(await gate(cwd)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });

  test("--update-baseline asks for a file", async () => {
    expect(await lint(folderOf(), "--update-baseline")).toMatchObject({ code: 2, stderr: expect.stringContaining("--baseline FILE") });
  });
});

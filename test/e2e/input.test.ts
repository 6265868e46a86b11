import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { corpuslint, documentsOf, folderOf, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO } from "./texts.ts";

async function documents(files: Parameters<typeof folderOf>[0], ...args: string[]): Promise<string[]> {
  return documentsOf(await corpuslint(["--format", "jsonl", ...args], { cwd: folderOf(files) }));
}

async function summary(cwd: string, ...args: string[]) {
  return reportOf(await corpuslint(["--format", "json", ...args], { cwd })).summary;
}

describe("paths", () => {
  test("a folder's files come in the order of their names' bytes, depth first", async () => {
    const files = { "b.txt": CLEAN, "a/z.txt": CLEAN, "a/b/c.txt": CLEAN, "B.txt": CLEAN, "é.txt": CLEAN, "文.txt": CLEAN };
    expect(await documents(files)).toEqual(["B.txt", "a/b/c.txt", "a/z.txt", "b.txt", "é.txt", "文.txt"]);
  });

  test("paths keep the order given, and a file named twice is linted once", async () => {
    const files = { "b.txt": CLEAN, "a/c.txt": CLEAN };
    expect(await documents(files, "b.txt", "a/", "./b.txt", "a/c.txt")).toEqual(["b.txt", "a/c.txt"]);
  });

  test("globs", async () => {
    const files = { "a.txt": CLEAN, "b.md": CLEAN, "c/d.txt": CLEAN, "node_modules/e.txt": CLEAN, "c/node_modules/f.txt": CLEAN };
    expect(await documents(files, "**/*.txt")).toEqual(["a.txt", "c/d.txt"]);
    expect(await documents(files, "*.{txt,md}")).toEqual(["a.txt", "b.md"]);
  });

  test("a file whose name looks like a glob is that file", async () => {
    expect(await documents({ "[a].txt": CLEAN, "a.txt": CLEAN }, "[a].txt")).toEqual(["[a].txt"]);
  });
});

describe("ignore files", () => {
  test(".gitignore, nested and negated, the deeper one having the say", async () => {
    const files = {
      ".gitignore": "*.log\nbuild/\n/top.txt\n",
      "a.txt": CLEAN,
      "a.log": CLEAN,
      "top.txt": CLEAN,
      "build/x.txt": CLEAN,
      "deep/.gitignore": "!keep.log\nb.txt\n",
      "deep/keep.log": CLEAN,
      "deep/other.log": CLEAN,
      "deep/b.txt": CLEAN,
      "deep/top.txt": CLEAN,
    };
    expect(await documents(files)).toEqual(["a.txt", "deep/keep.log", "deep/top.txt"]);
    expect(await documents(files, "**/*.{txt,log}")).toEqual(["a.txt", "deep/keep.log", "deep/top.txt"]);
  });

  test(".gitignore above the linted folder counts up to the root of the repository, not beyond", async () => {
    const cwd = folderOf({
      ".gitignore": "a.txt\n",
      "repository/.git/HEAD": "",
      "repository/.gitignore": "b.txt\n",
      "repository/texts/a.txt": CLEAN,
      "repository/texts/b.txt": CLEAN,
    });
    expect(documentsOf(await corpuslint(["--format", "jsonl", "."], { cwd: join(cwd, "repository/texts") }))).toEqual(["a.txt"]);
  });

  test("--no-gitignore lints what it leaves out, but not what .corpuslintignore does", async () => {
    const files = { ".gitignore": "a.txt\n", ".corpuslintignore": "b.txt\n", "a.txt": CLEAN, "b.txt": CLEAN, "c.txt": CLEAN };
    expect(await documents(files)).toEqual(["c.txt"]);
    expect(await documents(files, "--no-gitignore")).toEqual(["a.txt", "c.txt"]);
  });

  test("a file named by itself is linted though git ignores it; .corpuslintignore holds", async () => {
    const files = { ".gitignore": "a.txt\n", ".corpuslintignore": "b.txt\n", "a.txt": CLEAN, "b.txt": CLEAN };
    expect(await documents(files, "a.txt", "b.txt")).toEqual(["a.txt"]);
  });

  test("a folder named by itself is linted though git ignores it; the ignore files inside it hold", async () => {
    const files = { ".gitignore": "data/\n", "data/.gitignore": "b.txt\n", "data/a.txt": CLEAN, "data/b.txt": CLEAN };
    expect(await documents(files, "data")).toEqual(["data/a.txt"]);
  });

  test("a folder of which all is ignored ends with 2 and says why", async () => {
    const outcome = await corpuslint(["data"], { cwd: folderOf({ "data/.gitignore": "*.txt\n", "data/a.txt": CLEAN }) });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^corpuslint: data: holds no file to lint, all is left out \(ignored\); --no-gitignore /);
  });

  test("what is left out is counted by its reason; folders of tools are not", async () => {
    const cwd = folderOf({
      ".gitignore": "a.txt\nb/\n",
      "a.txt": CLEAN,
      "b/c.txt": CLEAN,
      ".secret": CLEAN,
      "c.txt": CLEAN,
      ".git/HEAD": "",
      "node_modules/x/y.md": "",
    });
    symlinkSync("c.txt", join(cwd, "link.txt"));
    expect(await summary(cwd)).toMatchObject({ documents: 1, skipped: { ignored: 2, hidden: 1, "symbolic link": 1 } });
  });
});

describe("files that are no plain text", () => {
  test("hidden files are left out of folders and linted when named", async () => {
    expect(await documents({ ".hidden.txt": CLEAN, ".folder/a.txt": CLEAN, "b.txt": CLEAN })).toEqual(["b.txt"]);
    expect(await documents({ ".hidden.txt": CLEAN }, ".hidden.txt")).toEqual([".hidden.txt"]);
  });

  test("symbolic links in a folder are not followed, so none can lead back; named ones are", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "b/c.txt": CLEAN });
    symlinkSync("..", join(cwd, "b/up"));
    symlinkSync("../a.txt", join(cwd, "b/link.txt"));
    symlinkSync("loop", join(cwd, "loop"));
    expect(documentsOf(await corpuslint(["--format", "jsonl"], { cwd }))).toEqual(["a.txt", "b/c.txt"]);
    expect(documentsOf(await corpuslint(["--format", "jsonl", "b/link.txt"], { cwd }))).toEqual(["b/link.txt"]);
    expect(documentsOf(await corpuslint(["--format", "jsonl", "b/up/b"], { cwd }))).toEqual(["b/up/b/c.txt"]);
    const loop = await corpuslint(["loop"], { cwd });
    expect(loop).toMatchObject({ code: 2, stderr: "corpuslint: loop: a symbolic link that leads back to itself\n" });
  });

  test("binary and empty files are skipped with the reason and counted", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)).fill(0, 0, 2000);
    const cwd = folderOf({ "a.png": png, "b.dat": noise, "c.txt": "", "d.jsonl": "", "e.txt": CLEAN });
    expect(await summary(cwd)).toMatchObject({ documents: 1, failures: 0, skipped: { binary: 2, empty: 2 } });
    expect((await corpuslint([], { cwd })).stdout).toMatch(/4 files skipped: .*binary 2/);
  });

  test.skipIf(process.platform !== "linux")("names that are not UTF-8 are read, told apart and told safely", async () => {
    const cwd = folderOf();
    for (const byte of [0xe9, 0xe8])
      writeFileSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([byte]), Buffer.from(".txt")]), WITH_ERROR);
    mkdirSync(Buffer.concat([Buffer.from(`${cwd}/d`), Buffer.from([0xff])]));
    writeFileSync(
      Buffer.concat([Buffer.from(`${cwd}/d`), Buffer.from([0xff]), Buffer.from("/a.jsonl")]),
      `{"text":${JSON.stringify(WITH_ERROR)}}\n`,
    );
    const outcome = await corpuslint(["--format", "jsonl"], { cwd });
    expect(outcome).toMatchObject({ code: 1, stderr: "" });
    expect(recordsOf(outcome).map(({ document, findings }) => [document, findings.length])).toEqual([
      ["caf\\xE8.txt", 1],
      ["caf\\xE9.txt", 1],
      ["d\\xFF/a.jsonl#1", 1],
    ]);
  });

  test("a byte order mark is no part of the text", async () => {
    const [document] = recordsOf(await corpuslint(["--format", "jsonl"], { cwd: folderOf({ "a.txt": `\ufeff${WITH_INFO}` }) }));
    expect(document.findings).toMatchObject([{ rule: "repetition/duplicate-line", line: 3, related: [{ start: 0 }] }]);
  });

  test("--encoding reads files and records as that charset", async () => {
    const text = [...Buffer.from("d1d8bdadb2bdb5c0c8ebc7efd2d4baf3c8cbb6e0c1cbc6f0c0b4a1a3", "hex")];
    const line = Buffer.from([...text, 0x0a]);
    const record = Buffer.concat([Buffer.from('{"text":"'), Buffer.from(text), Buffer.from("\\n"), Buffer.from(text), Buffer.from('"}\n')]);
    const cwd = folderOf({ "a.txt": Buffer.concat([line, line]), "b.jsonl": record });
    const found = recordsOf(await corpuslint(["--format", "jsonl", "--encoding", "gbk"], { cwd }));
    expect(found.map(({ document, findings }) => [document, findings.map(({ quote }) => quote)])).toEqual([
      ["a.txt", ["沿江步道入秋以后人多了起来。"]],
      ["b.jsonl#1", ["沿江步道入秋以后人多了起来。"]],
    ]);
  });
});

describe("JSONL", () => {
  test("bad lines are told with their numbers and the rest goes on", async () => {
    const good = JSON.stringify({ id: "x", text: CLEAN });
    const lines = [
      good,
      '{"text":',
      "[1]",
      "null",
      '"a"',
      '{"body":"b"}',
      '{"text":5}',
      '{"text":null}',
      "",
      "  ",
      good,
      '{"text":"…"}x',
      good,
    ];
    const outcome = await corpuslint(["--format", "jsonl"], { cwd: folderOf({ "a.jsonl": lines.join("\n") }) });
    expect(outcome.code).toBe(2);
    expect(documentsOf(outcome)).toEqual(["a.jsonl#x", "a.jsonl#x", "a.jsonl#x"]);
    const told = outcome.stderr.trimEnd().split("\n");
    expect(told.map((line) => line.replace(/(not a JSON record): .*/, "$1"))).toEqual([
      "corpuslint: a.jsonl:2: not a JSON record",
      "corpuslint: a.jsonl:3: a record must be a JSON object, this line is an array",
      "corpuslint: a.jsonl:4: a record must be a JSON object, this line is null",
      "corpuslint: a.jsonl:5: a record must be a JSON object, this line is a string",
      'corpuslint: a.jsonl:6: the record has no field "text"; its fields are body: name the text field with --text-field',
      'corpuslint: a.jsonl:7: the record holds a number in its field "text"; its fields are text: name the text field with --text-field',
      'corpuslint: a.jsonl:8: the record holds null in its field "text"; its fields are text: name the text field with --text-field',
      "corpuslint: a.jsonl:12: not a JSON record",
    ]);
  });

  test("line numbers go on over blocks of the stream", async () => {
    const filler = `${JSON.stringify({ text: "岸".repeat(1000) })}\n`.repeat(1000); // some 3 MB: several blocks
    const outcome = await corpuslint(["--format", "jsonl"], { cwd: folderOf({ "a.jsonl": `${filler}{}\n${filler}oops` }) });
    expect(outcome.stderr).toMatch(
      /^corpuslint: a\.jsonl:1001: the record has no field .*\ncorpuslint: a\.jsonl:2002: not a JSON record: .*\n$/,
    );
    expect(documentsOf(outcome)).toHaveLength(2000);
    expect(documentsOf(outcome).at(-1)).toBe("a.jsonl#2001");
  });

  test("CR LF, a byte order mark and a last line without a line feed", async () => {
    const records = [1, 2, 3].map((id) => JSON.stringify({ id, text: `${CLEAN}${id}` }));
    expect(await documents({ "a.jsonl": `\ufeff${records.join("\r\n")}` })).toEqual(["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]);
  });

  test("a line ends at a line feed only: U+2028 may stand inside a string", async () => {
    expect(await documents({ "a.jsonl": '{"text":"海\u2028岸\u0085边"}\n{"text":"风"}\n' })).toEqual(["a.jsonl#1", "a.jsonl#2"]);
  });

  test("a record without an id is named by its line", async () => {
    expect(await documents({ "a.ndjson": `{"text":"海边"}\n\n{"text":"岸上","id":{}}\n` })).toEqual(["a.ndjson#1", "a.ndjson#3"]);
  });

  test("packed with gzip, as a file and on standard input", async () => {
    const packed = gzipSync(`{"id":1,"text":${JSON.stringify(WITH_ERROR)}}\n`);
    expect(await documents({ "a.jsonl.gz": packed })).toEqual(["a.jsonl.gz#1"]);
    const outcome = await corpuslint(["--format", "jsonl", "--stdin-filename", "b.jsonl.gz"], { cwd: folderOf(), input: packed });
    expect(outcome).toMatchObject({ code: 1, stderr: "" });
    expect(documentsOf(outcome)).toEqual(["b.jsonl.gz#1"]);
  });

  test.each([
    ["not gzip at all", Buffer.from('{"text":"海"}\n')],
    ["cut short", gzipSync(`{"text":${JSON.stringify(CLEAN)}}\n`).subarray(0, 60)],
  ])("a broken gzip file, %s, ends with 2 and the others are linted", async (_, packed) => {
    const outcome = await corpuslint(["--format", "jsonl"], { cwd: folderOf({ "a.jsonl.gz": packed, "b.txt": CLEAN }) });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^corpuslint: a\.jsonl\.gz: cannot be read: /);
    expect(documentsOf(outcome)).toEqual(["b.txt"]);
  });
});

test("one line of 50 MB is read in sane time and memory", { timeout: 60_000 }, async () => {
  const hook = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));';
  const line = "渔民把刚靠岸的带鱼抬上秤台，";
  const cwd = folderOf({ "hook.cjs": hook, "a.txt": line.repeat(Math.ceil(50e6 / Buffer.byteLength(line))) });
  // what reads is judged here; the growth of each rule has its own tests
  const off = rules.filter(({ id }) => id !== "script/mixed-variant").flatMap(({ id }) => ["--rule", `${id}: off`]);
  const outcome = await corpuslint(["--format", "json", ...off, "a.txt"], { cwd, node: ["-r", join(cwd, "hook.cjs")] });
  expect(outcome.code).toBe(0);
  expect(reportOf(outcome).summary).toMatchObject({ documents: 1, failures: 0 });
  expect(Number(outcome.stderr) / 1024, "MiB").toBeLessThan(600);
});

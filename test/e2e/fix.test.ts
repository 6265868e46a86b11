/** `--fix`: files repaired where they stand. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encode } from "../../src/repair/encode.ts";
import { COMMAND, corpuslint, folderOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const HIDDEN = CLEAN.replace("码头", "码\u200b头");
const ESCAPED = CLEAN.replace("秤台。", "秤台&mdash;&mdash;每天如此。");
const ENTITIES_GONE = CLEAN.replace("秤台。", "秤台——每天如此。");
const FIX = ["--fix", "--no-config"];

function bytesOf(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}

describe("--fix", () => {
  test("makes safe fixes, leaves clean files and unsafe fixes alone, and reports what is left", async () => {
    const doubled = "清晨的码头很安静。We went to the the market before dawn, and the boats were late.\n";
    const cwd = folderOf({ "a.txt": HIDDEN, "clean.txt": CLEAN, "d.txt": doubled, "e.txt": WITH_ERROR });
    const before = statSync(join(cwd, "clean.txt"));
    const outcome = await corpuslint([...FIX, "--format", "json"], { cwd });
    expect(outcome.code).toBe(1);
    expect(bytesOf(cwd, "a.txt").toString()).toBe(CLEAN);
    expect(bytesOf(cwd, "d.txt").toString()).toBe(doubled);
    expect(statSync(join(cwd, "clean.txt"))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    const { documents, summary } = reportOf(outcome);
    expect(documents.map(({ document, findings }) => [document, findings.length])).toEqual([
      ["a.txt", 0],
      ["clean.txt", 0],
      ["d.txt", 1],
      ["e.txt", 1],
    ]);
    expect(summary).toMatchObject({
      repaired: { documents: 1, safe: 1, unsafe: 0, lines: 0, rules: { "encoding/invisible": 1 }, isDry: false },
    });
    expect((await corpuslint(["--fix-unsafe", "--no-config", "d.txt"], { cwd })).code).toBe(0);
    expect(bytesOf(cwd, "d.txt").toString()).toBe(doubled.replace("the the", "the"));
  });

  test("keeps mode, mark, line ends and a missing final newline", async () => {
    const text = `\ufeff${HIDDEN.replaceAll("\n", "\r\n").trimEnd()}`;
    const cwd = folderOf({ "a.txt": text });
    chmodSync(join(cwd, "a.txt"), 0o640);
    expect((await corpuslint([...FIX, "a.txt"], { cwd })).code).toBe(0);
    expect(bytesOf(cwd, "a.txt").toString()).toBe(text.replace("\u200b", ""));
    expect(statSync(join(cwd, "a.txt")).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(["a.txt"]);
  });

  test("only the named rules", async () => {
    const cwd = folderOf({ "a.txt": HIDDEN, "b.txt": ESCAPED });
    await corpuslint([...FIX, "--fix-rule", "encoding/escape-residue"], { cwd });
    expect(bytesOf(cwd, "a.txt").toString()).toBe(HIDDEN);
    expect(bytesOf(cwd, "b.txt").toString()).toBe(ENTITIES_GONE);
  });

  test("what a link leads to is rewritten, and the link stays", async () => {
    const cwd = folderOf({ "store/a.txt": HIDDEN });
    symlinkSync("store/a.txt", join(cwd, "link.txt"));
    expect((await corpuslint([...FIX, "link.txt"], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, "link.txt")).isSymbolicLink()).toBe(true);
    expect(bytesOf(cwd, "store/a.txt").toString()).toBe(CLEAN);
  });

  test("a read-only file is a problem, and the rest goes on", async () => {
    const cwd = folderOf({ "a.txt": HIDDEN, "b.txt": HIDDEN, "c.jsonl": `${JSON.stringify({ text: HIDDEN })}\n` });
    chmodSync(join(cwd, "a.txt"), 0o444);
    chmodSync(join(cwd, "c.jsonl"), 0o444);
    const { code, stderr, stdout } = await corpuslint(FIX, { cwd });
    expect(code).toBe(2);
    expect(stderr.match(/^corpuslint: (?:a\.txt|c\.jsonl): is read-only/gm)).toHaveLength(2);
    expect(stdout).toContain("encoding/invisible");
    expect([bytesOf(cwd, "a.txt").toString(), bytesOf(cwd, "b.txt").toString()]).toEqual([HIDDEN, CLEAN]);
  });

  test("findings that somebody lets stand are not repaired", async () => {
    const ignored = `<!-- corpuslint-disable-next-line encoding/invisible -->\n${HIDDEN}`;
    const cwd = folderOf({ "a.txt": HIDDEN, "b.md": ignored });
    const found = reportOf(await corpuslint(["--no-config", "--format", "json", "a.txt"], { cwd })).documents[0].findings[0] as unknown as {
      fingerprint: string;
    };
    writeFileSync(
      join(cwd, ".corpuslint-suppressions.yaml"),
      `suppressions:\n  - fingerprint: ${found.fingerprint}\n    reason: shown as it came\n`,
    );
    expect((await corpuslint(FIX, { cwd })).code).toBe(0);
    expect([bytesOf(cwd, "a.txt").toString(), bytesOf(cwd, "b.md").toString()]).toEqual([HIDDEN, ignored]);
  });

  test("tells how much was repaired, in the reader's language", async () => {
    const said: Record<string, string> = {
      en: "Repaired: 1 fix (1 safe, 0 unsafe) in 1 document",
      "zh-CN": "已在 1 篇文档中修复 1 处（安全 1，不保证 0）",
      "zh-TW": "已在 1 篇文件中修復 1 處（安全 1，不保證 0）",
    };
    for (const [locale, line] of Object.entries(said)) {
      const { stdout } = await corpuslint([...FIX, "--locale", locale], { cwd: folderOf({ "a.txt": HIDDEN }) });
      expect(stdout).toContain(line);
    }
  });
});

describe("charsets", () => {
  test.each([
    ["gbk", encode(ESCAPED.repeat(2), "gbk"), encode(ENTITIES_GONE.repeat(2), "gbk")],
    ["utf-16le", Buffer.from(`\ufeff${HIDDEN}`, "utf16le"), Buffer.from(`\ufeff${CLEAN}`, "utf16le")],
  ])("a file in %s stays in it", async (_, before, after) => {
    const cwd = folderOf({ "a.txt": before });
    await corpuslint([...FIX, "a.txt"], { cwd });
    expect(bytesOf(cwd, "a.txt")).toEqual(Buffer.from(after));
  });

  test("what the charset lacks is a problem, and the file stays as it was", async () => {
    const bytes = Buffer.from(encode(CLEAN.replace("秤台。", "秤台&nbsp;每天如此。").repeat(2), "gbk"));
    const cwd = folderOf({ "a.txt": bytes });
    const { code, stderr } = await corpuslint([...FIX, "a.txt"], { cwd });
    expect({ code, isSame: bytesOf(cwd, "a.txt").equals(bytes) }).toEqual({ code: 2, isSame: true });
    expect(stderr).toMatch(/^corpuslint: a\.txt: cannot be repaired, and is left as it was: gbk has no “.*” \(U\+00A0\)/);
  });

  test.each(["txt", "html"])("one line of GBK in a UTF-8 file becomes UTF-8 (%s)", async (extension) => {
    const lines = [
      "<p>渔民把刚靠岸的带鱼抬上秤台，买鱼的人不多。</p>\n",
      "<p>价钱写在一块小木板上，清晨的码头上人不多。</p>\n",
      "<p>长椅上坐着下棋的老人，江风很凉。</p>\n",
    ];
    const text = extension === "txt" ? lines.map((line) => line.replace(/<[^>]{1,3}>/g, "")) : lines;
    const cwd = folderOf({ [`a.${extension}`]: Buffer.concat([Buffer.from(text[0]), encode(text[1], "gbk"), Buffer.from(text[2])]) });
    const { code, stdout } = await corpuslint([...FIX, `a.${extension}`], { cwd });
    expect({ code, text: bytesOf(cwd, `a.${extension}`).toString() }).toEqual({ code: 0, text: text.join("") });
    expect(stdout).toContain("1 fix (1 safe, 0 unsafe)");
  });
});

describe("JSONL", () => {
  const odd = '{ "id" : 7,  "n": 1.50, "text": "清晨的码\\u200b头上，渔民把刚靠岸的带鱼一筐筐抬上秤台。\\n", "big": 12345678901234567890 }';
  const lines = [
    '{"id":"a","text":"清晨的码头上人不多。"}\r',
    odd,
    "",
    '{"no":"text"}',
    "{broken",
    `{"id":9,"text":${JSON.stringify(HIDDEN)}}`,
  ];

  test("changed texts are edited in their lines, every other byte stays", async () => {
    const cwd = folderOf({ "a.jsonl": lines.join("\n"), "b.jsonl.gz": gzipSync(`${odd}\n`) });
    const { code, stderr } = await corpuslint([...FIX, "--format", "json"], { cwd });
    expect(code).toBe(2); // two lines are no records
    expect(stderr.match(/a\.jsonl:[45]: /g)).toHaveLength(2);
    const after = lines.with(1, odd.replace("\\u200b", "")).with(5, `{"id":9,"text":${JSON.stringify(CLEAN)}}`);
    expect(bytesOf(cwd, "a.jsonl").toString()).toBe(after.join("\n"));
    expect(gunzipSync(bytesOf(cwd, "b.jsonl.gz")).toString()).toBe(`${after[1]}\n`);
  });

  test("a file of many blocks is changed in its last one", async () => {
    const clean = Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ id: i, text: "清晨的码头上人不多，江风很凉，长椅上坐着下棋的老人。".repeat(50) }),
    );
    const cwd = folderOf({ "a.jsonl": `${[...clean, odd].join("\n")}\n` });

    await corpuslint([...FIX, "--format", "json"], { cwd });
    expect(bytesOf(cwd, "a.jsonl").toString()).toBe(`${[...clean, odd.replace("\\u200b", "")].join("\n")}\n`);
  });
});

describe("standard input", () => {
  test("the text goes to standard output, the report to standard error", async () => {
    const { code, stdout, stderr } = await corpuslint([...FIX, "-"], { cwd: folderOf(), input: HIDDEN });
    expect({ code, stdout }).toEqual({ code: 0, stdout: CLEAN });
    expect(stderr).toContain("Repaired: 1 fix");
  });

  test.each([
    ["nothing to repair", "a.txt", CLEAN],
    ["no text", "a.bin", Uint8Array.of(0, 1, 2, 0, 255, 0, 7)],
    ["records", "a.jsonl", '{"text":"清晨的码头上人不多。"}\n{"text":"江风很凉。"}'],
  ])("%s comes out as it went in", async (_, name, input) => {
    const { stdout } = await corpuslint([...FIX, "--stdin-filename", name], { cwd: folderOf(), input });
    expect(stdout).toBe(Buffer.from(input as string).toString());
  });
});

describe("nothing is lost", () => {
  const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

  test("drafts of runs that were killed are removed, those of others are not", async () => {
    const dead = execFileSync(process.execPath, ["-p", "process.pid"]).toString().trim();
    const stale = `.corpuslint-${dead}-1-${host}.draft`;
    const live = `.corpuslint-${process.pid}-1-${host}.draft`;
    const foreign = `.corpuslint-${dead}-1-00000000.draft`;
    const cwd = folderOf({ "a.txt": CLEAN, [stale]: "half", [live]: "half", [foreign]: "half" });
    await corpuslint(FIX, { cwd });
    expect(readdirSync(cwd).sort()).toEqual([foreign, live, "a.txt"].sort());
  });

  test("a full disk leaves the old file", async ({ skip }) => {
    const cwd = folderOf({ "disk/": "" });
    const text = `${HIDDEN}${Array.from({ length: 300 }, (_, i) => `第${i}条船在清晨靠岸，船上装着${i + 3}筐鱼。`).join("\n")}\n`;
    const script = `mount -t tmpfs -o size=48k none disk && cp a.txt disk/ && dd if=/dev/zero of=disk/fill bs=1k count=100 2>/dev/null; "${process.execPath}" "${COMMAND}" --fix --no-config disk/a.txt >out 2>err; echo $? >code; cmp a.txt disk/a.txt && ls -A disk >list`;
    writeFileSync(join(cwd, "a.txt"), text);
    try {
      execFileSync("unshare", ["-Urm", "sh", "-c", script], { cwd, stdio: "ignore" });
    } catch {
      console.warn("skipped: a full disk needs a mount of its own (unshare)");
      return skip();
    }
    expect(bytesOf(cwd, "code").toString()).toBe("2\n");
    expect(bytesOf(cwd, "err").toString()).toMatch(/^corpuslint: disk\/a\.txt: cannot be written, and is left as it was: /);
    expect(bytesOf(cwd, "list").toString()).toBe("a.txt\nfill\n");
  });
});

test.each([
  [["--fix-rule", "encoding/invisible"], "--fix-rule encoding/invisible: says which fixes are made, not that they are: add --fix"],
  [["--fix", "--fix-rule", "encoding/invisble"], "encoding/invisible"],
  [["--fix", "--staged"], "--fix: repairs files, --staged lints the index"],
  [["--fix", "--since", "HEAD"], "--fix: repairs whole files, --since looks at changed lines only"],
  [["--fix", "--drop", "spam"], "--drop spam: deletes lines: it needs --fix-to DIR"],
  [["--fix-to", "out", "--drop", "spma"], 'unknown family "spma" (did you mean "spam"?)'],
  [["--fix-to", "out", "-"], "standard input is one document"],
])("%s is refused", async (args, said) => {
  const cwd = folderOf({ "a.txt": HIDDEN });
  mkdirSync(join(cwd, "sub"));
  const { code, stderr } = await corpuslint([...args, "--no-config"], { cwd, input: HIDDEN });
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(bytesOf(cwd, "a.txt").toString()).toBe(HIDDEN);
});

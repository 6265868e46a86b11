import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { RefusedError } from "../../src/repair/destination.ts";
import { Drafts } from "../../src/repair/drafts.ts";
import { InPlace } from "../../src/repair/in-place.ts";

function fileOf(name: string, content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "corpuslint-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const key = join(folder, name);
  writeFileSync(key, content);
  return { folder, file: { path: name, key, bytes: content.length } };
}

describe("a file that somebody else changes meanwhile is left as they made it", () => {
  test("a document", async () => {
    const { folder, file } = fileOf("a.txt", "theirs");
    const replaced = new InPlace(new Drafts()).replace(file, Buffer.from("as it was read"), Buffer.from("ours"));
    await expect(replaced).rejects.toThrow(RefusedError);
    expect(readFileSync(file.key, "utf8")).toBe("theirs");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("a container", async () => {
    const { folder, file } = fileOf("a.jsonl", "{}\n{}\n");
    const copy = await new InPlace(new Drafts()).container(file);
    await copy.write(Buffer.from("{}\n"), false);
    await copy.write(Buffer.from("[]\n"), true);
    writeFileSync(file.key, "{}\n{}\n{}\n");
    await expect(copy.commit()).rejects.toThrow(RefusedError);
    expect(readFileSync(file.key, "utf8")).toBe("{}\n{}\n{}\n");
    expect(readdirSync(folder)).toEqual(["a.jsonl"]);
  });
});

test("a container without a change is not written", async () => {
  const { folder, file } = fileOf("a.jsonl", "{}\n");
  const copy = await new InPlace(new Drafts()).container(file);
  await copy.write(Buffer.from("{}\n"), false);
  expect(readdirSync(folder)).toEqual(["a.jsonl"]);
  await copy.commit();
});

test("what came before the first change of a packed container comes from the file", async () => {
  const { file } = fileOf("a.jsonl.gz", gzipSync("1\n2\n3\n4\n"));
  const copy = await new InPlace(new Drafts()).container(file);
  await copy.write(Buffer.from("1\n2\n"), false);
  await copy.write(Buffer.from("drei\n"), true);
  await copy.write(Buffer.from("4\n"), false);
  await copy.commit();
  expect(gunzipSync(readFileSync(file.key)).toString()).toBe("1\n2\ndrei\n4\n");
});

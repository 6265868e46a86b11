/** How many threads an input gets when nobody says. */
import { expect, it } from "vitest";
import { decideJobs } from "../../src/corpus/jobs.ts";
import type { Found } from "../../src/input/source.ts";

const MEBIBYTE = 2 ** 20;

async function* files(name: string, count: number, bytes: number): AsyncGenerator<Found> {
  for (let i = 0; i < count; i++) yield { kind: "file", file: { path: `${i}${name}`, key: `${i}${name}`, bytes } };
}

it.each([
  ["a page", ".txt", 1, 7000, 1],
  ["10 MB of pages", ".txt", 1379, 7252, 1],
  ["20 MB of pages", ".txt", 2000, 10_485, 2],
  ["a gigabyte of pages", ".txt", 1000, MEBIBYTE, 8],
  ["100 MB of records", ".jsonl", 1, 1e8, 1],
  ["a gigabyte of records", ".jsonl.gz", 4, 256 * MEBIBYTE, 2],
])("%s: %s files, %i of %i bytes", async (_, name, count, bytes, expected) => {
  const { jobs, found } = await decideJobs(files(name, count, bytes), 16);
  expect(jobs).toBe(expected);
  const handedOn: Found[] = [];
  for await (const one of found) handedOn.push(one);
  expect(handedOn).toHaveLength(count);
});

it("takes no more threads than run at the same time", async () => {
  expect((await decideJobs(files(".txt", 1000, MEBIBYTE), 2)).jobs).toBe(2);
  expect((await decideJobs(files(".txt", 1000, MEBIBYTE), 1)).jobs).toBe(1);
});

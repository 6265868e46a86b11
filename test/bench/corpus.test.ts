import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Specimen {
  readonly name: string;
  readonly text: string;
  readonly script: string;
}

interface Corpus {
  readSpecimens(folder: string): Specimen[];
  documents(specimens: readonly Specimen[]): Iterable<{ id: string; extension: string; text: string }>;
  garbledDocuments(specimens: readonly Specimen[]): Iterable<{ id: string; extension: string; text: string }>;
  pages(specimens: readonly Specimen[], script: string): Iterable<string>;
}

interface Damage {
  readonly DAMAGE: Readonly<Record<string, (line: string, random: () => number) => string>>;
}

const bench = (name: string) => new URL(`../../bench/${name}`, import.meta.url).href;
const { readSpecimens, documents, garbledDocuments, pages } = (await import(bench("corpus.mjs"))) as Corpus;
const { DAMAGE } = (await import(bench("damage.mjs"))) as Damage;
const { seededRandom } = (await import(bench("random.mjs"))) as { seededRandom(seed: number): () => number };
const specimens = readSpecimens(fileURLToPath(new URL("../../seeds", import.meta.url)));

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}

describe("the benchmark's corpus of mojibake", () => {
  const garbled = take(garbledDocuments(specimens), 60);

  it("is the same at every run", () => {
    expect(take(garbledDocuments(specimens), 60)).toEqual(garbled);
  });

  it("keeps no line of more than a few Han characters as it was", () => {
    const lines = new Set(take(documents(specimens), 200).flatMap(({ text }) => text.split("\n")));
    const kept = garbled.flatMap(({ text }) => text.split("\n")).filter((line) => /\p{Script=Han}{3}/u.test(line) && lines.has(line));
    expect(kept).toEqual([]);
  });
});

describe("the benchmark's corpus", () => {
  it("is the same at every run", () => {
    expect(take(documents(specimens), 40)).toEqual(take(documents(specimens), 40));
    expect(take(pages(specimens, "simplified"), 3)).toEqual(take(pages(specimens, "simplified"), 3));
  });

  it("holds both Han variants and English", () => {
    expect(new Set(specimens.map(({ script }) => script))).toEqual(new Set(["simplified", "traditional", "english"]));
  });

  it("repeats no document to the letter", () => {
    const texts = take(documents(specimens), 200).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("survives the way to UTF-8 and back, whatever the damage, so that every tool reads the same text", () => {
    const random = seededRandom(7);
    const line = "参数量为1.5亿，约合 150 million，𠮷野家也在其中。";
    for (const damage of Object.values(DAMAGE)) {
      const damaged = damage(line, random);
      expect(damaged).not.toBe(line);
      expect(Buffer.from(damaged).toString("utf8")).toBe(damaged);
    }
  });
});

/** The benchmark's corpus: the project's own specimens, repeated with small random edits until there is enough of them. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { edited, garbled, MISREADINGS } from "./damage.mjs";
import { pick, seededRandom } from "./random.mjs";

const SEED = 20_250_224;
/** There are few English specimens; each is taken so many times as often. */
const ENGLISH_WEIGHT = 2;
/** One page of a long document. */
const PAGE_LINES = 40;
/** Whole paragraphs: no heading, table, list, code or caption. */
const PROSE = /^[^\s|#>`<*-].{38,}[。！？.!?]$/u;
const SENTENCE_END = /(?<=[。！？])(?![”」’])|(?<=[。！？][”」’])|(?<=[.!?]) /u;

export const MEGABYTE = 1_000_000;

/**
 * @typedef {{ name: string, text: string, script: "english" | "simplified" | "traditional" }} Specimen
 * @typedef {{ name: string, kind: "document" | "files" | "records" | "garbled", bytes: number, script?: Specimen["script"] }} InputPlan
 * @typedef {InputPlan & { path: string, documents: number }} Input
 */

/** @type {readonly InputPlan[]} */
export const PLANS = [
  { name: "one", kind: "document", bytes: 7_000 },
  { name: "files-1mb", kind: "files", bytes: MEGABYTE },
  { name: "files-10mb", kind: "files", bytes: 10 * MEGABYTE },
  { name: "records-1mb", kind: "records", bytes: MEGABYTE },
  { name: "records-10mb", kind: "records", bytes: 10 * MEGABYTE },
  { name: "records-30mb", kind: "records", bytes: 30 * MEGABYTE },
  { name: "records-100mb", kind: "records", bytes: 100 * MEGABYTE },
  { name: "records-1gb", kind: "records", bytes: 1000 * MEGABYTE },
  { name: "mojibake-10mb", kind: "garbled", bytes: 10 * MEGABYTE },
  { name: "chinese-1mb", kind: "document", bytes: MEGABYTE, script: "simplified" },
  { name: "chinese-4mb", kind: "document", bytes: 4 * MEGABYTE, script: "simplified" },
  { name: "english-1mb", kind: "document", bytes: MEGABYTE, script: "english" },
  { name: "english-4mb", kind: "document", bytes: 4 * MEGABYTE, script: "english" },
];

/** @param {string} folder @returns {Specimen[]} in the order of their names */
export function readSpecimens(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return { name, text, script: scriptOf(text) };
    });
}

function scriptOf(text) {
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  if (count(/\p{Script=Han}/gu) < text.length / 10) return "english";
  return count(/[这来为们说国时会对过]/g) > count(/[這來為們說國時會對過]/g) ? "simplified" : "traditional";
}

/** An endless series of edited copies, the same one at every call. @param {readonly Specimen[]} specimens */
export function* documents(specimens) {
  const random = seededRandom(SEED);
  const turn = specimens.flatMap((specimen) => Array(specimen.script === "english" ? ENGLISH_WEIGHT : 1).fill(specimen));
  for (let index = 0; ; index++) {
    const { name, text } = turn[index % turn.length];
    yield { name, id: String(index).padStart(7, "0"), extension: extname(name), text: edited(text, random) };
  }
}

/** The same, each misread from its first character to its last, in one way after another. English is left out: misread, it looks much as before. */
export function* garbledDocuments(specimens) {
  const turns = { simplified: 0, traditional: 0 };
  const scripts = new Map(specimens.map(({ name, script }) => [name, script]));
  for (const { name, ...document } of documents(specimens.filter(({ script }) => script !== "english"))) {
    const script = scripts.get(name);
    const ways = MISREADINGS[script];
    yield { ...document, text: garbled(document.text, ways[turns[script]++ % ways.length]) };
  }
}

/** An endless series of pages in one script, each sentence drawn anew: one long document, such as a book. */
export function* pages(specimens, script) {
  const random = seededRandom(SEED);
  const sentences = specimens
    .filter((specimen) => specimen.script === script)
    .flatMap(({ text }) => text.split("\n").filter((line) => PROSE.test(line)))
    .flatMap((line) => line.split(SENTENCE_END))
    .filter((sentence) => sentence !== "");
  const glue = script === "english" ? " " : "";
  for (;;) {
    const lines = Array.from({ length: PAGE_LINES }, () =>
      Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(random, sentences)).join(glue),
    );
    yield edited(`${lines.join("\n\n")}\n`, random);
  }
}

/**
 * Writes the inputs that are not there yet. A change of the specimens or of the generator makes all of them anew.
 * @param {string} folder @param {readonly Specimen[]} specimens @param {readonly string[]} names
 * @returns {Map<string, Input>}
 */
export function buildCorpus(folder, specimens, names) {
  const key = generatorKey(specimens);
  const keyFile = join(folder, "key");
  if (!existsSync(keyFile) || readFileSync(keyFile, "utf8") !== key) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, key);
  const inputs = new Map();
  for (const plan of PLANS.filter(({ name }) => names.includes(name))) {
    const note = join(folder, `${plan.name}.json`); // written last: an interrupted build starts again
    if (!existsSync(note)) writeFileSync(note, JSON.stringify(writeInput(folder, plan, specimens)));
    inputs.set(plan.name, { ...plan, ...JSON.parse(readFileSync(note, "utf8")) });
  }
  return inputs;
}

function writeInput(folder, plan, specimens) {
  switch (plan.kind) {
    case "files":
      return writeFiles(join(folder, plan.name), plan.bytes, documents(specimens));
    case "garbled":
      return writeFiles(join(folder, plan.name), plan.bytes, garbledDocuments(specimens));
    case "records":
      return writeRecords(join(folder, `${plan.name}.jsonl`), plan.bytes, specimens);
    default:
      return writeDocument(join(folder, `${plan.name}.txt`), plan, specimens);
  }
}

function writeFiles(path, wanted, texts) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  let bytes = 0;
  let count = 0;
  for (const { id, extension, text } of texts) {
    if (bytes >= wanted) break;
    const content = Buffer.from(text);
    writeFileSync(join(path, `${id}${extension}`), content);
    bytes += content.length;
    count++;
  }
  return { path, bytes, documents: count };
}

function writeRecords(path, wanted, specimens) {
  const file = openSync(path, "w");
  let bytes = 0;
  let count = 0;
  for (const { id, text } of documents(specimens)) {
    if (bytes >= wanted) break;
    bytes += writeSync(file, `${JSON.stringify({ id, text })}\n`);
    count++;
  }
  closeSync(file);
  return { path, bytes, documents: count };
}

function writeDocument(path, { bytes: wanted, script }, specimens) {
  const content = script === undefined ? nearestInSize(specimens, wanted) : longDocument(specimens, script, wanted);
  writeFileSync(path, content);
  return { path, bytes: content.length, documents: 1 };
}

function nearestInSize(specimens, wanted) {
  const away = (content) => Math.abs(content.length - wanted);
  return specimens.map(({ text }) => Buffer.from(text)).sort((a, b) => away(a) - away(b))[0];
}

function longDocument(specimens, script, wanted) {
  const parts = [];
  let bytes = 0;
  for (const page of pages(specimens, script)) {
    if (bytes >= wanted) break;
    parts.push(Buffer.from(page));
    bytes += parts[parts.length - 1].length;
  }
  return Buffer.concat(parts);
}

function generatorKey(specimens) {
  const hash = createHash("sha256").update(JSON.stringify(specimens));
  for (const name of ["corpus.mjs", "damage.mjs", "random.mjs"]) hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  return hash.digest("hex");
}

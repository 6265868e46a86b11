/** Finds the documents that hold a text: in their name, their text or what is said of them. In slices, so that the page stays awake. */
import { inertJson } from "../inert.ts";
import type { Data } from "./data.ts";

const SLICE_MS = 24;

export class Search {
  readonly #data: Data;
  #query = "";
  #found: Promise<ReadonlySet<number>> | undefined;
  #run = 0;

  constructor(data: Data) {
    this.#data = data;
  }

  /** Resolves with the numbers of the documents, or never when another search has begun since. */
  find(query: string): Promise<ReadonlySet<number>> {
    if (this.#found === undefined || query !== this.#query) {
      this.#query = query;
      this.#found = this.#search(query.toLowerCase(), ++this.#run);
    }
    return this.#found;
  }

  async #search(query: string, run: number): Promise<ReadonlySet<number>> {
    const { documents } = this.#data.index;
    const raw = rawPattern(query);
    const found = new Set<number>();
    let began = performance.now();
    for (const [number, { name, shards }] of documents.entries()) {
      if (holds(name, query) || (shards.some((shard) => raw.test(this.#data.raw(shard))) && this.#holds(number, query))) found.add(number);
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return new Promise(() => undefined);
      began = performance.now();
    }
    return found;
  }

  #holds(number: number, query: string): boolean {
    const { text = "", findings } = this.#data.read(number);
    return holds(text, query) || findings.some(({ rule, message, quote }) => [rule, message, quote].some((one) => holds(one, query)));
  }
}

function holds(text: string, query: string): boolean {
  return text.toLowerCase().includes(query);
}

/** The query as it would stand in a shard: most documents are ruled out without reading theirs. */
function rawPattern(query: string): RegExp {
  return new RegExp(
    inertJson(query)
      .slice(1, -1)
      .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
    "i",
  );
}

/** Where a query stands in a text, the first ones only. */
export function matchesOf(text: string, query: string, most = 2000): { start: number; end: number }[] {
  if (query === "") return [];
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "gi");
  const matches: { start: number; end: number }[] = [];
  for (const { index, 0: match } of text.matchAll(pattern)) {
    matches.push({ start: index, end: index + match.length });
    if (matches.length === most) break;
  }
  return matches;
}

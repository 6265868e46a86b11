/** The page's data: the index at once, a document's shards when it is opened. */
import { type DocumentRow, INDEX_ID, type ReportFinding, type ReportIndex, type Shard, shardId } from "../data.ts";

export interface OpenDocument {
  readonly row: DocumentRow;
  /** Absent where the page holds no text of it. */
  readonly text: string | undefined;
  /** Ascending. */
  readonly findings: readonly ReportFinding[];
  readonly body: readonly (readonly [start: number, end: number])[] | undefined;
}

const KEPT_OPEN = 8;

export class Data {
  readonly index: ReportIndex;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #open = new Map<number, OpenDocument>();

  constructor() {
    this.index = JSON.parse(rawOf(INDEX_ID)) as ReportIndex;
    this.#numbers = new Map(this.index.documents.map(({ name }, i) => [name, i]));
  }

  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** @throws nothing: a number without a document is undefined */
  open(number: number): OpenDocument | undefined {
    const known = this.#open.get(number);
    const row = this.index.documents[number];
    if (known || row === undefined) return known;
    const opened = this.read(number);
    this.#open.set(number, opened);
    if (this.#open.size > KEPT_OPEN) for (const first of this.#open.keys()) return this.#forget(first, opened);
    return opened;
  }

  #forget(number: number, opened: OpenDocument): OpenDocument {
    this.#open.delete(number);
    return opened;
  }

  /** Reads the shards without keeping them. */
  read(number: number): OpenDocument {
    const row = this.index.documents[number];
    const shards = row.shards.map((shard) => JSON.parse(this.raw(shard)) as Shard);
    const findings = shards.flatMap((shard) => shard.findings).sort((a, b) => a.start - b.start || b.end - a.end);
    return { row, text: shards.find(({ text }) => text !== undefined)?.text, findings, body: shards.find(({ body }) => body)?.body };
  }

  /** A shard as it stands in the page. */
  raw(shard: number): string {
    return rawOf(shardId(shard));
  }
}

function rawOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "null";
}

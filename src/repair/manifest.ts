/**
 * `corpuslint-manifest.jsonl`: what was changed in a cleaned copy of a corpus, and why.
 * Its first line says that the copy is begun; the whole list takes its place when the copy is complete.
 */
import { packageVersion } from "../package-root.ts";
import type { Change, Repaired } from "./change.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { type FilePath, joined } from "./paths.ts";

export const MANIFEST = "corpuslint-manifest.jsonl";
const FORMAT = 1;

export interface ManifestEnd extends Repaired {
  /** All that was linted. */
  readonly files: number;
  readonly linted: number;
  /** Inputs and rules that failed: their files are missing, or as they were. */
  readonly failures: number;
  /** Files that are no text, by reason: they are not copied. */
  readonly skipped: Readonly<Record<string, number>>;
}

export class Manifest {
  readonly #draft: Draft;

  private constructor(draft: Draft) {
    this.#draft = draft;
  }

  static async begin(folder: FilePath, drafts: Drafts): Promise<Manifest> {
    const target = joined(folder, MANIFEST);
    const head = await drafts.beside(target);
    await head.write(line(headOf(false)));
    await head.commit({ durable: false });
    const draft = await drafts.beside(target);
    await draft.write(line(headOf(true)));
    return new Manifest(draft);
  }

  async add({ document, applied }: Change): Promise<void> {
    const rows = applied.map(({ action, rule, start, end, line: number, before, after, safe, why, charset }) =>
      line({
        document,
        action,
        rule,
        span: { start, end },
        line: number,
        before,
        after,
        safe,
        why,
        ...(charset !== undefined && { charset }),
      }),
    );
    await this.#draft.write(Buffer.concat(rows));
  }

  async end(counts: ManifestEnd): Promise<void> {
    await this.#draft.write(line({ counts }));
    await this.#draft.commit({ durable: false });
  }

  async discard(): Promise<void> {
    await this.#draft.discard();
  }
}

function headOf(isComplete: boolean) {
  return { manifest: FORMAT, tool: { name: "corpuslint", version: packageVersion() }, complete: isComplete };
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

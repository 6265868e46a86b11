/** How many threads pay for an input. */
import { availableParallelism } from "node:os";
import type { Found } from "../input/source.ts";

/** Below this much input, starting threads costs more than they save; each takes some 60 MB of memory. */
const PARALLEL_FROM_BYTES = 256 * 1024 * 1024;
const MOST_JOBS = 8;

/** Looks at file sizes, up to where they decide, and hands on all that was found. */
export async function decideJobs(found: AsyncIterable<Found>): Promise<{ jobs: number; found: AsyncIterable<Found> }> {
  const source = found[Symbol.asyncIterator]();
  const held: Found[] = [];
  let bytes = 0;
  while (bytes < PARALLEL_FROM_BYTES) {
    const next = await source.next();
    if (next.done) return { jobs: 1, found: chain(held, source) };
    held.push(next.value);
    if (next.value.kind === "file") bytes += next.value.file.bytes;
  }
  return { jobs: Math.min(availableParallelism(), MOST_JOBS), found: chain(held, source) };
}

async function* chain<T>(held: readonly T[], source: AsyncIterator<T>): AsyncGenerator<T> {
  yield* held;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

/** How many threads pay for an input. */
import { availableParallelism } from "node:os";
import { isContainer } from "../input/containers.ts";
import type { Found } from "../input/source.ts";

/** A thread takes half a second and some 80 MB to start, and lints about 1 MB a second. */
const BYTES_A_THREAD = 8 * 1024 * 1024;
const MOST_THREADS = 8;
/** Records are promised in little memory at any length (100 MB in 200 MiB, 1 GB in 300): their threads are few. */
const RECORD_BYTES_A_THREAD = 128 * 1024 * 1024;
const MOST_THREADS_FOR_RECORDS = 2;

/**
 * Looks at file sizes, up to where they decide, and hands on all that was found.
 * @param cores how many threads run at the same time
 */
export async function decideJobs(
  found: AsyncIterable<Found>,
  cores = availableParallelism(),
): Promise<{ jobs: number; found: AsyncIterable<Found> }> {
  const most = Math.min(cores, MOST_THREADS);
  const source = found[Symbol.asyncIterator]();
  const held: Found[] = [];
  let bytes = 0;
  let recordBytes = 0;
  let jobs = 1;
  while (jobs < most) {
    const next = await source.next();
    if (next.done) break;
    held.push(next.value);
    if (next.value.kind !== "file") continue;
    const { path, bytes: size } = next.value.file;
    if (isContainer(path)) recordBytes += size;
    else bytes += size;
    const forRecords = Math.min(recordBytes / RECORD_BYTES_A_THREAD, MOST_THREADS_FOR_RECORDS);
    jobs = Math.min(most, Math.max(1, Math.floor(bytes / BYTES_A_THREAD + forRecords)));
  }
  return { jobs, found: chain(held, source) };
}

async function* chain<T>(held: readonly T[], source: AsyncIterator<T>): AsyncGenerator<T> {
  yield* held;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

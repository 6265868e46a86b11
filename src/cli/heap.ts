/** Keeps the memory of a run flat. */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes read. A shorter run is over before its memory matters, and would pay a tenth of its time. */
const LONG_RUN = 3_000_000;
/**
 * What a document leaves behind is garbage when the next one comes, and the engine lets it lie until the heap is up to four times what is
 * alive; in a long run it is collected at 1.2 times.
 */
const GROWTH = "--heap-growing-percent=20";
/** Where objects begin their lives the engine takes up to 32 MB (of Node 20): a quarter of it does as well. */
const YOUNG_BYTES = 4 * 2 ** 20;
/** Bytes read. A change of the engine's flags makes it compile anew what it has cached of code that is yet to be loaded: a page is spared that. */
const SOME_READ = 200_000;
const YOUNG_GROWTH = "--semi-space-growth-factor=1";

let isBound = false;
let isYoungBound = false;

/** Told how much has been read so far; to be called after every unit of work. */
export function boundHeap(bytes: number): void {
  if (!isYoungBound && bytes >= SOME_READ && youngBytes() >= YOUNG_BYTES) {
    isYoungBound = true;
    setFlagsFromString(YOUNG_GROWTH);
  }
  if (isBound || bytes < LONG_RUN) return;
  isBound = true;
  setFlagsFromString(GROWTH);
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}

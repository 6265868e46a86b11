/** Keeps the memory of a long run flat. */
import { setFlagsFromString } from "node:v8";

/** Bytes read. A shorter run is over before its memory matters, and would pay a tenth of its time. */
const LONG_RUN = 6_000_000;
/**
 * What a document leaves behind is garbage when the next one comes, and the engine lets it lie until the heap is up to four times what is
 * alive; in a long run it is collected at 1.4 times.
 */
const GROWTH = "--heap-growing-percent=40";

let isBound = false;

/** Told how much has been read so far; may be called as often as one likes. */
export function boundHeap(bytes: number): void {
  if (isBound || bytes < LONG_RUN) return;
  isBound = true;
  setFlagsFromString(GROWTH);
}

/** A half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the last element whose key is at or before `value`, or -1. The keys ascend. */
export function lastAtOrBefore(
  keys: { readonly length: number; readonly [i: number]: number },
  value: number,
  count = keys.length,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

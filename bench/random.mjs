/** Reproducible chance: the same seed gives the same corpus on every machine. */

/** mulberry32 (Tommy Ettinger, public domain). @param {number} seed @returns {() => number} 0 <= x < 1 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** @template T @param {() => number} random @param {readonly T[]} items @returns {T} */
export function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/** How far the next event of a given probability is, so that rare events cost no draw at every character. */
export function gap(random, probability) {
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - probability));
}

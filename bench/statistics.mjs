/** What the rounds say together. Absolute figures drift with the machine's other work; ratios within one round hardly do. */

/** @typedef {{ min: number, median: number, max: number }} Spread */

/** @param {readonly number[]} values at least one @returns {Spread} */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1] };
}

/** The ratio of each round, since both commands ran in it side by side. @returns {Spread} */
export function ratios(values, others) {
  return spread(values.map((value, round) => value / others[round]));
}

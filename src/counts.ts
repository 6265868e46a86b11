/** Counts as English text has them. (`toLocaleString` loads the engine's locale data, a twentieth of a short run.) */

/** With thousands separators. `count` is a whole number from 0. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

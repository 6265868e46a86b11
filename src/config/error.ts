/** What is wrong with a configuration or an option: the run does not start (exit 2). */
import { distance } from "fastest-levenshtein";

export class ConfigError extends Error {
  /** @param place the file, with line where known, or the option of the command line */
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
    this.name = "ConfigError";
  }
}

/** ` (did you mean "x"?)`, or nothing where no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const farthest = Math.max(2, Math.floor(name.length / 3));
  let nearest: string | undefined;
  let least = farthest + 1;
  for (const candidate of known) {
    const away = candidate.endsWith(`/${name}`) ? 0 : distance(name, candidate);
    if (away < least) [least, nearest] = [away, candidate];
  }
  return nearest === undefined ? "" : ` (did you mean "${nearest}"?)`;
}

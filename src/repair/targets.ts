/** Where in the folder of a cleaned copy each file goes: its path from the working directory, or from what was named outside of it. */
import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { ConfigError } from "../config/error.ts";
import { type FilePath, joined, pathOf } from "./paths.ts";

/** One character a byte: paths that are not UTF-8 survive. */
const BYTES = "latin1";
const MAGIC = /[*?[\]{}!]/;

interface Root {
  /** The folder that paths count from. */
  readonly from: string;
  /** What they become in the copy; empty for its top. */
  readonly to: string;
  readonly place: string;
}

export class Targets {
  readonly #folder: FilePath;
  readonly #roots: readonly Root[];

  /** @throws ConfigError where two inputs outside the working directory would fall together */
  constructor(folder: string, inputs: readonly string[], cwd: string) {
    this.#folder = pathOf(folder);
    const outside = inputs.filter((input) => isOutside(resolve(cwd, input), cwd)).map((input) => rootOf(input, cwd));
    const inside = inputs.filter((input) => !isOutside(resolve(cwd, input), cwd)).map((input) => relative(cwd, resolve(cwd, input)));
    for (const [i, { from, to, place }] of outside.entries()) {
      const twin =
        outside.slice(0, i).find((other) => other.to === to && other.from !== from)?.place ??
        inside.find((path) => fallsTogether(path, to));
      if (twin !== undefined) {
        throw new ConfigError(
          `--fix-to ${folder}`,
          `${twin === "" ? "." : twin} and ${place} would both be written to ${to}${sep}: run once for each, into folders of their own`,
        );
      }
    }
    this.#roots = [...outside, { from: cwd, to: "", place: "." }];
  }

  of(key: string | Buffer): FilePath {
    const path = pathOf(key).toString(BYTES);
    const bytewise = this.#roots.map(({ from, to }) => ({ from: pathOf(from).toString(BYTES), to: pathOf(to).toString(BYTES) }));
    const root = bytewise.find(({ from }) => path.startsWith(from.endsWith(sep) ? from : from + sep)) ?? { from: dirname(path), to: "" };
    return joined(this.#folder, Buffer.from([...(root.to === "" ? [] : [root.to]), relative(root.from, path)].join(sep), BYTES));
  }
}

function isOutside(path: string, cwd: string): boolean {
  const way = relative(cwd, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** A named folder keeps its name; of a glob, the folder before its first special character; of a file, its folder goes. */
function rootOf(input: string, cwd: string): Root {
  const parts = resolve(cwd, input).split(sep);
  const magic = parts.findIndex((part) => MAGIC.test(part));
  const named = magic < 0 ? parts.join(sep) : parts.slice(0, magic).join(sep) || sep;
  return { from: named, to: basename(named), place: input };
}

function fallsTogether(path: string, to: string): boolean {
  return path === "" || path === to || path.startsWith(to + sep);
}

/** Matches paths against the globs of overrides. */
import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { GlobCompiler } from "./settings.ts";

/** A pattern without a slash matches the name in any folder, as in .gitignore; paths are taken from the configuration's folder. */
export const compileGlobs: GlobCompiler = (files, folder, cwd) => {
  const matchers = files.map((pattern) => picomatch(pattern.includes("/") ? pattern.replace(/^\.\//, "") : `**/${pattern}`, { dot: true }));
  return (path) => {
    const inside = relative(folder, resolve(cwd, path)).split(sep).join("/");
    return matchers.some((matches) => matches(inside));
  };
};

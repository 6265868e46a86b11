/** zod, loaded when options have to be checked or told: half a megabyte that a run without options of its own never needs. */
import { createRequire } from "node:module";
import type { z } from "zod";

export type Zod = typeof z;

let loaded: Zod | undefined;

export function zod(): Zod {
  loaded ??= (createRequire(import.meta.url)("zod") as { z: Zod }).z;
  return loaded;
}

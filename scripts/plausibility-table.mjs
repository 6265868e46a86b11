/** Writes the tables of the model of plausibility (src/encodings/plausibility-model.ts) to a file, one behind the other. */
import { writeFileSync } from "node:fs";
import { load } from "./load.mjs";

export async function writePlausibilityTables(path) {
  const { buildPlausibilityTables } = await load(`export { buildPlausibilityTables } from "./src/encodings/plausibility-model.ts";`);
  const { emissions, kinds, weights, switches } = buildPlausibilityTables();
  writeFileSync(path, Buffer.concat([emissions, kinds, weights, switches].map(({ buffer }) => Buffer.from(buffer))));
}

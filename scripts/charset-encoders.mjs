/**
 * Writes down how the double-byte charsets encode (src/encodings/encoder-tables.ts), so that no run turns their tables around: for each
 * charset the bytes of every code unit (Uint16, 0 for none), then how many characters beyond the basic plane each has (Uint32), then
 * those, as pairs of code point and bytes (Uint32) by code point.
 */
import { writeFileSync } from "node:fs";
import { load } from "./load.mjs";

/** Reads the tables that scripts/charset-table.mjs writes. */
export async function writeCharsetEncoders(path) {
  const { buildEncoderTables } = await load(`export { buildEncoderTables } from "./src/encodings/encoder-tables.ts";`);
  const tables = buildEncoderTables();
  const counts = Uint32Array.from(tables, ({ astral }) => astral.length / 2);
  writeFileSync(
    path,
    Buffer.concat(
      [...tables.map(({ bmp }) => bmp), counts, ...tables.map(({ astral }) => astral)].map(({ buffer }) => Buffer.from(buffer)),
    ),
  );
}

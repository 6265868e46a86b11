/** The face of the encodings engine. */
export { type Decoded, type DecodeOptions, decodeBytes, isBinary, resolveEncoding } from "./decode.ts";
export { type Explanation, explainMojibake } from "./explain.ts";
export { type Mojibake, mojibakeOf } from "./mojibake.ts";
export type { Step } from "./repair.ts";

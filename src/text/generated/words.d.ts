import type { PackedAutomaton } from "../automaton.ts";
/** Written at build time: one automaton over the word lists of all shipped rules. */
export const packedWords: PackedAutomaton;

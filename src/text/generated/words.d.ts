import type { PackedAutomaton } from "../automaton.ts";
/** Written at build time: one automaton over the word lists of all shipped rules. */
export const packedWords: PackedAutomaton;
/** And one over the words in which sites speak of themselves, by their voice. */
export const packedRegister: PackedAutomaton;

import type { PackedAutomaton } from "../../text/automaton.ts";
import type { PackedPinyin } from "../claims/syllables.ts";
/** Written at build time: the words that say what a figure measures, which names are known, and how Han names are read. */
export const packedCues: PackedAutomaton;
export const packedNames: PackedAutomaton;
export const packedPinyin: PackedPinyin;

/** The shipped word lists, as one prebuilt automaton. */
import { packedWords } from "#words";
import { Automaton } from "./automaton.ts";

let shipped: Automaton | undefined;

/** Unpacked when a rule first looks for words. */
export function shippedWords(): Automaton {
  shipped ??= new Automaton(packedWords);
  return shipped;
}

/** The noun that a number counts, as far as a look at the next words tells. */

import { isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { Unit } from "./units.ts";

const NOUN_AFTER = / ((?:[a-z]+[ -]){0,2}?)([a-z]{3,}s|people|men|women|children|staff)(?![A-Za-z])/y;
/** A classifier with the first characters of its noun: 个槽, 个五面. */
const CLASSIFIED = /^[一-鿿](?:(?![的了，和与及是有在为从比占约共后前内中])[一-鿿]){0,2}/;
const NOUN_HYPHENED = /-([a-z]{3,})(?![A-Za-z])/y;
const WORD_JOINT = /[ -]/;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const NO_NOUN =
  /^(?:in|of|on|and|or|to|from|by|for|with|than|as|at|were|was|is|are|more|less|fewer|percent|per|times|others|a|an|the|that|who|which|while|but|after|before|since|worldwide|last|this|next|earlier|later|each|its|his|their|had|have|has|said|did|would|will|over|under|until|during|between|against|about|around|when|because|so|this|these|those|out|up|down)$/;

/** `9,600 runners`, `30 million monthly users`, `80-turbine`: the noun that is counted, singular. */
export function countedAfter(text: string, end: number, unit: Unit | undefined): string | undefined {
  if (unit !== undefined && unit.family !== "count") return undefined;
  const classifier = unit?.name === "thing" ? CLASSIFIED.exec(text.slice(end - 1, end + 4)) : null;
  if (classifier) return classifier[0];
  if (unit?.name === "person" && isLetter(codeAt(text, end - 1))) return undefined;
  const joint = codeAt(text, end);
  if ((joint !== SPACE && joint !== HYPHEN) || !isLetter(codeAt(text, end + 1))) return undefined;
  if (joint === HYPHEN) {
    NOUN_HYPHENED.lastIndex = end;
    const hyphened = NOUN_HYPHENED.exec(text);
    return hyphened ? singular(hyphened[1]) : undefined;
  }
  NOUN_AFTER.lastIndex = end;
  const match = NOUN_AFTER.exec(text);
  if (match === null || NO_NOUN.test(match[2]) || (match[1] !== "" && match[1].split(WORD_JOINT).some((word) => NO_NOUN.test(word))))
    return undefined;
  return singular(match[2]);
}

const IRREGULAR = new Map(
  Object.entries({
    people: "person",
    men: "man",
    women: "woman",
    children: "child",
    loaves: "loaf",
    lives: "life",
    leaves: "leaf",
  }),
);

export function singular(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

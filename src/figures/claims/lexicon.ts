/** What figures are said to measure: words by metric, with the unit families each takes. Folded: Simplified, lower case. */
import { type PackedAutomaton, packAutomaton } from "../../text/automaton.ts";
import type { UnitFamily } from "../units.ts";
import { BESIDE } from "./lexicon/beside.ts";
import { BUSINESS } from "./lexicon/business.ts";
import { EVENTS } from "./lexicon/events.ts";
import { INDUSTRY } from "./lexicon/industry.ts";
import { PEOPLE } from "./lexicon/people.ts";
import type { Row } from "./lexicon/row.ts";
import { SCOPES } from "./lexicon/views.ts";
import { WORKS } from "./lexicon/works.ts";

/** 遇难 = 死亡 = killed; 日活 is not 用户, 人次 not 人, 营收 not 净利: each its own row. A word of several rows is the first one's whose families fit. */
const METRICS: readonly Row[] = [...BUSINESS, ...PEOPLE, ...EVENTS, ...WORKS, ...INDUSTRY];

/** The unit families that a metric takes. */
export const FAMILIES: ReadonlyMap<string, readonly UnitFamily[]> = new Map(
  [...BESIDE, ...METRICS].map(([metric, list]) => [metric, list]),
);

/** Of these one tells who or what something happened to: killed 12 workers tells deaths. */
export const OBJECTS: ReadonlySet<string> = new Set(
  "population employees jobs visitors attendance viewers users passengers crew households voters stations lines lanes flights firefighters rescuers exhibits stores shares-sold tickets parcels players patients orders victims protesters people-capacity samples servers base-stations containers donors".split(
    " ",
  ),
);

/** What a list's name begins with in the automaton. */
export const METRIC = "m:";
export const NOUN = "n:";
export const SCOPE = "s:";

/** The automaton of all these words; made at build time, so that no run does. */
export function packCues(): PackedAutomaton {
  const words = (rows: readonly (readonly [name: string, words: string])[], prefix: string) =>
    rows.flatMap(([name, list]) => list.split("|").map((text) => ({ text, list: prefix + name })));
  const metrics = (rows: readonly Row[], prefix: string) =>
    words(
      rows.map(([metric, , list]) => [metric, list]),
      prefix,
    );
  return packAutomaton([...metrics(METRICS, METRIC), ...metrics(BESIDE, NOUN), ...words(SCOPES, SCOPE)]);
}

/** Finds the words in which sites speak of themselves. */
import { packedRegister } from "#words";
import { Automaton } from "../text/automaton.ts";

/** What a word of the register is: said by templates only, an entry of menus, or a word that texts use as well. */
export const Voice = { Strong: "strong", Entry: "entry", Weak: "weak" } as const;
export type Voice = (typeof Voice)[keyof typeof Voice];

export interface Spoken {
  readonly text: string;
  readonly voice: Voice;
}

let register: Automaton | undefined;

/** The words of the register in a line of lower case, the longest at each place and none inside another. */
export function spokenIn(line: string): Spoken[] {
  register ??= new Automaton(packedRegister);
  const hits = register.find(line);
  const found: Spoken[] = [];
  let told = 0;
  for (let i = 0; i < hits.length; i++) {
    const { start } = hits[i];
    if (start < told || (start > 0 && isLetter(line, start - 1) && isLetter(line, start))) continue;
    let longest = -1;
    for (let j = i; j < hits.length && hits[j].start === start; j++) if (endsWord(line, hits[j].end)) longest = j;
    if (longest < 0) continue;
    const { end, lists } = hits[longest];
    found.push({ text: line.slice(start, end), voice: lists[0] as Voice });
    told = end;
  }
  return found;
}

function endsWord(line: string, end: number): boolean {
  return end >= line.length || !isLetter(line, end - 1) || !isLetter(line, end);
}

/** Whether a letter of lower case stands here, of a script that parts its words by blanks. */
export function isLetter(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f) || (unit >= 0x430 && unit <= 0x45f);
}

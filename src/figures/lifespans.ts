/** A life told in brackets behind a name, (1898年3月—1971年11月), against the age told with the year of death elsewhere in the text. */

import type { DateFault } from "./datechecks.ts";
import type { CalendarDate, Figure } from "./figure.ts";
import type { ReadBlock } from "./read.ts";
import { indexAt } from "./sentences.ts";
import { ageOf, BIRTHDAY, COUNTED_FROM_ONE, isLifespan, isLifetime } from "./spans/ages.ts";
import { yearBehind } from "./spans/excuses.ts";

export interface PlacedDateFault {
  readonly read: ReadBlock;
  readonly fault: DateFault;
}

interface Life {
  readonly text: string;
  readonly born: number;
  readonly died: number;
}

const MAX_AGE = 120;
/** A slip keeps the age near the right one; years in brackets that are far fewer are no life. */
const NEAR = 2;

export function* lifespanFaults(blocks: readonly ReadBlock[]): Generator<PlacedDateFault> {
  const lives = blocks.flatMap(livesOf);
  if (lives.length === 0) return;
  // a page with a name in Han characters may count as its people do
  const slack = blocks.some(({ text }) => HAN.test(text)) ? COUNTED_FROM_ONE : 0;
  for (const read of blocks) {
    for (const age of read.figures) {
      if (age.kind === "date" || !isLifetime(read.text, age)) continue;
      const year = yearBeside(read, age);
      const [life, another] = lives.filter(({ died }) => died === year);
      if (KIN.test(clauseOf(read, age)) || (yearBehind(read.text, age) ?? year) !== year) continue;
      // one who died in the year: with two of them, either may be meant
      if (life === undefined || another !== undefined) continue;
      const [told, lived] = [ageOf(age), life.died - life.born];
      if (told >= lived - BIRTHDAY && told <= lived + slack) continue;
      if (told > lived * NEAR) continue;
      yield {
        read,
        fault: { fault: "age", figures: [age], steps: [`${life.text}: ${life.died} - ${life.born} = ${lived}`, `${age.text}: ${told}`] },
      };
    }
  }
}

/** Somebody else's death. */
const KIN =
  /[父母妻夫兄弟姐妹]|[其长次幼][子女]|儿子|女儿|遗孀|配偶|\b(?:sons?|daughters?|wife|husband|widow|father|mother|brothers?|sisters?|child(?:ren)?)\b/i;

function clauseOf({ text, sentences }: ReadBlock, { start, end }: Figure): string {
  return text.slice(sentences[indexAt(sentences, start)].start, end);
}

const HAN = /[一-鿿]/;

/** Those in brackets right behind a name. */
function livesOf({ text, figures }: ReadBlock): Life[] {
  const lives: Life[] = [];
  for (let i = 0; i < figures.length; i++) {
    const [from, to] = [figures[i], figures[i + 1]];
    if (from.date === undefined || text[from.start - 1] !== "(") continue;
    const ends =
      from.until === undefined
        ? to?.date === undefined || !isLifespan(text, from, to)
          ? undefined
          : [from.date, to.date]
        : [from.date, from.until];
    const life = ends && lifeOf(text.slice(from.start, (from.until === undefined ? to : from).end), ends[0], ends[1]);
    if (life) lives.push(life);
  }
  return lives;
}

function lifeOf(text: string, { year: born }: CalendarDate, { year: died }: CalendarDate): Life | undefined {
  return born === undefined || died === undefined || died <= born || died - born > MAX_AGE ? undefined : { text, born, died };
}

/** The last year named before the age in its sentence. */
function yearBeside({ figures, sentences }: ReadBlock, age: Figure): number | undefined {
  const { start } = sentences[indexAt(sentences, age.start)];
  const dates = figures.filter(
    ({ date, until, start: at }) => date?.year !== undefined && until === undefined && at >= start && at < age.start,
  );
  return dates.at(-1)?.date?.year;
}

/** What stands above the title of an article: menus, and lines that may announce it. */
import { type Article, isParagraph } from "./article.ts";
import type { Page } from "./page.ts";
import { isDated } from "./speech.ts";

/** Lines of the template that show what a stretch is. */
const MIN_TOLD_ABOVE = 2;
/** Where other paragraphs are larger than such a part of the article, they are a text of their own. */
const MAX_OTHER = 0.5;
/** And where they are so many, however long the article below may be. */
const MAX_PARAGRAPHS = 8;
/** In Han characters or their worth: no entry is as long as what announces an article, nor as a title. */
const MAX_ENTRY = 4;
const MIN_TITLE = 7;
/** Lines above the title in which something else of the article may stand. */
const MAX_ANNOUNCING = 8;
/** No title stands alone so many lines above. */
const MAX_FAR = 40;
/** So many lines so short one below another are a menu. */
const MAX_SHORT = 6;
const MIN_RUN = 6;
/** `Home > Local > Text`, and the way to a site's first page. */
const PATH = /[^\s>＞»›]\s{0,2}[>＞»›]{1,2}\s{0,2}[^\s>＞»›]|[^\s]正文$/;
const HOME = /(?:[首主][页頁]|\bhome(?:page)?)$/i;
/** A list of titles has so many among so many lines above and below each. */
const MIN_CROWD = 4;
const CROWD = 6;

/** Where the title begins, where menus stand above it and no other text does; else 0. */
export function headOf(page: Page, { title, size }: Article, told: Uint8Array): number {
  const { facts } = page;
  let known = 0;
  let text = 0;
  let paragraphs = 0;
  for (let line = 0; line < title; line++) {
    if (told[line] === 1) known++;
    else if (isParagraph(page, line)) {
      text += facts.sizes[line];
      paragraphs++;
    }
  }
  if (known < MIN_TOLD_ABOVE || text > size * MAX_OTHER || paragraphs > MAX_PARAGRAPHS) return 0;
  return title;
}

/** By line of the head: 1 for what may be the article's as well: lines near its title, those that say it, the first of the page and titles that stand alone. */
export function announcedOf({ facts, document }: Page, { title }: Article, told: Uint8Array): Uint8Array {
  const announced = new Uint8Array(facts.count);
  const said = document.text.slice(facts.starts[title], facts.ends[title]);
  const first = facts.neighbour(-1, 1);
  const titles: number[] = [];
  const places: number[] = [];
  const short: number[] = [];
  let near = MAX_ANNOUNCING;
  for (let line = facts.neighbour(title, -1), place = 1; line >= 0; line = facts.neighbour(line, -1), place++) {
    const size = facts.sizes[line];
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    const isPath = PATH.test(text);
    if (isPath) near = 0; // above it stand menus
    const dated = isDated(text);
    if (size > MAX_SHORT || told[line] === 1 || dated) short.length = 0;
    else short.push(line);
    if (short.length === MIN_RUN) for (const entry of short) announced[entry] = 0;
    else if (short.length < MIN_RUN && place <= near && (size > MAX_ENTRY || dated)) announced[line] = 1;
    if (size < MIN_TITLE || told[line] === 1) continue;
    if ((line === first && !HOME.test(text)) || text.includes(said)) announced[line] = 1;
    if (isPath || place > MAX_FAR + CROWD) continue;
    titles.push(line);
    places.push(place);
  }
  for (let i = 0, from = 0, to = 0; i < titles.length; i++) {
    while (places[from] < places[i] - CROWD) from++;
    while (to < titles.length && places[to] <= places[i] + CROWD) to++;
    if (to - from < MIN_CROWD && places[i] <= MAX_FAR) announced[titles[i]] = 1;
  }
  return announced;
}

/** Short lines that announce a list of other stories. */
import { isBar } from "./bars.ts";
import { LineForm } from "./forms.ts";
import { Look, MIN_TITLE } from "./looks.ts";
import type { Page } from "./page.ts";
import { RELATED_RULE } from "./phrases.ts";

export const MAX_HEADING = 14;
/** Share of a heading that its phrases cover. */
const HEADING_SHARE = 0.4;
/** A heading that begins with its phrase may name whose stories follow: `More from …`. */
const MAX_NAMED = 20;
/** What tells one story from others, as such headings do whatever their site calls its stories. */
export const COMPARATIVE =
  /更多|推[荐薦]|相[关關似]|类似|類似|同[类類]|其[他它]|[热熱]|最新|最[Hh]it|往期|上期|近期|喜[欢歡]|[还還]看|又看|想看|也看|追看|排行|榜|精[选選]|延伸|猜你|回[顾顧]|回[应應]|感[兴興]趣|[你您]可能|大家[都在]|网友|網友|也[买買]|[买買]了|旗下|[发發][烧燒]|其余|別錯過|别错过|不[容可][错錯][过過]|周[边邊]|附近|[浏瀏][览覽]|関連|人気|おすすめ|新着|読まれて|ランキング|他の|こんな|관련|인기|추천|많이|최신|다른|\b(?:previous|more|related|popular|latest|recent|similar|also|recommended|most|other|next|elsewhere|further|around|trending|hot|discover|must)\b|(?:^|\s)(?:[Чч]итайте|[Пп]охожие|[Дд]ругие|[Пп]опулярн|[Пп]оследние|[Сс]вежие)/i;
/** It says that there are none, or lets the reader choose in which order. */
const NO_HEADING = /^(?:目前)?(?:[没沒]有|[暂暫][无無]|[尚还還][无無])|^no\s/i;
const MIN_CHOICES = 4;
const CHOICES = /[\s|｜]{1,8}/;
const CLAUSES = /[，,。！!；;“"]/;
/** Titles that have to follow such a heading. */
const MIN_FOLLOWING = 2;

const cache = new WeakMap<Page, ReadonlySet<number>>();

/** Lines that are headings of other stories by their phrases. */
export function headingsOf(page: Page): ReadonlySet<number> {
  let headings = cache.get(page);
  if (headings === undefined) {
    headings = findHeadings(page);
    cache.set(page, headings);
  }
  return headings;
}

function findHeadings(page: Page): Set<number> {
  const { facts, document } = page;
  const headings = new Set<number>();
  const hits = page.hits(RELATED_RULE);
  let line = -1;
  let covered = 0;
  let last = -1;
  for (const { start, end } of hits) {
    const at = document.lines.at(start);
    if (at !== line) {
      line = at;
      covered = 0;
      last = -1;
    }
    covered += Math.max(0, end - Math.max(start, last));
    last = Math.max(last, end);
    if (headings.has(line) || facts.closed[line] !== 0 || facts.sizes[line] > MAX_NAMED) continue;
    const length = facts.ends[line] - facts.starts[line];
    const isNamed = start === facts.starts[line] && page.isOutside(line) && followsTitles(page, line);
    if (!isNamed && (facts.sizes[line] > MAX_HEADING || covered / length < HEADING_SHARE)) continue;
    if (isNoHeading(document.text.slice(facts.starts[line], facts.ends[line]))) continue;
    if (!document.regions.touch(["heading", "code", "table"], { start, end })) headings.add(line);
  }
  return headings;
}

function isNoHeading(text: string): boolean {
  return NO_HEADING.test(text) || (isBar(text) && text.split(CHOICES).length >= MIN_CHOICES);
}

/** Whether a line of a page's foot compares as a heading of other stories does, and titles follow it. */
export function mayHead(page: Page, line: number): boolean {
  const { facts, document } = page;
  if (facts.forms[line] !== LineForm.Fragment || facts.closed[line] !== 0 || facts.sizes[line] > MAX_HEADING) return false;
  if (document.format === "markdown") return false; // an author's headings have marks, and what follows a line with a colon is the author's list
  if (!followsTitles(page, line)) return false;
  const text = document.text.slice(facts.starts[line], facts.ends[line]);
  if (CLAUSES.test(text) || !COMPARATIVE.test(text) || NO_HEADING.test(text)) return false;
  return !document.regions.touch(["heading", "code", "table"], { start: facts.starts[line], end: facts.ends[line] });
}

function followsTitles({ facts }: Page, heading: number): boolean {
  let line = heading;
  for (let titles = 0; titles < MIN_FOLLOWING; titles++) {
    line = facts.neighbour(line, 1);
    if (line >= 0 && facts.forms[line] === LineForm.Marks) line = facts.neighbour(line, 1); // when it was told, how long it takes
    if (line >= 0 && titles > 0 && facts.sizes[line] < MIN_TITLE) line = facts.neighbour(line, 1); // whose story it is
    if (line < 0 || (facts.looks[line] & Look.Title) === 0 || facts.sizes[line] < MIN_TITLE) return false;
  }
  return true;
}

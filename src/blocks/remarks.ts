/** Where readers speak: remarks, each beside what can be done with it or below who wrote it when. */
import { chromeOf } from "./chrome.ts";
import { LineForm } from "./forms.ts";
import { COMPARATIVE } from "./headings.ts";
import { INTERIOR_SIGNAL } from "./interior.ts";
import type { Page } from "./page.ts";
import { aboveControls, controlsOf, MAX_LINES } from "./remark-controls.ts";
import { POST_SIGNAL } from "./repeated-forms.ts";
import { isDated } from "./speech.ts";

/** Beside when it was: somebody wrote it. */
const WRITTEN = /[发發][表布佈]|回[复覆應]|[楼樓]|\b(?:says|said|wrote|writes|posted)\b/i;
const NAME =
  /^(?:[热熱][门門]?|最?新|最[热熱]|全部|精彩|[网網]友|所有|精[选選])(?:[评評][论論]|留言|跟[帖贴])|^(?:(?:top|latest|all|recent|newest)\s)?comments\b/i;
const MAX_NAME = 10;

const AGO = /\d\s?(?:秒|分[钟鐘]|小[时時]|天|[个個]月|年)前|刚刚|剛剛|昨天|今天|前天|\b(?:ago|yesterday|today)\b/i;
const MAX_TIMED = 60;
const MAX_LIST = 4;

/** By line: 1 where it may be a reader's. `told`: 1 for lines that are known to be no part of the text. */
export function remarksOf(page: Page, told: Uint8Array): Uint8Array {
  const { facts } = page;
  const remarks = aboveControls(page).slice();
  const named = new Set(namesOf(page));
  for (const head of [...headsOf(page), ...named]) {
    const isNamed = named.has(head);
    remarks[head] = isNamed ? 0 : 1;
    const isEnd = isNamed && !isTimed(page, head, named, told) ? endsNamed : () => false;
    let line = facts.neighbour(head, 1);
    for (let passed = 0; line >= 0 && (passed < MAX_LINES || isNamed) && !named.has(line) && told[line] === 0; passed++) {
      if (isEnd(page, line)) break;
      remarks[line] = 1;
      line = facts.neighbour(line, 1);
    }
  }
  return remarks;
}

/** Whether a time stands below the name of a list of remarks, before the template goes on: somebody wrote then. */
function isTimed({ facts, document }: Page, name: number, named: ReadonlySet<number>, told: Uint8Array): boolean {
  for (let line = facts.neighbour(name, 1); line >= 0 && !named.has(line) && told[line] === 0; line = facts.neighbour(line, 1)) {
    const text = document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + MAX_TIMED));
    if (isDated(text) || AGO.test(text)) return true;
  }
  return false;
}

/** Whether a line may be the name of another list. */
function endsNamed({ facts, document }: Page, line: number): boolean {
  return facts.sizes[line] <= MAX_LIST && COMPARATIVE.test(document.text.slice(facts.starts[line], facts.ends[line]));
}

/** The names of lists of remarks. */
function namesOf({ facts, document }: Page): number[] {
  const names: number[] = [];
  for (let line = 0; line < facts.count; line++) {
    if (facts.forms[line] !== LineForm.Fragment || facts.sizes[line] > MAX_NAME) continue;
    if (NAME.test(document.text.slice(facts.starts[line], facts.ends[line]))) names.push(line);
  }
  return names;
}

/** Whether remarks stand above what can be done with them: no sentence follows the last of those lines, as one precedes the first. */
function standBelow(page: Page, controls: readonly number[]): boolean {
  if (!page.isSentence(page.facts.neighbour(controls[0], -1))) return false;
  let line = controls[controls.length - 1];
  for (let passed = 0; passed < MAX_LINES; passed++) {
    line = page.facts.neighbour(line, 1);
    if (line < 0) break;
    if (page.isSentence(line)) return false;
  }
  return true;
}

/** What stands above a remark: on a page of posts each line of the template that says who wrote when. */
function headsOf(page: Page): number[] {
  const { facts, document } = page;
  const controls = controlsOf(page);
  if (controls.length > 0) return standBelow(page, controls) ? controls.slice(0, -1) : controls;
  const dated: number[] = [];
  let hasPosts = false;
  for (const { line, evidence } of chromeOf(page)) {
    const [first] = evidence;
    const isPost = first?.kind === "signal" && first.name === POST_SIGNAL;
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    const isWritten = isDated(text) && WRITTEN.test(text);
    hasPosts ||= isPost || (isWritten && first?.kind === "signal" && first.name === INTERIOR_SIGNAL);
    if (isPost || isWritten) dated.push(line);
  }
  return hasPosts ? dated : [];
}

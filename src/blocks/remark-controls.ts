/** What can be done with a reader's remark stands below it. */
import { CharClass } from "../text/classes.ts";
import { isCount } from "./controls.ts";
import { Ending } from "./forms.ts";
import type { Page } from "./page.ts";

/** `Reply`, `举报`, `+1 顶 12`: what can be done with a remark. */
const CONTROL =
  /^[^，。、]{0,24}(?:回[复覆應]|[举舉][报報](?![电電邮郵热熱中制须須信])|引用|踩|[顶頂]\d|返信|通報|답글|신고)[^，。、]{0,16}$|^[^.]{0,30}\b(?:reply|report|flag|quote)\b[^.]{0,12}$/i;
/** What a list of remarks is called, or how many there are. */
const NAME =
  /^(?:[热熱](?:[门門])?|最?新|最[热熱]|全部|精彩|[网網]友|所有|精[选選]|我要|[发發]表)?(?:[评評][论論]|留言|跟[帖贴])\s{0,2}[(（:：]?\s{0,2}\d{0,7}\s{0,2}[条條]?\s{0,2}[)）:：]?$|^(?:(?:top|latest|all|recent|newest)\s)?comments\s?(?:\(\d{1,7}\))?$/i;
const MAX_NAME = 24;
const MAX_CONTROL = 48;
const MIN_CONTROLS = 2;
/** Lines of one remark: who wrote it, when, and what. */
export const MAX_LINES = 8;

const cache = new WeakMap<Page, Uint8Array>();

/** By line: 1 for what stands above such a control. */
export function aboveControls(page: Page): Uint8Array {
  let above = cache.get(page);
  if (above === undefined) {
    above = new Uint8Array(page.facts.count);
    for (const control of controlsOf(page)) {
      let line = control;
      for (let passed = 0; passed < MAX_LINES && line >= 0; passed++) {
        line = page.facts.neighbour(line, -1);
        if (line < 0 || namesRemarks(page, line)) break; // remarks begin here
        above[line] = 1;
      }
    }
    cache.set(page, above);
  }
  return above;
}

/** Whether a line is the name of a list of remarks. */
export function namesRemarks({ facts, document }: Page, line: number): boolean {
  const length = facts.ends[line] - facts.starts[line];
  if (length === 0 || length > MAX_NAME) return false;
  const text = document.text.slice(facts.starts[line], facts.ends[line]);
  return NAME.test(text) || isCount(text);
}

/** Whether readers speak below a line: the name of their remarks with how many there are, or with what can be done with one of them. */
export function beginRemarks(page: Page, line: number): boolean {
  if (!namesRemarks(page, line)) return false;
  if (page.document.lines.classCount(line, CharClass.Digit) > 0) return true;
  const remarks = aboveControls(page);
  let below = line;
  for (let passed = 0; passed < MAX_LINES; passed++) {
    below = page.facts.neighbour(below, 1);
    if (below < 0 || remarks[below] === 1) return below >= 0;
  }
  return false;
}

/** What stands below a remark, or above it where there are no other lines of it. */
export function controlsOf({ facts, document, firstSentence }: Page): number[] {
  const controls: number[] = [];
  for (let line = Math.max(0, firstSentence); line < facts.count; line++) {
    const length = facts.ends[line] - facts.starts[line];
    if (length === 0 || length > MAX_CONTROL || facts.closed[line] === Ending.Sentence) continue;
    if (CONTROL.test(document.text.slice(facts.starts[line], facts.ends[line]))) controls.push(line);
  }
  return controls.length < MIN_CONTROLS ? [] : controls;
}

/** What can be done with a reader's remark stands below it. */
import { isCount } from "./controls.ts";
import { Ending } from "./forms.ts";
import type { Page } from "./page.ts";

/** `Reply`, `举报`, `+1 顶 12`: what can be done with a remark. */
const CONTROL =
  /^[^，。、]{0,24}(?:回[复覆應]|[举舉][报報](?![电電邮郵热熱中制须須信])|引用|踩|[顶頂]\d|返信|通報|답글|신고)[^，。、]{0,16}$|^[^.]{0,30}\b(?:reply|report|flag|quote)\b[^.]{0,12}$/i;
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
        if (line < 0 || isCount(page.document.text.slice(page.facts.starts[line], page.facts.ends[line]))) break; // remarks begin here
        above[line] = 1;
      }
    }
    cache.set(page, above);
  }
  return above;
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

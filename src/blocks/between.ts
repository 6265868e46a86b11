/** Lines that are a template's by those beside them. */
import type { Evidence } from "../rule.ts";
import { LineForm } from "./forms.ts";
import type { Page } from "./page.ts";

/** Lines without a phrase of their own between two that have one. */
const MAX_BETWEEN = 12;
export const BETWEEN_SIGNAL = "between lines of a template";
const NUMBERED = /^\d{1,2}[.、)]/;
const COUNTER = /^\s{0,4}[(（]?\d{1,7}[)）]?\s{0,4}$/;
const MAX_COUNTER = 17;

/** A template's lines stand together: a counter beside a bar and short lines between two bars belong to it. */
export function addBetween(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  const chrome = [...found.keys()].sort((a, b) => a - b);
  for (const line of chrome) {
    for (const step of [-1, 1] as const) {
      const passed: number[] = [];
      for (let at = facts.neighbour(line, step); at >= 0 && passed.length < 3; at = facts.neighbour(at, step)) {
        if (found.has(at)) {
          for (const between of passed) found.set(between, [{ kind: "signal", name: BETWEEN_SIGNAL, value: line + 1 }]);
          break;
        }
        const text = document.slice({ start: facts.starts[at], end: facts.ends[at] });
        if (passed.length === 0 && text.length <= MAX_COUNTER && COUNTER.test(text)) {
          found.set(at, [{ kind: "signal", name: "counter beside a template line", value: text.trim() }]);
          break;
        }
        if (step > 0 && passed.length === 0 && isSingle(page, at) && document.format !== "markdown") {
          // sizes of type and the like, each on its own line
          for (let one = at; one >= 0 && isSingle(page, one); one = facts.neighbour(one, 1)) {
            if (!found.has(one)) found.set(one, [{ kind: "signal", name: "single characters beside a template line", value: line + 1 }]);
          }
          break;
        }
        const numbered = NUMBERED.test(text) && NUMBERED.test(document.text.slice(facts.starts[line], facts.starts[line] + 8));
        if (numbered) {
          passed.push(at);
          continue;
        }
        if (document.format === "markdown" || facts.sizes[at] > MAX_BETWEEN || facts.closed[at] !== 0 || at <= page.lastSentence) break;
        passed.push(at);
      }
    }
  }
}

/** Whether the line is one character, and that a letter. */
function isSingle({ facts }: Page, line: number): boolean {
  return facts.forms[line] === LineForm.Fragment && facts.sizes[line] <= 1 && facts.ends[line] - facts.starts[line] === 1;
}

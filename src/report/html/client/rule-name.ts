/** A rule as people call it, where the report's language has a name for it, and as its settings do. */
import { h } from "./dom.ts";
import type { Speech } from "./words.ts";

export function ruleName(speech: Speech, id: string): HTMLElement {
  const name = speech.rule(id);
  return h("span", { class: "name rule-name" }, name !== id && `${name} `, h("span", { class: "code" }, id));
}

/** Other stories told on one line: a label and their titles behind it. */
import type { Evidence } from "../rule.ts";
import { LineForm } from "./forms.ts";
import { COMPARATIVE } from "./headings.ts";
import { MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { RELATED_RULE } from "./phrases.ts";

/** A mark, the label, and what parts it from the titles. */
const LABELLED = /^([\s▲▶►●◆■※☆★>»→👉【[(（]{0,4})([^:：】\]|]{2,14})(?:[:：】\]]|[>»]{2})\s{0,3}(\S.{0,200})$/u;
/** The story before and the one behind: `← …`, `… →`. */
const ARROW = /^[←«‹◀◄⟵]\s{0,3}[^\s←«‹◀◄⟵]|[^\s→»›▶►⟶]\s{0,3}[→»›▶►⟶]$/u;
const MAX_QUOTED = 40;
/** Titles side by side. */
const TITLES = /》\s{0,2}[、,，]?\s{0,2}《|\s{0,2}[|｜]\s{0,2}|\s{1,4}/;
const MIN_TITLES = 2;

/** Lines that begin with the name of a list of other stories, inside the text with a mark before it, and below the text those that compare as such names do beside a line of the template. */
export function addRelatedLabels(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  if (document.format === "markdown") return;
  let told = -1;
  for (const { start } of page.hits(RELATED_RULE)) {
    const line = document.lines.at(start);
    if (line === told || found.has(line) || !mayBe(page, line)) continue;
    told = line;
    const match = LABELLED.exec(document.text.slice(facts.starts[line], facts.ends[line]));
    if (match === null || start >= facts.starts[line] + match[1].length + match[2].length) continue;
    if (match[1] !== "" || page.isOutside(line)) found.set(line, evidence(match[2]));
  }
  for (let line = facts.neighbour(facts.count, -1); line > page.lastSentence; line = facts.neighbour(line, -1)) {
    if (found.has(line) || !mayBe(page, line) || !(found.has(facts.neighbour(line, 1)) || found.has(facts.neighbour(line, -1)))) continue;
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    if (ARROW.test(text) && !COMPARATIVE.test(text)) found.set(line, evidence(text.slice(0, MAX_QUOTED)));
    const match = LABELLED.exec(text);
    if (match === null || !COMPARATIVE.test(match[2]) || match[3].split(TITLES).length < MIN_TITLES) continue;
    found.set(line, evidence(match[2]));
  }
}

function mayBe({ facts }: Page, line: number): boolean {
  return facts.forms[line] === LineForm.Fragment && facts.closed[line] === 0 && facts.sizes[line] <= MAX_TEMPLATE;
}

function evidence(label: string): Evidence[] {
  return [{ kind: "signal", name: "a label above titles of other stories", value: label }];
}

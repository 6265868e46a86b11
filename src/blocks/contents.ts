/** Tables of contents that a page made of its own headings. */
import type { Evidence } from "../rule.ts";
import { LineForm } from "./forms.ts";
import type { Page } from "./page.ts";

const NAME =
  /^\s{0,4}(?:本文|文章|[内內]容)?(?:目[录錄]|[导導][航覽])|^\s{0,4}(?:table of contents|contents|on this page|in this article|quick navigation|jump to section)/i;
/** Behind the name: nothing, a button, or the entries. */
const BUTTON = /^\s{0,2}[:：]?\s{0,2}(?:[[(（【]?(?:[隐隱]藏|收起|[展打][开開]|[显顯]示|hide|show|toggle|close)[\])）】]?)?\s{0,2}[:：]?/i;
const NUMBER = /^\s{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、．)）]?\s{0,3}|[一二三四五六七八九十]{1,3}[、.．]\s{0,2}|[-•·*▪]\s{1,3})/;
/** A colon, or a button: `History[edit]`. */
const BEHIND = /[\s:：]{0,4}(?:[[【][^[\]【】]{1,12}[\]】])?[\s:：]{0,4}$/;
const INLINE = /\s{1,4}(?=\d{1,2}(?:\.\d{1,2}){0,3}[.、．)）]?\s{0,2}\D)/;
/** Entries that stand below as headings, and their share of all. */
const MIN_ENTRIES = 2;
const MAX_ENTRIES = 60;
const SHARE = 0.5;
/** Lines that are no headings before the table is at its end. */
const MAX_STRANGE = 1;

/** The name of the table and its entries: each of them is the heading of a section further below. */
export function addContents(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  if (document.format === "markdown") return;
  let headings: ReadonlyMap<string, number> | undefined;
  for (let line = 0; line < facts.count; line++) {
    if (facts.forms[line] !== LineForm.Fragment || facts.closed[line] !== 0) continue;
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    const name = NAME.exec(text);
    if (name === null) continue;
    const rest = text.slice(name[0].length);
    const entries = rest.slice(BUTTON.exec(rest)?.[0].length ?? 0);
    headings ??= headingsOf(page);
    if (entries !== "") addInline(line, entries, headings, found);
    else line = addListed(page, line, headings, found);
  }
}

/** Where the last line stands that says the same, numbers aside. */
function headingsOf({ facts, document }: Page): Map<string, number> {
  const headings = new Map<string, number>();
  for (let line = 0; line < facts.count; line++) {
    if (facts.forms[line] === LineForm.Fragment) headings.set(bare(document.text.slice(facts.starts[line], facts.ends[line])), line);
  }
  return headings;
}

function addInline(line: number, text: string, headings: ReadonlyMap<string, number>, found: Map<number, readonly Evidence[]>): void {
  const entries = text.trim().split(INLINE);
  const told = entries.filter((entry) => (headings.get(bare(entry)) ?? -1) > line).length;
  if (told >= MIN_ENTRIES && told >= entries.length * SHARE) found.set(line, evidence(told));
}

/** The last line of the table, or its name's where it is none. */
function addListed(page: Page, name: number, headings: ReadonlyMap<string, number>, found: Map<number, readonly Evidence[]>): number {
  const { facts, document } = page;
  const listed: number[] = [];
  let told = 0;
  let strange = 0;
  let last = 0;
  const seen = new Set<string>();
  for (let line = facts.neighbour(name, 1); line >= 0 && listed.length < MAX_ENTRIES; line = facts.neighbour(line, 1)) {
    if (facts.forms[line] !== LineForm.Fragment || facts.closed[line] !== 0) break;
    const entry = bare(document.text.slice(facts.starts[line], facts.ends[line]));
    if (seen.has(entry)) break; // the first section begins
    seen.add(entry);
    listed.push(line);
    if ((headings.get(entry) ?? -1) > line) {
      told++;
      strange = 0;
      last = listed.length;
    } else if (++strange > MAX_STRANGE) break;
  }
  listed.length = last;
  if (told < MIN_ENTRIES || told < listed.length * SHARE) return name;
  for (const line of [name, ...listed]) found.set(line, evidence(told));
  return listed[listed.length - 1];
}

function bare(heading: string): string {
  return heading.replace(NUMBER, "").replace(BEHIND, "");
}

function evidence(told: number): Evidence[] {
  return [{ kind: "signal", name: "entries that are headings further below", value: told }];
}

/** Anchors left as markup in a plain text, whose words sell what the text is not about. */
import type { Span } from "../text/span.ts";
import { stemKinds } from "./hits.ts";
import type { Page } from "./page.ts";
import type { StemKind } from "./stems.ts";

export interface SellingLinks extends Span {
  /** The words of the links. */
  readonly words: readonly string[];
}

const END_TAG = "</a>";
const ANCHOR = /<a\s[^<>\n]{0,300}?href\s{0,2}=[^<>\n]{1,300}>([^<>\n]{1,80})<\/a>/gi;
const SOLD: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling", "medicine", "money", "piracy"]);
/** Sentences with words of the same kind make it a subject of the text. */
const MAX_TOLD = 1;
/** Words of lending and of medicine stand in links of honest pages too: of those it takes more. */
const MIN_LINKS = 2;
const SURE: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling"]);

/** On each line the stretch from the first such link to the last. */
export function sellingLinksOf(page: Page): SellingLinks[] {
  const { document } = page;
  if (document.format === "html" || !document.text.includes(END_TAG) || page.stems.length === 0) return [];
  const byLine = new Map<number, { start: number; end: number; words: string[]; sure: boolean }>();
  const anchors = [...document.text.matchAll(ANCHOR)];
  const links = new Set(anchors.map(({ index }) => document.lines.at(index)));
  const told = new Map<StemKind, boolean>();
  const own = ownHosts(page, anchors);
  for (const { index, 0: anchor, 1: label } of anchors) {
    const end = index + anchor.length;
    const kinds = kindsIn(page, { start: end - END_TAG.length - label.length, end });
    if (own.has(hostOf(anchor))) continue;
    for (const kind of kinds) if (!told.has(kind)) told.set(kind, isTold(page, kind, links));
    if (kinds.every((kind) => told.get(kind) === true)) continue;
    const line = document.lines.at(index);
    const known = byLine.get(line) ?? { start: index, end, words: [], sure: false };
    known.end = end;
    known.words.push(label.trim());
    known.sure ||= kinds.some((kind) => SURE.has(kind));
    byLine.set(line, known);
  }
  return [...byLine.values()].filter(({ words, sure }) => sure || words.length >= MIN_LINKS);
}

/** The page links its own words to its own site, 赌场 among them: most links to that host sell nothing. */
function ownHosts(page: Page, anchors: readonly RegExpMatchArray[]): ReadonlySet<string> {
  const hosts = new Map<string, { all: number; plain: number }>();
  for (const { index = 0, 0: anchor, 1: label } of anchors) {
    const end = index + anchor.length;
    const host = hostOf(anchor);
    const known = hosts.get(host) ?? { all: 0, plain: 0 };
    known.all++;
    if (kindsIn(page, { start: end - END_TAG.length - label.length, end }).length === 0) known.plain++;
    hosts.set(host, known);
  }
  return new Set([...hosts].filter(([host, { all, plain }]) => host !== "" && plain >= MIN_PLAIN && 2 * plain > all).map(([host]) => host));
}

const MIN_PLAIN = 2;
const HOST = /href\s{0,2}=\s{0,2}["']?(?:https?:)?\/\/([^\s"'/<>?#]{3,80})/i;

function hostOf(anchor: string): string {
  return HOST.exec(anchor)?.[1].toLowerCase() ?? "";
}

function kindsIn(page: Page, label: Span): StemKind[] {
  return [...new Set(page.stemsIn(label).flatMap(stemKinds))].filter((kind) => SOLD.has(kind));
}

/** Whether sentences of the text, links left out, speak of the kind. */
function isTold(page: Page, kind: StemKind, links: ReadonlySet<number>): boolean {
  const lines = new Set<number>();
  for (const stem of page.stems) {
    const line = page.document.lines.at(stem.start);
    if (!links.has(line) && page.isSentence(line) && stemKinds(stem).includes(kind)) lines.add(line);
  }
  return lines.size > MAX_TOLD;
}

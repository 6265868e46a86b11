/** The claims of a document that other documents' may be held against, and what its pages speak of. */
import type { ReadBlock } from "../read.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { agree } from "./compare.ts";
import { familyOf, measureOf, signed } from "./facts.ts";
import { impliedClaims } from "./implied.ts";
import { type Anchor, NameReader, nounKey, raise, WEIGHT } from "./names.ts";

/** So many names, and so many days and values, are kept of a section. */
const MAX_NAMES = 12;
const MAX_EVENTS = 20;
const MAX_DAYS = 12;

/** In Han characters; a page of more tells of many things, and there only the paragraphs beside a claim say what it is about. */
const ONE_STORY = 1800;

export interface Story {
  /** The whole page is one. */
  readonly whole: boolean;
  readonly claims: readonly Told[];
  readonly anchors: readonly Anchor[];
}

/** A claim with the paragraph it stands in. */
export interface Told {
  readonly claim: Claim;
  readonly read: ReadBlock;
}

export interface Page {
  /** The folded beginning of the page: it names what the page is about. */
  head(): string;
  /** In Han characters. */
  readonly size: number;
}

/** The claims of a document that may be held against other documents', with what they are about. User aliases are rows of names of one thing. */
export function* storiesOf(blocks: readonly ReadBlock[], page: Page, aliases: readonly (readonly string[])[]): Generator<Story> {
  const names = new NameReader(aliases);
  const byBlock = blocks.map((read) => {
    const claims = claimsOf(read, names, page.size <= ONE_STORY);
    return claims.length === 0 ? claims : [...claims, ...impliedClaims(claims)];
  });
  const single = singular(byBlock.flat());
  if (single.size === 0) return;

  const told = (from: number, to: number) => {
    const all: Told[] = [];
    for (let i = from; i < to; i++) for (const claim of byBlock[i]) if (single.has(claim)) all.push({ claim, read: blocks[i] });
    return all;
  };
  if (page.size <= ONE_STORY) {
    yield { whole: true, claims: told(0, blocks.length), anchors: anchorsOf(blocks, byBlock, 0, blocks.length, page.head(), names) };
    return;
  }
  for (let i = 0; i < blocks.length; i++) {
    const claims = told(i, i + 1);
    if (claims.length > 0)
      yield {
        whole: false,
        claims,
        anchors: anchorsOf(blocks, byBlock, Math.max(0, i - 1), Math.min(blocks.length, i + 2), undefined, names),
      };
  }
}

/** Names, the days told of, and precise values of the paragraphs from one to another. */
function anchorsOf(
  blocks: readonly ReadBlock[],
  byBlock: readonly (readonly Claim[])[],
  from: number,
  to: number,
  head: string | undefined,
  reader: NameReader,
): Anchor[] {
  const section = blocks.slice(from, to);
  const names = reader.anchorsOf(head, section);
  const events = daysOf(section);
  for (let i = from; i < to; i++) {
    for (const { topic, metric, scopes, figure, value } of byBlock[i]) {
      if (topic !== undefined) raise(names, nounKey(topic), WEIGHT.weak);
      if (figure.value === 0 || figure.bound === "range" || figure.digits < 2) continue;
      const key = `v:${measureOf(metric, scopes)}:${familyOf(figure.family, figure.unit)}:${Number(value.toPrecision(2))}`;
      raise(events, key, figure.digits >= 3 ? WEIGHT.value : WEIGHT.roundValue);
    }
  }
  return [...weightiest(names, MAX_NAMES), ...weightiest(events, MAX_EVENTS)];
}

function weightiest(anchors: ReadonlyMap<string, number>, most: number): Anchor[] {
  const all = Array.from(anchors, ([key, weight]) => ({ key, weight }));
  return all.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, most);
}

function daysOf(blocks: readonly ReadBlock[]): Map<string, number> {
  const days = new Map<string, number>();
  let dated = 0;
  for (const { figures } of blocks) {
    for (const { date } of figures) {
      if (date === undefined) continue;
      if (dated > MAX_DAYS) return days;
      if (date.day !== undefined)
        days.set(`d:${date.year ?? ""}-${date.month ?? ""}-${date.day}`, date.month === undefined ? WEIGHT.period : WEIGHT.date);
      else if (date.quarter !== undefined) days.set(`d:q${date.quarter}`, WEIGHT.period);
      else if (date.month !== undefined) days.set(`d:m${date.month}`, WEIGHT.period);
      else continue;
      dated++;
    }
  }
  return days;
}

/**
 * Claims that may be held against other pages'. A measure of which one section tells two values is not known narrowly enough
 * (fines of a law, prices of a list), and bounds and ranges of norms are nobody's value.
 */
function singular(claims: readonly Claim[]): Set<Claim> {
  const byMeasure = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.figure.bound === ">=" || claim.figure.bound === "<=") continue;
    const family = claim.figure.family === "count" ? "number" : claim.figure.family;
    const key = `${measureOf(claim.metric, claim.scopes)}|${family}|${claim.forecast}`;
    const list = byMeasure.get(key);
    if (list) list.push(claim);
    else byMeasure.set(key, [claim]);
  }
  const single = new Set<Claim>();
  for (const list of byMeasure.values()) {
    if (list.every((claim) => claim === list[0] || agree(signed(claim), signed(list[0])) || differ(claim, list[0])))
      for (const claim of list) single.add(claim);
  }
  return single;
}

/** Told of another thing or another day. */
function differ(a: Claim, b: Claim): boolean {
  const subjects = a.subjects.length > 0 && b.subjects.length > 0 && !a.subjects.some((subject) => b.subjects.includes(subject));
  return subjects || (a.dates.length > 0 && b.dates.length > 0 && datesDiffer(a.dates, b.dates));
}

/** Both name days or periods of their own, and none in common. */
export function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((x) => b.some((y) => x === y || x.endsWith(y) || y.endsWith(x)));
}

/** The claims of a document that other documents' may be held against, and what its pages speak of. */
import type { ReadBlock } from "../read.ts";
import { datesDiffer } from "./claimdates.ts";
import { type Claim, claimsOf, isMove } from "./claims.ts";
import { leadOf, stockCodes } from "./companies.ts";
import { agree } from "./compare.ts";
import { CODE, familyOf, measureOf, signed } from "./facts.ts";
import { impliedClaims } from "./implied.ts";
import { type Anchor, NameReader, nounKey, raise, WEIGHT } from "./names.ts";
import { type Line, proseOf } from "./prose.ts";
import { areMoves, directionOf, type Measured, mayHaveSlipped, mayTellSlips } from "./slipfacts.ts";
import { storyNames } from "./storynames.ts";

/** So many names, and so many days and values, are kept of a section. */
const MAX_NAMES = 12;
const MAX_EVENTS = 20;
const MAX_DAYS = 12;

/** In Han characters; a page of more tells of many things, and there only the paragraphs beside a claim say what it is about. */
const ONE_STORY = 1800;

/** In Han characters: so short a page tells of one thing. */
const BRIEF = 400;

export interface Story {
  /** The page is so short that it tells nothing else. */
  readonly brief: boolean;
  readonly claims: readonly Told[];
  readonly anchors: readonly Anchor[];
}

/** A claim with the paragraph it stands in. */
export interface Told {
  readonly claim: Claim;
  readonly read: ReadBlock;
}

/** What a page of some paragraphs speaks of and claims, for the ways in which it is held against others. */
export interface Telling {
  readonly names: NameReader;
  /** The page tells one story. */
  readonly whole: boolean;
  readonly brief: boolean;
  /** By paragraph. */
  readonly claims: readonly (readonly Claim[])[];
}

/** User aliases are rows of names of one thing. */
export function tellingOf(blocks: readonly ReadBlock[], page: Page, aliases: readonly (readonly string[])[]): Telling {
  const names = new NameReader(aliases);
  const whole = page.size <= ONE_STORY;
  return { names, whole, brief: page.size <= BRIEF, claims: blocks.map((read) => claimsOf(read, names, whole)) };
}

export interface Page {
  /** The folded beginning of the page: it names what the page is about. */
  head(): string;
  /** In Han characters. */
  readonly size: number;
  /** The day it is filed under, as a date of its claims. */
  readonly filed: string | undefined;
}

/** The claims of a document that may be held against other documents', with what they are about. */
export function* storiesOf(blocks: readonly ReadBlock[], page: Page, { names, whole, brief, claims: all }: Telling): Generator<Story> {
  const byBlock = all.map((claims) => claims.filter(isOfSubject));
  if (byBlock.every((claims) => claims.length === 0)) return;
  const paragraphs = paragraphsOf(blocks, byBlock);
  const single = singular(paragraphs.flatMap(({ claims }) => claims));
  if (single.size === 0) return;
  const head = whole ? page.head() : undefined;
  const dayless = !nameDay(blocks);
  for (let i = 0; i < paragraphs.length; i++) {
    const { line, claims } = paragraphs[i];
    const isPeriodical = !brief && OF_SOME_PERIOD.test(line.read.text.slice(line.start, line.end));
    const told = claims
      .filter((claim) => single.has(claim) && claim.dates.length <= MOST_DATES && !(isPeriodical && claim.dates.length === 0))
      .map((claim) => ({ claim: page.filed === undefined ? claim : { ...claim, dates: [...claim.dates, page.filed] }, read: line.read }));
    if (told.length === 0 || (dayless && OF_SOME_DAY.test(line.read.text.slice(line.start, line.end)))) continue;
    const section = paragraphs.slice(Math.max(0, i - 1), i + 2);
    if (whole && i > 1) section.unshift(paragraphs[0]);
    const lead = brief && head !== undefined ? leadOf(head) : undefined;
    yield { brief, claims: told, anchors: [...companyOf(lead), ...anchorsOf(section, head, names)] };
  }
}

/** A sentence of more is a chronicle, whose figures have a day each. */
const MOST_DATES = 3;

function nameDay(blocks: readonly ReadBlock[]): boolean {
  return blocks.some(({ figures }) => figures.some(({ date }) => date?.day !== undefined));
}

/** 今日 of a page that names no day is any: tomorrow's page says it too. */
const OF_SOME_DAY =
  /[今昨明][日天晨晚早夜]|(?<![比较])[本上下]周|收盘|开盘|盘[初中前后]|午盘|早盘|尾盘|\b(?:today|yesterday|tonight|this (?:week|morning)|last (?:week|night))\b/i;

/** Results for the quarter: the pages of the next one say the same of theirs. */
const OF_SOME_PERIOD =
  /本季度?|本财季|报告期|本报告|\b(?:this|the|our|for) (?:(?:first|second|third|fourth|current|fiscal|most recent) )?quarter\b|\bquarterly\b/i;

function isOfSubject({ metric, subjects, dates }: Claim): boolean {
  return (subjects.length > 0 && dates.length > 0) || !isMove(metric);
}

/** Sentences of a paragraph with their claims. */
interface Paragraph {
  readonly line: Line;
  readonly claims: readonly Claim[];
}

function paragraphsOf(blocks: readonly ReadBlock[], byBlock: readonly (readonly Claim[])[]): Paragraph[] {
  return blocks.flatMap((read, i) =>
    proseOf(read).map((line) => {
      const claims = byBlock[i].filter(({ figure: { start } }) => start >= line.start && start < line.end);
      return { line, claims: claims.length === 0 ? claims : [...claims, ...impliedClaims(claims)] };
    }),
  );
}

/** Names, the days told of, and precise values of some paragraphs. */
function anchorsOf(section: readonly Paragraph[], head: string | undefined, reader: NameReader): Anchor[] {
  const lines = section.map(({ line }) => line);
  const names = reader.anchorsOf(head, lines);
  const events = daysOf(lines);
  for (const { claims } of section) {
    for (const { topic, metric, scopes, figure, value } of claims) {
      if (topic !== undefined) raise(names, nounKey(topic), WEIGHT.weak);
      if (figure.value === 0 || figure.bound === "range" || figure.digits < 2) continue;
      const key = `v:${measureOf(metric, scopes)}:${familyOf(figure.family, figure.unit)}:${Number(value.toPrecision(2))}`;
      raise(events, key, figure.digits >= 3 ? WEIGHT.value : WEIGHT.roundValue);
    }
  }
  return [...codesOf(lines), ...weightiest(names, MAX_NAMES), ...weightiest(events, MAX_EVENTS)];
}

/** The companies that are told of, by the codes they are listed under. */
function codesOf(lines: readonly Line[]): Anchor[] {
  const codes = new Set<string>();
  for (const { read, start, end } of lines)
    for (const code of stockCodes(read.text.slice(start, end))) if (codes.size < MAX_NAMES) codes.add(code);
  return [...codes].flatMap(companyOf);
}

function companyOf(code: string | undefined): Anchor[] {
  return code === undefined ? [] : [{ key: CODE + code, weight: WEIGHT.name }];
}

function weightiest(anchors: ReadonlyMap<string, number>, most: number): Anchor[] {
  const all = Array.from(anchors, ([key, weight]) => ({ key, weight }));
  return all.sort((a, b) => b.weight - a.weight).slice(0, most);
}

function daysOf(lines: readonly Line[]): Map<string, number> {
  const days = new Map<string, number>();
  let dated = 0;
  for (const { read, start: from, end } of lines) {
    for (const { date, start } of read.figures) {
      if (date === undefined || start < from || start >= end) continue;
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

const NOTHING = { all: [], anchors: [] };

/** The figures of a brief page that may have slipped when they were copied, and what the page speaks of. */
export function figuresOfBrief(
  blocks: readonly ReadBlock[],
  page: Page,
  { names, claims }: Telling,
): { all: Measured[]; anchors: Anchor[] } {
  const lines = paragraphsOf(blocks, claims).map(({ line }) => line);
  if (!nameDay(blocks) && lines.some(({ read, start, end }) => OF_SOME_DAY.test(read.text.slice(start, end)))) return NOTHING;
  const byFigure = new Map(claims.flatMap((own) => own.map((claim) => [claim.figure, claim])));
  const found = lines.flatMap(({ read, start, end }) =>
    read.figures
      .filter((figure) => figure.start >= start && figure.start < end && mayHaveSlipped(figure))
      .map((figure) => ({ figure, read })),
  );
  if (!mayTellSlips(found.map(({ figure }) => figure))) return NOTHING;
  const all = found.map(({ figure, read }) => ({ figure, read, claim: byFigure.get(figure), direction: directionOf(read.text, figure) }));
  if (areMoves(all)) return NOTHING;
  const named = names.anchorsOf(page.head(), lines);
  for (const { read, start, end } of lines)
    for (const { key, weight } of storyNames(read.text.slice(start, end))) raise(named, key, weight);
  const anchors = Array.from(named, ([key, weight]) => ({ key, weight }));
  const days = Array.from(daysOf(lines), ([key, weight]) => ({ key, weight }));
  return { all, anchors: [...companyOf(leadOf(page.head())), ...codesOf(lines), ...anchors, ...days] };
}

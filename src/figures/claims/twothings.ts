/** What tells two figures of one text apart whatever words they share: each stands in an item of its own, or is of another one of a row of names. */
import type { Span } from "../../text/span.ts";
import type { Contradiction, Told } from "./within.ts";

/** 上调收费，减收2300万元；(二)减免租金，减收1800万元; Schedule A and Schedule B; Nabel Jetty and Ovar Jetty. */
export function areOfTwoThings({ first, second }: Contradiction): boolean {
  if (areEntries(first, second) || haveExclusiveWords(first, second) || isOfAClass(first) || isOfAClass(second)) return true;
  if (first.block !== second.block) return false;
  const { text } = second.block;
  if (ITEM.test(text.slice(first.figure.end, second.figure.start)) || areOfOtherYears(text, first.figure, second.figure)) return true;
  const [one, other] = [sentenceAround(text, first.figure.start), sentenceAround(text, second.figure.start)];
  return ROWS.some((row) => {
    const named = new Map<string | undefined, string>(Array.from(one.matchAll(row), (match) => [match.groups?.kind, match[0]]));
    return Array.from(other.matchAll(row)).some(({ 0: name, groups }) => {
      const known = named.get(groups?.kind);
      return known !== undefined && !one.includes(name) && !other.includes(known);
    });
  });
}

/** Gives 12% of the oil and 1,200 points; gives 14% of the oil and 1,500 points: one sentence with other numbers all through is the next entry of a list. */
function areEntries(first: Told, second: Told): boolean {
  const [one, other] = [first, second].map(({ block, figure }) => sentenceAround(block.text, figure.start).trim());
  if (one === other || one.replace(NUMBERS, "#") !== other.replace(NUMBERS, "#")) return false;
  const [a, b] = [one.match(NUMBERS) ?? [], other.match(NUMBERS) ?? []];
  return a.filter((number, i) => number !== b[i]).length > 1;
}

const NUMBERS = /\d[\d.,]*/g;

/** Words of which a sentence has the one or the other: 确诊病例9例, 无症状感染者7例; 负债率超过70%的, 不超过70%的. */
const EXCLUSIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/确诊/, /无症状|疑似/],
  [/(?<!不)(?:超过|高于|大于)/, /不超过|不高于|不足|低于|小于/],
];

function haveExclusiveWords(first: Told, second: Told): boolean {
  const sentences = [first, second].map(({ block, figure }) => sentenceAround(block.text, figure.start));
  if (sentences.every((sentence) => THIS_KIND.test(sentence))) return true;
  const [one, other] = [first, second].map(({ block: { text }, figure: { start } }) => text.slice(Math.max(0, start - CLAUSE), start));
  return EXCLUSIVE.some(([a, b]) => (a.test(one) && !b.test(one) && b.test(other)) || (a.test(other) && !b.test(other) && b.test(one)));
}

/** In UTF-16 units. */
const CLAUSE = 30;

/** 这类学生: of what each paragraph has told. */
const THIS_KIND = /^[\s　]*(?:这|此|该)[类种]/;

/** 95公斤级: a class of them; 天宝六年(747): a year. */
function isOfAClass({ block: { text }, figure: { end } }: Told): boolean {
  const behind = text.slice(end, end + CLASS_REACH);
  return CLASS.test(behind) || (text[end - 1] === "年" && YEAR_BEHIND.test(behind));
}

const CLASS = /^\s?斤?级/;
const YEAR_BEHIND = /^ ?\( ?(?:公元)?前?\d{3,4}/;
const CLASS_REACH = 12;

/** For the one in 2016, $710,000; for the other in 2017-2018, $2.75 million: the year right before each. */
function areOfOtherYears(text: string, first: Span, second: Span): boolean {
  const [one, other] = [first, second].map(({ start }) => YEAR.exec(text.slice(Math.max(0, start - YEAR_REACH), start))?.[1]);
  return one !== undefined && other !== undefined && one !== other;
}

const YEAR = /\b((?:19|20)\d\d(?:[-–/](?:\d\d){1,2})?),? ?$/;
const YEAR_REACH = 14;

const ITEM = /[;；]\s?(?:and|or|及|以及)?\s?[(（](?:[a-z]{1,3}|\d{1,2}|[一二三四五六七八九十]{1,2})[)）]/;
/** Names of one kind: what tells them apart stands behind the kind, or before it. */
const ROWS: readonly RegExp[] = [
  /\b(?<kind>[A-Z][a-z]{2,}) (?<name>[A-Z]|I{1,3}|I?V)(?![A-Za-z'])/g,
  /\b(?<name>[A-Z][a-z]{2,}) (?<kind>(?:Jetty|Street|Road|Bridge|River|School|Hospital|College|University|Station|Port|Island|Airport|Line|House|Hall|Church|Park|Lake|Mine|Mill|Plant|Village|Town|District|County|Province|Council|Bank|Hotel|Stadium|Museum|Library|Club|Court|Tower|Centre|Center))\b/g,
];

/** In UTF-16 units. */
const REACH = 160;

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  return before.slice(before.search(/[^.。!?！？\n]*$/)) + behind.slice(0, behind.search(/\.\s|[。!?！？\n]|$/));
}

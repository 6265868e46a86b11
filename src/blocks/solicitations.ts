/** Lines that sell something and say whom to write to, in a text that is about something else. */

import type { Span } from "../text/span.ts";
import type { ContactKind } from "./contact-words.ts";
import { type Contact, mayHaveId, readContact, readUnlabelled } from "./contacts.ts";
import { isVice, namesOf, stemKinds } from "./hits.ts";
import { brokenWords, hiddenWords } from "./obfuscation.ts";
import { offerKinds } from "./offer-words.ts";
import { ownTopicOf } from "./own-topic.ts";
import { firstFrom, type Page } from "./page.ts";
import { Score, step } from "./score.ts";
import type { StemKind } from "./stems.ts";

export interface Solicitation {
  readonly span: Span;
  readonly contact: Contact;
  readonly score: Score;
  readonly decisive: number;
}

export const SOLICITATION_RULE = "spam/solicitation";
export const SOLICITATION_THRESHOLD = 6;
/** Less says nothing. */
const MIN_TOLD = 3;
const STRANGE = 0.15;
/** The line and a text of so many sentences have nothing to do with each other. */
const QUITE_STRANGE = 0.03;
const MIN_TEXT = 4;
const AT_HOME = 0.3;
/** Other contacts in the document that make it a page of contacts. */
const CONTACT_PAGE = 3;
/** A sum of money, a share of one, or what is earned in a day. */
export const PRICE = /[$€£¥￥]\s?\d|\d\s?[%％]|\d\s?(?:元|块|塊|万|萬|円|만원|руб)|[日月][入薪收結结赚賺]/;
const MAX_SEGMENT = 400;
const SENTENCE_END = /[。！？!?…]["”』」]?|[.]["”]?(?=\s)|\s{2,}/g;

/** What is sold by writing to someone. */
const SOLD: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling", "medicine", "money"]);

/** `张经理`, `林小姐` behind a number. */
const ANSWERED = /^[\s,，(（]{0,2}[\u4e00-\u9fff]{1,2}(?:经理|經理|小姐|先生|老师|老師|专员|專員|总|總|姐|哥|女士|主任)/;
const MAX_NAME = 8;

const cache = new WeakMap<Page, readonly Solicitation[]>();

export function solicitationsOf(page: Page): readonly Solicitation[] {
  let found = cache.get(page);
  if (found === undefined) {
    found = findSolicitations(page);
    cache.set(page, found);
  }
  return found;
}

function findSolicitations(page: Page): Solicitation[] {
  const contacts = contactsOf(page);
  const found: Solicitation[] = [];
  let last = -1;
  const direct = new Set(contacts.filter(({ kind, disguised }) => kind !== "lure" && !disguised).map(({ line }) => line)).size;
  for (const contact of contacts) {
    if (contact.start < last) continue;
    const span = segmentOf(page, contact, contact.line);
    const solicitation = judge(page, span, contact, page.hits(SOLICITATION_RULE), direct);
    if (solicitation === undefined || solicitation.score.total < MIN_TOLD) continue;
    found.push(solicitation);
    last = span.end;
  }
  return found;
}

function contactsOf(page: Page): (Contact & { line: number })[] {
  const { document, facts } = page;
  const contacts: (Contact & { line: number })[] = [];
  const hits = page.hits(SOLICITATION_RULE);
  for (let i = 0; i < hits.length; ) {
    const line = document.lines.at(hits[i].start);
    const end = facts.ends[line];
    const before = contacts.length;
    let offers = 0;
    let next = i;
    for (; next < hits.length && hits[next].start < end; next++) {
      const kind = namesOf(hits[next], SOLICITATION_RULE).find(isContactKind);
      if (kind === undefined && namesOf(hits[next], SOLICITATION_RULE).some(isOfferKind)) offers++;
      if (kind === undefined || !mayHaveId(document.text, hits[next].end, kind)) continue;
      const contact = readContact(document, hits[next], kind, end);
      if (contact !== undefined) contacts.push({ ...contact, line });
    }
    if (contacts.length === before && (offers > 0 || holdsStem(page, facts.starts[line], end))) {
      const contact = readUnlabelled(document.text, { start: facts.starts[line], end }, offers);
      if (contact !== undefined) contacts.push({ ...contact, line });
    }
    i = next;
  }
  return contacts;
}

function holdsStem({ stems }: Page, start: number, end: number): boolean {
  const first = stems[firstFrom(stems, start)];
  return first !== undefined && first.end <= end;
}

function isOfferKind(name: string): boolean {
  return name === "offer" || name === "assurance" || name === "illicit";
}

function isContactKind(name: string): name is ContactKind {
  return name === "messenger" || name === "phone" || name === "lure";
}

/** The sentences around the contact that belong to the offer: back to where another text ends, on to the end of the line. */
function segmentOf({ document, facts }: Page, { start, end }: Span, line: number): Span {
  const { text } = document;
  const from = Math.max(facts.starts[line], start - MAX_SEGMENT);
  const lead = text.slice(from, start);
  let cut = 0;
  for (const match of lead.matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length;
    if (isOffer(document.text.slice(from + cut, from + match.index))) break;
    cut = at;
  }
  let begin = from + cut;
  while (begin < start && /\s/.test(text[begin])) begin++;
  return { start: begin, end: Math.max(end, Math.min(facts.ends[line], end + MAX_SEGMENT)) };
}

/** The span's own line, as far around the span as its words may have been taken from. */
function near({ facts }: Page, { start, end }: Span, line: number): Span {
  return { start: Math.max(facts.starts[line], start - MAX_SEGMENT), end: Math.min(facts.ends[line], end + MAX_SEGMENT) };
}

/** Whether a sentence before the contact is part of the offer already. */
function isOffer(sentence: string): boolean {
  return hiddenWords(sentence, SOLICITATION_RULE, offerKinds()).length > 0;
}

function judge(
  page: Page,
  span: Span,
  contact: Contact & { line: number },
  hits: ReturnType<Page["hits"]>,
  direct: number,
): Solicitation | undefined {
  const { document, facts } = page;
  const { line } = contact;
  const offers = new Set<string>();
  const assurances = new Set<string>();
  for (let i = firstFrom(hits, span.start); i < hits.length && hits[i].start < span.end; i++) {
    const names = namesOf(hits[i], SOLICITATION_RULE);
    const word = document.slice(hits[i]).toLowerCase();
    // who is to be written to sells what a telephone number may only stand beside
    const sold = names.includes("offer") || names.includes("illicit") || (contact.kind === "messenger" && names.includes("ware"));
    if (sold) offers.add(word);
    if (names.includes("assurance")) assurances.add(word);
  }
  let vice = "";
  for (const stem of page.stemsIn(span)) {
    const word = document.slice(stem).toLowerCase();
    if (stemKinds(stem).some((kind) => SOLD.has(kind))) offers.add(word);
    if (isVice(stem)) vice = word;
  }
  const score = new Score();
  let decisive = 0;
  const hidden = brokenWords(document.text, span, SOLICITATION_RULE, offerKinds());
  for (const word of hidden) offers.add(word);
  score.shape(`${contact.kind} with an id`, `${contact.label} ${contact.id}`, contact.kind === "messenger" ? 2 : 1);
  score.context(
    "words of an offer",
    [...offers].slice(0, 6).join(" "),
    step(offers.size, [
      [1, 1],
      [2, 2],
      [4, 3],
    ]),
  );
  score.context(
    "assurances",
    [...assurances].slice(0, 6).join(" "),
    step(assurances.size, [
      [1, 1],
      [3, 2],
    ]),
  );
  if (contact.kind !== "lure" && offers.size > 0) {
    if (vice !== "") score.context("sold by no honest text", vice, 1);
    const price = PRICE.exec(document.slice(span))?.[0];
    if (price !== undefined) score.context("a sum or a share", price, 1);
    const person = ANSWERED.exec(document.text.slice(contact.end, contact.end + MAX_NAME))?.[0];
    if (person !== undefined) score.context("who is to be asked for", person, 1);
  }
  if (contact.disguised || hidden.length > 0) {
    score.context("written not to be found", contact.disguised ? contact.id : hidden.join(" "), 3);
    decisive++;
  }
  if (offers.size + assurances.size === 0 && !contact.disguised) return undefined;
  const mismatch = page.mismatch(span, line);
  if (mismatch !== undefined) {
    score.context(`other ${mismatch === "variant" ? "variant" : "script"} than the document`, mismatch, mismatch === "latin" ? 1 : 2);
    decisive++;
  }
  if (span.start > facts.starts[line] + 2) score.context("glued to another text", "end of line", 1);
  else if (page.isFirstOrLast(line)) score.context("first or last line", line + 1, 2);
  else if (page.isOutside(line)) score.context("outside the text", line < page.firstSentence ? "before" : "after", 1);
  else if (page.isBetweenSentences(line)) score.context("between sentences of the text", line + 1, 1);
  const overlap = ownTopicOf(page).overlap(span, near(page, span, line));
  if (overlap !== undefined && page.sentences > 1) {
    const weight = overlap < QUITE_STRANGE && page.sentences >= MIN_TEXT ? 2 : 1;
    if (overlap < STRANGE) score.context("shared with the document", Math.round(overlap * 100) / 100, weight);
    else if (overlap > AT_HOME) score.shape("shared with the document", Math.round(overlap * 100) / 100, -2);
  }
  if (page.sentences <= 1) score.shape("the document is not a text", page.sentences, -1);
  if (direct >= CONTACT_PAGE) score.shape("contacts on other lines", direct - 1, -2);
  return { span, contact, score, decisive };
}

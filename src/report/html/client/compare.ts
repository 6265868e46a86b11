/** Side by side: what a finding says stands elsewhere too, or is told otherwise there, with the differences marked. */
import type { ReportFinding, ReportRelated } from "../data.ts";
import type { App } from "./app.ts";
import type { OpenDocument } from "./data.ts";
import { differences } from "./differences.ts";
import { h } from "./dom.ts";
import { lineAt, linesOf, type Ranged } from "./segments.ts";

const SHOWN = 4;
const NAMED = 8;
/** A word, not a passage. */
const WORD = 24;
/** Characters told around a span, within its line. */
const AROUND = 70;
/** Passages less alike than this are told as they are: marks would cover all of both. */
const LIKE = 0.45;
const LONGEST = 1200;

interface Passage {
  readonly document: string;
  readonly number: number | undefined;
  readonly line: number | undefined;
  readonly before: string;
  readonly span: string;
  readonly after: string;
  readonly lang: string | undefined;
  readonly start: number;
}

export function compareView(app: App, here: OpenDocument, finding: ReportFinding): HTMLElement | undefined {
  if (finding.related.length === 0) return undefined;
  const { speech } = app;
  const elsewhere = finding.related.filter((related) => isWorthASide(related, finding, here.row.name));
  const named = finding.related.filter((related) => !elsewhere.includes(related));
  const own = passageOf(here, app.state.document, finding);
  return h(
    "section",
    { class: "compare" },
    elsewhere.length > 0 && h("h4", {}, speech.say("compare")),
    elsewhere.slice(0, SHOWN).map((related) => pairView(app, own, related, here)),
    moreOf(app, elsewhere.length - SHOWN),
    h(
      "ul",
      { class: "parts" },
      named.slice(0, NAMED).map((related) => namedView(app, related, here)),
    ),
    moreOf(app, named.length - NAMED),
  );
}

/** A part of the span itself, or the same word in the same document, has nothing to show beside it. */
function isWorthASide({ document, start, end, quote }: ReportRelated, finding: ReportFinding, here: string): boolean {
  if (document !== here) return true;
  return !(start < finding.end && end > finding.start) && !(quote.length <= WORD && quote.toLowerCase() === finding.quote.toLowerCase());
}

function namedView({ speech }: App, { start, quote, note, line }: ReportRelated, here: OpenDocument) {
  const show = () => dispatchEvent(new CustomEvent("show-offset", { detail: start }));
  return h(
    "li",
    {},
    h("small", {}, speech.name(note)),
    h("q", { lang: here.row.lang }, quote),
    line !== undefined && h("button", { type: "button", class: "link", onclick: show }, speech.say("line", { n: line })),
  );
}

function moreOf({ speech }: App, more: number) {
  return more > 0 && h("p", { class: "faint" }, speech.say("compareMore", { n: more }));
}

function pairView(app: App, own: Passage, related: ReportRelated, here: OpenDocument) {
  const number = app.data.numberOf(related.document);
  const isHere = related.document === here.row.name;
  const there = isHere ? here : number === undefined ? undefined : app.data.open(number);
  const other = there ? passageOf(there, number, related) : bareOf(related);
  const found = differences(own.span, other.span);
  const spans = found !== undefined && found.likeness >= LIKE ? found : undefined;
  const isSame = own.span === other.span;
  const { speech } = app;
  return h(
    "div",
    { class: "pair" },
    h("p", { class: "note" }, speech.name(related.note)),
    h(
      "div",
      { class: "sides" },
      sideView(app, own, spans?.left, !isSame, speech.say("here"), false),
      sideView(app, other, spans?.right, !isSame, isHere ? speech.say("line", { n: other.line ?? 0 }) : related.document, true),
    ),
  );
}

type Pieces = readonly { readonly text: string; readonly differs: boolean }[] | undefined;

function sideView(app: App, passage: Passage, pieces: Pieces, differs: boolean, label: string, isOther: boolean) {
  const { speech } = app;
  const place = passage.line === undefined ? "" : speech.say("line", { n: passage.line });
  const span = pieces?.map(({ text, differs }) => (differs ? h("mark", {}, text) : h("span", {}, text))) ?? passage.span;
  const target = passage.number;
  return h(
    "div",
    { class: isOther ? "side other" : "side" },
    h("small", { title: label }, h("bdi", {}, label), place && label !== place && h("span", {}, place)),
    h(
      "p",
      { class: "passage", lang: passage.lang },
      h("span", { class: "around" }, passage.before),
      h("span", { class: differs && pieces === undefined ? "span whole" : "span" }, span),
      h("span", { class: "around" }, passage.after),
    ),
    isOther &&
      target !== undefined &&
      h("button", { type: "button", class: "link", onclick: () => openAt(app, target, passage.start) }, speech.say("openThere")),
  );
}

/** Opens the finding that stands there, else the line. */
function openAt(app: App, number: number, start: number): void {
  const at = app.data.open(number)?.findings.findIndex((finding) => finding.start <= start && start < finding.end) ?? -1;
  app.go({ document: number, finding: at >= 0 ? at : undefined });
  if (at < 0) dispatchEvent(new CustomEvent("show-offset", { detail: start }));
}

function passageOf({ text, row }: OpenDocument, number: number | undefined, place: Ranged & { quote: string; line?: number }): Passage {
  const { start, end, quote, line } = place;
  const common = { document: row.name, number, line, lang: row.lang, start };
  if (text === undefined) return { ...common, before: "", span: quote, after: "" };
  const lines = linesAround(text, start, end);
  const from = Math.max(lines.start, start - AROUND);
  const to = Math.min(lines.end, end + AROUND);
  const span = end - start > LONGEST ? `${text.slice(start, start + LONGEST)}…` : text.slice(start, end);
  return {
    ...common,
    before: (from > lines.start ? "…" : "") + text.slice(from, start),
    span,
    after: text.slice(end, to) + (to < lines.end ? "…" : ""),
  };
}

function bareOf({ document, quote, line, start }: ReportRelated): Passage {
  return { document, number: undefined, line, before: "", span: quote, after: "", lang: undefined, start };
}

/** From the start of the span's first line to the end of its last. */
function linesAround(text: string, start: number, end: number): Ranged {
  const from = Math.max(0, start - 2 * AROUND);
  const window = text.slice(from, end + 2 * AROUND);
  const lines = linesOf(window);
  return { start: from + lines[lineAt(lines, start - from)].start, end: from + lines[lineAt(lines, Math.max(start, end - 1) - from)].end };
}

/** One document: its whole text, the map of it, and its findings beside it. */
import type { App, View } from "./app.ts";
import type { OpenDocument } from "./data.ts";
import { h, replace } from "./dom.ts";
import { FindingCard } from "./finding-card.ts";
import { FullText } from "./full-text.ts";
import { Minimap } from "./minimap.ts";
import { matchesOf } from "./search.ts";
import { passes, type State } from "./state.ts";
import { tallyOf, total, verdictOf } from "./tally.ts";

export class DocumentView implements View {
  readonly element = h("main", { class: "document-view" });
  readonly #app: App;
  readonly #number: number;
  readonly #document: OpenDocument;
  readonly #panel = h("section", { class: "panel" });
  readonly #paper = h("article", { class: "paper" });
  readonly #listening = new AbortController();
  /** Places in the document's list of findings: those that pass the filters. */
  #shown: readonly number[] = [];
  #cards: readonly FindingCard[] = [];
  #text: FullText | undefined;
  #minimap: Minimap | undefined;

  constructor(app: App, number: number, document: OpenDocument) {
    this.#app = app;
    this.#number = number;
    this.#document = document;
    replace(this.element, this.#head(), h("div", { class: "columns" }, this.#paper, this.#panel));
    this.#fill();
    const show = (event: Event) => this.#showOffset((event as CustomEvent<number>).detail);
    addEventListener("show-offset", show, { signal: this.#listening.signal });
    app.triage.onChange(() => {
      for (const card of this.#cards) card.judge();
    }, this.#listening.signal);
    scrollTo({ top: 0 });
    if (app.state.finding !== undefined) requestAnimationFrame(() => this.#choose(this.#place(app.state.finding)));
    requestAnimationFrame(() => this.#minimap?.follow());
  }

  update(before: State): void {
    const { finding: _, ...filtersBefore } = before;
    const { finding, ...filters } = this.#app.state;
    if (JSON.stringify(filters) !== JSON.stringify(filtersBefore)) this.#fill();
    this.#choose(this.#place(finding));
  }

  move(by: 1 | -1): void {
    if (this.#shown.length === 0) return;
    const now = this.#place(this.#app.state.finding);
    const next = now === undefined ? (by > 0 ? 0 : this.#shown.length - 1) : now + by;
    if (next >= 0 && next < this.#shown.length) this.#app.go({ finding: this.#shown[next] }, "replace");
  }

  mark(mark: "accept" | "false" | "todo"): void {
    const { finding: chosen } = this.#app.state;
    if (chosen === undefined || this.#place(chosen) === undefined) return;
    const finding = this.#document.findings[chosen];
    if (finding) this.#app.triage.toggle(this.#document.row.name, finding, mark);
  }

  /** On paper each finding tells all it has. */
  print(): void {
    for (const card of this.#cards) if (!card.isOpen) card.open(true);
  }

  close(): void {
    this.#listening.abort();
    this.#minimap?.close();
  }

  #head() {
    const { speech, data, state } = this.#app;
    const { row } = this.#document;
    const all = { ...state, families: [], severities: [], rule: undefined };
    const counts = tallyOf(data.index, this.#number, all).counts;
    const slash = row.name.lastIndexOf("/") + 1;
    const facts = [
      total(counts) > 0 ? speech.say("finding", { n: total(counts) }) : "",
      row.length > 0 && row.affected[1] > 0
        ? `${speech.share(row.affected[1], row.length)} ${speech.say("flaggedShare").toLowerCase()}`
        : "",
      row.length >= 0 ? speech.say("characters", { n: row.length }) : "",
    ];
    const verdict = verdictOf(counts);
    return h(
      "header",
      { class: "document-head" },
      h(
        "div",
        { class: "document-name" },
        slash > 0 && h("span", { class: "folder" }, h("bdi", {}, row.name.slice(0, slash))),
        h("h1", {}, h("bdi", {}, row.name.slice(slash))),
      ),
      h(
        "p",
        { class: "facts" },
        h("span", { class: `state state-${verdict}` }, speech.say(`state.${verdict}`)),
        facts.filter((fact) => fact !== "").map((fact) => h("span", {}, fact)),
      ),
    );
  }

  #fill(): void {
    const { state, speech } = this.#app;
    const { findings, text, row, body } = this.#document;
    this.#shown = findings.flatMap(({ rule, severity }, i) => (passes(state, rule, severity) ? [i] : []));
    const shown = this.#shown.map((i) => findings[i]);
    this.#cards = shown.map((finding, i) => new FindingCard(this.#app, this.#document, finding, () => this.#toggle(i)));
    this.#minimap?.close();
    this.#minimap = undefined;
    this.#text = undefined;
    const matches = text === undefined ? [] : matchesOf(text, state.text);
    const note = findings.length === 0 ? "cleanText" : shown.length === 0 ? "filteredOut" : undefined;
    replace(
      this.#panel,
      h(
        "p",
        { class: "panel-title", role: "status" },
        note ? speech.say(note) : speech.say("finding", { n: shown.length }),
        state.text !== "" && text !== undefined && h("span", { class: "faint" }, ` · ${speech.say("matches", { n: matches.length })}`),
      ),
      this.#cards.map(({ element }) => element),
      row.omitted !== undefined && h("p", { class: "faint" }, speech.say("omitted", { n: row.omitted })),
    );
    if (text === undefined) {
      replace(this.#paper, h("p", { class: "empty" }, speech.say("noText")));
      return;
    }
    this.#text = new FullText({ text, findings: shown, matches, body, lang: row.lang, choose: (covering) => this.#chooseOf(covering) });
    this.#minimap = new Minimap(this.#text, shown, speech.say("overview"));
    replace(this.#paper, this.#text.element, this.#minimap.element);
    this.#minimap.follow();
  }

  /** Where a finding of the document stands among those shown. */
  #place(finding: number | undefined): number | undefined {
    const place = finding === undefined ? -1 : this.#shown.indexOf(finding);
    return place < 0 ? undefined : place;
  }

  #toggle(place: number): void {
    const finding = this.#shown[place];
    this.#app.go({ finding: this.#app.state.finding === finding ? undefined : finding }, "replace");
  }

  /** A click where several findings stand takes the shortest, the next click the next. */
  #chooseOf(covering: readonly number[]): void {
    const now = this.#place(this.#app.state.finding);
    const at = now === undefined ? -1 : covering.indexOf(now);
    this.#app.go({ finding: this.#shown[covering[(at + 1) % covering.length]] }, "replace");
  }

  #choose(place: number | undefined): void {
    for (const [i, card] of this.#cards.entries()) if (card.isOpen !== (i === place)) card.open(i === place);
    for (const piece of this.#paper.querySelectorAll(".mark[data-chosen]")) piece.removeAttribute("data-chosen");
    if (place === undefined) return;
    const pieces = this.#text?.pieces(place) ?? [];
    for (const piece of pieces) piece.setAttribute("data-chosen", "");
    intoSight(pieces[0]);
    const card = this.#cards[place].element;
    const { top } = card.getBoundingClientRect();
    if (WIDE.matches) this.#panel.scrollTo({ top: this.#panel.scrollTop + top - this.#panel.getBoundingClientRect().top - 48 });
  }

  #showOffset(offset: number): void {
    const row = this.#text?.rowAt(offset);
    if (row === undefined) return;
    row.scrollIntoView({ block: "center" });
    row.classList.remove("flash");
    void row.offsetWidth; // begins the animation anew
    row.classList.add("flash");
  }
}

/** Text and findings stand side by side; else the chosen finding covers the lower half. */
const WIDE = matchMedia("(min-width: 1021px)");
const MARGIN = 20;
const UNCOVERED = 0.46;
/** Text that was out of sight gets its height when it comes into sight: what was aimed at may move. */
const AIMS = 4;

function intoSight(element: HTMLElement | undefined, aims = AIMS): void {
  if (element === undefined || aims === 0) return;
  const { top, bottom } = element.getBoundingClientRect();
  const highest = (document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0) + MARGIN;
  const lowest = WIDE.matches ? innerHeight - MARGIN : innerHeight * UNCOVERED;
  const isTall = bottom - top > lowest - highest;
  if (top < highest - 1 || (isTall ? top > lowest : bottom > lowest))
    element.scrollIntoView({ block: WIDE.matches && !isTall ? "center" : "start" });
  requestAnimationFrame(() => intoSight(element, aims - 1));
}

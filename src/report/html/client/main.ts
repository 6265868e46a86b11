/** Draws the report and follows its address. */
import type { App, View } from "./app.ts";
import { Data } from "./data.ts";
import { DocumentView } from "./document-view.ts";
import { h, replace } from "./dom.ts";
import { Filters } from "./filters.ts";
import { helpDialog } from "./help.ts";
import { listenToKeys } from "./keys.ts";
import { Overview } from "./overview.ts";
import { Search } from "./search.ts";
import { shownText } from "./shown.ts";
import { readState, type State, writeState } from "./state.ts";
import { rowsOf } from "./tally.ts";
import { applyTheme, toggleTheme } from "./theme.ts";
import { Triage } from "./triage.ts";
import { triageBar } from "./triage-bar.ts";
import { Speech } from "./words.ts";

class Report implements App {
  readonly data = new Data();
  readonly speech = new Speech(this.data.index.words, this.data.index.locale);
  readonly search = new Search(this.data);
  readonly triage = new Triage(this.data.index.documents.map(({ name }) => name));
  state = readState(location.hash);
  readonly #filters = new Filters(this);
  readonly #help = helpDialog(this.speech);
  readonly #crumbs = h("nav", { class: "crumbs" });
  readonly #place = h("div", { class: "place-of-view" });
  #view: View | undefined;
  /** The overview's scroll, to come back to. */
  #overviewTop = 0;

  start(root: HTMLElement): void {
    const { speech, data } = this;
    const tools = h(
      "div",
      { class: "tools" },
      h(
        "button",
        { type: "button", class: "icon", title: speech.say("theme"), "aria-label": speech.say("theme"), onclick: toggleTheme },
        "◐",
      ),
      h(
        "button",
        {
          type: "button",
          class: "icon",
          title: speech.say("help"),
          "aria-label": speech.say("help"),
          onclick: () => this.#help.showModal(),
        },
        "?",
      ),
    );
    const bar = h("div", { class: "bar-1" }, this.#crumbs, this.#filters.search, triageBar(this), tools);
    const top = h("div", { class: "top" }, bar, this.#filters.element);
    new ResizeObserver(() => document.documentElement.style.setProperty("--top-height", `${top.offsetHeight}px`)).observe(top);
    replace(root, top, this.#place, h("footer", {}, speech.say("made", { tool: data.index.tool })), this.#help);
    addEventListener("hashchange", () => this.#follow());
    addEventListener("beforeprint", () => this.#view?.print?.());
    matchMedia("print").addEventListener("change", ({ matches }) => matches && this.#view?.print?.());
    listenToKeys({
      move: (by) => this.#view?.move?.(by),
      open: () => this.#view?.open?.(),
      document: (by) => this.#step(by),
      back: () => this.state.document !== undefined && this.go({ document: undefined, finding: undefined }),
      search: () => this.#filters.focus(),
      mark: (mark) => this.#view?.mark?.(mark),
      theme: toggleTheme,
      help: () => this.#help.showModal(),
    });
    this.#show();
  }

  go(change: Partial<State>, how?: "replace"): void {
    // the address changes at once, `state` when the browser tells of it
    const hash = writeState({ ...readState(location.hash), ...change });
    if (how === "replace") location.replace(hash);
    else location.hash = hash;
  }

  #follow(): void {
    const before = this.state;
    this.state = readState(location.hash);
    this.#filters.update();
    if (this.#view && before.document === this.state.document) {
      this.#view.update(before);
      return;
    }
    if (before.document === undefined) this.#overviewTop = scrollY;
    this.#show();
    if (this.state.document === undefined) requestAnimationFrame(() => scrollTo({ top: this.#overviewTop }));
  }

  #show(): void {
    this.#view?.close?.();
    const { document: number } = this.state;
    const opened = number === undefined ? undefined : this.data.open(number);
    if (opened === undefined) this.state = { ...this.state, document: undefined }; // an address of another report
    this.#view = opened === undefined || number === undefined ? new Overview(this) : new DocumentView(this, number, opened);
    replace(this.#crumbs, this.#path());
    replace(this.#place, this.#view.element);
    document.title = opened ? `${shownText(opened.row.name)} · ${this.speech.say("title")}` : this.speech.say("title");
  }

  #path() {
    const { speech } = this;
    if (this.state.document === undefined) return h("strong", { class: "brand" }, h("i", { class: "logo" }), speech.say("title"));
    return [
      h(
        "button",
        { type: "button", class: "back", onclick: () => this.go({ document: undefined, finding: undefined }) },
        h("i", { class: "logo" }),
        speech.say("allDocuments"),
      ),
      h(
        "button",
        {
          type: "button",
          class: "icon",
          title: speech.say("previousDocument"),
          "aria-label": speech.say("previousDocument"),
          onclick: () => this.#step(-1),
        },
        "‹",
      ),
      h(
        "button",
        {
          type: "button",
          class: "icon",
          title: speech.say("nextDocument"),
          "aria-label": speech.say("nextDocument"),
          onclick: () => this.#step(1),
        },
        "›",
      ),
    ];
  }

  /** The next document as the overview lists them. */
  async #step(by: 1 | -1): Promise<void> {
    const { state, data } = this;
    if (state.document === undefined) return;
    const found = state.text === "" ? undefined : await this.search.find(state.text);
    const rows = rowsOf(data.index, state, found);
    const at = rows.findIndex(({ number }) => number === state.document);
    const next = rows[at + by];
    if (next !== undefined) this.go({ document: next.number, finding: undefined });
  }
}

applyTheme();
const root = document.getElementById("app");
if (root) new Report().start(root);

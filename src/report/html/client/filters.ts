/** The bar of filters: search, severities, families, rule. It stays while views come and go, so that typing is not interrupted. */
import { FAMILIES } from "../../../vocabulary.ts";
import type { App } from "./app.ts";
import { h, replace } from "./dom.ts";
import { isFiltered, SEVERITIES, SHOW, toggled } from "./state.ts";
import { sums, tallyOf } from "./tally.ts";

const TYPING_MS = 180;

export class Filters {
  readonly element: HTMLElement;
  /** Stands in the first bar. */
  readonly search: HTMLInputElement;
  readonly #app: App;
  readonly #chips = h("div", { class: "chips" });
  readonly #rule: HTMLSelectElement;
  readonly #clear: HTMLButtonElement;
  readonly #totals: ReturnType<typeof sums>;
  /** The timer of what is being typed; 0 when nothing is. */
  #typing = 0;

  constructor(app: App) {
    this.#app = app;
    const { index } = app.data;
    const { speech } = app;
    const everything = { ...app.state, families: [], severities: [], rule: undefined, text: "" };
    this.#totals = sums(
      index,
      index.documents.map((_, number) => tallyOf(index, number, everything)),
      everything,
    );
    this.search = h("input", {
      type: "search",
      class: "search",
      placeholder: speech.say("search"),
      "aria-label": speech.say("search"),
      spellcheck: "false",
      oninput: () => this.#typed(),
      onblur: () => this.#commit(),
    });
    this.#rule = h(
      "select",
      {
        class: "rule",
        "aria-label": speech.say("byRule"),
        onchange: () => app.go({ rule: this.#rule.value || undefined, finding: undefined }),
      },
      h("option", { value: "" }, speech.say("anyRule")),
      index.rules
        .map(({ id }) => id)
        .sort()
        .map((id) => h("option", { value: id }, speech.rule(id) === id ? id : `${id} ${speech.rule(id)}`)),
    );
    const none = { families: [], severities: [], rule: undefined, text: "", show: "all", finding: undefined } as const;
    this.#clear = h("button", { type: "button", class: "quiet", onclick: () => app.go(none) }, speech.say("clearFilters"));
    this.element = h("div", { class: "filters", role: "search" }, this.#chips, this.#rule, this.#clear);
    this.update();
  }

  update(): void {
    const { state } = this.#app;
    if (this.#typing === 0 && this.search.value.trim() !== state.text) this.search.value = state.text;
    this.#rule.value = state.rule ?? "";
    this.#clear.hidden = !isFiltered(state);
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.chip;
    replace(this.#chips, this.#show(), this.#severities(), this.#families());
    if (focused) this.#chips.querySelector<HTMLElement>(`[data-chip="${focused}"]`)?.focus();
  }

  focus(): void {
    this.search.focus();
    this.search.select();
  }

  #typed(): void {
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => this.#commit(), TYPING_MS);
  }

  #commit(): void {
    clearTimeout(this.#typing);
    this.#typing = 0;
    const text = this.search.value.trim();
    if (text !== this.#app.state.text) this.#app.go({ text }, "replace");
  }

  #show() {
    const { app, speech, state } = { app: this.#app, speech: this.#app.speech, state: this.#app.state };
    if (state.document !== undefined) return undefined;
    return h(
      "span",
      { class: "group", role: "group", "aria-label": speech.say("show") },
      SHOW.map((show) => chip(show, speech.say(`show.${show}`), state.show === show, () => app.go({ show }))),
    );
  }

  #severities() {
    const { speech, state } = this.#app;
    return h(
      "span",
      { class: "group", role: "group" },
      SEVERITIES.filter((severity) => this.#totals.severity[severity] > 0).map((severity) =>
        chip(
          severity,
          [h("i", { class: `sign sign-${severity}` }), speech.say(`severity.${severity}.many`)],
          state.severities.includes(severity),
          () => this.#app.go({ severities: toggled(state.severities, severity), finding: undefined }),
        ),
      ),
    );
  }

  #families() {
    const { speech, state } = this.#app;
    return h(
      "span",
      { class: "group", role: "group" },
      FAMILIES.filter((family) => this.#totals.families.has(family)).map((family) =>
        chip(family, [h("i", { class: `dot family-${family}` }), speech.say(`family.${family}`)], state.families.includes(family), () =>
          this.#app.go({ families: toggled(state.families, family), finding: undefined }),
        ),
      ),
    );
  }
}

function chip(name: string, label: Parameters<typeof h>[2], pressed: boolean, onclick: () => void) {
  return h("button", { type: "button", class: "chip", "data-chip": name, "aria-pressed": String(pressed), onclick }, label);
}

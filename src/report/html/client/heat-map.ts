/** Documents × families: a list of any length, of which only the rows in sight exist. */
import { FAMILIES, type Family } from "../../../vocabulary.ts";
import type { App } from "./app.ts";
import { h, replace } from "./dom.ts";
import { writeState } from "./state.ts";
import { noCounts, type RowTally, total, VERDICTS, verdictOf } from "./tally.ts";

const NARROW = matchMedia("(max-width: 760px)");
const PRINT = matchMedia("print");
const ROW_HEIGHT = { wide: 40, narrow: 68 };
const BEYOND = 12;
const PRINTED = 500;
/** So many findings in one cell are as hot as it gets. */
const HOTTEST = 30;

export class HeatMap {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #count = h("p", { class: "faint count", role: "status" });
  readonly #head = h("div", { class: "row head", role: "row" });
  readonly #list = h("div", { class: "rows", role: "rowgroup" });
  readonly #families: readonly Family[];
  readonly #listening = new AbortController();
  #rows: readonly RowTally[] = [];
  #chosen: number | undefined;
  #drawn = "";

  constructor(app: App) {
    this.#app = app;
    const { index } = app.data;
    const present = new Set(index.rules.map(({ id }) => id.slice(0, id.indexOf("/"))));
    this.#families = FAMILIES.filter((family) => present.has(family));
    const table = h(
      "div",
      { class: "table", role: "table", "aria-rowcount": index.documents.length, "--families": Math.max(1, this.#families.length) },
      this.#head,
      this.#list,
    );
    this.element = h(
      "section",
      { class: "heat" },
      h("div", { class: "title" }, h("h2", {}, app.speech.say("documents")), this.#count),
      table,
    );
    const { signal } = this.#listening;
    addEventListener("scroll", () => this.#draw(), { passive: true, signal });
    addEventListener("resize", () => this.#draw(), { signal });
    addEventListener("afterprint", () => this.#draw("again"), { signal });
  }

  show(rows: readonly RowTally[]): void {
    const { speech, data } = this.#app;
    this.#rows = rows;
    if (this.#chosen !== undefined && this.#chosen >= rows.length) this.#chosen = undefined;
    replace(this.#count, speech.say("shown", { n: rows.length, all: data.index.documents.length }));
    replace(this.#head, this.#heads());
    this.#draw("again");
  }

  move(by: 1 | -1): void {
    if (this.#rows.length === 0) return;
    const chosen = this.#chosen === undefined ? 0 : Math.min(this.#rows.length - 1, Math.max(0, this.#chosen + by));
    this.#chosen = chosen;
    const top = this.#list.getBoundingClientRect().top + chosen * this.#height();
    if (top < this.#head.getBoundingClientRect().bottom + 60 || top > innerHeight - 80) scrollBy({ top: top - innerHeight / 2 });
    this.#draw("again");
  }

  open(): void {
    const row = this.#chosen === undefined ? undefined : this.#rows[this.#chosen];
    if (row) this.#app.go({ document: row.number, finding: undefined });
  }

  /** For paper: the list as far as anybody would print it. */
  showAll(): void {
    const rest = this.#rows.length - PRINTED;
    const { speech } = this.#app;
    this.#list.style.height = "auto";
    this.#drawn = "";
    replace(
      this.#list,
      this.#rows.slice(0, PRINTED).map((row, i) => this.#row(row, i)),
      rest > 0 && h("p", { class: "faint" }, speech.say("printTruncated", { n: rest })),
    );
  }

  close(): void {
    this.#listening.abort();
  }

  #height(): number {
    return NARROW.matches ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
  }

  #draw(how?: "again"): void {
    if (PRINT.matches) return;
    if (how === "again") this.#drawn = "";
    const height = this.#height();
    const { top } = this.#list.getBoundingClientRect();
    const first = Math.max(0, Math.floor(-top / height) - BEYOND);
    const last = Math.min(this.#rows.length, Math.ceil((innerHeight - top) / height) + BEYOND);
    const drawn = `${first} ${last} ${height}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#list.style.height = `${Math.max(1, this.#rows.length) * height}px`;
    if (this.#rows.length === 0) replace(this.#list, h("p", { class: "empty" }, this.#app.speech.say("noMatch")));
    else {
      const focused = (document.activeElement as HTMLElement | null)?.dataset.document;
      replace(
        this.#list,
        this.#rows.slice(first, last).map((row, i) => this.#row(row, first + i)),
      );
      if (focused) this.#list.querySelector<HTMLElement>(`[data-document="${focused}"]`)?.focus({ preventScroll: true });
    }
  }

  #heads() {
    const { speech } = this.#app;
    return [
      this.#headOf("severity", ""),
      this.#headOf("name", speech.say("document")),
      this.#headOf("share", speech.say("share")),
      this.#headOf("size", speech.say("size")),
      ...this.#families.map((family) => this.#headOf(family, speech.say(`family.${family}`), `family-${family}`)),
    ];
  }

  /** The first click sorts by the most, names by the alphabet; the second turns it around. */
  #headOf(key: string, label: string, family = "") {
    const { state, speech } = this.#app;
    const isNow = state.sort === key || state.sort === `-${key}`;
    const first = key === "name" ? key : `-${key}`;
    const sort = state.sort === first ? (key === "name" ? `-${key}` : key) : first;
    return h(
      "button",
      {
        type: "button",
        role: "columnheader",
        class: `cell head-${FAMILIES.some((name) => name === key) ? "family" : key}`,
        "aria-sort": isNow ? (state.sort.startsWith("-") ? "descending" : "ascending") : undefined,
        "aria-label": label || speech.say("findings"),
        onclick: () => this.#app.go({ sort }, "replace"),
      },
      family && h("i", { class: `dot ${family}` }),
      h("span", {}, label),
    );
  }

  #row({ number, row, counts, families }: RowTally, place: number) {
    const { speech } = this.#app;
    const slash = row.name.lastIndexOf("/") + 1;
    const verdict = verdictOf(counts);
    const shown = VERDICTS.includes(verdict) ? speech.say(`state.${verdict}`) : "";
    return h(
      "div",
      {
        class: "row",
        role: "row",
        "aria-rowindex": place + 1,
        "data-chosen": this.#chosen === place,
        "--top": `${place * this.#height()}px`,
      },
      h("span", { class: "cell state", role: "cell" }, h("i", { class: `sign sign-${verdict}`, title: shown })),
      h(
        "span",
        { class: "cell document", role: "cell" },
        h(
          "a",
          { href: writeState({ ...this.#app.state, document: number, finding: undefined }), "data-document": number },
          slash > 0 && h("span", { class: "folder" }, h("bdi", {}, row.name.slice(0, slash))),
          h("b", {}, h("bdi", {}, row.name.slice(slash))),
        ),
      ),
      h(
        "span",
        { class: "cell share", role: "cell" },
        h("i", { class: "share-bar", "--share": row.length > 0 ? row.affected[1] / row.length : 0 }),
        row.length > 0 && row.affected[1] > 0 ? speech.share(row.affected[1], row.length) : "",
      ),
      h("span", { class: "cell size", role: "cell" }, row.length >= 0 ? speech.number(row.length) : "–"),
      this.#families.map((family, i) => {
        const count = total(families.get(family) ?? noCounts());
        const worst = verdictOf(families.get(family) ?? noCounts());
        return h(
          "span",
          {
            class: `cell heat-cell family-${family} worst-${worst}`,
            role: "cell",
            title: speech.say(`family.${family}`),
            "--column": i + 2,
            "--heat": count === 0 ? 0 : Math.min(1, 0.25 + (0.75 * Math.log(count)) / Math.log(HOTTEST)),
          },
          count > 0 ? speech.number(count) : "",
        );
      }),
    );
  }
}

/** One finding beside the text: what and where; when chosen, why, how to mend it, and the reader's judgement. */
import { familyOf } from "../../../vocabulary.ts";
import type { ReportFinding } from "../data.ts";
import type { App } from "./app.ts";
import { compareView } from "./compare.ts";
import type { OpenDocument } from "./data.ts";
import { h, replace } from "./dom.ts";
import { evidenceView } from "./evidence.ts";
import { fixView } from "./fix-view.ts";
import { ruleName } from "./rule-name.ts";
import { MARKS } from "./triage.ts";

const QUOTE = 120;

export class FindingCard {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #document: OpenDocument;
  readonly #finding: ReportFinding;
  readonly #details = h("div", { class: "details" });
  #isOpen = false;

  constructor(app: App, document: OpenDocument, finding: ReportFinding, choose: () => void) {
    this.#app = app;
    this.#document = document;
    this.#finding = finding;
    const { speech } = app;
    const family = familyOf(finding.rule);
    const { rule, severity, message, line, column } = finding;
    const summary = app.data.index.rules.find(({ id }) => id === rule)?.summary;
    this.element = h(
      "article",
      { class: `card family-${family}`, tabindex: "-1" },
      h(
        "button",
        { type: "button", class: "card-head", onclick: choose, "aria-expanded": "false" },
        h(
          "span",
          { class: "card-top" },
          h("i", { class: `sign sign-${severity}` }),
          h("span", { class: "severity" }, speech.say(`severity.${severity}`)),
          h("span", { class: "family-name" }, speech.say(`family.${family}`)),
          h("span", { class: "place" }, speech.say("place", { line, column })),
        ),
        h("span", { class: "message" }, message),
        h("span", { class: "quote", lang: document.row.lang }, shortQuote(finding)),
        h("span", { class: "rule", title: summary || undefined }, ruleName(speech, rule)),
      ),
      this.#details,
    );
    this.judge();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.element.toggleAttribute("data-open", isOpen);
    this.element.querySelector(".card-head")?.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) replace(this.#details);
    else this.#fill();
  }

  /** Shows the reader's judgement; the rest stays as it is. */
  judge(): void {
    const judged = this.#app.triage.get(this.#document.row.name, this.#finding);
    this.element.dataset.mark = judged?.mark ?? "";
    for (const button of this.#details.querySelectorAll<HTMLElement>("[data-mark]"))
      button.setAttribute("aria-pressed", String(button.dataset.mark === judged?.mark));
    const reason = this.#details.querySelector<HTMLInputElement>(".reason");
    if (reason) reason.hidden = judged === undefined || judged.mark === "todo";
  }

  #fill(): void {
    const { speech } = this.#app;
    const { fix, evidence, quote, excerpt, fingerprint } = this.#finding;
    const { text, row } = this.#document;
    replace(
      this.#details,
      excerpt && text === undefined && excerptView(excerpt, row.lang),
      compareView(this.#app, this.#document, this.#finding),
      fix && fixView(this.#app, fix, text, quote, row.lang),
      evidenceView(this.#app, evidence, this.#document),
      this.#triage(),
      h(
        "p",
        { class: "faint code fingerprint" },
        fingerprint,
        h("span", { class: "print-place" }, ` ${speech.say("line", { n: this.#finding.line })}`),
      ),
    );
    this.judge();
  }

  #triage() {
    const { speech, triage } = this.#app;
    const name = this.#document.row.name;
    const reason = triage.get(name, this.#finding)?.reason ?? "";
    return h(
      "section",
      { class: "triage" },
      h("h4", {}, speech.say("triage")),
      h(
        "div",
        { class: "group" },
        MARKS.map((mark) =>
          h(
            "button",
            {
              type: "button",
              class: `chip mark-${mark}`,
              "data-mark": mark,
              title: speech.say(`triage.${mark}.about`),
              onclick: () => triage.toggle(name, this.#finding, mark),
            },
            speech.say(`triage.${mark}`),
          ),
        ),
      ),
      h("input", {
        class: "reason",
        value: reason,
        placeholder: speech.say("triage.reason"),
        "aria-label": speech.say("triage.reason"),
        oninput: (event: InputEvent) => triage.explain(name, this.#finding, (event.target as HTMLInputElement).value),
      }),
    );
  }
}

function shortQuote({ quote }: ReportFinding): string {
  return quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote;
}

function excerptView({ text, start, end }: { text: string; start: number; end: number }, lang: string | undefined) {
  return h(
    "p",
    { class: "passage excerpt", lang },
    h("span", { class: "around" }, text.slice(0, start)),
    h("mark", {}, text.slice(start, end)),
    h("span", { class: "around" }, text.slice(end)),
  );
}

/** The first view: a verdict, what was found, and every document in a heat map. */

import { FAMILIES } from "../../../vocabulary.ts";
import type { ReportIndex } from "../data.ts";
import type { App, View } from "./app.ts";
import { histogram, stackedBar } from "./charts.ts";
import { h, replace } from "./dom.ts";
import { HeatMap } from "./heat-map.ts";
import { ruleName } from "./rule-name.ts";
import type { State } from "./state.ts";
import { noCounts, type RowTally, rowsOf, sums, total } from "./tally.ts";
import { verdict } from "./verdict.ts";

const TOLD_RULES = 12;
const TOLD_PROBLEMS = 20;

export class Overview implements View {
  readonly element = h("main", { class: "overview" });
  readonly #app: App;
  readonly #charts = h("section", { class: "charts" });
  readonly #heatMap: HeatMap;

  constructor(app: App) {
    this.#app = app;
    this.#heatMap = new HeatMap(app);
    replace(this.element, verdict(app), this.#charts, this.#heatMap.element, remarks(app));
    void this.#fill();
  }

  update(before: State): void {
    const { document: _, finding: __, ...now } = this.#app.state;
    const { document: ___, finding: ____, ...then } = before;
    if (JSON.stringify(now) !== JSON.stringify(then)) void this.#fill();
  }

  async #fill(): Promise<void> {
    const { data, state, search } = this.#app;
    const found = state.text === "" ? undefined : await search.find(state.text);
    if (found !== undefined && this.#app.state.text !== state.text) return;
    const rows = rowsOf(data.index, this.#app.state, found);
    replace(this.#charts, charts(this.#app, rows));
    this.#heatMap.show(rows);
  }

  move(by: 1 | -1): void {
    this.#heatMap.move(by);
  }

  open(): void {
    this.#heatMap.open();
  }

  print(): void {
    this.#heatMap.showAll();
  }

  close(): void {
    this.#heatMap.close();
  }
}

function charts(app: App, rows: readonly RowTally[]) {
  const { speech, state, data } = app;
  const { families, rules } = sums(data.index, rows, state);
  const known = FAMILIES.filter((family) => families.has(family));
  const count = (counts: ReturnType<typeof noCounts> | undefined) => total(counts ?? noCounts());
  const mostFamily = Math.max(1, ...known.map((family) => count(families.get(family))));
  const topRules = [...rules].sort((a, b) => total(b[1]) - total(a[1])).slice(0, TOLD_RULES);
  const mostRule = Math.max(1, ...topRules.map(([, counts]) => total(counts)));
  const shares = rows.filter(({ row }) => row.length > 0).map(({ row }) => row.affected[1] / row.length);
  const alone = (family: (typeof FAMILIES)[number]) => (state.families.length === 1 && state.families[0] === family ? [] : [family]);
  return [
    h(
      "div",
      { class: "chart chart-families" },
      h("h2", {}, speech.say("byFamily")),
      known.length === 0 && h("p", { class: "faint" }, speech.say("none")),
      known.map((family) =>
        h(
          "button",
          {
            type: "button",
            class: "bar-row",
            onclick: () => app.go({ families: alone(family) }),
            "aria-pressed": String(state.families.includes(family)),
          },
          h("span", { class: "name" }, h("i", { class: `dot family-${family}` }), speech.say(`family.${family}`)),
          h("span", { class: "about" }, speech.say(`about.${family}`)),
          stackedBar(families.get(family) ?? noCounts(), mostFamily),
          h("b", {}, speech.number(count(families.get(family)))),
        ),
      ),
    ),
    h(
      "div",
      { class: "chart chart-rules" },
      h("h2", {}, speech.say("byRule")),
      topRules.length === 0 && h("p", { class: "faint" }, speech.say("none")),
      topRules.map(([rule, counts]) =>
        h(
          "button",
          {
            type: "button",
            class: "bar-row thin",
            onclick: () => app.go({ rule: state.rule === rule ? undefined : rule }),
            "aria-pressed": String(state.rule === rule),
            title: summaryOf(data.index, rule),
          },
          ruleName(speech, rule),
          stackedBar(counts, mostRule),
          h("b", {}, speech.number(total(counts))),
        ),
      ),
    ),
    h(
      "div",
      { class: "chart chart-spread" },
      h("h2", {}, speech.say("spread")),
      h("p", { class: "faint" }, speech.say("spreadDetail")),
      histogram(shares, speech),
    ),
  ];
}

function summaryOf(index: ReportIndex, rule: string): string | undefined {
  return index.rules.find(({ id }) => id === rule)?.summary || undefined;
}

/** What the run did not check, and what a reader should know of it. */
function remarks({ data, speech }: App) {
  const { run, textsLeftOut } = data.index;
  const skipped = Object.values(run.skipped).reduce((sum, count) => sum + count, 0);
  const reasons = Object.entries(run.skipped).map(([reason, count]) => `${speech.name(reason)} ${speech.number(count)}`);
  const lines = [
    ...(run.failures > 0
      ? [h("li", { class: "failed" }, speech.say("failed", { n: run.failures }), list(run.problems.slice(0, TOLD_PROBLEMS)))]
      : []),
    ...(skipped > 0 ? [h("li", {}, speech.say("skipped", { n: skipped }) + speech.say("colon") + reasons.join(speech.say("comma")))] : []),
    ...run.notices.map((notice) => h("li", {}, notice)),
    ...(textsLeftOut > 0 ? [h("li", {}, speech.say("textsLeftOut", { n: textsLeftOut }))] : []),
  ];
  return (
    lines.length > 0 &&
    h("section", { class: "remarks" }, h("h2", {}, speech.say(skipped + run.failures > 0 ? "notChecked" : "notices")), h("ul", {}, lines))
  );
}

function list(texts: readonly string[]) {
  return h(
    "ul",
    {},
    texts.map((text) => h("li", {}, text)),
  );
}

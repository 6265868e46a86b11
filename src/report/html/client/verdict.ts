/** The first thing a reader is told: how many documents are damaged, and how much of the text. */
import type { App } from "./app.ts";
import { wholeBar } from "./charts.ts";
import { h } from "./dom.ts";
import { noCounts, total, VERDICTS, verdictOf } from "./tally.ts";

/** The judgement on all documents: filters do not change it. */
export function verdict({ data, speech }: App): HTMLElement {
  const { documents, run } = data.index;
  const byVerdict = { error: 0, warn: 0, info: 0, clean: 0 };
  const severity = noCounts();
  let [harsh, all, length] = [0, 0, 0];
  for (const row of documents) {
    const counts = noCounts();
    for (const [, name, count] of row.counts) counts[name] += count;
    for (const name of ["error", "warn", "info"] as const) severity[name] += counts[name];
    byVerdict[verdictOf(counts)]++;
    harsh += row.affected[1];
    all += row.affected[2];
    length += Math.max(0, row.length);
  }
  const worst = documents.length === 0 ? "nothing" : (VERDICTS.find((name) => byVerdict[name] > 0) ?? "clean");
  const flagged = documents.length - byVerdict.clean;
  const bar = VERDICTS.map((name) => ({
    name,
    count: byVerdict[name],
    label: `${speech.number(byVerdict[name])} ${speech.say(`state.${name}`)}`,
  }));
  return h(
    "section",
    { class: `verdict verdict-${worst}` },
    h(
      "div",
      { class: "sentence" },
      h("h1", {}, speech.say(`verdict.${worst}`, { n: worst === "error" || worst === "warn" ? byVerdict[worst] : 0 })),
      h("p", {}, speech.say("verdict.of", { n: documents.length })),
      wholeBar(bar),
      h(
        "ul",
        { class: "bar-legend" },
        bar.filter(({ count }) => count > 0).map(({ name, label }) => h("li", {}, h("i", { class: `dot fill-${name}` }), label)),
      ),
    ),
    h(
      "dl",
      { class: "figures" },
      figure(
        speech.say("flaggedShare"),
        speech.share(harsh, length),
        [speech.say("charactersOf", { n: harsh, all: length }), speech.say("flaggedShareAll", { share: speech.share(all, length) })].join(
          speech.say("semicolon"),
        ),
      ),
      figure(speech.say("flaggedDocuments"), speech.number(flagged), speech.say("cleanDocuments", { n: byVerdict.clean })),
      figure(
        speech.say("findings"),
        speech.number(total(severity)),
        (["error", "warn", "info"] as const)
          .filter((name) => severity[name] > 0)
          .map(
            (name) => `${speech.number(severity[name])} ${speech.say(severity[name] === 1 ? `severity.${name}` : `severity.${name}.many`)}`,
          )
          .join(speech.say("comma")),
      ),
      figure(speech.say("fixable"), speech.number(run.fixable.safe + run.fixable.unsafe), speech.say("fixableDetail", run.fixable)),
    ),
  );
}

function figure(name: string, value: string, detail: string) {
  return h("div", { class: "figure" }, h("dt", {}, name), h("dd", {}, h("b", {}, value), h("span", {}, detail)));
}

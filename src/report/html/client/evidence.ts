/** What shows that a finding is right, in words: each kind of evidence as a reader can check it. */
import type { Evidence } from "../../../rule.ts";
import type { App } from "./app.ts";
import type { OpenDocument } from "./data.ts";
import { h } from "./dom.ts";
import { lineAt, linesOf } from "./segments.ts";
import { codePoint } from "./shown.ts";

/** Signals whose value is a part of a whole. */
const SHARES = new Set(["share of the line", "shared with the document"]);
const SHOWN_PLACES = 8;
const SHOWN_DOCUMENTS = 12;
const MOST_WEIGHT = 4;

type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;

export function evidenceView(app: App, evidence: readonly Evidence[], here: OpenDocument): HTMLElement | undefined {
  if (evidence.length === 0) return undefined;
  const of = <Kind extends Evidence["kind"]>(kind: Kind) => evidence.filter((item): item is Of<Kind> => item.kind === kind);
  const signals = of("signal");
  const places = of("place");
  return h(
    "section",
    { class: "evidence" },
    h("h4", {}, app.speech.say("evidence")),
    signals.length > 0 &&
      h(
        "table",
        { class: "signals" },
        signals.map((item) => signalRow(app, item)),
      ),
    of("characters").map((item) => charactersView(app, item)),
    of("roundtrip").map((item) => roundtripView(app, item)),
    of("bytes").map((item) => bytesView(app, item)),
    of("claim").length > 0 &&
      h(
        "ul",
        { class: "claims" },
        of("claim").map((item) => claimView(app, item, here)),
      ),
    of("arithmetic").map((item) => arithmeticView(app, item)),
    of("spread").map((item) => spreadView(app, item)),
    places.length > 0 && placesView(app, places, here),
  );
}

function signalRow({ speech }: App, { name, value, weight }: Of<"signal">) {
  const told = typeof value === "string" ? speech.name(value) : SHARES.has(name) ? speech.share(value, 1) : speech.number(value);
  const dots = weight === undefined ? "" : "●".repeat(Math.min(MOST_WEIGHT, Math.max(0, Math.round(weight))));
  return h(
    "tr",
    {},
    h("th", {}, speech.name(name)),
    h("td", {}, told),
    h("td", { class: "weight", title: weight === undefined ? undefined : speech.say("evidence.weight", { n: weight }) }, dots),
  );
}

/** Characters one by one, so that look-alikes can be told apart by their numbers. */
function charactersView({ speech }: App, { name, text }: Of<"characters">) {
  return h(
    "div",
    { class: "characters" },
    h("small", {}, speech.name(name)),
    [...text].map((character) => h("span", { title: codePoint(character) }, character)),
  );
}

function roundtripView({ speech }: App, { from, to, text }: Of<"roundtrip">) {
  const label =
    to === "text" ? speech.say("evidence.unescape", { from: speech.name(from) }) : speech.say("evidence.roundtrip", { from, to });
  return h(
    "div",
    { class: "roundtrip" },
    h("small", {}, label),
    h("p", { class: "passage" }, text.trim() === "" ? codePoints(text) : text),
  );
}

/** White space alone would be an empty box. */
function codePoints(text: string): string {
  return [...text].map(codePoint).join(" ");
}

function bytesView({ speech }: App, { hex, byteStart, byteEnd }: Of<"bytes">) {
  return h(
    "div",
    { class: "bytes" },
    h("small", {}, speech.say("evidence.bytes", { from: byteStart, to: byteEnd })),
    h("code", {}, hex.match(/../g)?.join(" ") ?? hex),
  );
}

function claimView(app: App, { text, low, high, unit, bound, subject, metric, time, document }: Of<"claim">, here: OpenDocument) {
  const { speech } = app;
  const [from, to] = [speech.figure(low), speech.figure(high)];
  const range = from === to ? from : speech.say("evidence.between", { low: from, high: to });
  const facts = [
    [speech.say("evidence.subject"), subject],
    [speech.say("evidence.metric"), metric],
    [speech.say("evidence.time"), time],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
  return h(
    "li",
    {},
    h("q", {}, text),
    ` ${speech.say("evidence.claim")} `,
    h("b", {}, `${bound ?? ""}${range}${unit && unit !== "1" ? ` ${unit}` : ""}`),
    facts.map(([name, value]) => h("span", { class: "fact" }, h("small", {}, name), value)),
    document !== undefined && document !== here.row.name && h("span", { class: "fact" }, documentLink(app, document)),
  );
}

function arithmeticView({ speech }: App, { steps }: Of<"arithmetic">) {
  return h(
    "div",
    { class: "arithmetic" },
    h("small", {}, speech.say("evidence.arithmetic")),
    h(
      "ol",
      {},
      steps.map((step) => h("li", {}, step)),
    ),
  );
}

function named(documents: readonly string[]): number {
  return Math.min(documents.length, SHOWN_DOCUMENTS);
}

/** The majority first, as the rule gives it. */
function spreadView(app: App, { values }: Of<"spread">) {
  const { speech } = app;
  return h(
    "div",
    { class: "spread" },
    h("small", {}, speech.say("evidence.spread")),
    values.map(({ text, documents, count = documents.length }) =>
      h(
        "div",
        { class: "value" },
        h("b", {}, text),
        h("span", { class: "faint" }, `× ${speech.number(count)}`),
        h(
          "ul",
          {},
          documents.slice(0, SHOWN_DOCUMENTS).map((name) => h("li", {}, documentLink(app, name))),
          count > named(documents) && h("li", { class: "faint" }, `+ ${speech.number(count - named(documents))}`),
        ),
      ),
    ),
  );
}

function placesView({ speech }: App, places: readonly Of<"place">[], { text }: OpenDocument) {
  const lines = text === undefined ? undefined : linesOf(text);
  return h(
    "ul",
    { class: "places" },
    places
      .slice(0, SHOWN_PLACES)
      .map(({ start, note }) =>
        h(
          "li",
          {},
          `${speech.name(note)} `,
          lines &&
            h(
              "button",
              { type: "button", class: "link", onclick: () => dispatchEvent(new CustomEvent("show-offset", { detail: start })) },
              speech.say("line", { n: lineAt(lines, start) + 1 }),
            ),
        ),
      ),
    places.length > SHOWN_PLACES && h("li", { class: "faint" }, speech.say("compareMore", { n: places.length - SHOWN_PLACES })),
  );
}

function documentLink(app: App, name: string) {
  const number = app.data.numberOf(name);
  if (number === undefined) return h("bdi", {}, name);
  return h(
    "button",
    { type: "button", class: "link", title: name, onclick: () => app.go({ document: number, finding: undefined }) },
    h("bdi", {}, name),
  );
}

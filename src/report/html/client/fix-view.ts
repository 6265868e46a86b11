/** A repair as before and after: only the lines that change, with what changes in them marked. */
import type { ReportFix } from "../data.ts";
import type { App } from "./app.ts";
import { differences, type Piece } from "./differences.ts";
import { type Child, h } from "./dom.ts";
import { linesOf } from "./segments.ts";

const SHOWN_LINES = 6;
/** So short, before and after stand side by side. */
const SHORT = 34;
/** Characters told before and after a change. */
const CONTEXT = 10;
/** Characters kept around a change in a long line. */
const AROUND = 24;
const LONGEST_SIDE = 240;

export function fixView({ speech }: App, fix: ReportFix, text: string | undefined, quote: string, lang: string | undefined): HTMLElement {
  const pairs = changedLines(text?.slice(fix.start, fix.end) ?? quote, fix.text);
  const [head, tail] = text !== undefined && pairs.length === 1 ? contextOf(text, fix) : ["", ""];
  return h(
    "section",
    { class: "fix" },
    h("h4", {}, speech.say("fix"), h("span", { class: fix.safe ? "safe" : "unsafe" }, speech.say(fix.safe ? "fix.safe" : "fix.unsafe"))),
    pairs.slice(0, SHOWN_LINES).map(([left, right]) => {
      const found = differences(left, right) ?? { left: [{ text: left, differs: true }], right: [{ text: right, differs: true }] };
      const isShort = head.length + Math.max(left.length, right.length) + tail.length <= SHORT;
      const inContext = (pieces: readonly Piece[]) => [
        h("span", { class: "around" }, head),
        shortened(pieces).map(marked),
        h("span", { class: "around" }, tail),
      ];
      const isAlone = head + tail === "";
      const removed = speech.say(isAlone && right === "" ? "remove" : "before");
      const inserted = speech.say(isAlone && left === "" ? "insert" : "after");
      return h(
        "div",
        { class: isShort ? "before-after short" : "before-after", lang },
        !(isAlone && left === "") && side("before", removed, inContext(found.left)),
        !(isAlone && right === "") && side("after", inserted, inContext(found.right)),
      );
    }),
    pairs.length > SHOWN_LINES && h("p", { class: "faint" }, speech.say("moreChanges", { n: pairs.length - SHOWN_LINES })),
  );
}

function side(name: "before" | "after", label: string, passage: Child) {
  return h("div", { class: name }, h("small", {}, label), h("span", { class: "passage" }, passage));
}

/** What stands before and after a change in its line. */
function contextOf(text: string, { start, end }: ReportFix): [before: string, after: string] {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return [before.slice(before.search(/[^\r\n]*$/)), after.slice(0, after.search(/[\r\n]|$/))];
}

function marked({ text, differs }: Piece) {
  return differs ? h("mark", {}, text) : h("span", {}, text);
}

/** Lines that differ, one by one where there are as many on both sides; else all as one. */
function changedLines(before: string, after: string): [string, string][] {
  const [left, right] = [before, after].map((text) => linesOf(text).map(({ start, end }) => text.slice(start, end)));
  if (left.length !== right.length || left.length === 1) return [[before, after]];
  return left.map((line, i): [string, string] => [line, right[i]]).filter(([a, b]) => a !== b);
}

/** Long stretches that stay the same are cut in their middle. */
export function shortened(pieces: readonly Piece[], around = AROUND): Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONGEST_SIDE) return [...pieces];
  return pieces.map((piece, i) => {
    const { text, differs } = piece;
    const keep = differs ? LONGEST_SIDE : around;
    if (text.length <= 2 * keep + 1) return piece;
    const head = i === 0 && !differs ? "" : text.slice(0, keep);
    const tail = i === pieces.length - 1 && !differs ? "" : text.slice(-keep);
    return { text: `${head}…${tail}`, differs };
  });
}

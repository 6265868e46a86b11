/** Keys and signs, in a dialog. */
import { FAMILIES } from "../../../vocabulary.ts";
import { h } from "./dom.ts";
import { SEVERITIES } from "./state.ts";
import type { Speech } from "./words.ts";

const KEYS = [
  [["j", "k"], "keys.next"],
  [["Enter"], "keys.open"],
  [["[", "]"], "keys.document"],
  [["Esc"], "keys.back"],
  [["/"], "keys.search"],
  [["a", "f", "t"], "keys.triage"],
  [["d"], "keys.theme"],
  [["?"], "keys.help"],
] as const;

export function helpDialog(speech: Speech): HTMLDialogElement {
  const dialog = h(
    "dialog",
    { class: "help", "aria-label": speech.say("help") },
    h("form", { method: "dialog" }, h("button", { class: "icon", "aria-label": speech.say("close") }, "×")),
    h("h2", {}, speech.say("help")),
    h(
      "dl",
      { class: "keys" },
      KEYS.map(([keys, word]) =>
        h(
          "div",
          {},
          h(
            "dt",
            {},
            keys.map((key) => h("kbd", {}, key)),
          ),
          h("dd", {}, speech.say(word)),
        ),
      ),
    ),
    h("h2", {}, speech.say("legend")),
    h("p", {}, speech.say("legend.family")),
    h(
      "ul",
      { class: "legend" },
      FAMILIES.map((family) =>
        h(
          "li",
          {},
          h("span", { class: "mark stripes-1", "--stripe-1": `var(--${family})` }, speech.say(`family.${family}`)),
          h("span", { class: "faint" }, speech.say(`about.${family}`)),
        ),
      ),
      SEVERITIES.map((severity) =>
        h(
          "li",
          {},
          h("i", { class: `sign sign-${severity}` }),
          h("span", { class: `mark line-${severity}` }, speech.say(`severity.${severity}`)),
        ),
      ),
    ),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return dialog;
}

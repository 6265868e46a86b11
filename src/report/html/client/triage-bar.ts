/** How much is judged, and the way to take it along. */
import type { App } from "./app.ts";
import { h, replace } from "./dom.ts";
import { store } from "./store.ts";

const FILE_NAME = "corpuslint-suppressions.yaml";

export function triageBar(app: App): HTMLElement {
  const element = h("div", { class: "triage-bar", role: "status" });
  const show = () => {
    const { speech, triage } = app;
    const judged = triage.all().length;
    const suppressed = triage.suppressed().length;
    element.hidden = judged === 0;
    if (judged === 0) return;
    replace(
      element,
      h("span", {}, speech.say("triage.count", { n: judged })),
      h(
        "button",
        {
          type: "button",
          class: "solid",
          disabled: suppressed === 0,
          title: speech.say("triage.export.about", { n: suppressed }),
          onclick: () => save(app),
        },
        speech.say("triage.export"),
      ),
      h(
        "button",
        { type: "button", class: "quiet", onclick: () => confirm(speech.say("triage.clear.sure")) && triage.clear() },
        speech.say("triage.clear"),
      ),
      !store.lasts && h("span", { class: "volatile" }, speech.say("triage.volatile")),
    );
  };
  app.triage.onChange(show);
  show();
  return element;
}

function save({ triage, speech }: App): void {
  const file = triage.file({ accept: speech.say("triage.reason.accept"), false: speech.say("triage.reason.false") });
  const url = URL.createObjectURL(new Blob([file], { type: "application/yaml" }));
  h("a", { href: url, download: FILE_NAME }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

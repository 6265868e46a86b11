/** Keys, for those who go through many findings. Nothing listens while somebody types. */

export interface KeyTargets {
  move(by: 1 | -1): void;
  open(): void;
  document(by: 1 | -1): void;
  back(): void;
  search(): void;
  mark(mark: "accept" | "false" | "todo"): void;
  theme(): void;
  help(): void;
}

export function listenToKeys(targets: KeyTargets): void {
  addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement | null;
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (target?.matches("input, select, textarea")) {
      if (event.key !== "Escape") return;
      event.preventDefault(); // a search field would be emptied
      target.blur();
      return;
    }
    const act = actionOf(event.key, targets);
    if (act === undefined || (event.key === "Enter" && target?.matches("button, a"))) return;
    event.preventDefault();
    act();
  });
}

function actionOf(key: string, targets: KeyTargets): (() => void) | undefined {
  switch (key) {
    case "j":
      return () => targets.move(1);
    case "k":
      return () => targets.move(-1);
    case "Enter":
      return () => targets.open();
    case "[":
      return () => targets.document(-1);
    case "]":
      return () => targets.document(1);
    case "Escape":
    case "u":
      return () => targets.back();
    case "/":
      return () => targets.search();
    case "a":
      return () => targets.mark("accept");
    case "f":
      return () => targets.mark("false");
    case "t":
      return () => targets.mark("todo");
    case "d":
      return () => targets.theme();
    case "?":
      return () => targets.help();
    default:
      return undefined;
  }
}

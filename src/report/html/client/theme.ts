/** Light or dark: as the system says, until somebody chooses. */
import { store } from "./store.ts";

const KEY = "corpuslint.theme";

export function applyTheme(): void {
  const chosen = store.get(KEY);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}

export function toggleTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const now = document.documentElement.dataset.theme ?? system;
  const next = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  store.set(KEY, next);
}

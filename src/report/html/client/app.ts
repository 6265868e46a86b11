/** What every part of the page is handed. */
import type { Data } from "./data.ts";
import type { Search } from "./search.ts";
import type { State } from "./state.ts";
import type { Triage } from "./triage.ts";
import type { Speech } from "./words.ts";

export interface App {
  readonly data: Data;
  readonly speech: Speech;
  readonly search: Search;
  readonly triage: Triage;
  readonly state: State;
  /** Goes to a changed state. With `replace` the step back skips what was left, as fits typing. */
  go(change: Partial<State>, how?: "replace"): void;
}

/** A view knows how to answer keys and how to let go of what it listens to. */
export interface View {
  readonly element: HTMLElement;
  /** The state changed and this view is still the one to show it. */
  update(before: State): void;
  move?(by: 1 | -1): void;
  open?(): void;
  mark?(mark: "accept" | "false" | "todo"): void;
  print?(): void;
  close?(): void;
}

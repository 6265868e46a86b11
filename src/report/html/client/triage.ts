/** What a reader makes of each finding, and the suppression file made of it. */
import type { ReportFinding } from "../data.ts";
import { store } from "./store.ts";
import { suppressionFile } from "./suppression-file.ts";

export type Mark = "accept" | "false" | "todo";
export const MARKS: readonly Mark[] = ["accept", "false", "todo"];

export interface Judged {
  readonly mark: Mark;
  readonly rule: string;
  readonly document: string;
  readonly fingerprint: string;
  readonly reason: string;
}

const KEY = "corpuslint.triage";

export class Triage {
  /** Of all reports that this browser knows; a finding is the same wherever its document and fingerprint are. */
  readonly #judged: Map<string, Judged>;
  readonly #documents: ReadonlySet<string>;
  readonly #listeners = new Set<() => void>();

  constructor(documents: readonly string[]) {
    this.#documents = new Set(documents);
    this.#judged = new Map(remembered().map((one) => [keyOf(one.document, one.fingerprint), one]));
  }

  get(document: string, { fingerprint }: ReportFinding): Judged | undefined {
    return this.#judged.get(keyOf(document, fingerprint));
  }

  /** The same mark again takes it away. */
  toggle(document: string, { rule, fingerprint }: ReportFinding, mark: Mark): void {
    const key = keyOf(document, fingerprint);
    const known = this.#judged.get(key);
    if (known?.mark === mark) this.#judged.delete(key);
    else this.#judged.set(key, { mark, rule, document, fingerprint, reason: known?.reason ?? "" });
    this.#changed();
  }

  explain(document: string, { fingerprint }: ReportFinding, reason: string): void {
    const key = keyOf(document, fingerprint);
    const known = this.#judged.get(key);
    if (known === undefined) return;
    this.#judged.set(key, { ...known, reason });
    this.#keep();
  }

  /** Judgements on this report's documents. */
  all(): Judged[] {
    return [...this.#judged.values()].filter(({ document }) => this.#documents.has(document));
  }

  /** What a suppression file would hold: a fault to be mended is not suppressed. */
  suppressed(): Judged[] {
    return this.all().filter(({ mark }) => mark !== "todo");
  }

  clear(): void {
    for (const { document, fingerprint } of this.all()) this.#judged.delete(keyOf(document, fingerprint));
    this.#changed();
  }

  /** @param reasons what stands for a mark without words of its own */
  file(reasons: Readonly<Record<"accept" | "false", string>>): string {
    return suppressionFile(
      this.suppressed().map(({ mark, reason, ...one }) => ({
        ...one,
        reason: reason.trim() || reasons[mark === "accept" ? "accept" : "false"],
      })),
    );
  }

  onChange(listener: () => void, until?: AbortSignal): void {
    this.#listeners.add(listener);
    until?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  #changed(): void {
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    store.set(KEY, JSON.stringify([...this.#judged.values()]));
  }
}

function keyOf(document: string, fingerprint: string): string {
  return `${fingerprint} ${document}`;
}

/** What was kept, unless something else wrote there. */
function remembered(): Judged[] {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isJudged) : [];
  } catch {
    return [];
  }
}

function isJudged(value: unknown): value is Judged {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Partial<Record<keyof Judged, unknown>>;
  const texts = [one.rule, one.document, one.fingerprint, one.reason];
  return MARKS.some((mark) => mark === one.mark) && texts.every((text) => typeof text === "string");
}

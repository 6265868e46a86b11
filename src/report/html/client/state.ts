/** What is shown, kept in the address after `#`: a link or a reload shows the same. */
import type { Family, Severity } from "../../../vocabulary.ts";
import { FAMILIES } from "../../../vocabulary.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
export const SHOW = ["all", "flagged", "clean"] as const;
export type Show = (typeof SHOW)[number];

export interface State {
  /** The opened document's number; none is the overview. */
  readonly document?: number | undefined;
  /** The chosen finding, by its place in the document's list. */
  readonly finding?: number | undefined;
  /** Empty sets let everything pass. */
  readonly families: readonly Family[];
  readonly severities: readonly Severity[];
  readonly rule?: string | undefined;
  readonly text: string;
  readonly show: Show;
  /** `name`, `share`, `size`, `findings` or a family; `-` before it turns the order around. */
  readonly sort: string;
}

export const DEFAULT_SORT = "-severity";

export function readState(hash: string): State {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const list = (key: string) => (values.get(key) ?? "").split(",");
  return {
    document: wholeNumber(values.get("document")),
    finding: wholeNumber(values.get("finding")),
    families: FAMILIES.filter((family) => list("family").includes(family)),
    severities: SEVERITIES.filter((severity) => list("severity").includes(severity)),
    rule: values.get("rule") ?? undefined,
    text: values.get("text") ?? "",
    show: SHOW.find((show) => show === values.get("show")) ?? "all",
    sort: values.get("sort") ?? DEFAULT_SORT,
  };
}

export function writeState(state: State): string {
  const values = new URLSearchParams();
  if (state.document !== undefined) values.set("document", String(state.document));
  if (state.finding !== undefined) values.set("finding", String(state.finding));
  if (state.families.length > 0) values.set("family", state.families.join(","));
  if (state.severities.length > 0) values.set("severity", state.severities.join(","));
  if (state.rule !== undefined) values.set("rule", state.rule);
  if (state.text !== "") values.set("text", state.text);
  if (state.show !== "all") values.set("show", state.show);
  if (state.sort !== DEFAULT_SORT) values.set("sort", state.sort);
  return `#${values}`;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function isFiltered({ families, severities, rule, text, show }: State): boolean {
  return families.length + severities.length > 0 || rule !== undefined || text !== "" || show !== "all";
}

/** Whether a finding of this rule and severity passes the filters. */
export function passes(state: State, rule: string, severity: Severity): boolean {
  return (
    (state.severities.length === 0 || state.severities.includes(severity)) &&
    (state.rule === undefined || state.rule === rule) &&
    (state.families.length === 0 || state.families.some((family) => rule.startsWith(`${family}/`)))
  );
}

/** The list with the item put in, or taken out. */
export function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** The parts and views of a measure that keep two values of it apart: of which half-year, of whom, in which variant. */
import { type Cue, type Cues, lastEndingBefore } from "./metrics.ts";
import { isLatinAt, type Place } from "./place.ts";

const PART = /其中|当中|of which|of whom|including/i;
const DAY_NUMBER = /(?:第|上映|上线|首)? ?(\d{1,3}) ?天|\b(\d{1,3}) days\b/g;
/** Running totals: the day they were counted tells them apart. */
const RUNNING = new Set(["box-office", "admissions", "users", "downloads", "daily-users"]);

export function scopesOf({ metrics, scopes }: Cues, { text, figures, index, figure, clause }: Place): string[] {
  const found = new Set<string>();
  let from = clause.start;
  for (let i = index - 1; i >= 0 && figures[i].start >= clause.start; i--) {
    if (figures[i].kind === "date") continue;
    from = figures[i].end;
    break;
  }
  from = behindFigure(scopes, text, from, clause.start);
  const to = Math.min(clause.end, figures[index + 1]?.start ?? text.length);
  for (let i = lastEndingBefore(scopes, to); i >= 0 && scopes[i].start >= from; i--)
    for (const name of scopes[i].names) if (name !== "cumulative") found.add(name);
  if (isPart(metrics, text, clause.start, figure.start)) found.add("part");
  return [...found];
}

/** 其中东段12公里 is a part of what was told before; 其中出口9000辆 says itself what it measures. */
function isPart(metrics: readonly Cue[], text: string, from: number, to: number): boolean {
  const part = PART.exec(text.slice(from, to));
  if (part === null) return false;
  const end = from + part.index + part[0].length;
  return !metrics.some((cue) => cue.start === end && cue.end <= to);
}

/** Down 8% on the week and 14% on the year: in English the view of the figure before stands behind it. */
function behindFigure(scopes: readonly Cue[], text: string, from: number, floor: number): number {
  const next = scopes[lastEndingBefore(scopes, from) + 1];
  return from > floor && next !== undefined && next.start <= from + 1 && isLatinAt(text, next.start) ? next.end : from;
}

/** The variant (256GB版) and the day of a running total are views too. */
export function withDetails(scopes: readonly string[], metric: string, { text, figures, index, figure, clause, floor }: Place): string[] {
  // 收盘总市值: its value at the close is its value
  const all = metric === "market-value" ? scopes.filter((scope) => scope !== "close") : [...scopes];
  if (metric === "price" || metric === "cost") {
    const variant = figures.slice(0, index).findLast((other) => other.family === "data" && other.start >= clause.start);
    if (variant) all.push(`variant:${variant.value}`);
  }
  if (RUNNING.has(metric)) {
    const day = [...text.slice(floor, figure.start).matchAll(DAY_NUMBER)].at(-1);
    if (day && !all.includes("first-day")) all.push(`day:${day[1] ?? day[2]}`);
  }
  return all.sort();
}

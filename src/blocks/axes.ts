/** What is left of a chart's axis: values at equal steps, each on a line of its own. */
import type { Span } from "../text/span.ts";
import { Look } from "./looks.ts";
import type { Page } from "./page.ts";

export interface Axis extends Span {
  readonly values: readonly number[];
  readonly unit: string;
}

const TICK = /^([-−+]?\d{1,3}(?:,\d{3}){1,4}|[-−+]?\d{1,9}(?:\.\d{1,4})?)\s?([%％‰]|[A-Za-z]{0,3}|[\u4e00-\u9fff]{0,2})$/;
const MIN_TICKS = 5;
/** Steps of one count the lines of a list; charts count years so and little else. */
const YEARS: readonly [first: number, last: number] = [1900, 2100];

export function axesOf(page: Page): Axis[] {
  const { facts, document } = page;
  const axes: Axis[] = [];
  for (let line = facts.next(0, Look.Tick); line >= 0; line = facts.next(line + 1, Look.Tick)) {
    const first = readTick(page, line);
    if (first === undefined) continue;
    const values = [first.value];
    let last = line;
    for (let next = facts.neighbour(line, 1); next >= 0 && next <= last + 2; next = facts.neighbour(next, 1)) {
      const tick = readTick(page, next);
      if (tick === undefined || tick.unit !== first.unit || !isEven(values, tick.value)) break;
      values.push(tick.value);
      last = next;
    }
    if (values.length >= MIN_TICKS && isScale(values, first.unit)) {
      axes.push({ start: facts.starts[line], end: facts.ends[last], values, unit: first.unit });
      line = last;
    }
  }
  return axes.filter((axis) => !document.regions.touch(["code", "table"], axis));
}

function readTick({ facts, document }: Page, line: number): { value: number; unit: string } | undefined {
  if ((facts.looks[line] & Look.Tick) === 0) return undefined;
  const match = TICK.exec(document.text.slice(facts.starts[line], facts.ends[line]));
  return match === null ? undefined : { value: Number(match[1].replaceAll(",", "").replace("−", "-")), unit: match[2] };
}

function isEven(values: readonly number[], next: number): boolean {
  if (values.length < 2) return next !== values[0];
  const step = values[1] - values[0];
  return Math.abs(next - values[values.length - 1] - step) < Math.abs(step) * 1e-6;
}

function isScale(values: readonly number[], unit: string): boolean {
  const step = Math.abs(values[1] - values[0]);
  if (step !== 1 || /[%％‰]/.test(unit)) return true;
  return values.every((value) => value >= YEARS[0] && value <= YEARS[1]);
}

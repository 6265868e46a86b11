/** What the reader makes of a figure. */
import type { Span } from "../text/span.ts";
import type { Interval } from "./interval.ts";
import type { UnitFamily } from "./units.ts";

/** How the printed value bounds the true one. `~`: about. */
export type Bound = "=" | "~" | "<" | "<=" | ">" | ">=" | "range" | "~<";

export type FigureKind = "amount" | "count" | "ratio" | "point" | "multiple" | "duration" | "rank" | "date" | "number";

/** A day, month, quarter or year; absent parts were not said. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  /** 1 first half, 2 second half. */
  readonly half?: number;
  /** 1 Monday .. 7 Sunday, where the text names it. */
  readonly weekday?: number;
}

/** What one of it costs, holds or lasts: 元/公斤, 8 MW a turbine. */
export interface Per {
  readonly family: UnitFamily;
  /** Base unit, or the counted noun. */
  readonly name: string;
  /** Base units in the unit that was printed; the value was divided by it. */
  readonly factor: number;
}

/** While it is built, field by field: copying objects costs more than reading numbers. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Figure extends Span {
  /** As printed. */
  readonly text: string;
  readonly kind: FigureKind;
  /** In base units: of a range the middle. */
  readonly value: number;
  /** What the printed value may stand for, in base units (approximators and rounding). */
  readonly interval: Interval;
  readonly bound: Bound;
  /** One unit of the last printed place that is not zero, in base units. */
  readonly ulp: number;
  /** One unit of the last printed place, in base units. */
  readonly place: number;
  readonly digits: number;
  /** Base units in the unit that was printed, its magnitude left out: 1,000 for km. */
  readonly factor: number;
  readonly family: UnitFamily;
  /** Base unit (`CNY`, `m`, `s`), counted thing (`person`, `thing`) or empty. */
  readonly unit: string;
  /** The noun after a count in English, or the Han behind a classifier: not yet a unit. */
  readonly counted?: string | undefined;
  readonly per?: Per | undefined;
  readonly date?: CalendarDate | undefined;
  /** The end of a period of dates. */
  readonly until?: CalendarDate | undefined;
  /** Months and years in it vary in length. */
  readonly loose?: boolean | undefined;
}

/** A bare figure, all its fields there: objects of one shape are what engines read fastest, and figures are read everywhere. */
export function newFigure(
  text: string,
  start: number,
  end: number,
  kind: FigureKind,
  bound: Bound,
  value: number,
  interval: Interval,
): Writable<Figure> {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    value,
    interval,
    bound,
    ulp: 1,
    place: 1,
    digits: 1,
    factor: 1,
    family: "number",
    unit: "",
    counted: undefined,
    per: undefined,
    loose: undefined,
    date: undefined,
    until: undefined,
  };
}

/** Figures as a table as wide as the terminal: Han characters take two cells. */
import pc from "picocolors";
import stringWidth from "string-width";
import { visible } from "../report/visible.ts";
import type { Locale } from "../vocabulary.ts";
import type { FiguresOptions, PlacedFigure } from "./figures.ts";

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  en: ["place", "as printed", "read as", "unit", "kind", "of"],
  "zh-CN": ["位置", "原文", "读作", "单位", "类型", "对象"],
  "zh-TW": ["位置", "原文", "讀作", "單位", "類型", "對象"],
};
const GAP = "  ";
/** No column is narrower for the sake of the others, if it has as much to show. */
const LEAST = 8;
/** Of a bound that says more than equality. */
const BOUNDS: Readonly<Record<string, string>> = {
  "=": "",
  range: "",
  "~": "≈ ",
  "<": "< ",
  "<=": "≤ ",
  ">": "> ",
  ">=": "≥ ",
  "~<": "≲ ",
};

export function figuresTable(document: string, rows: readonly PlacedFigure[], { locale = "en", colour, width }: FiguresOptions): string {
  const paint = pc.createColors(colour);
  const cells = rows.map((row) => cellsOf(row).map(visible));
  const widths = fitted(columnWidths([HEADINGS[locale], ...cells]), width);
  const line = (texts: readonly string[], tone?: (text: string) => string) =>
    texts
      .map((text, i) => padded(text, widths[i]))
      .map((text) => (tone ? tone(text) : text))
      .join(GAP)
      .trimEnd();
  return `${paint.underline(visible(document))}\n${[line(HEADINGS[locale], paint.dim), ...cells.map((row) => line(row))].join("\n")}\n`;
}

function cellsOf(row: PlacedFigure): string[] {
  return [`${row.line}:${row.column}`, row.text, readAs(row), row.unit, row.kind, row.metric ?? ""];
}

function readAs({ low, high, bound, date }: PlacedFigure): string {
  if (date !== undefined) return date;
  if (bound === "<" || bound === "<=" || bound === "~<") return BOUNDS[bound] + numberText(high);
  if (bound === ">" || bound === ">=") return BOUNDS[bound] + numberText(low);
  if (low === high) return BOUNDS[bound] + numberText(low);
  return `${BOUNDS[bound]}${numberText(low)} – ${numberText(high)}`;
}

function numberText(value: number | null): string {
  if (value === null) return "∞";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toPrecision(6);
  return value.toLocaleString("en", { maximumSignificantDigits: 12 });
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  return rows[0].map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i]))));
}

/** Takes from the widest column until all fit. */
function fitted(widths: readonly number[], width: number): number[] {
  const narrowed = [...widths];
  const total = () => narrowed.reduce((sum, each) => sum + each, 0) + GAP.length * (narrowed.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = narrowed.indexOf(Math.max(...narrowed));
    if (narrowed[widest] <= LEAST) break;
    narrowed[widest] = Math.max(LEAST, narrowed[widest] - over, Math.floor((narrowed[widest] * 3) / 4));
  }
  return narrowed;
}

function padded(text: string, width: number): string {
  const cells = stringWidth(text);
  if (cells <= width) return text + " ".repeat(width - cells);
  let taken = "";
  let used = 0;
  for (const character of text) {
    const wide = stringWidth(character);
    if (used + wide > width - 1) break;
    taken += character;
    used += wide;
  }
  return `${taken}…${" ".repeat(width - 1 - used)}`;
}

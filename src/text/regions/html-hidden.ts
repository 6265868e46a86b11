/** Whether an element is there for machines only: hidden, invisible or moved off the screen by its own attributes. */
import type { Element } from "hast";

/** Pixels (an em counts as 16) beyond which nothing of a box is left on a screen; indents and overlaps of real pages stay far below. */
const OFF_SCREEN = 500;
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 1.33, em: 16, rem: 16, "%": 10, vw: 10, vh: 10 };
const LENGTH = /^\s*(-?[0-9.]{1,12})\s*([a-z%]{0,4})/;

/** Style sheets are not applied: only the `hidden` attribute and the `style` attribute tell. */
export function isHiddenElement(element: Element): boolean {
  const { hidden, style } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  return typeof style === "string" && hides(declarations(style));
}

function declarations(style: string): Map<string, string> {
  const pairs = style.toLowerCase().split(";").slice(0, 200);
  return new Map(
    pairs.map((pair) => {
      const colon = pair.indexOf(":");
      return [
        pair.slice(0, Math.max(0, colon)).trim(),
        pair
          .slice(colon + 1)
          .replace(/!\s{0,9}important/, "")
          .trim(),
      ];
    }),
  );
}

function hides(style: ReadonlyMap<string, string>): boolean {
  const is = (name: string, ...values: string[]) => values.includes(style.get(name) ?? "");
  if (is("display", "none") || is("visibility", "hidden", "collapse")) return true;
  if (pixels(style.get("opacity")) === 0 || pixels(style.get("font-size")) === 0) return true;
  if ((pixels(style.get("text-indent")) ?? 0) <= -OFF_SCREEN) return true;
  if (["margin-left", "margin-top", "margin"].some((name) => (pixels(style.get(name)) ?? 0) <= -OFF_SCREEN)) return true;
  if (!is("position", "absolute", "fixed", "relative")) return isClipped(style);
  const moved = ["left", "top", "right", "bottom"].some((side) => (pixels(style.get(side)) ?? 0) <= -OFF_SCREEN);
  return moved || /^rect\(\s{0,9}[01](?:px)?[\s,]/.test(style.get("clip") ?? "") || isClipped(style);
}

/** A box of no size that shows nothing of what overflows. */
function isClipped(style: ReadonlyMap<string, string>): boolean {
  const small = ["width", "height"].some((name) => (pixels(style.get(name)) ?? Number.POSITIVE_INFINITY) <= 1);
  return small && (style.get("overflow") ?? "").startsWith("hidden");
}

function pixels(value: string | undefined): number | undefined {
  const match = value === undefined ? null : LENGTH.exec(value);
  if (match === null) return undefined;
  return Number(match[1]) * (PIXELS[match[2]] ?? 1);
}

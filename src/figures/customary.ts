/** Customary measures that are of several sizes: a gallon is another one in the United States, a ton and a 斤 in many places. */
import type { Variant } from "../text/variants.ts";
import type { Figure } from "./figure.ts";

/** Gold and silver are weighed by an ounce of their own. */
const TROY = 31.1034768 / 28.349523;

/** By the unit as printed, the sizes it may have, as shares of the one it is read with. */
const SIZES: readonly (readonly [printed: RegExp, shares: readonly number[]])[] = [
  [/^(?!.*(?:imperial|US|U\.S\.|英制|美制)).*(?:gallons?|加仑)$/, [4.54609 / 3.785412]],
  [/(?<!imperial )(?:pints?|品脱)$/, [0.473176 / 0.568261]],
  [/(?:quarts?|夸脱)$/, [1.136523 / 0.946353]],
  [/(?:fluid ounces?|fl oz|盎司)$/, [28.41306 / 29.57353, TROY]],
  [/(?:ounces?|oz|安士)$/, [TROY]],
  [/(?<!metric )\btons?$/, [0.90718474, 1.0160469]],
];
/** Half a kilogram on the mainland; 台斤 or 司马斤 elsewhere, where Traditional is written. */
const CATTY = /(?<![公台市])斤$/;
const CATTIES = [600 / 500, 604.8 / 500];

export function otherSizes({ text }: Figure, variant: Variant): readonly number[] {
  if (variant === "traditional" && CATTY.test(text)) return CATTIES;
  return SIZES.find(([printed]) => printed.test(text))?.[1] ?? NONE;
}

const NONE: readonly number[] = [];

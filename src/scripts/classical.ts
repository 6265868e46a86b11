/** Classical prose and verse keep characters that modern spelling tells apart: 云 says, 后 is a queen, 余 is I. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** Below this share of modern particles in the Han a text of some length is classical. */
const MODERN_PARTICLE_SHARE = 0.004;
const MODERN_PARTICLES = /[的們们這这嗎吗呢]/g;
/** A shorter text tells nothing. */
const MIN_HAN = 200;
/** How much of a document is looked at. */
const SAMPLE_LENGTH = 20_000;

export function isClassical(document: Document): boolean {
  const { totals } = document.scan;
  if (totals[CharClass.Han] + totals[CharClass.HanSimplified] + totals[CharClass.HanTraditional] < MIN_HAN) return false;
  const sample = document.text.slice(0, SAMPLE_LENGTH);
  let han = 0;
  for (let i = 0; i < sample.length; i++) if (isHanClass(classTable[sample.charCodeAt(i)])) han++;
  return (sample.match(MODERN_PARTICLES)?.length ?? 0) < MODERN_PARTICLE_SHARE * han;
}

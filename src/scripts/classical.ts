/** Classical prose and verse keep characters that modern spelling tells apart: 云 says, 后 is a queen, 余 is I. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** Below this share of modern particles in the Han a text of some length is classical. */
const MODERN_PARTICLE_SHARE = 0.004;
const MODERN_PARTICLES = /[的們们這这嗎吗呢]/g;
const MIN_HAN = 200;
/** A shorter text is classical by the particles it has, not by those it lacks. */
const CLASSICAL_PARTICLE_SHARE = 0.06;
const CLASSICAL_PARTICLES = /[之曰也者其乃矣焉乎兮哉吾汝余於]/g;
const MIN_HAN_WITH_PARTICLES = 30;
/** How much of a document is looked at. */
const SAMPLE_LENGTH = 4000;

export function isClassical(document: Document): boolean {
  const { totals } = document.scan;
  if (totals[CharClass.Han] + totals[CharClass.HanSimplified] + totals[CharClass.HanTraditional] < MIN_HAN_WITH_PARTICLES) return false;
  const sample = document.text.slice(0, SAMPLE_LENGTH);
  let han = 0;
  for (let i = 0; i < sample.length; i++) if (isHanClass(classTable[sample.charCodeAt(i)])) han++;
  const modern = count(sample, MODERN_PARTICLES);
  if (han >= MIN_HAN && modern < MODERN_PARTICLE_SHARE * han) return true;
  return modern === 0 && count(sample, CLASSICAL_PARTICLES) > CLASSICAL_PARTICLE_SHARE * han;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Classical prose and verse keep characters that modern spelling tells apart: 云 says, 后 is a queen, 余 is I. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** Below this share of modern particles in the Han a text of some length is classical. */
const MODERN_PARTICLE_SHARE = 0.004;
const MODERN_PARTICLES = units("的們们這这嗎吗呢");
const MODERN_PARTICLE = /[的們们這这嗎吗呢]/g;
const MIN_HAN = 200;
/** A shorter text is classical by the particles it has, not by those it lacks. */
const CLASSICAL_PARTICLE_SHARE = 0.06;
const CLASSICAL_PARTICLES = units("之曰也者其乃矣焉乎兮哉吾汝余於");
const MIN_HAN_WITH_PARTICLES = 30;
/** How much of a document is looked at. */
const SAMPLE_LENGTH = 4000;
/** Too many even for a sample of nothing but Han. */
const MANY_MODERN = MODERN_PARTICLE_SHARE * SAMPLE_LENGTH;

/** Asked by several rules of one document. */
const judged = new WeakMap<Document, boolean>();

export function isClassical(document: Document): boolean {
  let verdict = judged.get(document);
  if (verdict === undefined) {
    verdict = readsClassical(document);
    judged.set(document, verdict);
  }
  return verdict;
}

function readsClassical({ scan: { totals }, text }: Document): boolean {
  if (totals[CharClass.Han] + totals[CharClass.HanSimplified] + totals[CharClass.HanTraditional] < MIN_HAN_WITH_PARTICLES) return false;
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (isModern(sample)) return false;
  let han = 0;
  let modern = 0;
  let classical = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (!isHanClass(classTable[unit])) continue;
    han++;
    if (MODERN_PARTICLES.has(unit)) modern++;
    else if (CLASSICAL_PARTICLES.has(unit)) classical++;
  }
  if (han >= MIN_HAN && modern < MODERN_PARTICLE_SHARE * han) return true;
  return modern === 0 && classical > CLASSICAL_PARTICLE_SHARE * han;
}

/** Most texts are known for modern after a few lines. */
function isModern(sample: string): boolean {
  MODERN_PARTICLE.lastIndex = 0;
  for (let count = 0; count < MANY_MODERN; count++) if (!MODERN_PARTICLE.test(sample)) return false;
  return true;
}

function units(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

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
/** Statutes do without 的 as well, and with their 之, 其 and 係 are spelled by rules of their own. */
const STATUTE_PARTICLE_SHARE = 0.025;
/** So do notices, minutes and tables, which have few such particles and are full of words that no classical author knew. */
const MODERN_WORD =
  /[規规]定|[機机][關关]|委[員员]|政府|公司|[辦办][法理]|[條条]例|主管|申[請请]|[單单]位|人[員员]|民[國国]|[資资][料訊讯]|[電电][話话子]|活[動动]|[進进]行|[經经][濟济]|技[術术]|系[統统]|[產产]品|服[務务]|提供|市[場场]|[項项]目|依[據据]|[執执]行|[標标][準准]|[計计][畫划劃]|[報报]告|[會会][議议]|研究|分析|平方|公[里尺斤]/g;
const MODERN_WORD_SHARE = 0.01;
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
  if (modern === 0 && classical > CLASSICAL_PARTICLE_SHARE * han) return true;
  if (han < MIN_HAN || modern >= MODERN_PARTICLE_SHARE * han) return false;
  return classical > STATUTE_PARTICLE_SHARE * han || (sample.match(MODERN_WORD)?.length ?? 0) < MODERN_WORD_SHARE * han;
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

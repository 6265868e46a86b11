/** Mojibake that goes on line after line is one mishap: what was proved on such lines is told together. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";
import type { Proof, Repair, Step } from "./repair.ts";

/** The offsets are the document's. */
export interface Mojibake extends Repair, Span {}

/** In UTF-16 code units: a finding stays short enough to be read, whatever the length of the text. */
const LONGEST_RUN = 2000;
/** White space between two lines: some blank ones, an indent. */
const LONGEST_GAP = 40;

/** Proofs, ascending and not overlapping, where those of neighbouring lines that one plan repairs are one. */
export function runsOf(document: Document, proofs: readonly Proof[]): Mojibake[] {
  const found: Mojibake[] = [];
  for (let from = 0; from < proofs.length; ) {
    const plan = new Plan(document.text, proofs[from]);
    let to = from + 1;
    while (to < proofs.length && goesOn(document, proofs[to - 1], proofs[to], proofs[from].start) && plan.repairs(proofs[to])) to++;
    found.push(to === from + 1 ? proofs[from] : asOne(document.text, proofs.slice(from, to), plan));
    from = to;
  }
  return found;
}

function goesOn(document: Document, before: Proof, next: Proof, start: number): boolean {
  const gap = { start: before.end, end: next.start };
  if (gap.end - gap.start > LONGEST_GAP || next.end - start > LONGEST_RUN) return false;
  const between = document.slice(gap);
  if (between.trim() !== "" || !/[\n\r]/.test(between)) return false;
  // what stands in code is not judged: a run does not lead into it
  return !document.regions.touch(OPAQUE_KINDS, { start: gap.start - 1, end: gap.end + 1 });
}

/** The charsets of each step, as they hold for all that has been repaired with it. */
class Plan {
  readonly #text: string;
  readonly #isWhole: boolean;
  readonly #others: string;
  /** What the first step encodes as. */
  encode: string;
  /** Whether windows-1252 and Latin-1 give the same bytes for all of it. */
  #isEither: boolean;

  constructor(text: string, proof: Proof) {
    this.#text = text;
    this.#isWhole = proof.holes === 0;
    this.#others = others(proof.steps);
    this.encode = proof.steps[0].encode;
    this.#isEither = this.#isLatin1(proof);
  }

  /** Whether it repairs that, too. */
  repairs(proof: Proof): boolean {
    if ((proof.holes === 0) !== this.#isWhole || others(proof.steps) !== this.#others) return false;
    const { encode } = proof.steps[0];
    const isEither = this.#isLatin1(proof);
    if (encode !== this.encode) {
      if (!SAME_IN_LATIN_1.has(encode) || !SAME_IN_LATIN_1.has(this.encode) || !(isEither || this.#isEither)) return false;
      if (this.#isEither) this.encode = encode;
    }
    this.#isEither &&= isEither;
    return true;
  }

  #isLatin1({ start, end, steps }: Proof): boolean {
    return steps[0].encode === "windows-1252" && !BEYOND_LATIN_1.test(this.#text.slice(start, end));
  }
}

const SAME_IN_LATIN_1: ReadonlySet<string> = new Set(["windows-1252", "iso-8859-1"]);
const BEYOND_LATIN_1 = /[^\0-\u00ff]/;

function others(steps: readonly Step[]): string {
  let names = steps[0].decode;
  for (let i = 1; i < steps.length; i++) names += ` ${steps[i].encode} ${steps[i].decode}`;
  return names;
}

function asOne(text: string, proofs: readonly Proof[], { encode }: Plan): Mojibake {
  const steps = proofs[0].steps.map((step, i) => ({ ...step, text: across(text, proofs, ({ steps }) => steps[i].text) }));
  steps[0].encode = encode;
  let gain = 0;
  let holes = 0;
  for (const proof of proofs) {
    gain += proof.gain;
    holes += proof.holes;
  }
  const { start } = proofs[0];
  const { end } = proofs[proofs.length - 1];
  return { start, end, steps, repaired: across(text, proofs, ({ repaired }) => repaired), gain, holes };
}

/** What is said of each, with what stands between them. */
function across(text: string, proofs: readonly Proof[], said: (proof: Proof) => string): string {
  let all = "";
  let at = proofs[0].start;
  for (const proof of proofs) {
    all += text.slice(at, proof.start) + said(proof);
    at = proof.end;
  }
  return all;
}

/** What differs between two texts, character by character, for as long as that is cheap and says something. */
import { diffArrays } from "diff";

export interface Piece {
  readonly text: string;
  /** Stands in this text only. */
  readonly differs: boolean;
}

export interface Differences {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  /** 0..1: how much of both is the same. */
  readonly likeness: number;
}

const LONGEST = 6000;
const MOST_EDITS = 1500;

/** Latin words and numbers differ as a whole, all else by the character. */
const UNITS = /[\p{Script=Latin}\p{M}]+|[\d.,]*\d|[\s\S]/gu;

/** Undefined where the texts are too long or too different to be compared in time. */
export function differences(left: string, right: string): Differences | undefined {
  if (left.length > LONGEST || right.length > LONGEST) return undefined;
  const changes = diffArrays(left.match(UNITS) ?? [], right.match(UNITS) ?? [], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return undefined;
  const pieces: Record<"left" | "right", Piece[]> = { left: [], right: [] };
  let same = 0;
  for (const { value, added, removed } of changes) {
    const text = value.join("");
    if (!added) pieces.left.push({ text, differs: removed });
    if (!removed) pieces.right.push({ text, differs: added });
    if (!added && !removed) same += text.length;
  }
  return { ...pieces, likeness: (2 * same) / Math.max(1, left.length + right.length) };
}

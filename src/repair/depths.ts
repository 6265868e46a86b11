/** How often the passes over a text have changed each place of it again. */
import type { Span } from "../text/span.ts";
import { type Edit, moved } from "./edits.ts";

interface Stretch extends Span {
  readonly depth: number;
}

export class Depths {
  /** What fixes wrote, in the text as it is now, by their starts. */
  #stretches: Stretch[] = [];

  /** Carries out a pass. Returns, edit by edit, how many passes in a row have changed the place. */
  add(edits: readonly Edit[]): number[] {
    const depths = this.#depthsAt(edits);
    const written: Stretch[] = [];
    let shift = 0;
    for (const [i, { start, end, text }] of edits.entries()) {
      if (text !== "") written.push({ start: start + shift, end: start + shift + text.length, depth: depths[i] });
      shift += text.length - (end - start);
    }
    this.#stretches = [...moved(this.#stretches, edits), ...written].sort((a, b) => a.start - b.start);
    return depths;
  }

  #depthsAt(edits: readonly Edit[]): number[] {
    let next = 0;
    let near: Stretch[] = [];
    return edits.map(({ start, end }) => {
      near = near.filter((stretch) => stretch.end >= start);
      for (; next < this.#stretches.length && this.#stretches[next].start <= end; next++) near.push(this.#stretches[next]);
      const isPoint = start === end; // what is put in beside it continues it
      const changed = near.filter((stretch) =>
        isPoint ? stretch.start <= end && stretch.end >= start : stretch.start < end && stretch.end > start,
      );
      return 1 + Math.max(0, ...changed.map(({ depth }) => depth));
    });
  }
}

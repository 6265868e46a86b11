/** Edits of a text: several passes told as one, and places before and after. */
import type { Span } from "../text/span.ts";

/** Replaces a span. A list of edits ascends and does not overlap. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The same edits without what they leave as it is, so that places inside a long one keep theirs: of one that keeps the length,
 * its runs of other characters; of another one, what stands between its first and its last other character.
 */
export function narrowed<E extends Edit>(text: string, edits: readonly E[]): E[] {
  return edits.flatMap((edit) => {
    const { start, end, text: added } = edit;
    const old = text.slice(start, end);
    const runs = old.length === added.length ? runsOf(old, added) : [middleOf(old, added)];
    return runs.map(([from, to, upto]) => ({ ...edit, start: start + from, end: start + to, text: added.slice(from, upto) }));
  });
}

/** `[from, to)` of the old text becomes `[from, upto)` of the new one. */
type Run = readonly [from: number, to: number, upto: number];

function runsOf(old: string, added: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < old.length; at++) {
    if (old[at] === added[at]) continue;
    const from = isInPair(old, at) || isInPair(added, at) ? at - 1 : at;
    while (at < old.length && (old[at] !== added[at] || isInPair(old, at) || isInPair(added, at))) at++;
    runs.push([from, at, at]);
  }
  return runs;
}

function middleOf(old: string, added: string): Run {
  const shorter = Math.min(old.length, added.length);
  let from = 0;
  while (from < shorter && old[from] === added[from]) from++;
  if (isInPair(old, from) || isInPair(added, from)) from--;
  let behind = 0;
  while (behind < shorter - from && old.at(-1 - behind) === added.at(-1 - behind)) behind++;
  while (behind > 0 && (isInPair(old, old.length - behind) || isInPair(added, added.length - behind))) behind--;
  return [from, old.length - behind, added.length - behind];
}

/** Whether a place stands inside a surrogate pair. */
function isInPair(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/** A stretch of the text between two passes that one or both of them have written. */
interface Cluster {
  /** What the first passes wrote into it, with its place between the passes. */
  readonly written: Edit[];
  readonly edits: Edit[];
  readonly start: number;
  end: number;
}

/**
 * What `earlier` made of a text and `later` of the outcome, as edits of the text before both. Linear.
 * @param later counts in the text that `earlier` leads to
 */
export function compose(earlier: readonly Edit[], later: readonly Edit[]): Edit[] {
  const net: Edit[] = [];
  let shift = 0;
  let i = 0;
  let j = 0;
  while (i < earlier.length || j < later.length) {
    const shiftBefore = shift;
    const start = Math.min(i < earlier.length ? earlier[i].start + shift : Infinity, j < later.length ? later[j].start : Infinity);
    const cluster: Cluster = { written: [], edits: [], start, end: start };
    for (let isEmpty = true; ; ) {
      if (i < earlier.length && joins(cluster, isEmpty, earlier[i].start + shift, earlier[i].text.length)) {
        const { start: from, end: to, text } = earlier[i++];
        const at = from + shift;
        cluster.written.push({ start: at, end: at + text.length, text });
        cluster.end = Math.max(cluster.end, at + text.length);
        shift += text.length - (to - from);
        isEmpty = text === "";
      } else if (j < later.length && joins(cluster, isEmpty, later[j].start, later[j].end - later[j].start)) {
        const edit = later[j++];
        cluster.edits.push(edit);
        cluster.end = Math.max(cluster.end, edit.end);
        isEmpty = edit.start === edit.end;
      } else break;
    }
    net.push(netOf(cluster, start - shiftBefore, cluster.end - shift));
  }
  return net;
}

/** What only touches is a neighbour, unless one of both has no width: then it would have no place of its own. */
function joins({ end, written, edits }: Cluster, isLastEmpty: boolean, start: number, length: number): boolean {
  if (written.length + edits.length === 0) return start === end;
  return start < end || (start === end && (length === 0 || isLastEmpty));
}

function netOf({ written, edits, start: from, end: to }: Cluster, start: number, end: number): Edit {
  const parts: string[] = [];
  let at = from;
  let next = 0;
  const copy = (until: number) => {
    while (next < written.length && written[next].end <= at) next++;
    for (let i = next; i < written.length && written[i].start < until; i++) {
      const { start, text } = written[i];
      parts.push(text.slice(Math.max(0, at - start), until - start));
    }
  };
  for (const edit of edits) {
    copy(edit.start);
    parts.push(edit.text);
    at = edit.end;
  }
  copy(to);
  return { start, end, text: parts.join("") };
}

/** Places after some edits → places before them. Inside what an edit wrote, the start or the end of what it replaced. */
export class Origins {
  readonly #edits: readonly Edit[];
  #next = 0;
  #shift = 0;

  constructor(edits: readonly Edit[]) {
    this.#edits = edits;
  }

  /** Spans in ascending order of their starts; their ends may stand in any order. */
  of({ start, end }: Span): Span {
    while (this.#next < this.#edits.length) {
      const edit = this.#edits[this.#next];
      if (edit.start + this.#shift + edit.text.length > start) break;
      this.#shift += edit.text.length - (edit.end - edit.start);
      this.#next++;
    }
    const from = this.#before(start, this.#next, this.#shift, "start");
    return { start: from, end: Math.max(from, this.#before(end, this.#next, this.#shift, "end")) };
  }

  #before(position: number, next: number, shift: number, side: "start" | "end"): number {
    let moved = shift;
    for (let i = next; i < this.#edits.length; i++) {
      const { start, end, text } = this.#edits[i];
      const at = start + moved;
      if (position < at || (position === at && side === "end")) break;
      if (position < at + text.length || (position === at + text.length && side === "end")) return side === "start" ? start : end;
      moved += text.length - (end - start);
    }
    return position - moved;
  }
}

/** Stretches of a text after some edits; what an edit replaced is no part of them any more, and an empty one is gone. */
export function moved<S extends Span>(stretches: readonly S[], edits: readonly Edit[]): S[] {
  let next = 0;
  let shift = 0;
  const result: S[] = [];
  for (const stretch of stretches) {
    while (next < edits.length && edits[next].end <= stretch.start) {
      shift += edits[next].text.length - (edits[next].end - edits[next].start);
      next++;
    }
    let [start, end] = [stretch.start + shift, stretch.end + shift];
    for (let i = next; i < edits.length && edits[i].start < stretch.end; i++) {
      const edit = edits[i];
      const change = edit.text.length - (edit.end - edit.start);
      if (edit.start <= stretch.start) start = edit.end + shift + change;
      end = edit.end >= stretch.end ? edit.start + (end - stretch.end) : end + change;
    }
    if (start < end) result.push({ ...stretch, start, end });
  }
  return result;
}

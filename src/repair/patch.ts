/** Repairs as a unified diff. What was edited is known, so only there are lines compared: the time grows with the text. */
import { diffArrays, formatPatch, type StructuredPatchHunk } from "diff";
import pc from "picocolors";
import { replaceSpans } from "../engine/fix.ts";
import { visible } from "../report/visible.ts";
import { lastAtOrBefore } from "../text/span.ts";
import type { Change } from "./change.ts";
import type { Edit } from "./edits.ts";

/** Lines shown before and after a change. */
const CONTEXT = 3;
/** Lines of one stretch of edits that are compared one by one; where more differ, all of the stretch is shown. */
const MOST_DIFFERENT = 1000;
const UNENDED = "\\ No newline at end of file";

/** Lines that became others. Lines hold their line feeds; the last one of a text may have none. */
interface Replaced {
  /** From 0, in the old text. */
  readonly line: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** @param forPeople coloured, and what nobody can see or what moves a cursor is spelled out; else a patch that programs apply */
export function patchOf(change: Change, forPeople: boolean): string {
  const old = new OldText(change.before);
  const replaced = stretchesOf(change, old).flatMap((stretch) => compared(old, stretch));
  const text = formatPatch(
    {
      oldFileName: `a/${change.document}`,
      newFileName: `b/${change.document}`,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: hunksOf(replaced, old),
    },
    { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  );
  return forPeople ? painted(text) : text;
}

class OldText {
  readonly text: string;
  readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = text === "" ? [] : [0];
    for (let at = text.indexOf("\n") + 1; at > 0 && at < text.length; at = text.indexOf("\n", at) + 1) starts.push(at);
    this.starts = starts;
  }

  lineAt(offset: number): number {
    return Math.max(0, lastAtOrBefore(this.starts, offset));
  }

  /** Where a line begins; past the last line, the end of the text. */
  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  lines(from: number, to: number): string[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => this.text.slice(this.start(from + i), this.start(from + i + 1)));
  }
}

interface Stretch {
  readonly first: number;
  /** Past the last line. */
  end: number;
  readonly edits: Edit[];
  /** Bytes that become UTF-8 change no character: the old text shows them as what they were. */
  readonly rewritten: Edit[];
}

/** The lines that edits touch, the one behind an edit too: an edit may join it to the one before. */
function stretchesOf({ edits, applied }: Change, old: OldText): Stretch[] {
  const rewritten = applied.flatMap(({ start, end, bytes }) => (bytes === undefined ? [] : [{ start, end, text: bytes }]));
  const isRewritten = new Set<Edit>(rewritten);
  const stretches: Stretch[] = [];
  for (const edit of [...edits, ...rewritten].sort((a, b) => a.start - b.start)) {
    const first = old.lineAt(edit.start);
    const end = Math.min(old.starts.length, old.lineAt(edit.end) + 1);
    let last = stretches.at(-1);
    if (last === undefined || first >= last.end) {
      last = { first, end, edits: [], rewritten: [] };
      stretches.push(last);
    }
    last.end = Math.max(last.end, end);
    (isRewritten.has(edit) ? last.rewritten : last.edits).push(edit);
  }
  return stretches;
}

function compared(old: OldText, { first, end, edits, rewritten }: Stretch): Replaced[] {
  const from = old.start(first);
  const text = old.text.slice(from, old.start(end));
  const local = (spans: readonly Edit[]) => spans.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const before = splitLines(replaceSpans(text, local(rewritten)));
  const after = splitLines(replaceSpans(text, local(edits)));
  const parts = diffArrays(before, after, { maxEditLength: MOST_DIFFERENT }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const replaced: { line: number; old: string[]; new: string[] }[] = [];
  let line = first;
  let isOpen = false;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      line += value.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) replaced.push({ line, old: [], new: [] });
    isOpen = true;
    const current = replaced[replaced.length - 1];
    current[added ? "new" : "old"].push(...value);
    if (removed) line += value.length;
  }
  return replaced;
}

function splitLines(text: string): string[] {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  return [...lines.map((line) => `${line}\n`), ...(last === "" ? [] : [last])];
}

function hunksOf(replaced: readonly Replaced[], old: OldText): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let grown = 0;
  for (let i = 0; i < replaced.length; ) {
    const from = Math.max(0, replaced[i].line - CONTEXT);
    const lines: string[] = [];
    let at = from;
    let change = 0;
    for (let isFirst = true; i < replaced.length && (isFirst || replaced[i].line - at <= 2 * CONTEXT); i++) {
      const { line, old: removed, new: added } = replaced[i];
      lines.push(...marked(" ", old.lines(at, line)), ...marked("-", removed), ...marked("+", added));
      at = line + removed.length;
      change += added.length - removed.length;
      isFirst = false;
    }
    const to = Math.min(old.starts.length, at + CONTEXT);
    lines.push(...marked(" ", old.lines(at, to)));
    hunks.push({ oldStart: from + 1, oldLines: to - from, newStart: from + grown + 1, newLines: to - from + change, lines });
    grown += change;
  }
  return hunks;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, UNENDED]));
}

function painted(patch: string): string {
  const paint = pc.createColors(true);
  return patch
    .split("\n")
    .map((line) => {
      const shown = visible(line);
      if (/^(?:---|\+\+\+) /.test(line)) return paint.bold(shown);
      if (line.startsWith("@@")) return paint.cyan(shown);
      return line.startsWith("-") ? paint.red(shown) : line.startsWith("+") ? paint.green(shown) : shown;
    })
    .join("\n");
}

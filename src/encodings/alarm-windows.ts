/** What of a document is looked at: alarms in parts, a little of their line around each, and windows around all of a line. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { Alarm } from "./gate.ts";
import { Kind, kindOf } from "./plausibility.ts";

/** So many characters of an alarm are tried at a time, with so many around them. */
const CORE = 96;
const CORE_MARGIN = 8;
/** When something is proved there, so many around it; whole lines, as a rule. */
const WINDOW_MARGIN = 1000;
/** What is read at a time; longer lines are read in parts, so that memory does not grow with them. */
export const LONGEST_WINDOW = 8192;
const LONGEST_ALARM = LONGEST_WINDOW / 2;

export function inParts({ start, end }: Alarm): Alarm[] {
  if (end - start <= LONGEST_ALARM) return [{ start, end }];
  const parts: Alarm[] = [];
  for (let from = start; from < end; from += LONGEST_ALARM) parts.push({ start: from, end: Math.min(end, from + LONGEST_ALARM) });
  return parts;
}

/** An alarm in parts of some size, each with a little of its line around it. */
export function coresOf({ lines, text }: Document, { start, end }: Alarm): Span[] {
  const line = lines.span(lines.at(start));
  const cores: Span[] = [];
  for (let from = start; from < end; from += CORE) {
    cores.push(clip(text, { start: from - CORE_MARGIN, end: Math.min(end, from + CORE) + CORE_MARGIN }, line));
  }
  return cores;
}

export interface Window extends Span {
  /** Whether another window of the same line ends where it begins. */
  readonly isRest: boolean;
  readonly alarms: readonly Alarm[];
}

/** Alarms that stand near each other on a line go together, up to a length. */
export function windowsOf({ lines, text }: Document, alarms: readonly Alarm[]): Window[] {
  const windows: { start: number; end: number; isRest: boolean; alarms: Alarm[] }[] = [];
  for (const alarm of alarms) {
    const line = lines.at(alarm.start);
    const start = whole(text, Math.max(lines.start(line), alarm.start - WINDOW_MARGIN));
    const end = whole(text, Math.min(lines.end(line), alarm.end + WINDOW_MARGIN));
    const last = windows.at(-1);
    if (last === undefined || start >= last.end) windows.push({ start, end, isRest: false, alarms: [alarm] });
    else if (end - last.start <= LONGEST_WINDOW) {
      last.end = end;
      last.alarms.push(alarm);
    } else {
      last.end = Math.min(last.end, whole(text, alarm.start));
      windows.push({ start: last.end, end, isRest: true, alarms: [alarm] });
    }
  }
  return windows;
}

export function kindBefore(text: string, offset: number): Kind {
  return offset === 0 ? Kind.Space : kindOf(text.charCodeAt(offset - 1));
}

function clip(text: string, span: Span, window: Span): Span {
  return { start: whole(text, Math.max(window.start, span.start)), end: whole(text, Math.min(window.end, span.end)) };
}

/** Never in the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

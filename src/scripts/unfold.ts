/** A stretch of text with its narrow marks made full-width again. */
import type { Span } from "../text/span.ts";
import { type FoldedMarks, MarkFlag } from "./folded-marks.ts";
import { wideTwin } from "./wide-marks.ts";

const QUOTE = 0x22;
const SPACE = 0x20;

/** A space that followed a mark goes. */
export function unfolded(text: string, span: Span, { offsets, flags }: FoldedMarks, quotes: readonly [string, string]): string {
  let made = "";
  let from = span.start;
  for (let i = 0; i < offsets.length; i++) {
    const at = offsets[i];
    if (at < from) continue;
    if (at >= span.end) break;
    const unit = text.charCodeAt(at);
    const wide = unit === QUOTE ? quotes[(flags[i] & MarkFlag.Closing) === 0 ? 0 : 1] : wideTwin(unit);
    made += text.slice(from, at) + wide;
    from = at + 1;
    if (text.charCodeAt(from) === SPACE && from + 1 < span.end && wide !== "（") from++;
  }
  return made + text.slice(Math.min(from, span.end), span.end);
}

/** Which findings of a document are repaired, and by which edits of its text. */
import { withoutOverlaps } from "../engine/fix.ts";
import type { Finding } from "../finding.ts";
import type { ByteDamage, Document } from "../text/document.ts";
import { overlaps } from "../text/span.ts";
import { type Family, familyOf } from "../vocabulary.ts";
import { droppedLines } from "./drop.ts";
import type { Edit } from "./edits.ts";

/** What a user asked for. */
export interface Choice {
  /** Fixes that are no proof as well. */
  readonly unsafe: boolean;
  /** Only these rules' fixes. */
  readonly rules?: ReadonlySet<string>;
  /** Families whose findings cost the lines they stand on. */
  readonly drop: ReadonlySet<Family>;
}

/** One repair of a pass. */
export interface Repair extends Edit {
  readonly rule: string;
  readonly action: "fix" | "drop" | "rewrite";
  readonly safe: boolean;
  readonly finding: Finding;
  /** How many lines go. */
  readonly lines: number;
  /** Of bytes to be written as UTF-8: where they stand, and the charset they are in. */
  readonly damage?: ByteDamage;
}

/** Bytes in another charset are no fault of the text: this rule's repair is to write them as UTF-8. */
const INVALID_BYTES = "encoding/invalid-bytes";
/** Charsets with bytes that stand for nothing: that a stretch reads in one is a sign. Any byte reads in a single-byte charset. */
const TELLING = new Set(["gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "cesu-8"]);
const LOST = "\ufffd";

/** In text order, without overlaps. Offsets of findings are UTF-16. @param excluded rules that come to no end here */
export function repairsOf(document: Document, kept: readonly Finding[], choice: Choice, excluded: ReadonlySet<string>): Repair[] {
  const findings = excluded.size === 0 ? kept : kept.filter(({ rule }) => !excluded.has(rule));
  const drops = droppedLines(document, findings, choice.drop);
  const fixes = findings.flatMap((finding): Repair[] => {
    const { rule } = finding;
    if (choice.rules?.has(rule) === false) return [];
    if (rule === INVALID_BYTES) return rewritesOf(document, finding).filter(({ safe }) => safe || choice.unsafe);
    const { fix } = finding;
    if (fix === undefined || (!fix.safe && !choice.unsafe)) return [];
    const text = document.view === undefined ? fix.text : escapeHtml(fix.text);
    if (document.source.slice(fix.start, fix.end) === text) return [];
    return [{ start: fix.start, end: fix.end, text, action: "fix", rule, safe: fix.safe, finding, lines: 0 }];
  });
  // a dropped line takes its findings with it, a fix that reaches beyond it waits for the next pass
  return withoutOverlaps([...drops, ...outside(fixes, drops)]);
}

/** A file that is in another charset throughout stays in it; in one that is UTF-8, the stretches that are not become so. */
function rewritesOf({ decoding, source }: Document, finding: Finding): Repair[] {
  if (decoding.encoding !== "utf-8") return [];
  return decoding.damage
    .filter((damage) => damage.encoding !== undefined && overlaps(damage, finding))
    .map((damage): Repair => {
      const { start, end, encoding = "" } = damage;
      const text = source.slice(start, end);
      const safe = TELLING.has(encoding) && !text.includes(LOST);
      return { start, end, text, action: "rewrite", rule: INVALID_BYTES, safe, finding, lines: 0, damage };
    });
}

function outside(fixes: readonly Repair[], drops: readonly Repair[]): Repair[] {
  const sorted = [...fixes].sort((a, b) => a.start - b.start);
  let next = 0;
  return sorted.filter(({ start, end }) => {
    while (next < drops.length && drops[next].end <= start) next++;
    return next === drops.length || end <= drops[next].start;
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Whether findings of this kind cost their lines: a mild sign of spam is no reason to delete, boilerplate is never more than mild. */
export function isDropped({ rule, severity }: Finding, families: ReadonlySet<Family>): boolean {
  const family = familyOf(rule);
  return families.has(family) && (family === "boilerplate" || severity !== "info");
}

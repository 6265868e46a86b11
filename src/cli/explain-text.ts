/** What a rule makes of a text that somebody asks about, with all that it rests on. */
import pc from "picocolors";
import type { Explanation } from "../encodings/index.ts";
import type { Finding } from "../finding.ts";
import { evidenceLines } from "../report/evidence-text.ts";
import { visible } from "../report/visible.ts";
import { WORDING } from "../report/wording.ts";
import type { PageOptions } from "./explain-page.ts";
import { EXPLAIN_WORDING } from "./explain-wording.ts";
import { type Piece, wrap } from "./explain-wrap.ts";

/** Bytes shown of a step. */
const SHOWN_BYTES = 48;
const UNKNOWN_BYTE = "??";

export interface PlacedExplanation extends Explanation {
  /** Line and columns, from 1. */
  readonly place: string;
}

/** Text to bytes in a charset. @throws UnwritableError where it has no such character */
export type Encode = (text: string, charset: string) => Uint8Array;

/** The plan of each repair, step by step, so that anybody can follow it with other tools. */
export function mojibakeForTerminal(explanations: readonly PlacedExplanation[], encode: Encode, options: PageOptions): string {
  const words = EXPLAIN_WORDING[options.locale];
  const paint = pc.createColors(options.colour);
  const { width } = options;
  const lines = (pieces: readonly Piece[], indent: string) => wrap(pieces, { width, indent, verbatim: true });
  const blocks = explanations.map(({ place, original, steps, before, after, gain, holes }) => {
    const rows = lines(
      [
        { text: `${place}  `, style: paint.dim },
        { text: visible(original), style: paint.red },
      ],
      "",
    );
    let current = original;
    for (const [i, step] of steps.entries()) {
      const { hex, count } = bytesOf(current, step.encode, encode);
      rows.push(`  ${i + 1}. ${words.encode(step.encode)} → ${words.bytes(count)}`);
      rows.push(...lines([{ text: hex, style: paint.dim }], "     "));
      rows.push(`     ${words.decode(step.decode)} →`);
      rows.push(...lines([{ text: visible(step.text), style: i === steps.length - 1 ? paint.green : paint.yellow }], "     "));
      current = step.text;
    }
    rows.push(...wrap([{ text: words.plausibility(before.toFixed(1), after.toFixed(1)) }], { width, indent: "  " }));
    rows.push(...wrap([{ text: words.saved(gain.toFixed(0)) }], { width, indent: "  " }));
    if (holes > 0) rows.push(...lines([{ text: words.lost(holes), style: paint.yellow }], "  "));
    return rows.join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Characters whose bytes are not known (U+FFFD stands for any) show as `??`. */
function bytesOf(text: string, charset: string, encode: Encode): { hex: string; count: number } {
  const hex: string[] = [];
  let count = 0;
  for (const character of text) {
    const bytes = bytesOfCharacter(character, charset, encode);
    count += bytes.length;
    if (hex.length < SHOWN_BYTES) hex.push(...bytes);
  }
  return { hex: hex.slice(0, SHOWN_BYTES).join(" ") + (count > SHOWN_BYTES ? " …" : ""), count };
}

function bytesOfCharacter(character: string, charset: string, encode: Encode): string[] {
  if (character === "\ufffd") return [UNKNOWN_BYTE];
  try {
    return Array.from(encode(character, charset), (byte) => byte.toString(16).padStart(2, "0").toUpperCase());
  } catch (error) {
    if ((error as Error).name === "UnwritableError") return [UNKNOWN_BYTE];
    throw error;
  }
}

export function findingsForTerminal(findings: readonly Finding[], { colour, locale, width }: PageOptions): string {
  const words = EXPLAIN_WORDING[locale];
  const paint = pc.createColors(colour);
  const blocks = findings.map((finding) => {
    const tone = finding.severity === "error" ? paint.red : finding.severity === "warn" ? paint.yellow : paint.blue;
    const head: Piece[] = [
      { text: `${finding.line}:${finding.column}  `, style: paint.dim },
      { text: WORDING[locale].severity[finding.severity], style: tone },
      { text: `  ${visible(finding.message)}` },
    ];
    const rows = wrap(head, { width, verbatim: true });
    rows.push(
      ...wrap(
        excerptPieces(finding, (marked) => paint.bold(tone(paint.underline(marked))), colour),
        { width, indent: "  ", verbatim: true },
      ),
    );
    for (const { label, value } of evidenceLines(finding.evidence, locale)) {
      rows.push(...wrap([{ text: `- ${label}: `, style: paint.dim }, { text: visible(value) }], { width, indent: "  ", verbatim: true }));
    }
    if (finding.fix) {
      const { text, safe } = finding.fix;
      const note = safe ? "" : ` (${words.unsafe})`;
      rows.push(
        ...wrap(
          [
            { text: `${words.fix}${note}: `, style: paint.bold },
            { text: `“${visible(text)}”`, style: paint.green },
          ],
          { width, indent: "  ", verbatim: true },
        ),
      );
    }
    return rows.join("\n");
  });
  return `${words.found(findings.length)}\n\n${blocks.join("\n\n")}\n`;
}

function excerptPieces({ excerpt }: Finding, mark: (text: string) => string, colour: boolean): Piece[] {
  const { text, start, end } = excerpt;
  const marked = visible(text.slice(start, end));
  return [
    { text: visible(text.slice(0, start)) },
    colour ? { text: marked, style: mark } : { text: `⟦${marked}⟧` },
    { text: visible(text.slice(end)) },
  ];
}

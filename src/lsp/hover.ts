/** Why a finding is one, for the reader who points at it. */
import { type Hover, MarkupKind } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { evidenceLines } from "../report/evidence-text.ts";
import { visible } from "../report/visible.ts";
import { WORDING } from "../report/wording.ts";
import type { Locale } from "../vocabulary.ts";
import { pageOf, rangeOf } from "./diagnostics.ts";
import type { PlacedFinding } from "./linter.ts";
import { EDITOR_WORDING } from "./wording.ts";

/** Findings told at one place, and characters told of one text. */
const MOST_FINDINGS = 5;
const MOST_LINES = 20;
const LONGEST_TEXT = 200;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

export function hoverOf(findings: readonly PlacedFinding[], document: TextDocument, locale: Locale): Hover | undefined {
  if (findings.length === 0) return undefined;
  const value = findings
    .slice(0, MOST_FINDINGS)
    .map((placed) => findingText(placed, locale))
    .join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, findings[0]) };
}

function findingText({ finding, fix }: PlacedFinding, locale: Locale): string {
  const words = EDITOR_WORDING[locale];
  const head = `**${WORDING[locale].severity[finding.severity]}** ${escapeMarkdown(finding.message)}`;
  const lines = evidenceLines(finding.evidence, locale).map(({ label, value }) => `- ${escapeMarkdown(label)}: ${codeSpan(value)}`);
  const more = lines.length > MOST_LINES ? [`- +${lines.length - MOST_LINES}`] : [];
  const evidence = lines.length === 0 ? [] : [`${words.evidence}:\n\n${[...lines.slice(0, MOST_LINES), ...more].join("\n")}`];
  const repair = fix ? [`${words.fixed}: ${fixTitle(fix.text, finding.quote, locale, fix.safe, codeSpan)}`] : [];
  const link = `[${finding.rule}](${pageOf(finding.rule)}): ${words.page}`;
  return [head, ...evidence, ...repair, link].join("\n\n");
}

/** @param shown how a text of the document is written */
export function fixTitle(after: string, before: string, locale: Locale, isSafe: boolean, shown: (text: string) => string): string {
  const words = EDITOR_WORDING[locale];
  const title = after === "" ? words.remove(shown(before)) : words.replace(shown(before), shown(after));
  return isSafe ? title : words.unsafe(title);
}

/** Hostile text stays text: no markup, no link, no line of its own. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(PUNCTUATION, (mark) => `\\${mark}`);
}

/** A code span, fenced by more backticks than it holds in a row. */
export function codeSpan(text: string): string {
  const shown = visible(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return shown.trim() === "" || /^`|`$/.test(shown) ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}

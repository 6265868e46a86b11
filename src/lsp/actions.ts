/** What an editor offers to do about findings. */
import { type CodeAction, CodeActionKind, type Diagnostic, TextEdit, type WorkspaceEdit } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit } from "../repair/edits.ts";
import { visible } from "../report/visible.ts";
import type { Locale } from "../vocabulary.ts";
import { diagnosticOf, rangeOf } from "./diagnostics.ts";
import { fixTitle } from "./hover.ts";
import type { PlacedFinding } from "./linter.ts";
import { EDITOR_WORDING } from "./wording.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.corpuslint`;

const LONGEST_QUOTE = 40;

/** Safe fixes first; what is no proof says so in its title and is never preferred. */
export function quickFixes(
  findings: readonly PlacedFinding[],
  document: TextDocument,
  cwd: string,
  locale: Locale,
  given: readonly Diagnostic[],
  isVersioned: boolean,
): CodeAction[] {
  const fixable = findings.flatMap((placed) => (placed.fix ? [{ placed, fix: placed.fix }] : []));
  const sorted = [...fixable.filter(({ fix }) => fix.safe), ...fixable.filter(({ fix }) => !fix.safe)];
  return sorted.map(({ placed, fix }): CodeAction => {
    const before = document.getText(rangeOf(document, fix));
    return {
      title: fixTitle(fix.text, before, locale, fix.safe, quoted),
      kind: CodeActionKind.QuickFix,
      diagnostics: [sameAs(placed, given) ?? diagnosticOf(placed, document, cwd, locale)],
      ...(fix.safe && { isPreferred: true }),
      edit: editOf(document, [fix], isVersioned),
    };
  });
}

export function fixAll(document: TextDocument, edits: readonly Edit[], locale: Locale, isVersioned: boolean): CodeAction {
  return { title: EDITOR_WORDING[locale].fixAll, kind: FIX_ALL, edit: editOf(document, edits, isVersioned) };
}

/** The editor's own diagnostic, so that it shows the fix beside it. */
function sameAs({ finding }: PlacedFinding, given: readonly Diagnostic[]): Diagnostic | undefined {
  return given.find(({ data }) => (data as { fingerprint?: unknown } | undefined)?.fingerprint === finding.fingerprint);
}

/** @param isVersioned the editor refuses edits of a version that it no longer shows */
function editOf(document: TextDocument, edits: readonly Edit[], isVersioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => TextEdit.replace(rangeOf(document, edit), edit.text));
  return isVersioned ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}

function quoted(text: string): string {
  const characters = [...visible(text)];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : characters.join("");
}

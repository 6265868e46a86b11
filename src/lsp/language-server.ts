/** `corpuslint lsp`: the Language Server Protocol over standard input and output. */
import {
  CodeActionKind,
  type CodeActionParams,
  createConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { packageVersion } from "../package-root.ts";
import { FIX_ALL, fixAll, quickFixes } from "./actions.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { hoverOf } from "./hover.ts";
import { type Answer, Session } from "./session.ts";
import { localeOf, readSettings } from "./settings.ts";
import { pathOf } from "./subject.ts";

const SECTION = "corpuslint";
/** All that a run reads beside the texts. */
const WATCHED = "**/{corpuslint.config.{yaml,yml,json,jsonc},package.json,.gitignore,.corpuslintignore,.corpuslint-suppressions.yaml}";

/** Serves until the editor ends it. */
export function serve(): void {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const session = new Session(documents, (message) => tellUser(MessageType.Error, `corpuslint: ${message}`));
  const waiting = new Map<string, NodeJS.Timeout>();
  let client: InitializeParams["capabilities"] = {};

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri, locale, initializationOptions }): InitializeResult => {
    client = capabilities;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    session.folders = uris.flatMap((uri) => pathOf(uri) ?? []);
    session.locale = localeOf(locale);
    takeSettings(initializationOptions);
    return {
      serverInfo: { name: "corpuslint", version: packageVersion() },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        diagnosticProvider: { identifier: "corpuslint", interFileDependencies: false, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    const { workspace } = client;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        const come = added.flatMap(({ uri }) => pathOf(uri) ?? []);
        session.folders = [...session.folders.filter((folder) => !gone.has(folder)), ...come];
        lintAll();
      });
    if (workspace?.configuration) await askSettings();
    lintAll();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.workspace?.configuration) await askSettings();
    else takeSettings((settings as Record<string, unknown> | null)?.[SECTION]);
    lintAll();
  });
  connection.onDidChangeWatchedFiles(lintAll);

  async function askSettings(): Promise<void> {
    takeSettings(await connection.workspace.getConfiguration(SECTION));
  }

  function takeSettings(given: unknown): void {
    session.settings = readSettings(given);
    for (const fault of session.settings.faults) tellUser(MessageType.Warning, fault);
  }

  /** A notice without an answer: the library's own way is a request, which not every editor takes. */
  function tellUser(type: MessageType, message: string): void {
    connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  function lintAll(): void {
    session.forgetAll();
    if (isPulled()) {
      if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    } else for (const document of documents.all()) pushLater(document, 0);
  }

  /** An editor that asks for diagnostics would show pushed ones a second time. */
  function isPulled(): boolean {
    return client.textDocument?.diagnostic !== undefined;
  }

  function pushLater({ uri }: TextDocument, delay: number): void {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        push(uri).catch((error) => connection.console.error(`corpuslint: ${(error as Error).stack ?? error}`));
      }, delay),
    );
  }

  async function push(uri: string): Promise<void> {
    const document = documents.get(uri);
    const answer = document && (await session.lint(document));
    if (document && answer)
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsIn(answer, document) });
  }

  function diagnosticsIn({ findings, problems, home, locale }: Answer, document: TextDocument): Diagnostic[] {
    for (const problem of problems) connection.console.error(problem);
    return findings.map((placed) => diagnosticOf(placed, document, home.cwd, locale));
  }

  const opened = new Set<string>();
  documents.onDidOpen(({ document }) => opened.add(document.uri));
  documents.onDidChangeContent(({ document }) => {
    // a text that was just opened waits for nobody to finish typing
    const isNew = opened.delete(document.uri);
    if (!isPulled()) pushLater(document, isNew ? 0 : session.settings.debounce);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    session.forget(uri);
    if (!isPulled()) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const answer = await session.lint(document);
    const items = answer && diagnosticsIn(answer, document);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    if (items === undefined || answer === undefined)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "the text has changed", { retriggerRequest: true });
    if (answer.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: answer.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: answer.id, items };
  });

  connection.onCodeAction(async ({ textDocument, range, context }: CodeActionParams) => {
    const document = documents.get(textDocument.uri);
    const answer = document && (await session.lint(document));
    if (document === undefined || answer === undefined) return [];
    const isVersioned = client.workspace?.workspaceEdit?.documentChanges === true;
    const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const touched = answer.findings.filter((placed) => placed.start <= end && placed.end >= start);
    const fixes = wants(CodeActionKind.QuickFix)
      ? quickFixes(touched, document, answer.home.cwd, answer.locale, context.diagnostics, isVersioned)
      : [];
    if (!wants(FIX_ALL) || !answer.findings.some(({ fix }) => fix?.safe)) return fixes;
    const { version } = document;
    const edits = await session.safeEdits(document);
    if (document.version !== version) return []; // offsets of another text
    return edits.length === 0 ? fixes : [...fixes, fixAll(document, edits, answer.locale, isVersioned)];
  });

  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const answer = document && (await session.lint(document));
    if (document === undefined || answer === undefined) return null;
    const at = document.offsetAt(position);
    const here = answer.findings.filter(({ start, end }) => start <= at && at <= end).sort((a, b) => a.end - a.start - (b.end - b.start));
    return hoverOf(here, document, answer.locale) ?? null;
  });

  documents.listen(connection);
  connection.listen();
}

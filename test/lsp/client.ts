/** A client of the built language server, over its standard input and output: the protocol's own library, as editors use it. */
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { COMMAND, environment } from "../e2e/command.ts";

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly settings?: unknown;
}

export class Client {
  readonly connection: ProtocolConnection;
  readonly messages: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly exited: Promise<number | null>;
  initialized: InitializeResult = { capabilities: {} };
  readonly #waiting: (() => void)[] = [];

  private constructor(folder: string) {
    const child = spawn(process.execPath, [COMMAND, "lsp", "--stdio"], {
      cwd: folder,
      env: environment(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.exited = new Promise((resolve) => child.on("close", resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#wake();
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
      this.#wake();
    });
    this.connection.listen();
    onTestFinished(() => {
      child.kill();
    });
  }

  static async start(folder: string, { capabilities = {}, locale, settings }: ClientOptions = {}): Promise<Client> {
    const client = new Client(folder);
    const uri = pathToFileURL(folder).href;
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "texts" }],
      capabilities,
      ...(locale !== undefined && { locale }),
      ...(settings !== undefined && { initializationOptions: settings }),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(uri: string, text: string, languageId = "plaintext"): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, ...contentChanges: ({ range: Range; text: string } | { text: string })[]): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The diagnostics of a version, when they come. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    const found = await this.until(() => this.published.findLast((params) => params.uri === uri && params.version === version));
    return found.diagnostics;
  }

  async until<T>(look: () => T | undefined): Promise<T> {
    for (let found = look(); ; found = look()) {
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }
}

export function uriOf(folder: string, name: string): string {
  return `${pathToFileURL(folder).href}/${encodeURIComponent(name)}`;
}

/** What an editor makes of edits: from the last to the first, none of them overlapping. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Range["start"]) => starts[line] + character;
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

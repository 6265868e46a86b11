/** What is known of the open texts: each version is linted once, whoever asks, and no longer than it is the one on the screen. */
import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit } from "../repair/edits.ts";
import type { Locale } from "../vocabulary.ts";
import { type Linted, lintSubject, safeEdits } from "./linter.ts";
import { DEFAULT_EDITOR_SETTINGS, type EditorSettings } from "./settings.ts";
import { type Home, homeOf, type Subject } from "./subject.ts";

export interface Answer extends Linted {
  readonly home: Home;
  /** Of the text and all that it was judged by. */
  readonly id: string;
}

interface Known {
  readonly id: string;
  readonly answer: Promise<Answer | undefined>;
}

export class Session {
  settings: EditorSettings = DEFAULT_EDITOR_SETTINGS;
  /** The editor's own language. */
  locale: Locale = "en";
  /** Absolute paths of the workspace. */
  folders: readonly string[] = [];
  /** Another one when the settings or a configuration changed. */
  #generation = 0;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #known = new Map<string, Known>();
  readonly #tell: (message: string) => void;
  #told: string | undefined;

  /** @param tell the user of a configuration that cannot be used, once */
  constructor(documents: TextDocuments<TextDocument>, tell: (message: string) => void) {
    this.#documents = documents;
    this.#tell = tell;
  }

  /** All that was found is to be looked at again. */
  forgetAll(): void {
    this.#generation++;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** @returns nothing where the text changed or was closed meanwhile */
  lint(document: TextDocument): Promise<Answer | undefined> {
    const { uri, version } = document;
    const id = `${version}.${this.#generation}`;
    const known = this.#known.get(uri);
    if (known?.id === id) return known.answer;
    const isCurrent = () => this.#documents.get(uri)?.version === version && id === `${version}.${this.#generation}`;
    const answer = this.#lint(document, id, isCurrent);
    this.#known.set(uri, { id, answer });
    return answer;
  }

  async #lint(document: TextDocument, id: string, isCurrent: () => boolean): Promise<Answer | undefined> {
    const home = homeOf(document.uri, this.folders);
    const nothing: Answer = { id, home, findings: [], problems: [], locale: this.locale };
    if (!this.settings.enable) return nothing;
    const linted = await this.#trying(
      () => lintSubject(subjectOf(document), home, this.settings.choices, this.locale, isCurrent),
      undefined,
    );
    if (!isCurrent()) return undefined;
    return linted === undefined ? nothing : { ...linted, id, home };
  }

  async safeEdits(document: TextDocument): Promise<readonly Edit[]> {
    const { uri } = document;
    if (!this.settings.enable) return [];
    return this.#trying(() => safeEdits(subjectOf(document), homeOf(uri, this.folders), this.settings.choices, this.locale), []);
  }

  /** A configuration with a fault is told once, and again when it was mended and broken. */
  async #trying<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      const done = await work();
      this.#told = undefined;
      return done;
    } catch (error) {
      if ((error as Error).name !== "ConfigError") throw error;
      const { message } = error as Error;
      if (message !== this.#told) this.#tell(message);
      this.#told = message;
      return otherwise;
    }
  }
}

function subjectOf(document: TextDocument): Subject {
  return { uri: document.uri, languageId: document.languageId, text: document.getText() };
}

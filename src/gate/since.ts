/** Leaves out what stands on lines that a change did not touch. */

import type { GateWording } from "../engine/gate-wording.ts";
import type { DocumentResult, Finding } from "../finding.ts";
import type { ChangedLines } from "../input/git-changes.ts";
import { lastLine } from "./last-line.ts";
import { Names, splitName } from "./names.ts";
import type { Stage } from "./stage.ts";

export interface SinceOptions {
  /** As the user named it. */
  readonly revision: string;
  readonly changes: ChangedLines;
  readonly cwd: string;
  readonly words: GateWording;
}

/**
 * A finding counts where its own lines were touched, or those of a place it relates to: a new figure that contradicts an old
 * page is the news of the one who wrote it, wherever the rule tells it.
 */
export class SinceStage implements Stage {
  readonly #options: SinceOptions;
  readonly #names: Names;
  /** Names of the records that stand on changed lines of their containers: what links documents comes when their lines are forgotten. */
  readonly #records = new Set<string>();
  #count = 0;

  constructor(options: SinceOptions) {
    this.#options = options;
    this.#names = new Names(options.changes.folder, options.cwd);
  }

  get count(): number {
    return this.#count;
  }

  sift(result: DocumentResult): readonly Finding[] {
    const { document, findings, recordLine } = result;
    if (recordLine !== undefined && this.#changes(splitName(document).file, recordLine, recordLine)) this.#records.add(document);
    const kept = findings.filter(
      (finding) =>
        this.#isTouched(document, finding.line, lastLine(finding)) ||
        finding.related.some(({ document, line }) => this.#isTouched(document, line ?? 1, line ?? Number.POSITIVE_INFINITY)),
    );
    this.#count += findings.length - kept.length;
    return kept;
  }

  #isTouched(document: string, from: number, to: number): boolean {
    if (this.#records.has(document)) return true;
    const { file, record } = splitName(document);
    return record === "" && this.#changes(file, from, to);
  }

  #changes(file: string, from: number, to: number): boolean {
    return this.#options.changes.touch(this.#names.file(file), from, to);
  }

  close(): readonly string[] {
    return this.#count === 0 ? [] : [this.#options.words.unchanged(this.#count, this.#options.revision)];
  }
}

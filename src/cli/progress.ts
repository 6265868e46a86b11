/** One line on standard error while a long run goes on; only for people, only on a terminal. */
import { milliseconds } from "../clock.ts";
import type { Summary } from "../corpus/summary.ts";

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;
const CLEAR_LINE = "\r\u001b[K";

export class Progress {
  readonly #isOn: boolean;
  #next: number;
  #isShown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#isOn = stream.isTTY === true;
    this.#next = milliseconds() + FIRST_AFTER_MS;
  }

  update({ documents, bytes, findings }: Readonly<Summary>): void {
    if (!this.#isOn || milliseconds() < this.#next) return;
    this.#next = milliseconds() + EVERY_MS;
    this.#isShown = true;
    const found = findings.error + findings.warn + findings.info;
    process.stderr.write(
      `${CLEAR_LINE}${documents.toLocaleString("en")} documents, ${(bytes / 1e6).toFixed(0)} MB, ${found.toLocaleString("en")} findings`,
    );
  }

  /** Before anything else is written. */
  clear(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    process.stderr.write(CLEAR_LINE);
  }
}

/** A container while its blocks come: what becomes of its copy, and what was repaired in it. */
import type { Problem } from "../finding.ts";
import type { InputFile } from "../input/source.ts";
import { addChange, emptyRepaired, type Repaired } from "./change.ts";
import { type ContainerCopy, type Destination, writeProblem } from "./destination.ts";
import type { RepairedBlock } from "./repair-block.ts";

export class OpenContainer {
  readonly #path: string;
  readonly #repaired = emptyRepaired();
  readonly #problems: Problem[] = [];
  #copy: ContainerCopy | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Counts once the copy is committed. */
  get repaired(): Readonly<Repaired> {
    return this.#repaired;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  async begin(file: InputFile, destination: Destination): Promise<void> {
    await this.#attempt(async () => {
      this.#copy = await destination.container(file);
    });
  }

  /** Where a block cannot be written, the container stays as it was, and its other blocks are only linted. */
  async write({ bytes, changes }: RepairedBlock): Promise<boolean> {
    const copy = this.#copy;
    if (copy === undefined) return false;
    if (!(await this.#attempt(() => copy.write(bytes, changes.length > 0)))) {
      await this.discard();
      return false;
    }
    for (const change of changes) addChange(this.#repaired, change);
    return true;
  }

  async commit(): Promise<boolean> {
    const copy = this.#copy;
    this.#copy = undefined;
    return copy !== undefined && (await this.#attempt(() => copy.commit()));
  }

  async discard(): Promise<void> {
    const copy = this.#copy;
    this.#copy = undefined;
    await copy?.discard();
  }

  async #attempt(step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      this.#problems.push(writeProblem(this.#path, error));
      return false;
    }
  }
}

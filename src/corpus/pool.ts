/** Worker threads that lint units. They are handed file names, or the bytes of a block without copying them. */
import { join } from "node:path";
import { Tinypool } from "tinypool";
import type { RunSettings } from "../config/settings.ts";
import { packageRoot } from "../package-root.ts";
import type { Unit, UnitResult } from "./unit.ts";
import type { WorkerTask } from "./worker.ts";

export class WorkerPool {
  readonly #pool: Tinypool;
  readonly #settings: RunSettings;

  constructor(settings: RunSettings, jobs: number) {
    this.#settings = settings;
    this.#pool = new Tinypool({
      filename: join(packageRoot(), "dist", "commands.cjs"),
      name: "lintUnit",
      minThreads: jobs,
      maxThreads: jobs,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
  }

  lint(unit: Unit): Promise<UnitResult> {
    const bytes = unit.kind === "records" ? unit.block.bytes : unit.kind === "bytes" ? unit.bytes : undefined;
    const task: WorkerTask = { settings: this.#settings, unit };
    return this.#pool.run(task, bytes ? { transferList: [bytes.buffer as ArrayBuffer] } : {});
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

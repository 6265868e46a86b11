/** Standard input as the input of a run. */
import { buffer } from "node:stream/consumers";
import type { Step } from "../corpus/units.ts";
import { isContainer } from "../input/containers.ts";
import { readBlocks } from "../input/records.ts";
import { inputProblem, reasonOf } from "../input/source.ts";

/** @param name what the input is called and, by its ending, read as */
export async function* stdinSteps(name: string): AsyncGenerator<Step> {
  try {
    if (isContainer(name)) {
      let files = 1;
      for await (const block of readBlocks(name, process.stdin)) {
        yield { kind: "unit", unit: { kind: "records", block }, bytes: block.bytes.length, files };
        files = 0;
      }
      return;
    }
    const bytes = await buffer(process.stdin);
    yield { kind: "unit", unit: { kind: "bytes", path: name, bytes }, bytes: bytes.length, files: 1 };
  } catch (error) {
    yield { kind: "problem", problem: inputProblem(name, `cannot be read: ${reasonOf(error)}`) };
  }
}

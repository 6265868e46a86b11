/** Standard input as the input of a run. */
import { buffer } from "node:stream/consumers";
import { cutRecords, type Step } from "../corpus/units.ts";
import { isContainer } from "../input/containers.ts";
import { inputProblem, reasonOf } from "../input/source.ts";

/** @param name what the input is called and, by its ending, read as */
export async function* stdinSteps(name: string): AsyncGenerator<Step> {
  if (isContainer(name)) {
    yield* cutRecords(name, process.stdin);
    return;
  }
  try {
    const bytes = await buffer(process.stdin);
    yield { kind: "unit", unit: { kind: "bytes", path: name, bytes }, bytes: bytes.length, files: 1 };
  } catch (error) {
    yield { kind: "problem", problem: inputProblem(name, `cannot be read: ${reasonOf(error)}`) };
  }
}

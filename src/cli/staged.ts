/** The git index as the input of a run. */
import { Readable } from "node:stream";
import { cutRecords, type Step } from "../corpus/units.ts";
import { isContainer } from "../input/containers.ts";
import { openRepository, type Repository } from "../input/git.ts";
import { BlobReader } from "../input/git-blobs.ts";
import { type Staged, type StagedOptions, stagedFiles } from "../input/git-staged.ts";
import { inputProblem, reasonOf } from "../input/source.ts";

/** What stands for a file that Git LFS keeps elsewhere: its text is not in the index. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_SIZE = 1024;
/** A longer text cannot become a JavaScript string. */
const LARGEST = 512 * 1024 * 1024;

/** @throws ConfigError outside a repository: before the run begins */
export async function stagedSteps(paths: readonly string[], options: StagedOptions): Promise<AsyncGenerator<Step>> {
  const repository = await openRepository(options.cwd, "--staged");
  return readSteps(repository, await stagedFiles(repository, paths, options));
}

async function* readSteps({ top }: Repository, staged: readonly Staged[]): AsyncGenerator<Step> {
  if (!staged.some(({ kind }) => kind === "file")) {
    for (const item of staged) if (item.kind !== "file") yield item;
    return;
  }
  const blobs = new BlobReader(top);
  try {
    for (const item of staged) {
      if (item.kind !== "file") yield item;
      else yield* stepsOf(item.file.path, item.file.object, blobs);
    }
  } finally {
    await blobs.close();
  }
}

async function* stepsOf(path: string, object: string, blobs: BlobReader): AsyncGenerator<Step> {
  try {
    const blob = await blobs.open(object);
    if (isContainer(path)) {
      yield* cutRecords(path, Readable.from(blob.chunks(), { objectMode: false }));
      return;
    }
    if (blob.size > LARGEST) throw Object.assign(new Error(), { code: "ERR_STRING_TOO_LONG" });
    const bytes = new Uint8Array(blob.size);
    let at = 0;
    for await (const chunk of blob.chunks()) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    if (isPointer(bytes)) yield { kind: "skipped", skipped: { path, reason: "git LFS pointer" } };
    else yield { kind: "unit", unit: { kind: "bytes", path, bytes }, bytes: bytes.length, files: 1 };
  } catch (error) {
    yield { kind: "problem", problem: inputProblem(path, `cannot be read: ${reasonOf(error)}`) };
  }
}

function isPointer(bytes: Uint8Array): boolean {
  return bytes.length < LFS_POINTER_SIZE && Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString("latin1") === LFS_POINTER;
}

/**
 * Files replaced as a whole: a draft is written beside the file and takes its name when it is complete, so that whoever looks,
 * or is killed, at any moment has the old file or the new one.
 *
 * Not write-file-atomic, good as it is for small files of our own: it writes with one call whose count it does not read (7.0.1), so
 * that on a full disk a cut file takes the place of a whole one; it cannot stream, nor look at the file once more before it goes.
 */
import { createHash } from "node:crypto";
import { readdirSync, statSync, unlinkSync } from "node:fs";
import { type FileHandle, open, rename, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { type FilePath, folderOf, joined } from "./paths.ts";

/** Hidden, so that no run takes it for text; says who writes it, so that another run can tell whether anyone still does. */
const NAME = /^\.corpuslint-(\d{1,10})-\d{1,10}-([0-9a-f]{8})\.draft$/;
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** A draft of another machine is left alone so long. */
const DAY_MS = 24 * 60 * 60 * 1000;
const NEW_FILE_MODE = 0o666;
const PERMISSIONS = 0o7777;

export interface CommitOptions {
  readonly mode?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** Wait until the disk has it: a copy can be made again, an original cannot. */
  readonly durable: boolean;
}

/** The drafts of a run. */
export class Drafts {
  readonly #open = new Map<string, FilePath>();
  #count = 0;
  #swept = "";

  /** Opens a draft for a file; those that killed runs left in its folder are removed. @throws where the folder cannot be written */
  async beside(target: FilePath): Promise<Draft> {
    const folder = folderOf(target);
    this.sweep(folder);
    const name = `.corpuslint-${process.pid}-${++this.#count}-${HOST}.draft`;
    const path = joined(folder, name);
    const draft = new Draft(path, target, await open(path, "wx", NEW_FILE_MODE), () => this.#open.delete(name));
    this.#open.set(name, path);
    return draft;
  }

  /** Removes the drafts in a folder that nobody writes any more. */
  sweep(folder: FilePath): void {
    const key = folder.toString("hex");
    if (key === this.#swept) return;
    this.#swept = key;
    for (const name of namesIn(folder)) {
      const match = NAME.exec(name);
      if (match === null || this.#open.has(name)) continue;
      const path = joined(folder, name);
      if (match[2] === HOST ? !isRunning(Number(match[1])) : isOld(path)) removeQuietly(path);
    }
  }

  /** The run is about to end: nothing half written stays. */
  removeAll(): void {
    for (const path of this.#open.values()) removeQuietly(path);
    this.#open.clear();
  }

  /** Whether a name is that of a draft, anyone's. */
  static isName(name: string): boolean {
    return NAME.test(name);
  }
}

export class Draft {
  readonly #path: FilePath;
  readonly #target: FilePath;
  readonly #handle: FileHandle;
  readonly #ended: () => void;

  constructor(path: FilePath, target: FilePath, handle: FileHandle, ended: () => void) {
    this.#path = path;
    this.#target = target;
    this.#handle = handle;
    this.#ended = ended;
  }

  /** Writes all of the bytes, or throws. */
  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.appendFile(bytes);
  }

  /** @param isUnchanged looks at the file once more, just before it is replaced; where it says no, the draft is discarded */
  async commit({ mode, owner, durable }: CommitOptions, isUnchanged: () => Promise<boolean> = async () => true): Promise<boolean> {
    try {
      if (owner !== undefined) await this.#handle.chown(owner.uid, owner.gid).catch(unlessForbidden); // clears bits of the mode: it goes first
      if (mode !== undefined) await this.#handle.chmod(mode & PERMISSIONS);
      if (durable) await this.#handle.sync();
      await this.#handle.close();
      if (!(await isUnchanged())) {
        await this.discard();
        return false;
      }
      await rename(this.#path, this.#target);
      this.#ended();
      return true;
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined); // closed already, maybe
    await unlink(this.#path).catch(() => undefined);
    this.#ended();
  }
}

/** Only root may give a file away; for others it stays with who writes it. */
function unlessForbidden(error: NodeJS.ErrnoException): void {
  if (!["EPERM", "EINVAL", "ENOSYS"].includes(error.code ?? "")) throw error;
}

function namesIn(folder: FilePath): string[] {
  try {
    return readdirSync(folder, "latin1");
  } catch {
    return []; // whoever writes into it will be told why
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false; // not among the open ones: of a dead namesake
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isOld(path: FilePath): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY_MS;
}

function removeQuietly(path: FilePath): void {
  try {
    unlinkSync(path);
  } catch {
    // another run was faster
  }
}

/** What a new file takes over from the one it replaces, which no copy can give back: it must reach the disk. */
export async function successorOf(path: FilePath): Promise<CommitOptions> {
  const { mode, uid, gid } = await stat(path);
  return { mode, owner: { uid, gid }, durable: true };
}

/** Writes a file as a whole: it is either the old one or the new one, whenever the process ends. */
import { statSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { ConfigError } from "../config/error.ts";

/** @param isLasting wait until the disk has it @throws ConfigError where something else than a file has the name: replacing a device (/dev/null) would take it from everybody */
export async function replaceFile(path: string, content: string | Buffer, isLasting = true): Promise<void> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile())
    throw new ConfigError(path, `is ${stats.isDirectory() ? "a folder" : "no regular file"}: name a file`);
  await writeFileAtomic(path, content, { fsync: isLasting });
}

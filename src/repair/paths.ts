/** Paths as the file system has them: bytes, which need not be UTF-8. */
import { sep } from "node:path";

export type FilePath = Buffer;

export function pathOf(key: string | Buffer): FilePath {
  return Buffer.from(key);
}

export function joined(folder: FilePath, name: string | FilePath): FilePath {
  const slash = Buffer.from(sep);
  return Buffer.concat([folder, ...(folder.subarray(-slash.length).equals(slash) ? [] : [slash]), Buffer.from(name)]);
}

export function folderOf(path: FilePath): FilePath {
  const slash = path.lastIndexOf(sep);
  return slash < 0 ? Buffer.from(".") : path.subarray(0, Math.max(slash, 1));
}

/** Names of documents as the URI references of SARIF: relative to the working directory wherever they lie inside it. */
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation } from "sarif";

/** The base that relative references stand on. */
export const SOURCE_ROOT = "SRCROOT";

/** @param folder absolute */
export function folderUri(folder: string): string {
  return pathToFileURL(folder.endsWith(sep) ? folder : folder + sep).href;
}

/** A byte of a name that is not UTF-8 is told as `\xNN`; in a URI it can be itself. */
const TOLD_BYTE = /\\x([89A-F][0-9A-F])/g;

export function artifactLocation(path: string, cwd: string): ArtifactLocation {
  const inside = isAbsolute(path) ? relative(cwd, path) : path;
  if (isAbsolute(inside) || (inside !== path && inside.split(sep)[0] === "..")) return { uri: `file://${encoded(resolve(path))}` };
  return { uri: encoded(inside), uriBaseId: SOURCE_ROOT };
}

/** Each segment percent-encoded, so that no name reads as a scheme, a query or a fragment. */
function encoded(path: string): string {
  return path.split("/").map(encodedSegment).join("/");
}

function encodedSegment(segment: string): string {
  let encoded = "";
  let at = 0;
  for (const { 0: told, 1: hex, index } of segment.matchAll(TOLD_BYTE)) {
    encoded += `${encodeURIComponent(segment.slice(at, index).toWellFormed())}%${hex}`;
    at = index + told.length;
  }
  return encoded + encodeURIComponent(segment.slice(at).toWellFormed());
}

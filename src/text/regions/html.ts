import type { VFile } from "vfile";
import { Document, type DocumentParts } from "../document.ts";
export function htmlPage(file: VFile, parts: DocumentParts): Document {
  return new Document(file, { ...parts, format: "html" });
}

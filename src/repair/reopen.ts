/** Opens a text that was a document before. */
import { VFile } from "vfile";
import type { Document } from "../text/document.ts";
import { type OpenOptions, openDocument } from "../text/open.ts";

export function reopened(path: string, text: string, { format, language, decoding }: OpenOptions): Promise<Document> {
  return openDocument(new VFile({ path, value: text }), {
    ...(format && { format }),
    ...(language && { language }),
    ...(decoding && { decoding }),
  });
}

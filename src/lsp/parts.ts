/** The documents that an editor's text holds: itself, or one a record of a JSONL container, and where in the text their spans stand. */
import { VFile } from "vfile";
import type { Judgement } from "../config/settings.ts";
import { isContainer } from "../input/containers.ts";
import { type RecordFields, recordLines } from "../input/records.ts";
import type { Edit } from "../repair/edits.ts";
import { editsOfLine } from "../repair/json-text.ts";
import type { Decoding, Document } from "../text/document.ts";
import { type OpenOptions, openDocument } from "../text/open.ts";
import { formatOfLanguage, type Home, type Subject } from "./subject.ts";

export interface Part {
  readonly document: Document;
  /** From spans of the document's source to those of the editor's text. Ascending. */
  place(edits: readonly Edit[]): Edit[];
  /** The same document with another text. */
  reopen(text: string): Promise<Document>;
}

const DECODED: Decoding = { encoding: "utf-8", bomBytes: 0, damage: [] };

export async function* partsOf(subject: Subject, { name }: Home, judgement: Judgement, fields: RecordFields): AsyncGenerator<Part> {
  const { language, format } = judgement;
  const spoken = language && { language };
  if (!isContainer(name)) {
    const told = format ?? formatOfLanguage(subject.languageId);
    yield await part(name, subject.text, { ...(told && { format: told }), ...spoken }, (edits) => [...edits]);
    return;
  }
  const block = { path: name, bytes: new Uint8Array(0), firstLine: 1 };
  for (const { start, raw, record } of recordLines({ text: subject.text, decoding: DECODED }, block, fields)) {
    if ("kind" in record) continue; // no record yet: somebody is typing it
    const place = (edits: readonly Edit[]) =>
      editsOfLine(raw, fields.text, edits).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
    yield await part(record.file.path, String(record.file.value), { format: format ?? "plain", ...spoken }, place);
  }
}

async function part(path: string, text: string, options: OpenOptions, place: Part["place"]): Promise<Part> {
  const reopen = (value: string) => openDocument(new VFile({ path, value }), options);
  return { document: await reopen(text), place, reopen };
}

/** Runs retext plugins on blocks of a document; their messages come back with offsets into the document. */
import type { Root } from "nlcst";
import { type PluggableList, type Plugin, unified } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

/** A plugin whose transformer takes an nlcst tree, with the parameters it is used with. */
// biome-ignore lint/suspicious/noExplicitAny: unified's own type for a plugin of any parameters
export type RetextPlugin = Plugin<any[], Root>;

export interface RetextMessage extends Span {
  readonly reason: string;
  readonly message: VFileMessage;
}

/** Plugins are attached once; `messages` may be asked for many blocks. */
export class Retext {
  readonly #run: (tree: Root, file: VFile) => unknown;

  constructor(plugins: PluggableList) {
    const processor = unified().use(plugins).freeze();
    this.#run = (tree, file) => processor.runSync(tree, file);
  }

  /** What the plugins say of a block. A message without a place stands on the whole block. @throws what a plugin throws, and when one is asynchronous. */
  messages(document: Document, block: Span): RetextMessage[] {
    const file = new VFile({ value: document.text, ...(document.path === "" ? {} : { path: document.path }) });
    this.#run(document.tree(block), file);
    return file.messages.map((message) => ({ reason: message.reason, message, ...placeOf(message, block) }));
  }
}

function placeOf({ place }: VFileMessage, block: Span): Span {
  if (place === undefined) return block;
  const start = "start" in place ? place.start.offset : place.offset;
  const end = "start" in place ? place.end.offset : place.offset;
  return start === undefined || end === undefined ? block : { start, end };
}

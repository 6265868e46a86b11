/** Both ways over the bridge to unified: document rules as plugins, retext plugins as document rules, and a parser of text with Han. */
import type { Root } from "nlcst";
import type { PluggableList, Plugin, Processor } from "unified";
import type { Node } from "unist";
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { lintDocument } from "./engine/lint.ts";
import { optionsSchema } from "./engine/options.ts";
import { DEFAULT_SETTINGS } from "./engine/settings.ts";
import type { Finding } from "./finding.ts";
import { type DocumentRule, defineRule, type Evidence, type Locale, type Message, type Severity } from "./rule.ts";
import { proseBlocks } from "./text/blocks.ts";
import { Document, type Format } from "./text/document.ts";
import { ParseHan } from "./text/nlcst.ts";
import { formatOf, openDocument } from "./text/open.ts";
import { Retext, type RetextPlugin } from "./text/retext.ts";
import { zod } from "./zod.ts";

/** A parser plugin for retext pipelines, like retext-latin, that knows Han sentences and words: `unified().use(retextHan)`. */
export const retextHan = function (this: Processor): void {
  this.parser = (value) => {
    const parser = new ParseHan();
    add(parser.tokenizeParagraphPlugins, this.data("nlcstParagraphExtensions" as never));
    add(parser.tokenizeRootPlugins, this.data("nlcstRootExtensions" as never));
    add(parser.tokenizeSentencePlugins, this.data("nlcstSentenceExtensions" as never));
    return parser.parse(value);
  };
} as Plugin<[], string, Root>;

/** Where other plugins extend retext-latin, they extend this parser too. */
function add<Item>(list: Item[], extensions: unknown): void {
  if (Array.isArray(extensions)) list.unshift(...(extensions as Item[]));
}

export interface PluginSettings {
  /** How severe the findings are; the rule's own setting unless told. */
  readonly severity?: Severity;
  readonly locale?: Locale;
  /** What the file is; told by its name unless given. Markdown and HTML make the plugin asynchronous. */
  readonly format?: Format;
}

/**
 * A document rule as a plugin for any pipeline: findings become messages of the file (`fatal` is true for errors, false for
 * warnings, undefined for infos), with `ruleId`, `source`, place, `actual`, `expected` and, as `note`, the evidence.
 * `options` are the rule's. @throws ZodError at once for options that the rule does not have; in the pipeline when the rule fails.
 */
export function toUnified(rule: DocumentRule, options: unknown = {}, settings: PluginSettings = {}): Plugin<[], Node> {
  const severity = settings.severity ?? (rule.severity === "off" ? "info" : rule.severity);
  const active = { rule, severity, options: optionsSchema(rule, zod()).parse(options) };
  const lint = (document: Document, file: VFile): void => {
    const { result } = lintDocument(document, [active], { ...DEFAULT_SETTINGS, locale: settings.locale ?? DEFAULT_SETTINGS.locale });
    const [problem] = result.problems;
    if (problem !== undefined) throw new Error(problem.message);
    for (const finding of result.findings) addMessage(file, finding);
  };
  return () => (_tree, file) => {
    const format = settings.format ?? formatOf(file.path ?? "");
    if (format === "plain") return lint(new Document(file), file);
    return openDocument(file, { format }).then((document) => lint(document, file));
  };
}

function addMessage(file: VFile, finding: Finding): void {
  const place = {
    start: { line: finding.line, column: finding.column, offset: finding.start },
    end: { line: finding.endLine, column: finding.endColumn, offset: finding.end },
  };
  const message = new VFileMessage(finding.message, { place, ruleId: finding.rule, source: "corpuslint" });
  message.fatal = finding.severity === "error" ? true : finding.severity === "warn" ? false : undefined;
  message.name = `${file.path === undefined ? "" : `${file.path}:`}${finding.line}:${finding.column}`;
  if (file.path !== undefined) message.file = file.path;
  message.actual = finding.quote;
  if (finding.fix !== undefined) message.expected = [finding.fix.text];
  if (finding.evidence.length > 0) message.note = finding.evidence.map(noteOf).join("\n");
  file.messages.push(message);
}

function noteOf({ kind, ...data }: Evidence): string {
  return `${kind}: ${Object.entries(data)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ")}`;
}

export interface RetextRuleMeta {
  readonly id: DocumentRule["id"];
  readonly summary: string;
  readonly severity: DocumentRule["severity"];
}

const AS_THE_PLUGIN_SAYS: Message = { en: "{reason}", "zh-CN": "{reason}", "zh-TW": "{reason}" };

/** A retext plugin as a document rule: it runs on the prose, a block at a time, and its messages become reports in its own words. */
export function fromRetext(meta: RetextRuleMeta, plugin: RetextPlugin, ...parameters: readonly unknown[]): DocumentRule {
  const plugins = [[plugin, ...parameters]] as PluggableList;
  return defineRule({
    ...meta,
    options: (zod) => zod.object({}),
    messages: { plugin: AS_THE_PLUGIN_SAYS },
    *check(document) {
      const retext = new Retext(plugins);
      for (const block of proseBlocks(document)) {
        for (const { start, end, reason, message } of retext.messages(document, block)) {
          const name = message.source === undefined ? undefined : `${message.source}:${message.ruleId ?? ""}`;
          yield {
            span: { start, end },
            message: "plugin",
            data: { reason },
            ...(name === undefined ? {} : { evidence: [{ kind: "signal" as const, name: "retext", value: name }] }),
          };
        }
      }
    },
  });
}

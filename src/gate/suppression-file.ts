/**
 * The file of suppressions: findings that people looked at and let stand, each with its reason.
 *
 *     suppressions:
 *       - fingerprint: 3f9a0c17d2b4e658
 *         document: news/*.txt          # a glob from the file's folder; everywhere when left out
 *         reason: quoted from a court file
 *         until: 2027-01-31             # the last day it holds; for ever when left out
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { ConfigError, didYouMean } from "../config/error.ts";

export interface Suppression {
  readonly fingerprint: string;
  readonly reason: string;
  readonly document?: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until?: string;
  /** For reading only: which rule it was. */
  readonly rule?: string;
}

/** A suppression and where it is written. */
export interface PlacedSuppression extends Suppression {
  readonly place: string;
}

export interface SuppressionFile {
  readonly path: string;
  readonly folder: string;
  readonly document: Document;
  readonly entries: readonly PlacedSuppression[];
}

const FIELDS = ["fingerprint", "rule", "document", "reason", "until"] as const;
const FINGERPRINT = /^[0-9a-f]{16}$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const LARGEST = 64 * 1024 * 1024;

/** @param path absolute; a file that is not there is empty @throws ConfigError naming file, line, what was expected and what to do */
export function readSuppressions(path: string): SuppressionFile {
  const lines = new LineCounter();
  const document = parse(path, existsSync(path) ? readText(path) : "", lines);
  const place = (node: Node | null | undefined) => (node?.range ? `${path}:${lines.linePos(node.range[0]).line}` : path);
  return { path, folder: dirname(path), document, entries: entriesOf(document, path, place) };
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST) throw new ConfigError(path, "a suppression file of more than 64 MB is not read");
  return bytes.toString("utf8");
}

/** Every scalar is a string: a fingerprint of digits is no number. */
function parse(path: string, content: string, lineCounter: LineCounter): Document {
  const document = parseDocument(content, { schema: "failsafe", lineCounter, strict: true });
  const [fault] = document.errors;
  if (fault) throw new ConfigError(`${path}:${lineCounter.linePos(fault.pos[0]).line}`, `not YAML: ${fault.message.split("\n")[0]}`);
  return document;
}

type PlaceOf = (node: Node | null | undefined) => string;

function entriesOf(document: Document, path: string, place: PlaceOf): PlacedSuppression[] {
  const { contents } = document;
  // an empty file, or one with comments only, suppresses nothing
  if (contents === null || String(contents) === "" || (contents as { value?: unknown }).value === "") return [];
  const unknown = isMap(contents) ? contents.items.find(({ key }) => String(key) !== "suppressions") : undefined;
  if (!isMap(contents) || unknown) {
    const what = unknown ? `unknown field "${String(unknown.key).slice(0, 60)}"` : "not a mapping";
    throw new ConfigError(place((unknown?.key ?? contents) as Node), `${what}: expected "suppressions:" with a list of entries`);
  }
  const list = contents.get("suppressions", true);
  if (list === undefined || (list as { value?: unknown }).value === "") return [];
  if (!isSeq(list)) throw new ConfigError(place(list), '"suppressions" must be a list: "- fingerprint: …"');
  return list.items.map((item) => ({ ...suppressionOf(item as Node, place), place: relativePlace(place(item as Node), path) }));
}

/** As notices tell it: the file's own name and the line. */
function relativePlace(place: string, path: string): string {
  return place.slice(dirname(path).length + 1);
}

function suppressionOf(node: Node, place: PlaceOf): Suppression {
  const fail = (what: string): never => {
    throw new ConfigError(place(node), what);
  };
  if (!isMap(node)) return fail('each suppression is a mapping with "fingerprint" and "reason"');
  const fields: Record<string, string> = {};
  for (const { key, value } of node.items) {
    const name = String(key);
    if (!FIELDS.some((field) => field === name))
      fail(`unknown field "${name.slice(0, 60)}"${didYouMean(name, FIELDS)}; known: ${FIELDS.join(", ")}`);
    const scalar = (value as { value?: unknown } | null)?.value;
    if (typeof scalar !== "string") fail(`"${name}" must be a text`);
    fields[name] = String(scalar).trim();
  }
  return checkedSuppression(fields, fail);
}

/** @param fail throws what is wrong, with its place */
export function checkedSuppression(fields: Readonly<Record<string, string>>, fail: (what: string) => never): Suppression {
  const { fingerprint = "", reason = "", document, until, rule } = fields;
  if (!FINGERPRINT.test(fingerprint))
    fail(`"${fingerprint.slice(0, 60)}" is no fingerprint: 16 hexadecimal digits, as --fingerprints tells them`);
  if (reason === "") fail(`the suppression of ${fingerprint} has no reason: say why the finding may stand`);
  if (until !== undefined && !isDate(until)) fail(`"until" is the last day as YYYY-MM-DD, not "${until.slice(0, 60)}"`);
  return {
    fingerprint,
    reason,
    ...(document !== undefined && document !== "" && { document }),
    ...(until !== undefined && { until }),
    ...(rule !== undefined && rule !== "" && { rule }),
  };
}

/** A day of the calendar: 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

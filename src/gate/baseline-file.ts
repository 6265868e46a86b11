/**
 * The file of a baseline: findings that were there when it was written, one a line, sorted, so that a reviewer reads the
 * difference and two branches merge.
 *
 *     {"corpuslint-baseline":1}
 *     {"document":"news/a.txt","rule":"spam/link-farm","fingerprint":"3f9a0c17d2b4e658","quote":"…"}
 */
import { readFileSync } from "node:fs";
import { ConfigError } from "../config/error.ts";
import { replaceFile } from "./replace-file.ts";

export interface Accepted {
  readonly document: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** How often, where two records of one name hold the same: else 1. */
  readonly count: number;
  /** The beginning of the text, for whoever reads the file. */
  readonly quote: string;
}

const VERSION_FIELD = "corpuslint-baseline";
const VERSION = 1;
const QUOTE_LENGTH = 60;
/** What moves a cursor, turns text around or is not seen, beyond what JSON itself escapes. */
const UNSEEN =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/**
 * @param isRewritten the file is written anew after the run: a line that cannot be read is then lost anyway
 * @throws ConfigError where the file cannot be read or is no baseline, or a line is not what it should be
 */
export function readBaseline(path: string, isRewritten = false): Accepted[] {
  const rows = readText(path).split("\n");
  const header = parsed(rows[0]) as Readonly<Record<string, unknown>> | undefined;
  if (header?.[VERSION_FIELD] !== VERSION)
    throw new ConfigError(`${path}:1`, `not a baseline of corpuslint: its first line would be {"${VERSION_FIELD}":${VERSION}}`);
  return rows.flatMap((row, i) => {
    if (i === 0 || row.trim() === "") return [];
    const accepted = acceptedOf(parsed(row));
    if (accepted) return [accepted];
    if (isRewritten) return [];
    const merging = /^(?:<<<<<<<|=======|>>>>>>>)/.test(row)
      ? "a merge conflict: keep the lines of both sides"
      : "not an entry of a baseline";
    throw new ConfigError(`${path}:${i + 1}`, `${merging}; --update-baseline writes the file anew`);
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new ConfigError(path, "no such baseline: --update-baseline writes it with what is found now");
    throw new ConfigError(path, `the baseline cannot be read: ${(error as Error).message}`);
  }
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}

function acceptedOf(value: unknown): Accepted | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { document, rule, fingerprint, count = 1, quote = "" } = value as Readonly<Record<string, unknown>>;
  const sound =
    typeof document === "string" &&
    typeof rule === "string" &&
    typeof fingerprint === "string" &&
    typeof quote === "string" &&
    Number.isSafeInteger(count) &&
    (count as number) > 0;
  return sound ? { document, rule, fingerprint, quote, count: count as number } : undefined;
}

/** Replaces the file as a whole. */
export async function writeBaseline(path: string, entries: Iterable<Accepted>): Promise<void> {
  const rows = [...entries].sort(byPlace).map(row);
  await replaceFile(path, `${[JSON.stringify({ [VERSION_FIELD]: VERSION }), ...rows].join("\n")}\n`);
}

function row({ document, rule, fingerprint, count, quote }: Accepted): string {
  const text = JSON.stringify({ document, rule, fingerprint, ...(count > 1 && { count }), quote });
  return text.replace(UNSEEN, (characters) =>
    [...Array(characters.length).keys()].map((i) => `\\u${characters.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** By code units: the same on every machine. */
function byPlace(a: Accepted, b: Accepted): number {
  return order(a.document, b.document) || order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first characters of a quote, on one line. */
export function shortQuote(quote: string): string {
  const characters = [...quote.slice(0, 2 * QUOTE_LENGTH).replace(/\s{1,200}/g, " ")];
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join("")}…` : characters.join("");
}

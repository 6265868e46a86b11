/** A Markdown summary of a run, short enough for a pull request's comment or a job's summary, and written when all is known. */
import type { Summary } from "../corpus/summary.ts";
import { FAMILIES, type Severity } from "../vocabulary.ts";
import { sizeOf, sum } from "./amounts.ts";
import { code } from "./markdown-escape.ts";
import { type Counts, Tally, type Told } from "./markdown-tally.ts";
import { MARKDOWN_WORDING } from "./markdown-wording.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { WORDING } from "./wording.ts";

/** GitHub takes 65,536 characters in a comment; the rest is for what others add. */
const LONGEST = 60_000;
/** Findings shown, the gravest first. */
const SHOWN = 100;
const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
const WORST = 10;
const FAILURES = 10;
const NOTICES = 20;
/** Characters around the list of findings. */
const FRAME = 1000;
/** Characters of what is shown of each. */
const NAME = 120;
const MESSAGE = 300;
const QUOTE = 100;
const LINE_BREAK = /(?<!\s)\s*\n\s*/g;

export function markdownReporter({ locale, exitCode }: ReportOptions): Reporter {
  const words = WORDING[locale];
  const own = MARKDOWN_WORDING[locale];
  const tally = new Tally();

  const header = (first: string) => [
    `| ${[first, ...SEVERITIES.map((severity) => words.severity[severity])].join(" | ")} |`,
    `|---|${SEVERITIES.map(() => "--:|").join("")}`,
  ];
  const row = (name: string, counts: Counts) => `| ${[name, ...SEVERITIES.map((severity) => counts[severity] || "")].join(" | ")} |`;

  const head = (summary: Summary): string[] => {
    const { error, warn, info } = tally.all;
    const total = tally.total === 0 ? words.clean : `**${words.total(tally.total, tally.affected)}**${words.counts(error, warn, info)}`;
    const notices = summary.notices.slice(0, NOTICES).map((notice) => `- ${code(notice, MESSAGE)}`);
    const found = [`## corpuslint: ${own.verdict[exitCode(summary)]}`, "", summary.documents === 0 ? words.nothing : total, ""];
    return notices.length > 0 ? [...found, ...notices, ""] : found;
  };

  const families = (): string[] => {
    const rows = FAMILIES.flatMap((family) => {
      const counts = tally.families.get(family);
      return counts === undefined ? [] : [row(words.family[family], counts)];
    });
    return rows.length === 0 ? [] : [...header(own.family), ...rows, ...(rows.length > 1 ? [row(own.all, tally.all)] : []), ""];
  };

  const documents = (): string[] => {
    const worst = tally.worst(WORST);
    if (worst.length === 0) return [];
    const rows = worst.map(([document, counts]) => row(code(document, NAME), counts));
    const more = tally.affected - worst.length;
    return [`### ${own.worst}`, "", ...header(own.document), ...rows, ...(more > 0 ? ["", own.moreDocuments(more)] : []), ""];
  };

  const failures = ({ problems, failures: count }: Summary): string[] => {
    if (count === 0) return [];
    const shown = problems.slice(0, FAILURES);
    const rows = shown.map(({ document, line, message }) => {
      const place = line === undefined ? document : `${document}:${line}`;
      return `- ${code(place, NAME)} ${code(message.split("\n")[0], MESSAGE)}`;
    });
    return [`### ${own.failures}`, "", ...rows, ...(count > shown.length ? [`- ${own.moreFailures(count - shown.length)}`] : []), ""];
  };

  const finding = ({ document, severity, rule, message, quote, line, column }: Told): string => {
    const place = `${code(document, NAME)} ${line}:${column}`;
    const text = quote.trim() === "" ? "" : `<br>${code(quote.replace(LINE_BREAK, " ⏎ "), QUOTE)}`;
    return `- **${words.severity[severity]}** ${place} \`${rule}\`<br>${code(message, MESSAGE)}${text}`;
  };

  /** As many as there is room for. */
  const findings = (room: number): string[] => {
    const rows: string[] = [];
    let left = room;
    for (const told of tally.findings().slice(0, SHOWN)) {
      const item = finding(told);
      left -= item.length + 1;
      if (left < 0) break;
      rows.push(item);
    }
    if (rows.length === 0) return [];
    const isCut = rows.length < tally.total;
    const title = `<details><summary>${own.findings(rows.length, tally.total)}</summary>`;
    return [title, "", ...rows, "", ...(isCut ? [own.cut, ""] : []), "</details>", ""];
  };

  const footer = (summary: Summary): string[] => {
    const { fixable, omitted, skipped, files, documents, bytes, seconds } = summary;
    const reasons = Object.entries(skipped).map(([reason, count]) => `${reason} ${count}`);
    const rows = [
      ...(fixable.safe + fixable.unsafe > 0 ? [words.fixable(fixable.safe, fixable.unsafe)] : []),
      ...(sum(omitted) > 0 ? [words.omitted(sum(omitted))] : []),
      ...(reasons.length > 0 ? [words.skipped(sum(skipped), reasons.join(", "))] : []),
      words.read(files, documents, sizeOf(bytes), seconds.toFixed(2)),
    ];
    return [rows.join("<br>\n")];
  };

  return {
    begin: () => "",
    document: (result) => {
      tally.add(result);
      return "";
    },
    end: (summary) => {
      const before = [...head(summary), ...families(), ...documents(), ...failures(summary)].join("\n");
      const after = footer(summary).join("\n");
      const middle = findings(LONGEST - FRAME - before.length - after.length).join("\n");
      return `${[before, middle, after].filter((part) => part !== "").join("\n")}\n`;
    },
  };
}

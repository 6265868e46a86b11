/** SARIF 2.1.0, one run, written as it goes: the rules first, what is known only at the end last. */
import type { Artifact, ArtifactLocation, Notification, Run } from "sarif";
import type { Summary } from "../corpus/summary.ts";
import type { Problem } from "../finding.ts";
import { packageVersion } from "../package-root.ts";
import { sum } from "./amounts.ts";
import { recordName } from "./file-place.ts";
import { NOTES } from "./notes.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { plain, RELATED_CAP, type ResultContext, sarifResult } from "./sarif-result.ts";
import { LEVEL, type Level, ruleDescriptors } from "./sarif-rules.ts";
import { artifactLocation, folderUri, SOURCE_ROOT } from "./sarif-uri.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/**
 * GitHub refuses a run of more than 25,000 results and shows 5,000, the most severe first. With 5,000 of each level those it would show
 * are there, wherever in the corpus they stand, and the file is never refused.
 */
export const LEVEL_CAP = 5000;
/** Code units of replacements in a file: GitHub takes 10 MB of it, packed. */
const FIX_ROOM = 4_000_000;

export function sarifReporter({ locale, offsets, rules, cwd }: ReportOptions): Reporter {
  const notes = NOTES[locale].sarif;
  const ruleIndexes = new Map(rules.map(({ id }, i) => [id as string, i]));
  const artifacts: ArtifactLocation[] = [];
  const indexes = new Map<string, number>();
  const left: Record<Level | "fixes" | "related", number> = { error: 0, warning: 0, note: 0, fixes: 0, related: 0 };
  const written: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  let room = FIX_ROOM;
  let separator = "\n";

  const context: ResultContext = {
    cwd,
    offsets,
    ruleIndex: (id) => ruleIndexes.get(id) ?? -1,
    artifactIndex: (location) => {
      const known = context.knownArtifact(location);
      if (known !== undefined) return known;
      indexes.set(artifactKey(location), artifacts.length);
      return artifacts.push(location) - 1;
    },
    knownArtifact: (location) => indexes.get(artifactKey(location)),
    hasRoom: (units) => {
      const fits = units <= room;
      if (fits) room -= units;
      else left.fixes++;
      return fits;
    },
  };

  const head: Pick<Run, "tool" | "columnKind" | "originalUriBaseIds" | "newlineSequences"> = {
    tool: {
      driver: {
        name: "corpuslint",
        version: packageVersion(),
        semanticVersion: packageVersion(),
        language: locale,
        rules: ruleDescriptors(rules),
      },
    },
    columnKind: offsets === "codepoint" ? "unicodeCodePoints" : "utf16CodeUnits",
    originalUriBaseIds: { [SOURCE_ROOT]: { uri: folderUri(cwd) } },
    newlineSequences: ["\r\n", "\n", "\r"],
  };

  const leftOut = ({ omitted }: Summary): string[] => {
    const levels = (["error", "warning", "note"] as const).filter((level) => left[level] > 0);
    const uncounted = sum(omitted);
    return [
      ...levels.map((level) => notes.results(left[level], level, LEVEL_CAP)),
      ...(left.fixes > 0 ? [notes.fixes(left.fixes)] : []),
      ...(left.related > 0 ? [notes.related(left.related, RELATED_CAP)] : []),
      ...(uncounted > 0 ? [notes.omitted(uncounted)] : []),
    ];
  };

  return {
    begin: () => `{"version":"2.1.0","$schema":${JSON.stringify(SCHEMA)},"runs":[\n${JSON.stringify(head).slice(0, -1)},"results":[`,
    document: (result) => {
      let text = "";
      for (const finding of result.findings) {
        const level = LEVEL[finding.severity];
        if (written[level] === LEVEL_CAP) {
          left[level]++;
          continue;
        }
        written[level]++;
        left.related += Math.max(0, finding.related.length - RELATED_CAP);
        text += separator + JSON.stringify(sarifResult(result, finding, context));
        separator = ",\n";
      }
      return text;
    },
    end: (summary) => {
      const { problems, failures, notices } = summary;
      const untold = failures - problems.length;
      const notifications: Notification[] = [
        ...problems.map((problem) => failure(problem, context)),
        ...(untold > 0 ? [notification("error", NOTES[locale].untoldFailures(untold))] : []),
        ...[...notices, ...leftOut(summary)].map((text) => notification("warning", text)),
      ];
      const tail: Pick<Run, "artifacts" | "invocations"> = {
        invocations: [{ executionSuccessful: failures === 0, toolExecutionNotifications: notifications }],
        artifacts: artifacts.map((location): Artifact => ({ location, roles: ["analysisTarget"] })),
      };
      return `\n],${JSON.stringify(tail).slice(1)}]}\n`;
    },
  };
}

function artifactKey({ uri, uriBaseId }: ArtifactLocation): string {
  return `${uriBaseId} ${uri}`;
}

function notification(level: Notification.level, text: string): Notification {
  return { level, message: { text: text.split("\n").map(plain).join("\n") } };
}

function failure({ document, line, message }: Problem, { cwd, artifactIndex }: ResultContext): Notification {
  const location = artifactLocation(recordName(document)?.container ?? document, cwd);
  return {
    ...notification("error", message),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...location, index: artifactIndex(location) },
          ...(line !== undefined && { region: { startLine: line } }),
        },
      },
    ],
  };
}

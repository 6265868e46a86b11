import { describe, expect, test } from "vitest";
import { GATE_WORDING } from "../../src/engine/gate-wording.ts";
import type { DocumentResult, Finding } from "../../src/finding.ts";
import { SuppressedStage } from "../../src/gate/suppressed.ts";

const FINGERPRINT = "0123456789abcdef";
const FOLDER = "/corpus";

function stageOf(document: string | undefined, { isWhole = false, until = "" } = {}) {
  const entry = { fingerprint: FINGERPRINT, reason: "why", place: "ok.yaml:2", ...(document && { document }), ...(until && { until }) };
  const file = { path: `${FOLDER}/ok.yaml`, folder: FOLDER, document: undefined as never, entries: [entry] };
  return new SuppressedStage(file, { cwd: `${FOLDER}/sub`, today: "2026-11-22", isWhole, words: GATE_WORDING.en });
}

const resultOf = (document: string, fingerprint = FINGERPRINT): DocumentResult => ({
  document,
  findings: [{ fingerprint } as Finding],
  omitted: {},
  problems: [],
  bytes: 0,
});

describe("a suppression's document", () => {
  test.each([
    [undefined, "x.txt", true],
    ["sub/x.txt", "x.txt", true],
    ["./sub/x.txt", "./x.txt", true],
    ["x.txt", "x.txt", true],
    ["x.txt", "deep/x.txt", true],
    ["other/x.txt", "x.txt", false],
    ["sub/**", "deep/x.txt", true],
    ["*.txt", "deep/x.txt", true],
    ["sub/*.md", "x.txt", false],
    ["sub/a[1].txt", "a[1].txt", true],
    ["sub/a[1].txt", "a1.txt", true],
    ["sub/r.jsonl", "r.jsonl#7", true],
    ["sub/r.jsonl#7", "r.jsonl#7", true],
    ["sub/r.jsonl#7", "r.jsonl#8", false],
    ["../outside.txt", "../../outside.txt", true],
    ["/corpus/sub/x.txt", "/corpus/sub/x.txt", true],
  ])("%j and %j: %j", (pattern, document, isSuppressed) => {
    expect(stageOf(pattern).sift(resultOf(document))).toHaveLength(isSuppressed ? 0 : 1);
  });

  test("is stale where it was linted and holds the finding no more", () => {
    for (const [pattern, isStale] of [
      ["sub/x.txt", true],
      ["sub/*", true],
      ["other/x.txt", false],
      [undefined, false],
    ] as const) {
      const stage = stageOf(pattern);
      stage.sift(resultOf("x.txt", "ffffffffffffffff"));
      expect(stage.close()).toHaveLength(isStale ? 1 : 0);
    }
    expect(stageOf(undefined, { isWhole: true }).close()).toEqual([
      `ok.yaml:2: the suppression of ${FINGERPRINT} matches nothing any more: remove it`,
    ]);
  });

  test("holds through its last day", () => {
    expect(stageOf(undefined, { until: "2026-11-22" }).sift(resultOf("x.txt"))).toEqual([]);
    expect(stageOf(undefined, { until: "2026-11-21" }).sift(resultOf("x.txt"))).toHaveLength(1);
  });
});

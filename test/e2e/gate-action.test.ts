/** action.yml: its shape, and its script run by a real shell with the built command in the place of npx. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMMAND, environment, folderOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(fileURLToPath(new URL("../../action.yml", import.meta.url)), "utf8")) as Action;
const [step] = action.runs.steps;

describe("action.yml", () => {
  test("is a composite action whose every input is described and used", () => {
    expect(action.runs.using).toBe("composite");
    expect(action.runs.steps).toMatchObject([{ shell: "bash", id: "lint" }]);
    const text = JSON.stringify(action.runs);
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input).toMatchObject({ description: expect.stringMatching(/\.$/), default: expect.any(String) });
      expect(text).toContain(`\${{ inputs.${name} }}`);
    }
    for (const { description, value } of Object.values(action.outputs))
      expect([description, value]).toEqual([expect.any(String), expect.stringContaining("steps.lint")]);
  });

  test("puts no input into its script", () => {
    expect(step.run).not.toContain("${{");
  });
});

describe.skipIf(spawnSync("bash", ["--version"]).status !== 0)("its script", () => {
  function run(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
    const cwd = folderOf(files);
    const runner = folderOf({ summary: "# before\n", output: "" });
    // npx as it is called: --yes, the package, then what the command is given
    writeFileSync(
      join(runner, "npx"),
      `#!/bin/sh\nshift\nprintf '%s\\n' "$@" > "${runner}/call"\nshift\nexec "${process.execPath}" "${COMMAND}" "$@"\n`,
    );
    chmodSync(join(runner, "npx"), 0o755);
    const values = Object.fromEntries(
      Object.entries(step.env).map(([variable, value]) => {
        const name = /inputs\.([\w-]+)/.exec(value)?.[1] ?? "";
        return [variable, inputs[name] ?? action.inputs[name].default];
      }),
    );
    const env = environment({
      ...values,
      PATH: `${runner}:${process.env.PATH}`,
      RUNNER_TEMP: runner,
      GITHUB_STEP_SUMMARY: join(runner, "summary"),
      GITHUB_OUTPUT: join(runner, "output"),
    });
    const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd,
      env,
      encoding: "utf8",
    });
    const read = (name: string) => readFileSync(join(runner, name), "utf8");
    return { status, stdout, summary: read("summary"), output: read("output"), call: read("call").trimEnd().split("\n"), cwd };
  }

  test("annotates, summarises, writes SARIF and fails", () => {
    const { status, stdout, summary, output, cwd } = run({ sarif: "a b.sarif" }, { "texts/a.txt": WITH_ERROR });
    expect(status).toBe(1);
    expect(output).toBe("exit-code=1\n");
    expect(stdout).toMatch(/^::error file=texts\/a\.txt,line=2/m);
    expect(summary).toMatch(/^# before\n[\s\S]*spam/);
    expect(JSON.parse(readFileSync(join(cwd, "a b.sarif"), "utf8")).runs[0].results).toHaveLength(1);
  });

  test("passes where nothing is found, without a summary if none is wanted", () => {
    expect(run({ summary: "false" }, { "a.txt": CLEAN })).toMatchObject({ status: 0, output: "exit-code=0\n", summary: "# before\n" });
  });

  test("takes paths and options one a line, and runs nothing in them", () => {
    const hostile = "$(touch made) `touch made`; touch made";
    const { call, cwd, status } = run(
      { paths: `a b.txt\n\n${hostile}\n`, args: "--preset=gate\n--fail-on=warn", baseline: "known.jsonl", version: "0.1.0", since: "main" },
      { "a b.txt": CLEAN },
    );
    expect(call[0]).toBe("corpuslint@0.1.0");
    expect(call.slice(1)).toEqual(
      expect.arrayContaining(["--since", "main", "--baseline", "known.jsonl", "--preset=gate", "--fail-on=warn"]),
    );
    expect(call.slice(call.indexOf("--"))).toEqual(["--", "a b.txt", hostile]);
    expect(existsSync(join(cwd, "made"))).toBe(false);
    expect(status).toBe(2);
  });
});

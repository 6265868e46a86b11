import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { corpuslint, folderOf } from "./command.ts";

const ids = rules.map(({ id }) => id);

/** The shell's own output; a shell that is not there leaves its tests out, loudly. */
function has(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "true"]);
    return true;
  } catch {
    console.warn(`${shell} is not installed: its completion is not tested`);
    return false;
  }
}

async function scriptIn(cwd: string, shell: string): Promise<void> {
  const { code, stdout, stderr } = await corpuslint(["complete", shell], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  writeFileSync(join(cwd, "script"), stdout);
}

function offersOf(shell: string, driver: string, cwd: string): string[] {
  const out = execFileSync(shell, ["-c", driver], { cwd, encoding: "utf8", env: { PATH: process.env.PATH, HOME: cwd } });
  return out.split("\n").filter((line) => line !== "");
}

describe.skipIf(!has("bash"))("in bash", () => {
  const complete = async (words: readonly string[], files = {}) => {
    const cwd = folderOf(files);
    await scriptIn(cwd, "bash");
    const driver = `source ./script; COMP_WORDS=(corpuslint ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}
      $(complete -p corpuslint | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
    return offersOf("bash", driver, cwd);
  };

  test("options of the command and of each subcommand", async () => {
    expect(await complete(["--pre"])).toEqual(["--preset"]);
    expect(await complete(["explain", "--te"])).toEqual(["--text"]);
    expect(await complete(["rules", "--"])).not.toContain("--preset");
  });

  test("formats, presets and rules", async () => {
    expect(await complete(["--format", "js"])).toEqual(["json", "jsonl"]);
    expect(await complete(["--format", "=", "js"])).toEqual(["json", "jsonl"]);
    expect(await complete(["--preset", ""])).toEqual(["recommended", "strict", "gate"]);
    expect(await complete(["explain", "spam/"])).toEqual(ids.filter((id) => id.startsWith("spam/")));
    expect(await complete(["--rule", "spam/link"])).toEqual(["spam/link-farm:"]);
    expect(await complete(["--rule", "spam/link-farm", ":"])).toEqual(["error", "warn", "info", "off"]);
    expect(await complete(["--rule", "spam/link-farm", ":", "o"])).toEqual(["off"]);
  });

  test("subcommands and files, with blanks in their names and nothing evaluated", async () => {
    const files = { "explain me.txt": "", "$(touch evil)": "", "other.txt": "" };
    expect(await complete(["exp"], files)).toEqual(["explain", "explain me.txt"]);
    expect(await complete(["--output", "$(to"], files)).toEqual(["$(touch evil)"]);
    expect(await complete(["$(touch evil)", "--output", "e"], files)).toEqual(["explain me.txt"]);
    expect(await complete(["other.txt", "explain"], files)).toEqual(["explain me.txt"]);
    expect(await complete(["--output", "explain", "--q"], files)).toEqual(["--quiet"]);
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  const complete = async (line: string) => {
    const cwd = folderOf({ "corpus/a.txt": "" });
    await scriptIn(cwd, "fish");
    return offersOf("fish", `source ./script; complete -C '${line}'`, cwd).map((offer) => offer.split("\t")[0]);
  };

  test("options, formats, rules and files", async () => {
    expect(await complete("corpuslint --pre")).toEqual(["--preset"]);
    expect(await complete("corpuslint --format js")).toEqual(["json", "jsonl"]);
    expect(await complete("corpuslint explain spam/link")).toEqual(["spam/link-farm"]);
    expect(await complete("corpuslint --rule spam/link-farm:o")).toEqual(["spam/link-farm:off"]);
    expect(await complete("corpuslint corp")).toEqual(["corpus/"]);
    expect(await complete("corpuslint complete ")).toEqual(expect.arrayContaining(["bash", "zsh", "fish", "powershell"]));
  });
});

describe.skipIf(!has("zsh"))("in zsh", () => {
  /** What the function hands to the completion system; the system itself needs a terminal. */
  const complete = async (words: readonly string[]) => {
    const cwd = folderOf();
    await scriptIn(cwd, "zsh");
    const driver = `autoload -U compinit && compinit -D -u; source ./script; [[ $_comps[corpuslint] == _corpuslint ]] || exit 9
      compadd() { while [[ $1 == -S ]]; do shift 2; done; [[ $1 == -- ]] && shift; print -l -- "$@"; }
      _describe() { local name="\${@[-1]}"; print -l -- "\${(@P)name}"; }; _files() { print -- FILES; }; _message() { print -- VALUE; }; compset() { :; }
      words=(corpuslint ${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${words.length + 1}; PREFIX='${words.at(-1)}'; _corpuslint`;
    return offersOf("zsh", driver, cwd);
  };

  test("options with what they do, values and rules", async () => {
    expect(await complete(["--pre"])).toContain(
      "--preset:the rules to start from (default: what the configuration extends, else recommended)",
    );
    expect(await complete(["--preset", ""])).toEqual(["recommended", "strict", "gate"]);
    expect(await complete(["--output", ""])).toEqual(["FILES"]);
    expect(await complete(["explain", ""])).toEqual(ids);
    expect(await complete(["--rule", "spam/link-farm:"])).toEqual(["error", "warn", "info", "off"]);
    expect(await complete([""])).toEqual(expect.arrayContaining(["rules:list all rules", "FILES"]));
  });
});

test("PowerShell's script names all rules, and an unknown shell ends with 2", async () => {
  const cwd = folderOf();
  const { stdout } = await corpuslint(["complete", "powershell"], { cwd });
  for (const id of ids) expect(stdout).toContain(`'${id}'`);
  expect(await corpuslint(["complete", "tcsh"], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("bash, zsh, fish, powershell"),
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMAND, folderOf } from "../e2e/command.ts";
import { WITH_ERROR } from "../e2e/texts.ts";

function hasNeovim(): boolean {
  const { status } = spawnSync("nvim", ["--version"]);
  if (status !== 0) console.warn("nvim is not installed: its recipe is not tested");
  return status === 0;
}

/** The recipe as the page gives it, to the letter. */
function recipe(): string {
  const page = readFileSync(new URL("../../docs/editors.md", import.meta.url), "utf8");
  const [, lua] = /<!-- neovim recipe: tested -->\n```lua\n([\s\S]*?)^```$/m.exec(page) ?? [];
  return lua;
}

const ASK = `
vim.defer_fn(function() vim.cmd("cquit 3") end, 25000)
vim.api.nvim_create_autocmd("DiagnosticChanged", { callback = function()
  local found = vim.diagnostic.get(0)
  if #found == 0 then return end
  local lines = {}
  for _, each in ipairs(found) do table.insert(lines, each.lnum .. " " .. each.severity .. " " .. each.code .. " " .. each.source) end
  vim.fn.writefile(lines, "found.txt")
  vim.cmd("qall!")
end })
`;

describe.skipIf(!hasNeovim())("Neovim with the recipe of docs/editors.md", () => {
  test("shows findings of a text that is opened", () => {
    const cwd = folderOf({ "corpus/a.txt": WITH_ERROR, "corpuslint.config.yaml": "rules: { spam/markup-residue: warn }\n" });
    writeFileSync(join(cwd, "init.lua"), `${recipe()}\n${ASK}`);
    const bin = join(folderOf(), "corpuslint");
    writeFileSync(bin, `#!/bin/sh\nexec ${process.execPath} ${COMMAND} "$@"\n`);
    chmodSync(bin, 0o755);
    const env = {
      PATH: `${join(bin, "..")}:${process.env.PATH}`,
      HOME: cwd,
      XDG_CONFIG_HOME: cwd,
      XDG_DATA_HOME: cwd,
      XDG_STATE_HOME: cwd,
    };
    execFileSync("nvim", ["--headless", "-n", "-u", "init.lua", "corpus/a.txt"], { cwd, env, timeout: 28_000, stdio: "pipe" });
    expect(readFileSync(join(cwd, "found.txt"), "utf8")).toBe("1 2 spam/markup-residue corpuslint\n");
  });
});

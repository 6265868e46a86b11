/** What the loader asks of the engine holds for what was compiled before it, too. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND, environment } from "./command.ts";

const LOADER = join(dirname(COMMAND), "loader.cjs");
/** A pattern that has run once, as those of node's own module loader have, and then strings in pieces, which the engine searches another way. */
const PROGRAM = `
  const pattern = /^([^./][^/]*)(\\/.*)?$/;
  pattern.exec("harbour/master");
  require(process.argv[1]);
  let found = 0;
  for (let i = 0; i < 5000; i++) if (pattern.exec("harbour-" + "pier".repeat(3) + i + "/lighthouse-keeper") !== null) found++;
  console.log(found);
`;

test("patterns that ran before the loader run behind it", () => {
  const { status, signal, stdout } = spawnSync(process.execPath, ["-e", PROGRAM, LOADER], { env: environment(), encoding: "utf8" });
  expect({ status, signal, stdout }).toEqual({ status: 0, signal: null, stdout: "5000\n" });
});

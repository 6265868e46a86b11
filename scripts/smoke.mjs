/** Packs the package, installs the tarball in an empty folder and runs it there, as a user would. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "corpuslint-smoke-"));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...options });

try {
  const [{ filename, size, entryCount }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]));
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
  run("npm", ["install", "--no-audit", "--no-fund", "--omit=dev", join(folder, filename)], { cwd: folder });
  const bin = join(folder, "node_modules", ".bin", "corpuslint");
  const version = run(bin, ["--version"], { cwd: folder }).trim();
  const report = JSON.parse(run(bin, [resolve("seeds"), "--format", "json", "--fail-on", "never"], { cwd: folder }));
  if (report.summary.documents < 8 || report.summary.failures > 0) throw new Error(`unexpected summary: ${JSON.stringify(report.summary)}`);
  if (
    !run(bin, ["explain", report.documents.find(({ findings }) => findings.length > 0).findings[0].rule], { cwd: folder }).includes(
      "What it finds",
    )
  ) {
    throw new Error("explain shows no page");
  }
  writeFileSync(
    join(folder, "use.mjs"),
    'import { lintText } from "corpuslint";\nconst { findings } = await lintText("參數量僅為1.5億(1.5b)。", { path: "a.txt" });\nif (!Array.isArray(findings)) process.exit(1);\n',
  );
  run(process.execPath, ["use.mjs"], { cwd: folder });
  console.log(
    `packed ${filename}: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB; version ${version}; ${report.summary.documents} documents linted`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

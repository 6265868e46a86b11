/** Runs commands in turn, round by round, and notes what each has used. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOOK = fileURLToPath(new URL("hook.cjs", import.meta.url));

/**
 * @typedef {{ cpu: number, user: number, wall: number, peak: number }} Usage seconds of all threads (`cpu`: user and system); bytes
 * @typedef {object} Job
 * @property {string} tool
 * @property {string} input
 * @property {readonly string[]} args of node
 * @property {boolean} once too long for a warm-up and more than one round
 * @property {((output: Output) => number) | undefined} countFindings
 * @property {Usage[]} usages one a round, filled here
 * @property {number} [findings]
 */

/**
 * @param {readonly Job[]} jobs @param {{ cwd: string, scratch: string, rounds: number, seconds: number }} setting
 *   no round begins after `seconds`, but the first
 * @param {{ onFailure: (job: Job, error: Error) => void, onRun: (job: Job, round: number) => void }} on
 * @returns {Promise<Job[]>} the jobs that ran: what fails in the uncounted round 0 is told and left out
 */
export async function measure(jobs, { cwd, scratch, rounds, seconds }, { onFailure, onRun }) {
  const end = performance.now() + seconds * 1000;
  const working = [];
  for (const job of jobs) {
    onRun(job, 0);
    try {
      if (!job.once) job.findings = await warmUp(job, { cwd, scratch });
      working.push(job);
    } catch (error) {
      onFailure(job, error);
    }
  }
  for (let round = 1; round <= rounds && (round === 1 || performance.now() < end); round++) {
    for (const job of working.filter(({ once }) => round === 1 || !once)) {
      onRun(job, round);
      job.usages.push((await runCommand(job.args, { cwd, scratch })).usage);
    }
  }
  return working;
}

async function warmUp({ args, countFindings }, { cwd, scratch }) {
  const { output } = await runCommand(args, { cwd, scratch, keepOutput: countFindings !== undefined });
  return output && countFindings?.(output);
}

/** @typedef {{ stdout: string, stderr: string }} Output */

/** @param {readonly string[]} args @returns {Promise<{ usage: Usage, output?: Output }>} @throws where the command does not end by itself, or with an exit code above 1 */
export async function runCommand(args, { cwd, scratch, keepOutput = false }) {
  const usageFile = join(scratch, "usage.json");
  const outputFiles = [join(scratch, "stdout"), join(scratch, "stderr")];
  rmSync(usageFile, { force: true });
  const outputs = keepOutput ? outputFiles.map((file) => openSync(file, "w")) : ["ignore", "ignore"];
  const start = performance.now();
  const child = spawn(process.execPath, ["-r", HOOK, ...args], {
    cwd,
    stdio: ["ignore", ...outputs],
    env: { ...process.env, BENCH_USAGE_FILE: usageFile, NO_COLOR: "1" },
  });
  const status = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });
  const wall = (performance.now() - start) / 1000;
  if (keepOutput) for (const file of outputs) closeSync(file);
  const output = keepOutput ? { stdout: readFileSync(outputFiles[0], "utf8"), stderr: readFileSync(outputFiles[1], "utf8") } : undefined;
  if (status !== 0 && status !== 1)
    throw new Error(`ended with ${status}: ${output?.stderr.slice(0, 500) || `node ${args.join(" ")}, in ${cwd}`}`);
  if (!existsSync(usageFile)) throw new Error("ended without telling what it used");
  const { user, system, peak } = JSON.parse(readFileSync(usageFile, "utf8"));
  return { usage: { cpu: (user + system) / 1e6, user: user / 1e6, wall, peak }, output };
}

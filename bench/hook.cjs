// Loaded before each measured command (node -r): writes what the whole process, all its threads, has used when it ends.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const file = process.env.BENCH_USAGE_FILE;
if (isMainThread && file) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage(); // microseconds
    writeFileSync(file, JSON.stringify({ user, system, peak: process.resourceUsage().maxRSS * 1024 }));
  });
}

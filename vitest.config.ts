import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // processes, not threads: growth is measured in the CPU time of a process
    pool: "forks",
    maxWorkers: 2,
  },
});

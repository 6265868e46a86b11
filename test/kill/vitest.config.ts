import { defineConfig } from "vitest/config";

/** `npm run test:kill`: minutes, not seconds, so not among the other tests. */
export default defineConfig({
  test: {
    include: ["test/kill/*.kill.ts"],
    testTimeout: 30 * 60_000,
  },
});

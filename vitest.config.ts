import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/setup.ts",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Two workers: several suites start a browser, a server or a child process of their own.
    maxWorkers: 2,
  },
});

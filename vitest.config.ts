import { defaultExclude, defineConfig } from "vitest/config";

/** A busy machine may take a hundred times what a test needs: this ends what hangs, and judges nothing. */
const HANGS_AFTER = 120_000;

/** The rules, the dialogues and the desk in this one process; all else starts processes, platforms, browsers. */
const quick = ["test/{core,desk,lint}/**/*.test.ts", "test/transcripts.test.ts"];

export const patience = {
  testTimeout: HANGS_AFTER,
  hookTimeout: HANGS_AFTER,
  expect: { poll: { timeout: HANGS_AFTER / 2, interval: 20 } },
};

export default defineConfig({
  test: {
    globalSetup: "test/support/setup.ts",
    ...patience,
    // Two workers: several suites start a browser, a server or a child process of their own.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "quick", include: quick } },
      {
        extends: true,
        test: { name: "slow", include: ["test/**/*.test.ts"], exclude: [...defaultExclude, ...quick] },
      },
    ],
  },
});

import { fileURLToPath } from "node:url";
import { defaultExclude, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

// What one process has compiled, the hundreds that the tests start need not compile again.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled/", import.meta.url));

/** A busy machine may take a hundred times what a test needs: this ends what hangs, and judges nothing. */
const HANGS_AFTER = 120_000;

/** Pure: no test can leave anything behind for the next, so all share one loading of the core. */
const core = ["test/core/**/*.test.ts", "test/transcripts.test.ts"];
const desk = ["test/{desk,lint}/**/*.test.ts"];

export const patience = {
  testTimeout: HANGS_AFTER,
  hookTimeout: HANGS_AFTER,
  expect: { poll: { timeout: HANGS_AFTER / 2, interval: 20 } },
};

export default defineConfig({
  test: {
    globalSetup: "test/support/setup.ts",
    setupFiles: "test/support/property-seed.ts",
    ...patience,
    // Several suites start a browser, a server or a child process of their own, and wait for it.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "core", include: core, isolate: false } },
      { extends: true, test: { name: "desk", include: desk } },
      // These start processes, platforms, browsers.
      {
        extends: true,
        test: {
          name: "slow",
          include: ["test/**/*.test.ts"],
          exclude: [...defaultExclude, ...core, ...desk],
        },
      },
    ],
  },
});

/** Before all tests: says once which suites are left out on this machine; with CI=true none may be. */
import type { TestProject } from "vitest/node";
import { chromium, redisServer, sqlite } from "./available.ts";

interface Need {
  readonly there: string | undefined;
  readonly suites: string;
  readonly remedy: string;
  /** Where such suites are. */
  readonly projects: readonly string[];
}

const needs: readonly Need[] = [
  {
    there: chromium,
    suites: "browser tests",
    remedy: "apt-get install chromium, or CHROMIUM_PATH",
    projects: ["slow"],
  },
  {
    there: redisServer,
    suites: "shared-store tests",
    remedy: "apt-get install redis-server, or REDIS_SERVER_PATH",
    projects: ["desk", "slow"],
  },
  { there: sqlite, suites: "a backup of a file", remedy: "apt-get install sqlite3", projects: ["slow"] },
];

export default function setup({ vitest }: TestProject): void {
  const running = vitest.projects.map(({ name }) => name);
  const missing = needs
    .filter(({ there, projects }) => !there && projects.some((project) => running.includes(project)))
    .map(({ suites, remedy }) => `${suites} (add them: ${remedy})`);
  if (missing.length === 0) return;
  const line = `Left out on this machine: ${missing.join("; ")}.`;
  if (process.env.CI === "true") throw new Error(line);
  process.stderr.write(`${line}\n`);
}

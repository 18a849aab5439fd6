/** Before all tests: says once which suites are left out on this machine; with CI=true none may be. */
import { loadContent } from "../../src/desk/content.ts";
import { chromium, redisServer } from "./available.ts";

const remedies: readonly (readonly [there: string | undefined, suites: string, remedy: string])[] = [
  [chromium, "browser tests", "apt-get install chromium, or CHROMIUM_PATH"],
  [redisServer, "several-process tests", "apt-get install redis-server, or REDIS_SERVER_PATH"],
];

export default function setup(): void {
  // Learned once here, and not by every suite that is the first to understand a text.
  void loadContent().learned;
  const missing = remedies
    .filter(([there]) => !there)
    .map(([, suites, remedy]) => `${suites} (add them: ${remedy})`);
  if (missing.length === 0) return;
  const line = `Left out on this machine: ${missing.join("; ")}.`;
  if (process.env.CI === "true") throw new Error(line);
  process.stderr.write(`${line}\n`);
}

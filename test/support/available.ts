/** What this machine has beside Node. A suite that needs more is left out here, but never in CI. */
import { existsSync } from "node:fs";

/** Debian's and Alpine's name, Ubuntu's, and Google's own package. */
const CHROMIUM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const { CHROMIUM_PATH, CI } = process.env;

export const chromium: string | undefined = (CHROMIUM_PATH ? [CHROMIUM_PATH] : CHROMIUM_PATHS).find(
  existsSync,
);

/** Says in one line which suite is left out and how to add it; with CI=true nothing may be left out. */
export function announceMissing(suite: string, remedy: string): void {
  const line = `${suite}: left out on this machine. ${remedy}`;
  if (CI === "true") throw new Error(line);
  process.stderr.write(`${line}\n`);
}

/**
 * `npm run line:setup`: the rich menus, and with `-- --webhook https://<host>/line/webhook` the webhook address.
 * With `-- --dry-run` it only tells what it would do.
 */

import { CONFIG_EXIT_CODE, ConfigError, settingsOf } from "../../desk/config.ts";
import { configFrom, readOptions } from "../../desk/environment.ts";
import { reported } from "../../desk/finding.ts";
import { loadContent } from "../../desk/load-content.ts";
import { SETTINGS } from "../index.ts";
import { LineTokenRefused, lineClients, refusesToken, statusOf } from "./api.ts";
import { menusOf } from "./menus/menus.ts";
import { pictureOf } from "./menus/pictures.ts";
import { setUpMenus } from "./menus/set-up.ts";
import { lineSettings } from "./settings.ts";
import { checkWebhook, readWebhook, setWebhook } from "./webhook-address.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Resolves with the process's exit code. */
async function run(): Promise<number> {
  const values = readOptions({
    "dry-run": { type: "boolean", default: false },
    webhook: { type: "string" },
  });
  const dryRun = values["dry-run"];
  const settings = settingsOf(configFrom(process.env, SETTINGS), lineSettings);
  if (!settings)
    throw new ConfigError([
      "LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN are not set: copy both from the LINE Developers console (see docs/line.md).",
    ]);
  const clients = lineClients(settings);
  const content = loadContent();
  const tell = (change: string) => say(dryRun ? `would ${change}` : change);
  const menus = menusOf(content).map((menu) => ({ menu, picture: pictureOf(menu) }));
  let changes = await setUpMenus({ ...clients, menus, dryRun, tell });

  const { webhook } = values;
  if (webhook !== undefined && (await readWebhook(clients))?.endpoint !== webhook) {
    changes += 1;
    tell(`set the webhook address to ${webhook}`);
    if (!dryRun) await setWebhook(clients, webhook);
  }
  if (changes === 0) say("Everything is as it should be: nothing to do.");
  if (webhook !== undefined && !dryRun) say(reported(await checkWebhook(clients)));
  return 0;
}

function problemOf(error: unknown): string {
  if (refusesToken(statusOf(error))) return new LineTokenRefused().message;
  if (statusOf(error) === 429)
    return "LINE makes and removes 100 rich menus an hour at most: run it again in an hour, it goes on where it stopped.";
  if (statusOf(error) !== undefined)
    return `LINE refused (${statusOf(error)}): ${(error as { body?: string }).body ?? ""}`;
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${problemOf(error)}\n`);
  process.exitCode = error instanceof ConfigError ? CONFIG_EXIT_CODE : 1;
}

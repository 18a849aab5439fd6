/** `npm run discord:setup`: registers the commands where they differ; with `--dry-run` it only tells. */
import { CONFIG_EXIT_CODE, ConfigError, settingsOf } from "../../desk/config.ts";
import { configFrom, readOptions } from "../../desk/environment.ts";
import { loadContent } from "../../desk/load-content.ts";
import { SETTINGS } from "../index.ts";
import { createApi } from "./api.ts";
import { isUpToDate, register } from "./registration.ts";
import { createRest, DiscordUnavailable } from "./rest.ts";
import { discordSettings } from "./settings.ts";
import { nameOf } from "./trouble.ts";

const SIGNS = { new: "+", changed: "~", unchanged: "=", gone: "-" } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function setUp(): Promise<void> {
  const { "dry-run": dryRun } = readOptions({ "dry-run": { type: "boolean", default: false } });
  const settings = settingsOf(configFrom(process.env, SETTINGS), discordSettings);
  if (!settings)
    throw new ConfigError([
      "DISCORD_TOKEN is missing: copy the bot's token from the Discord Developer Portal (Bot, Reset Token).",
    ]);
  const api = createApi(createRest(settings), settings.token);
  const application = await api.application();
  const all = await register(api, loadContent(), application.id, { dryRun });
  for (const { name, what } of all) say(`${SIGNS[what]} ${name} (${what})`);
  if (isUpToDate(all)) say("Nothing to do: Discord has these commands already.");
  else if (dryRun) say("Nothing was written. Run it without --dry-run to register them.");
  else say("Registered. They show at once; a client that does not know them yet needs a restart.");
}

try {
  await setUp();
} catch (error) {
  const slip = error instanceof ConfigError;
  complain(slip ? error.message : new DiscordUnavailable(nameOf(error)).message);
  process.exitCode = slip ? CONFIG_EXIT_CODE : 1;
}

/** What Discord needs to be told: the bot's token. */
import { z } from "zod";
import { adapterSettings } from "../../desk/adapter-settings.ts";
import { address, secret } from "../kit/setting-values.ts";

export interface DiscordSettings {
  readonly token: string;
  /** Another address than Discord's, for tests: `http://127.0.0.1:4000/api`. */
  readonly apiBaseUrl?: string | undefined;
  /** Into how many processes the servers are shared out; "auto" asks Discord. Absent: this one serves all. */
  readonly shards?: number | "auto" | undefined;
}

const shards = (fix: string) =>
  z.string().transform((text, context): number | "auto" => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (text === "auto") return text;
    if (number >= 1 && number <= 1000) return number;
    context.addIssue(fix);
    return z.NEVER;
  });

export const discordSettings = adapterSettings({
  adapter: "discord",
  shape: {
    DISCORD_TOKEN: secret(
      'copy the bot\'s token from the Discord Developer Portal (Bot), without spaces and without "Bot "',
    ).optional(),
    DISCORD_SHARDS: shards(
      "use auto, or a whole number of processes from 1 to 1000; leave it out for one",
    ).optional(),
    DISCORD_API_BASE_URL: address(
      "give an http(s) address, or leave it out to use Discord itself",
    ).optional(),
  },
  processes: ({ DISCORD_SHARDS: count = 1 }) => ({ setting: "DISCORD_SHARDS", count }),
  settings: ({
    DISCORD_TOKEN: token,
    DISCORD_SHARDS: shards,
    DISCORD_API_BASE_URL: apiBaseUrl,
  }): DiscordSettings | undefined =>
    token ? { token, apiBaseUrl, shards: shards === 1 ? undefined : shards } : undefined,
});

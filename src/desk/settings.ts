/** The settings a person may give, one row each: the schema of the value, and what to do when it does not fit. */
import { z } from "zod";
import { DEFAULT_RETENTION_DAYS } from "./content.ts";
import { DEFAULT_STORE_URL, parseStoreUrl, type StoreUrlError } from "./store/store-url.ts";

const whole = (least: number, most: number, fix: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, fix)
    .transform(Number)
    .refine((number) => number >= least && number <= most, fix);

const secret = (fix: string) => z.string().regex(/^[\x21-\x7e]+$/, fix);

const isHttp = (url: URL | null): url is URL => /^https?:$/.test(url?.protocol ?? "");

const address = (fix: string) => z.string().refine((text) => isHttp(URL.parse(text)), fix);

/** For a client that takes the host alone: whatever follows it would be dropped without a word. */
const host = (fix: string) =>
  z.string().refine((text) => {
    const url = URL.parse(text);
    return isHttp(url) && url.href === `${url.origin}/`;
  }, fix);

const shards = (fix: string) =>
  z.string().transform((text, context) => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (text === "auto") return text;
    if (number >= 1 && number <= 1000) return number;
    context.addIssue(fix);
    return z.NEVER;
  });

export const LAST_PORT = 65_535;

export const settingsSchema = z.object({
  PORT: whole(0, LAST_PORT, "give a whole number from 0 to 65535, for instance 3000").default(3000),
  STORE_URL: z
    .string()
    .default(DEFAULT_STORE_URL)
    .transform((url, context) => {
      try {
        return parseStoreUrl(url);
      } catch (error) {
        context.addIssue((error as StoreUrlError).message);
        return z.NEVER;
      }
    }),
  RETENTION_DAYS: whole(1, 365, "give a whole number of days from 1 to 365, for instance 30").default(
    DEFAULT_RETENTION_DAYS,
  ),
  HASH_KEY: z
    .string()
    .min(32, "give at least 32 characters, for instance the output of: openssl rand -hex 32")
    .optional(),
  LINE_CHANNEL_SECRET: secret(
    "copy the channel secret from the LINE Developers Console (Basic settings), without spaces",
  ).optional(),
  LINE_CHANNEL_ACCESS_TOKEN: secret(
    "copy the channel access token from the LINE Developers Console (Messaging API), without spaces",
  ).optional(),
  LINE_API_BASE_URL: host(
    "give an http(s) address without a path (LINE's client would drop it), or leave it out to use LINE itself",
  ).optional(),
  DISCORD_TOKEN: secret(
    'copy the bot\'s token from the Discord Developer Portal (Bot), without spaces and without "Bot "',
  ).optional(),
  DISCORD_SHARDS: shards(
    "use auto, or a whole number of processes from 1 to 1000; leave it out for one",
  ).optional(),
  DISCORD_API_BASE_URL: address("give an http(s) address, or leave it out to use Discord itself").optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "use debug, info, warn, error or silent")
    .default("info"),
});

type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const settingNames = Object.keys(settingsSchema.shape) as readonly SettingName[];

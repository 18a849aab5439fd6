/** The settings of the house, one row each: the schema of the value, and what to do when it does not fit. */
import { z } from "zod";
import type { AdapterSettings } from "./adapter-settings.ts";
import { proxiesIn } from "./admission/client-address.ts";
import { DEFAULT_RETENTION_DAYS } from "./load-content.ts";
import { isOrigin } from "./origin.ts";
import { DEFAULT_STORE_URL, parseStoreUrl, type StoreUrlError } from "./store/store-url.ts";

const whole = (least: number, most: number, fix: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, fix)
    .transform(Number)
    .refine((number) => number >= least && number <= most, fix);

const listed = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

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
  PUBLIC_URL: z
    .string()
    .refine(
      isOrigin,
      "give the address at which people reach the page, for instance https://madoguchi.example.jp (no path, no slash at the end)",
    )
    .optional(),
  HASH_KEY: z
    .string()
    .min(32, "give at least 32 characters, for instance the output of: openssl rand -hex 32")
    .optional(),
  STORE_KEY: z
    .string()
    .transform(listed)
    .refine(
      (keys) => keys.every((key) => key.length >= 32) && new Set(keys).size === keys.length,
      "give at least 32 characters, for instance the output of: openssl rand -hex 32; while it is changed, the new one and then the old one, with a comma between",
    )
    .default([]),
  TRUSTED_PROXIES: z
    .string()
    .default("private")
    .transform((text, context) => {
      const proxies = proxiesIn(text);
      if (proxies) return proxies;
      context.addIssue(
        "name the proxies in front of the desk by address or network, with commas between (203.0.113.7, 2001:db8::/32); private stands for those of a private network, none for no proxy",
      );
      return z.NEVER;
    }),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "use debug, info, warn, error or silent")
    .default("info"),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** Of the house and of these adapters. */
export const settingNames = (adapters: readonly AdapterSettings<unknown>[]): readonly string[] => [
  ...Object.keys(settingsSchema.shape),
  ...adapters.flatMap(({ names }) => names),
];

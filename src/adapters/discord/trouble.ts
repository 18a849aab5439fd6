/** What went wrong, as the log has it: never what people wrote. */
import type { Log } from "../../desk/log.ts";
import { discordCodeOf } from "./rest.ts";

/** Short and free of what people wrote: an error's own message may quote it. */
export const nameOf = (error: unknown): string =>
  error instanceof Error ? String((error as { code?: unknown }).code ?? error.name) : typeof error;

export type Failed = (what: string, event?: string) => (error: unknown) => void;

export const failedIn =
  (log: Log): Failed =>
  (what, event) =>
  (error) =>
    log.warn(what, {
      adapter: "discord",
      ...(event === undefined ? {} : { event }),
      code: String(discordCodeOf(error) ?? nameOf(error)),
    });

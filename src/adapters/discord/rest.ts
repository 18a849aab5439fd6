/** discord.js' own HTTP client, with every trouble counted, and left alone after a refused token. */
import { DiscordAPIError, HTTPError, RateLimitError, REST, RESTEvents } from "discord.js";
import type { DiscordMetrics } from "./counters.ts";
import type { DiscordSettings } from "./settings.ts";

/** Above this a rate limit is thrown and the desk tries again later, instead of a request asleep in a queue. */
const LONGEST_WAIT_MS = 3000;

/**
 * After a refused token Discord is left alone for so long: 10,000 refusals in ten minutes would ban the
 * address of this machine ("Rate Limits: Invalid Request Limit").
 */
const REFUSED_TOKEN_REST_MS = 60_000;

export class DiscordUnavailable extends Error {
  readonly code = "discord_unavailable";
  constructor(reason: string) {
    super(
      `Discord did not let the bot in (${reason}). Check DISCORD_TOKEN (Discord Developer Portal, Bot, Reset Token), that the network reaches discord.com, and DISCORD_API_BASE_URL if it is set.`,
    );
  }
}

export function createRest(settings: DiscordSettings): REST {
  return new REST({
    ...(settings.apiBaseUrl === undefined ? {} : { api: settings.apiBaseUrl }),
    version: "10",
    timeout: 5000,
    retries: 1,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(settings.token);
}

/** What went wrong with a call, as it is counted: Discord's code, or how the call ended. */
function troubleOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return String(error.code || error.status);
  if (error instanceof RateLimitError) return "rate_limit_too_long";
  if (error instanceof HTTPError) return "5xx";
  return error instanceof DOMException ? "timeout" : "network";
}

export const discordCodeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError ? Number(error.code) : undefined;

export type Calls = Pick<REST, "get" | "post" | "patch" | "put">;

export function countedCalls(given: REST, token: string, metrics: DiscordMetrics | undefined): Calls {
  let refusedUntil = 0;

  // discord.js waits by itself; its own event tells only of some of the kinds.
  given.on(RESTEvents.Response, (_, { status, headers }) => {
    if (status === 429) metrics?.trouble(`rate_limit_${headers.get("x-ratelimit-scope") ?? "user"}`);
  });

  async function counted<Result>(call: () => Promise<Result>, needsToken = true): Promise<Result> {
    if (needsToken && Date.now() < refusedUntil) throw new DiscordUnavailable("the token was refused");
    try {
      return await call();
    } catch (error) {
      metrics?.trouble(troubleOf(error));
      if (needsToken && error instanceof DiscordAPIError && error.status === 401) {
        refusedUntil = Date.now() + REFUSED_TOKEN_REST_MS;
        // discord.js forgets a token that was refused once, even by mistake.
        given.setToken(token);
      }
      throw error;
    }
  }

  type RestOptions = Parameters<REST["post"]>[1];
  const needs = (options: RestOptions) => options?.auth !== false;
  return {
    get: (route, options) => counted(() => given.get(route, options), needs(options)),
    post: (route, options) => counted(() => given.post(route, options), needs(options)),
    patch: (route, options) => counted(() => given.patch(route, options), needs(options)),
    put: (route, options) => counted(() => given.put(route, options), needs(options)),
  };
}

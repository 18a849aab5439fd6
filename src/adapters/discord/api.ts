/** The few calls this adapter makes, each with a deadline of its own. */
import { createHash } from "node:crypto";
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIGatewayBotInfo,
  type APIGuild,
  type APIMessage,
  type APIUser,
  DiscordAPIError,
  HTTPError,
  InteractionResponseType,
  MessageFlags,
  RateLimitError,
  REST,
  RESTEvents,
  Routes,
} from "discord.js";
import type { InteractionAddress } from "./address.ts";
import type { DiscordMetrics } from "./counters.ts";
import { FIRST_ANSWER_MS, NONCE_LENGTH } from "./limits.ts";
import type { Payload } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import type { Command } from "./slash-commands.ts";

const DEADLINE_MS = 10_000;
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

export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError ? Number(error.code) : undefined;

/** Discord returns the earlier message for the same nonce, so a part that is sent again is there once. */
const nonce = (part: string): string =>
  createHash("sha256").update(part).digest("hex").slice(0, NONCE_LENGTH);

export type Api = ReturnType<typeof createApi>;

export function createApi(given: REST, token: string, metrics?: DiscordMetrics) {
  const deadline = (ms: number) => ({ signal: AbortSignal.timeout(ms) });
  /** An interaction's token is its authorization. */
  const byToken = { auth: false };
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

  type Options = Parameters<REST["post"]>[1];
  const needs = (options: Options) => options?.auth !== false;
  const rest: Pick<REST, "get" | "post" | "patch" | "put"> = {
    get: (route, options) => counted(() => given.get(route, options), needs(options)),
    post: (route, options) => counted(() => given.post(route, options), needs(options)),
    patch: (route, options) => counted(() => given.patch(route, options), needs(options)),
    put: (route, options) => counted(() => given.put(route, options), needs(options)),
  };

  const callback = async (
    { id, token }: Pick<InteractionAddress, "id" | "token">,
    body: unknown,
  ): Promise<void> => {
    await rest.post(Routes.interactionCallback(id, token), {
      body,
      ...byToken,
      ...deadline(FIRST_ANSWER_MS),
    });
  };

  /** In a server only the person sees it. */
  const seenBy = ({ channel }: InteractionAddress, payload: Payload): Payload =>
    channel === null ? { ...payload, flags: (payload.flags ?? 0) | MessageFlags.Ephemeral } : payload;

  return {
    /**
     * Always a new message, never an update of the one that was tapped: a dialogue reads downwards, an answer
     * given earlier stays in sight with its "change", and an old button left in place does no harm.
     */
    reply: (address: InteractionAddress, payload: Payload) =>
      callback(address, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: seenBy(address, payload),
      }),

    defer: (address: InteractionAddress) =>
      callback(address, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: address.channel === null ? { flags: MessageFlags.Ephemeral } : {},
      }),

    openForm: (address: InteractionAddress, data: unknown) =>
      callback(address, { type: InteractionResponseType.Modal, data }),

    suggest: (
      address: Pick<InteractionAddress, "id" | "token">,
      choices: APIApplicationCommandOptionChoice[],
    ) =>
      callback(address, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),

    /** Whether the reply is still the "thinking …" of a deferral. */
    async isLoading({ application, token }: InteractionAddress): Promise<boolean> {
      const original = (await rest.get(Routes.webhookMessage(application, token, "@original"), {
        ...byToken,
        ...deadline(DEADLINE_MS),
      })) as APIMessage;
      return ((original.flags ?? 0) & MessageFlags.Loading) !== 0;
    },

    async replaceLoading({ application, token }: InteractionAddress, payload: Payload): Promise<void> {
      await rest.patch(Routes.webhookMessage(application, token, "@original"), {
        body: payload,
        ...byToken,
        ...deadline(DEADLINE_MS),
      });
    },

    async followUp(address: InteractionAddress, payload: Payload): Promise<void> {
      await rest.post(Routes.webhook(address.application, address.token), {
        body: seenBy(address, payload),
        ...byToken,
        ...deadline(DEADLINE_MS),
      });
    },

    /** `part` names this message for ever: the same part is never there twice. */
    async send(channel: string, payload: Payload, part: string, replyTo?: string): Promise<void> {
      const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
      await rest.post(Routes.channelMessages(channel), {
        body: { ...payload, ...reference, nonce: nonce(part), enforce_nonce: true },
        ...deadline(DEADLINE_MS),
      });
    },

    async openDirectMessages(user: string): Promise<string> {
      const channel = await rest.post(Routes.userChannels(), {
        body: { recipient_id: user },
        ...deadline(DEADLINE_MS),
      });
      return (channel as { id: string }).id;
    },

    self: async (): Promise<APIUser> => (await rest.get(Routes.user(), deadline(DEADLINE_MS))) as APIUser,

    guild: async (guild: string): Promise<APIGuild> =>
      (await rest.get(Routes.guild(guild), deadline(DEADLINE_MS))) as APIGuild,

    application: async (): Promise<APIApplication> =>
      (await rest.get(Routes.currentApplication(), deadline(DEADLINE_MS))) as APIApplication,

    gateway: async (): Promise<APIGatewayBotInfo> =>
      (await rest.get(Routes.gatewayBot(), deadline(DEADLINE_MS))) as APIGatewayBotInfo,

    registeredCommands: async (application: string): Promise<APIApplicationCommand[]> =>
      (await rest.get(Routes.applicationCommands(application), {
        query: new URLSearchParams({ with_localizations: "true" }),
        ...deadline(DEADLINE_MS),
      })) as APIApplicationCommand[],

    async registerCommands(application: string, body: readonly Command[]): Promise<void> {
      await rest.put(Routes.applicationCommands(application), { body, ...deadline(DEADLINE_MS) });
    },
  };
}

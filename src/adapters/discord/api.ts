/** The few calls this adapter makes, each with a deadline of its own. */
import { createHash } from "node:crypto";
import {
  type APIApplicationCommand,
  type APIMessage,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  REST,
  Routes,
} from "discord.js";
import type { InteractionAddress } from "./address.ts";
import type { Command } from "./commands.ts";
import { FIRST_ANSWER_MS, NONCE_LENGTH } from "./limits.ts";
import type { Payload } from "./render.ts";

const DEADLINE_MS = 10_000;
/** Above this a rate limit is thrown and the desk tries again later, instead of a request asleep in a queue. */
const LONGEST_WAIT_MS = 3000;

/**
 * A REST client of its own: discord.js takes the token from the client's when its gateway is closed, but
 * replies committed before a stop are delivered after it.
 */
export function createRest(settings: { token: string; apiBaseUrl?: string | undefined }): REST {
  return new REST({
    ...(settings.apiBaseUrl === undefined ? {} : { api: settings.apiBaseUrl }),
    version: "10",
    timeout: 5000,
    retries: 1,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(settings.token);
}

export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError ? Number(error.code) : undefined;

/** Discord returns the earlier message for the same nonce, so a part that is sent again is there once. */
const nonce = (part: string): string =>
  createHash("sha256").update(part).digest("hex").slice(0, NONCE_LENGTH);

export type Api = ReturnType<typeof createApi>;

export function createApi(rest: REST) {
  const within = (ms: number) => ({ signal: AbortSignal.timeout(ms) });
  /** An interaction's token is its authorization. */
  const byToken = { auth: false };

  const callback = async ({ id, token }: InteractionAddress, body: unknown): Promise<void> => {
    await rest.post(Routes.interactionCallback(id, token), { body, ...byToken, ...within(FIRST_ANSWER_MS) });
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

    /** Whether the reply is still the "thinking …" of a deferral. */
    async isLoading({ application, token }: InteractionAddress): Promise<boolean> {
      const original = (await rest.get(Routes.webhookMessage(application, token, "@original"), {
        ...byToken,
        ...within(DEADLINE_MS),
      })) as APIMessage;
      return ((original.flags ?? 0) & MessageFlags.Loading) !== 0;
    },

    async replaceLoading({ application, token }: InteractionAddress, payload: Payload): Promise<void> {
      await rest.patch(Routes.webhookMessage(application, token, "@original"), {
        body: payload,
        ...byToken,
        ...within(DEADLINE_MS),
      });
    },

    async followUp(address: InteractionAddress, payload: Payload): Promise<void> {
      await rest.post(Routes.webhook(address.application, address.token), {
        body: seenBy(address, payload),
        ...byToken,
        ...within(DEADLINE_MS),
      });
    },

    /** `part` names this message for ever: the same part is never there twice. */
    async send(channel: string, payload: Payload, part: string, replyTo?: string): Promise<void> {
      const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
      await rest.post(Routes.channelMessages(channel), {
        body: { ...payload, ...reference, nonce: nonce(part), enforce_nonce: true },
        ...within(DEADLINE_MS),
      });
    },

    async openDirectMessages(user: string): Promise<string> {
      const channel = await rest.post(Routes.userChannels(), {
        body: { recipient_id: user },
        ...within(DEADLINE_MS),
      });
      return (channel as { id: string }).id;
    },

    registeredCommands: async (application: string): Promise<APIApplicationCommand[]> =>
      (await rest.get(Routes.applicationCommands(application), {
        query: new URLSearchParams({ with_localizations: "true" }),
        ...within(DEADLINE_MS),
      })) as APIApplicationCommand[],

    async registerCommands(application: string, body: readonly Command[]): Promise<void> {
      await rest.put(Routes.applicationCommands(application), { body, ...within(DEADLINE_MS) });
    },
  };
}

/** The connection to Discord: who listens to what, and what an operator learns of it. */
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
} from "discord.js";
import type { Log } from "../../desk/log.ts";
import type { DiscordMetrics } from "./metrics.ts";

export class DiscordUnavailable extends Error {
  readonly code = "discord_unavailable";
  constructor(reason: string) {
    super(
      `Discord did not let the bot in (${reason}). Check DISCORD_TOKEN (Discord Developer Portal, Bot, Reset Token), that the network reaches discord.com, and DISCORD_API_BASE_URL if it is set.`,
    );
  }
}

export interface Hearing {
  interaction(interaction: APIInteraction): void;
  message(message: GatewayMessageCreateDispatchData): void;
}

/** Short and free of what people wrote: an error's own message may quote it. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? String((error as { code?: unknown }).code ?? error.name) : typeof error;

export function createClient(
  settings: { apiBaseUrl?: string | undefined },
  hearing: Hearing,
  { log, metrics }: { log: Log; metrics: DiscordMetrics },
): Client {
  const client = new Client({
    // None of these is privileged: direct messages and mentions come with their text all the same.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [] },
    // Nothing that people write or are is kept in memory; receive.ts reads the payloads themselves, which
    // is also why no partials are needed for direct messages.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
    }),
    // A server that is down must not keep the others waiting: nothing here needs the list of servers.
    waitGuildTimeout: 1000,
    ...(settings.apiBaseUrl === undefined ? {} : { rest: { api: settings.apiBaseUrl } }),
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, hearing.interaction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, hearing.message);
  client.on(Events.ClientReady, () => metrics.gateway("ready"));
  client.on(Events.ShardResume, () => metrics.gateway("resumed"));
  client.on(Events.ShardReconnecting, () => metrics.gateway("reconnecting"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    metrics.gateway("disconnected");
    log.error("Discord closed the connection for good: check the token and the intents of the bot", {
      adapter: "discord",
      code: String(code),
    });
  });
  const trouble = (error: unknown) => {
    metrics.gateway("error");
    log.warn("trouble with the connection to Discord", { adapter: "discord", code: nameOf(error) });
  };
  client.on(Events.Error, trouble);
  client.on(Events.ShardError, trouble);
  return client;
}

/** Resolves with the application's id once the bot is in. */
export async function connect(client: Client, token: string): Promise<string> {
  const ready = new Promise<string>((resolve) => {
    client.once(Events.ClientReady, ({ application }) => resolve(application.id));
  });
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    throw new DiscordUnavailable(nameOf(error));
  }
}

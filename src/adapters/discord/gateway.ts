/**
 * The connection to Discord: discord.js' own gateway package, without the caches of its `Client`, which
 * cannot go on with the session of an earlier process (docs/decisions/0006-gateway-without-client.md).
 */
import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  type REST,
} from "discord.js";
import type { Log } from "../../desk/log.ts";
import type { DiscordMetrics } from "./counters.ts";
import type { Sessions } from "./sessions.ts";
import { nameOf } from "./trouble.ts";

/** Which part of the servers this process hears. All direct messages come to shard 0. */
export interface Share {
  readonly ids: readonly number[];
  readonly of: number;
}

export const WHOLE: Share = { ids: [0], of: 1 };

export interface Hearing {
  interaction(interaction: APIInteraction): void;
  message(message: unknown): void;
  /** A message changed: somebody edited it, or Discord added something. */
  update(message: unknown): void;
  /** A server the bot is in, or what has changed about it. */
  guild(guild: unknown): void;
  /** A role was made or changed. */
  role(guild: string, role: unknown): void;
}

export interface Gateway {
  /** Resolves once every shard is in. */
  connect(): Promise<void>;
  /** Leaves in a way that lets the next process resume. */
  leave(): Promise<void>;
}

/** Discord lets nobody in again after these: something has to be mended first. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** 288 tries a day: far under the 1,000 logins Discord allows ("Gateway: Session Start Limit"). */
const TRY_AGAIN_MS = 5 * 60 * 1000;

/** None of these is privileged: direct messages and mentions come with their text all the same. */
export const INTENTS =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

function tell(hearing: Hearing, data: GatewayDispatchPayload): void {
  if (data.t === GatewayDispatchEvents.InteractionCreate) hearing.interaction(data.d);
  else if (data.t === GatewayDispatchEvents.MessageCreate) hearing.message(data.d);
  else if (data.t === GatewayDispatchEvents.MessageUpdate) hearing.update(data.d);
  else if (data.t === GatewayDispatchEvents.GuildCreate || data.t === GatewayDispatchEvents.GuildUpdate)
    hearing.guild(data.d);
  else if (
    data.t === GatewayDispatchEvents.GuildRoleCreate ||
    data.t === GatewayDispatchEvents.GuildRoleUpdate
  )
    hearing.role(data.d.guild_id, data.d.role);
}

interface Login {
  readonly token: string;
  readonly rest: REST;
  readonly share: Share;
  readonly sessions: Sessions;
}

const managerOf = ({ token, rest, share, sessions }: Login, keeping: () => boolean): WebSocketManager =>
  new WebSocketManager({
    token,
    rest,
    intents: INTENTS,
    shardCount: share.of,
    shardIds: [...share.ids],
    // Without this a stalled handshake would be waited for until the network gives up.
    handshakeTimeout: 10_000,
    helloTimeout: 10_000,
    readyTimeout: 15_000,
    retrieveSessionInfo: sessions.get,
    updateSessionInfo(shard: number, info: SessionInfo | null) {
      if (keeping()) sessions.set(shard, info);
    },
  });

export function createGateway(
  given: Login & {
    readonly hearing: Hearing;
    readonly log: Log;
    readonly metrics: DiscordMetrics;
  },
): Gateway {
  const { hearing, log, metrics } = given;
  let manager: WebSocketManager | undefined;
  let leaving = false;
  let again: NodeJS.Timeout | undefined;

  function open(): WebSocketManager {
    // Leaving takes the session away from this process only: the next one goes on with it.
    const made = managerOf(given, () => !leaving);
    made.on(WebSocketShardEvents.Dispatch, ({ data }) => tell(hearing, data));
    made.on(WebSocketShardEvents.Ready, () => metrics.gateway("ready"));
    made.on(WebSocketShardEvents.Resumed, () => metrics.gateway("resumed"));
    made.on(WebSocketShardEvents.Closed, ({ code }) => closed(code));
    made.on(WebSocketShardEvents.Error, ({ error }) => trouble(error));
    return made;
  }

  function closed(code: number): void {
    if (leaving) return;
    metrics.gateway(FOR_GOOD.has(code) ? "disconnected" : "reconnecting");
    if (!FOR_GOOD.has(code)) return;
    log.error("Discord let the bot out: check its token in the Developer Portal, and DISCORD_SHARDS", {
      adapter: "discord",
      code: String(code),
    });
    // It also happens for a moment when Discord itself is in trouble.
    again = setTimeout(() => void connect().catch(trouble), TRY_AGAIN_MS).unref();
  }

  function trouble(error: unknown): void {
    metrics.gateway("error");
    log.warn("trouble with the connection to Discord", { adapter: "discord", code: nameOf(error) });
  }

  async function connect(): Promise<void> {
    clearTimeout(again);
    await manager?.destroy({ code: CloseCodes.Resuming });
    if (leaving) return;
    manager = open();
    await manager.connect();
  }

  return {
    connect,
    async leave() {
      leaving = true;
      clearTimeout(again);
      // Any code but 1000 and 1001 leaves the session open ("Gateway: Initiating a Disconnect").
      await manager?.destroy({ code: CloseCodes.Resuming, reason: "the next process resumes" });
    },
  };
}

/** A bot in thousands of servers: as many processes as DISCORD_SHARDS says, each with its share of them. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Shard, ShardEvents, ShardingManager } from "discord.js";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { createApi } from "./api.ts";
import { createRest, DiscordUnavailable } from "./rest.ts";
import type { DiscordSettings } from "./settings.ts";
import { nameOf } from "./trouble.ts";

const SHARD = fileURLToPath(new URL("shard.ts", import.meta.url));

/** A shard that ends by itself is started again, not so fast that its mistake becomes a storm. */
const START_AGAIN_MS = 5000;

export function createShards(
  { log }: Pick<Surroundings, "log">,
  settings: DiscordSettings & { readonly shards: number | "auto" },
): Adapter {
  const api = createApi(createRest(settings), settings.token);
  let manager: ShardingManager | undefined;
  let stopping = false;

  /** discord.js would ask discord.com for the number, whatever DISCORD_API_BASE_URL says. */
  const count = async (): Promise<number> => {
    const { shards } = await api.gateway().catch((error: unknown) => {
      throw new DiscordUnavailable(nameOf(error));
    });
    return settings.shards === "auto" ? shards : settings.shards;
  };

  function keepAlive(shard: Shard): void {
    shard.on(ShardEvents.Death, () => {
      if (stopping) return;
      log.error("a shard has ended and is started again", { adapter: "discord", count: shard.id });
      setTimeout(() => {
        if (!stopping) void shard.spawn(-1);
      }, START_AGAIN_MS).unref();
    });
  }

  async function end(shard: Shard): Promise<void> {
    const child = shard.process;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  }

  async function endAll(): Promise<void> {
    stopping = true;
    await Promise.all([...(manager?.shards.values() ?? [])].map(end));
  }

  return {
    name: "discord",
    async start() {
      await endAll();
      stopping = false;
      const totalShards = await count();
      // Respawning by itself would not wait, nor know that we are stopping.
      manager = new ShardingManager(SHARD, { token: settings.token, totalShards, respawn: false });
      const ready: Promise<unknown>[] = [];
      manager.on("shardCreate", (shard) => {
        keepAlive(shard);
        ready.push(once(shard, ShardEvents.Ready));
      });
      // Its delay keeps to Discord's one login in five seconds.
      await manager.spawn({ amount: totalShards, timeout: -1 });
      await Promise.all(ready);
    },
    stop: endAll,
  };
}

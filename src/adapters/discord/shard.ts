/** One shard as a process of its own: the desk with its share of Discord, started by sharding.ts. */
import { turn } from "../../core/turn.ts";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { type Config, loadConfig, settingsOf } from "../../desk/config.ts";
import { run } from "../../desk/run.ts";
import { createDiscordProcess } from "./index.ts";
import { discordSettings } from "./settings.ts";

const id = Number(process.env.SHARDS);
const of = Number(process.env.SHARD_COUNT);

/** Tells the ShardingManager what it waits for. */
const telling = (adapter: Adapter): Adapter => ({
  ...adapter,
  async start() {
    await adapter.start();
    process.send?.({ _ready: true });
  },
});

const adapters =
  async (config: Config) =>
  (surroundings: Surroundings): Adapter[] => {
    const settings = settingsOf(config, discordSettings);
    return settings ? [telling(createDiscordProcess(surroundings, settings, { ids: [id], of }))] : [];
  };

// Its health and figures stand beside the parent's: PORT 3000 gives shard 0 port 3001.
const port = Number(process.env.PORT || 3000);
process.env.PORT = String(port && port + 1 + id);
// Ctrl+C reaches the whole group; the parent then tells each shard to close, once.
process.on("SIGINT", () => {});
// A parent that was killed can tell nobody.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

await run({
  turn,
  adapters,
  settings: () => loadConfig(process.env, [discordSettings]),
  print: () => {},
  complain: (sentence) => process.stderr.write(`shard ${id}: ${sentence}\n`),
  signals: ["SIGTERM"],
});

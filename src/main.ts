/** `npm start`: the chat page always; LINE and Discord when their variables are set (see .env.example). */
import { turn } from "./core/turn.ts";
import type { Adapter, Surroundings } from "./desk/adapter.ts";
import type { Config } from "./desk/config.ts";
import { configFrom, readOptions } from "./desk/environment.ts";
import { run } from "./desk/run.ts";

/** A platform that is not configured is not even loaded: discord.js alone would double the memory. */
async function adapters({ line, discord }: Config): Promise<(surroundings: Surroundings) => Adapter[]> {
  const { createWebAdapter } = await import("./adapters/web/index.ts");
  const createLine = line && (await import("./adapters/line/index.ts")).createLineAdapter;
  const createDiscord = discord && (await import("./adapters/discord/index.ts")).createDiscordAdapter;
  return (surroundings) => [
    createWebAdapter(surroundings),
    ...(createLine ? [createLine(surroundings, line)] : []),
    ...(createDiscord ? [createDiscord(surroundings, discord)] : []),
  ];
}

const settings = (): Config => {
  readOptions({});
  return configFrom(process.env);
};

await run({ turn, adapters, settings, print: console.log, complain: console.error });

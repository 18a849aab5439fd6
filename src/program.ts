/** The desk with its adapters: the chat page always; every other when its settings are given (see .env.example). */
import { ADAPTERS, SETTINGS } from "./adapters/index.ts";
import { turn } from "./core/turn.ts";
import type { Adapter, Surroundings } from "./desk/adapter.ts";
import type { Config } from "./desk/config.ts";
import { configFrom, readOptions } from "./desk/environment.ts";
import { run } from "./desk/run.ts";

async function adapters(config: Config): Promise<(surroundings: Surroundings) => readonly Adapter[]> {
  const loaded = await Promise.all(ADAPTERS.map(({ load }) => load(config)));
  return (surroundings) => loaded.flatMap((create) => (create ? [create(surroundings)] : []));
}

const settings = (): Config => {
  readOptions({});
  return configFrom(process.env, SETTINGS);
};

export const open = (): Promise<void> =>
  run({ turn, adapters, settings, print: console.log, complain: console.error });

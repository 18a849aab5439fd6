/** A bot on the local Discord, with a scripted desk behind it. */
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import { turn } from "../../../src/core/turn.ts";
import type { Adapter, Surroundings } from "../../../src/desk/adapter.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { createLog } from "../../../src/desk/log.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { scriptedDesk } from "../../support/discord-desk.ts";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";
import * as samples from "../../support/sample-messages.ts";

export const content = loadContent();

export interface Setting {
  readonly discord: DiscordServer;
  readonly desk: ReturnType<typeof scriptedDesk>;
  readonly metrics: Registry;
  readonly logged: string[];
  readonly adapter: Adapter;
  /** A new adapter on the same desk, as after a restart of the process. */
  restart(): Promise<Adapter>;
  close(): Promise<void>;
}

type Script = Parameters<typeof scriptedDesk>[0];

/** Echoes what it understood, then asks: enough to see who was answered what. */
export const echo: Script = ({ input }) => {
  const said = input.type === "text" ? input.text : input.type === "press" ? input.button : input.type;
  const what = input.type === "unreadable" ? input.what : said;
  return [{ kind: "note", text: `${input.type}：${what}` }, samples.dateQuestion];
};

export async function setUp(script: Script = echo, options: Parameters<typeof startDiscord>[0] = {}) {
  const discord = await startDiscord(options);
  const desk = scriptedDesk(script);
  const metrics = new Registry();
  const logged: string[] = [];
  const log = createLog("debug", { write: (line) => void logged.push(line) });
  const adapters: Adapter[] = [];

  const open = async (token = discord.token): Promise<Adapter> => {
    const adapter = createDiscordAdapter(
      { desk, content, http: new Hono(), log, metrics },
      { token, apiBaseUrl: discord.apiBaseUrl },
    );
    adapters.push(adapter);
    await adapter.start();
    return adapter;
  };

  const setting: Setting = {
    discord,
    desk,
    metrics,
    logged,
    adapter: await open(),
    restart: () => open(),
    async close() {
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await discord.close();
    },
  };
  return setting;
}

export async function counted(metrics: Registry, name: string, value: string): Promise<number> {
  const metric = await metrics.getSingleMetric(name)?.get();
  return metric?.values.find(({ labels }) => Object.values(labels).includes(value))?.value ?? 0;
}

/** What an adapter is given, where only a part of it matters. */
export const surroundings = (): Surroundings => ({
  desk: scriptedDesk(echo),
  content,
  http: new Hono(),
  log: createLog("silent"),
  metrics: new Registry(),
});

/** The whole bot: the real core and desk over a store, on the local Discord. */
export async function openBot(
  discord: DiscordServer,
  { store = openStore({ kind: "memory" }, systemClock), clock = systemClock } = {},
) {
  const log = createLog("silent");
  const metrics = new Registry();
  const desk = await createDesk({ store, turn, content, clock, log, metrics, retentionDays: 30 });
  const adapter = createDiscordAdapter(
    { desk, content, http: new Hono(), log, metrics, notes: store.notes },
    discord,
  );
  await adapter.start();
  return {
    metrics,
    async close() {
      await adapter.stop();
      await desk.close();
    },
  };
}

/** The adapters there are. One that is not set up is not even loaded: discord.js alone would double the memory. */
import type { Adapter, Surroundings } from "../desk/adapter.ts";
import type { AdapterSettings } from "../desk/adapter-settings.ts";
import { type Config, settingsOf } from "../desk/config.ts";
import type { Finding } from "../desk/finding.ts";
import { discordSettings } from "./discord/settings.ts";
import { lineSettings } from "./line/settings.ts";
import { webSettings } from "./web/settings.ts";

type Create = (surroundings: Surroundings) => Adapter;

interface Listed {
  /** As the operator knows it. */
  readonly title: string;
  readonly settings: readonly AdapterSettings<unknown>[];
  /** Undefined: not set up. */
  readonly load: (config: Config) => Promise<Create | undefined>;
  /** What its doctor finds; undefined: not set up. Nothing can be wrong with an adapter without. */
  readonly look?: ((config: Config) => Promise<readonly Finding[] | undefined>) | undefined;
}

function setUpBy<Settings>(
  title: string,
  settings: AdapterSettings<Settings>,
  parts: {
    readonly create: () => Promise<(surroundings: Surroundings, settings: Settings) => Adapter>;
    /** Left out: there is nothing to be asked about. */
    readonly doctor?: () => Promise<(settings: Settings) => Promise<readonly Finding[]>>;
  },
): Listed {
  const { create, doctor } = parts;
  return {
    title,
    settings: [settings],
    async load(config) {
      const given = settingsOf(config, settings);
      if (given === undefined) return undefined;
      const made = await create();
      return (surroundings) => made(surroundings, given);
    },
    look:
      doctor &&
      (async (config) => {
        const given = settingsOf(config, settings);
        return given === undefined ? undefined : (await doctor())(given);
      }),
  };
}

export const ADAPTERS: readonly Listed[] = [
  {
    title: "the chat page",
    settings: [webSettings],
    async load(config) {
      const { createWebAdapter } = await import("./web/index.ts");
      return (surroundings) => createWebAdapter(surroundings, settingsOf(config, webSettings)!);
    },
  },
  setUpBy("LINE", lineSettings, {
    create: async () => (await import("./line/index.ts")).createLineAdapter,
    doctor: async () => (await import("./line/doctor.ts")).checkLine,
  }),
  setUpBy("Discord", discordSettings, {
    create: async () => (await import("./discord/index.ts")).createDiscordAdapter,
    doctor: async () => (await import("./discord/doctor.ts")).checkDiscord,
  }),
];

/** For the desk, which reads them with its own. */
export const SETTINGS = ADAPTERS.flatMap(({ settings }) => settings);

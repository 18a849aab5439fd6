/** The Discord adapter, and Discord on this machine. */
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import { encode } from "../../../src/core/button.ts";
import { createLog } from "../../../src/desk/log.ts";
import { content as house } from "../../support/core-talker.ts";
import { startDiscord } from "../../support/discord-server.ts";
import { buttonsOf, type Message, optionsOf, selectsOf, textOf } from "../../support/discord-world.ts";
import { turnsOfTheLoop } from "../../support/eventually.ts";
import type { Step } from "../../support/transcript.ts";
import { type Client, openDesk, type Setting } from "./surface.ts";

const labelsOf = (message: Message): string[] => [
  ...buttonsOf(message).map(({ label }) => String(label)),
  ...selectsOf(message).flatMap((select) => optionsOf(select).map(({ label }) => label)),
];

/** What comes without words. */
const PARTS = {
  sticker: { sticker_items: [{ id: "1", name: "hello", format_type: 1 }] },
  picture: {
    attachments: [{ id: "1", filename: "a.png", content_type: "image/png", size: 1, url: "", proxy_url: "" }],
  },
};

export async function openDiscord(setting: Setting): Promise<Client> {
  const { locale, content = house } = setting;
  const server = await startDiscord();
  const desk = await openDesk(setting);
  const adapter = createDiscordAdapter(
    { desk, content, http: new Hono(), log: createLog("silent"), metrics: new Registry() },
    { token: server.token, apiBaseUrl: server.apiBaseUrl },
  );
  await adapter.start();
  const person = server.person("someone", locale === "en" ? "en-US" : "ja");
  // A direct message carries no language either; a command does.
  if (locale === "en") await person.presses(encode({ type: "command", command: "speak_en" }, 0));
  const inMenu = (label: string): boolean =>
    person
      .reads()
      .some((message) =>
        selectsOf(message).some((select) => optionsOf(select).some((option) => option.label === label)),
      );
  const act = (step: Step) => {
    if (step.type === "say") return person.says(step.text);
    if (step.type === "tap") return inMenu(step.label) ? person.selects(step.label) : person.taps(step.label);
    if (step.type === "date") return person.says(step.date);
    return person.says("", step.what === "sticker" ? PARTS.sticker : PARTS.picture);
  };
  const ours = () => person.reads().filter(({ author }) => author.bot);
  const words = ({ messages, text, failed }: Awaited<ReturnType<typeof act>>): string => {
    if (failed) throw new Error("This interaction failed");
    return [text, ...messages.flatMap(labelsOf)].join("\n");
  };
  return {
    does: async (step) => words(await act(step)),
    presses: async (button) => words(await person.presses(button)),
    tappable: () => ours().slice(-3).flatMap(labelsOf),
    // A session that is resumed sends again what came while nobody listened.
    async again() {
      server.tellsAgain();
      await turnsOfTheLoop(40);
    },
    heard: () => ours().map(textOf).join("\n"),
    async close() {
      await adapter.stop();
      await desk.close();
      await server.close();
    },
  };
}

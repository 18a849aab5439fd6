/** Conversations on LINE and on Discord, as pages that look like them: `steps` in, HTML out. */
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../../src/adapters/discord/index.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { createLog } from "../../src/desk/log.ts";
import type { Person } from "../../test/support/discord-person.ts";
import { discordPicture, type Pictured } from "../../test/support/discord-picture.ts";
import { startDiscord } from "../../test/support/discord-server.ts";
import type { Message } from "../../test/support/discord-world.ts";
import { startLineBot } from "../../test/support/line-bot.ts";
import { type Bubble, linePicture } from "../../test/support/line-picture.ts";
import { openDesk } from "./desk.ts";

/** Instead of a text: the account is added as a friend. A text in square brackets is tapped. */
export const FOLLOWS = "(follows)";

export async function onLine(texts: readonly string[], { phone = false } = {}): Promise<string> {
  const bot = await startLineBot(await openDesk());
  await bot.adapter.start();
  const user = bot.line.user();
  const chat: Bubble[] = [];
  for (const text of texts) {
    const label = /^\[(.+)\]$/.exec(text)?.[1];
    if (text === FOLLOWS) chat.push(...(await user.follows()));
    else if (label) chat.push({ type: "said", text: label }, ...(await user.taps(label)));
    else chat.push({ type: "said", text }, ...(await user.says(text)));
  }
  await bot.close();
  return linePicture("窓口", chat, { phone });
}

export type DiscordStep = (person: Person) => readonly [did: string, seen: ReturnType<Person["says"]>];

export const says =
  (text: string): DiscordStep =>
  (person) => ["", person.says(text)];
export const mentions =
  (text: string): DiscordStep =>
  (person) => ["", person.mentions(text)];
export const taps =
  (label: string): DiscordStep =>
  (person) => ["", person.taps(label)];
export const uses =
  (command: `/${string}`, shown: string, options: Readonly<Record<string, string>> = {}): DiscordStep =>
  (person) => [`haruka **${shown}**`, person.uses(command, options, "server")];

export async function onDiscord(steps: readonly DiscordStep[], locale = "ja"): Promise<string> {
  const server = await startDiscord();
  const desk = await openDesk();
  const adapter = createDiscordAdapter(
    { desk, content: loadContent(), http: new Hono(), log: createLog("silent"), metrics: new Registry() },
    { token: server.token, apiBaseUrl: server.apiBaseUrl },
  );
  await adapter.start();
  const person = server.person("haruka", locale);
  const chat: Pictured[] = [];
  for (const step of steps) {
    const read = person.reads().length;
    const [did, seen] = step(person);
    await seen;
    chat.push(...person.reads().slice(read).map(pictured(did, locale)));
  }
  await adapter.stop();
  await desk.close();
  await server.close();
  return discordPicture(chat);
}

const pictured =
  (did: string, locale: string) =>
  ({ author, content, components, only }: Message): Pictured => ({
    author: author.bot ? "Madoguchi" : author.username,
    bot: author.bot,
    content,
    components,
    ...(only
      ? { only: locale === "ja" ? "これらはあなただけに表示されています" : "Only you can see this" }
      : {}),
    ...(did && author.bot ? { after: did } : {}),
  });

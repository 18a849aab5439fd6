/** The same conversation over every surface: the real adapters, the real desk, the platforms on this machine. */
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../../src/adapters/discord/index.ts";
import { encode } from "../../src/core/button.ts";
import type { Message } from "../../src/core/message.ts";
import { plainText } from "../../src/core/plain-text.ts";
import { turn } from "../../src/core/turn.ts";
import { systemClock } from "../../src/desk/clock.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { createLog } from "../../src/desk/log.ts";
import { openStore } from "../../src/desk/store/store.ts";
import { child } from "../support/children.ts";
import { content, inputFor } from "../support/core-talker.ts";
import { startDiscord } from "../support/discord-server.ts";
import { buttonsOf, optionsOf, selectsOf } from "../support/discord-world.ts";
import { type LineSent, quickActions, readable, stayingActions } from "../support/line-actions.ts";
import { startLineBot } from "../support/line-bot.ts";
import type { Step, Talker } from "../support/transcript.ts";
import { createWebApp } from "../support/web-server.ts";

interface Setting {
  readonly locale: string;
  readonly today: string;
}

export interface Surface {
  readonly name: string;
  readonly open: (setting: Setting) => Promise<Talker>;
}

const openDesk = (): Promise<Desk> =>
  createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn,
    content,
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });

async function terminal({ locale, today }: Setting): Promise<Talker> {
  const script = new URL("../../src/adapters/terminal/index.ts", import.meta.url);
  const terminal = child(
    process.execPath,
    [script.pathname, "--json", "--locale", locale, "--today", today],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: terminal.stdout })[Symbol.asyncIterator]();
  let seen: readonly Message[] = [];
  return {
    async does(step) {
      terminal.stdin.write(`${JSON.stringify(inputFor(step, seen))}\n`);
      const { value = "" } = await lines.next();
      seen = JSON.parse(value).messages;
      return seen.map((message) => plainText(message, content.words(locale))).join("\n\n");
    },
    async close() {
      terminal.stdin.end();
      await new Promise((resolve) => terminal.once("exit", resolve));
    },
  };
}

async function web({ locale }: Setting): Promise<Talker> {
  const desk = await openDesk();
  const { http, adapter } = await createWebApp(desk);
  const conversation = randomUUID();
  let seen: readonly Message[] = [];
  return {
    async does(step) {
      const body = JSON.stringify({ conversation, event: randomUUID(), input: inputFor(step, seen), locale });
      const response = await http.request("/api/turn", {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
      });
      const reply = await response.json();
      if (!response.ok) throw new Error(`The API answered ${response.status}: ${JSON.stringify(reply)}`);
      seen = reply.messages;
      return seen.map((message) => plainText(message, content.words(reply.locale))).join("\n\n");
    },
    async close() {
      await adapter.stop();
      await desk.close();
    },
  };
}

const everyWord = (message: LineSent): string =>
  [
    readable(message),
    ...[...stayingActions(message), ...quickActions(message)].map((action) =>
      [action.label, action.clipboardText, action.uri].filter(Boolean).join(" "),
    ),
  ].join("\n");

async function line({ locale }: Setting): Promise<Talker> {
  const bot = await startLineBot(await openDesk());
  await bot.adapter.start();
  const user = bot.line.user();
  // LINE tells no language: a person who writes English chooses it.
  if (locale === "en") await user.says("English");
  const act = (step: Step) => {
    if (step.type === "say") return user.says(step.text);
    if (step.type === "tap") return user.taps(step.label);
    return step.type === "date" ? user.picks(step.date) : user.sends(step.what);
  };
  return { does: async (step) => (await act(step)).map(everyWord).join("\n"), close: () => bot.close() };
}

const labelsOf = (message: Parameters<typeof buttonsOf>[0]): string[] => [
  ...buttonsOf(message).map(({ label }) => String(label)),
  ...selectsOf(message).flatMap((select) => optionsOf(select).map(({ label }) => label)),
];

async function discord({ locale }: Setting): Promise<Talker> {
  const server = await startDiscord();
  const desk = await openDesk();
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
    return person.says(
      "",
      step.what === "sticker"
        ? { sticker_items: [{ id: "1", name: "hello", format_type: 1 }] }
        : {
            attachments: [
              { id: "1", filename: "a.png", content_type: "image/png", size: 1, url: "", proxy_url: "" },
            ],
          },
    );
  };
  return {
    async does(step) {
      const { messages, text, failed } = await act(step);
      if (failed) throw new Error("This interaction failed");
      return [text, ...messages.flatMap(labelsOf)].join("\n");
    },
    async close() {
      await adapter.stop();
      await desk.close();
      await server.close();
    },
  };
}

export const surfaces: readonly Surface[] = [
  { name: "terminal", open: terminal },
  { name: "web", open: web },
  { name: "line", open: line },
  { name: "discord", open: discord },
];

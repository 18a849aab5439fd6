import { Hono } from "hono";
import { Registry } from "prom-client";
import { expect, it } from "vitest";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import { newConversation } from "../../../src/core/conversation.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import { createLog } from "../../../src/desk/log.ts";
import type { PlayTurn } from "../../../src/desk/play.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { startDiscord } from "../../support/discord-server.ts";
import { textOf } from "../../support/discord-world.ts";
import { content } from "./setting.ts";

/** Counts the turns of a conversation, so that an answer shows whose it is and that none was skipped. */
const counting: PlayTurn = ({ conversation, input }) => {
  const before = conversation ?? newConversation("ja");
  const misses = before.misses + 1;
  const said = input.type === "text" ? input.text : input.type;
  return {
    conversation: { ...before, misses },
    messages: [{ kind: "note", text: `${misses}回目：${said}` }],
    topic: null,
  };
};

it("with the real desk, everything said within a moment is answered once, in order, to the right person", async () => {
  const discord = await startDiscord();
  const log = createLog("silent");
  const metrics = new Registry();
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn: counting,
    content,
    clock: systemClock,
    log,
    metrics,
    retentionDays: 30,
  });
  const adapter = createDiscordAdapter({ desk, content, http: new Hono(), log, metrics }, discord);
  await adapter.start();
  const hanako = discord.person("hanako");
  const taro = discord.person("taro");
  await Promise.all([
    ...["いち", "に", "さん"].map((text) => hanako.says(text)),
    taro.says("ひとつ"),
    taro.uses("/refund"),
  ]);
  const answers = (person: typeof hanako) =>
    person
      .reads()
      .filter(({ author }) => author.bot)
      .map(textOf);
  await expect.poll(() => answers(hanako)).toEqual(["1回目：いち", "2回目：に", "3回目：さん"]);
  expect(answers(taro)).toEqual(["1回目：ひとつ", "2回目：press"]);
  await adapter.stop();
  await desk.close();
  await discord.close();
});

it("tells who asks too much at each interaction, which Discord would call failed, and keeps silent to their messages", async () => {
  const discord = await startDiscord();
  const log = createLog("silent");
  const metrics = new Registry();
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn: counting,
    content,
    clock: systemClock,
    log,
    metrics,
    retentionDays: 30,
    people: { admit: (_, __, input) => (input.type === "text" && input.text === "はい" ? "in" : "silent") },
  });
  const adapter = createDiscordAdapter({ desk, content, http: new Hono(), log, metrics }, discord);
  await adapter.start();
  const hanako = discord.person("hanako");
  void hanako.says("もう一つ");
  await hanako.uses("/refund");
  await hanako.says("はい");
  expect(
    hanako
      .reads()
      .filter(({ author }) => author.bot)
      .map(textOf),
  ).toEqual([content.words("ja").say("runtime.tooMany"), "1回目：はい"]);
  await adapter.stop();
  await desk.close();
  await discord.close();
});

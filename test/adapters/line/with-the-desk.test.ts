import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import type { Input } from "../../../src/core/message.ts";
import type { TurnInput } from "../../../src/core/turn.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { createLog } from "../../../src/desk/log.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import type { Fault } from "../../support/line-server.ts";

/** Says what it heard and how many turns it has heard before: a turn lost or played twice shows. */
function echo({ conversation, input }: TurnInput) {
  const before = conversation ?? newConversation("ja");
  const generation = before.generation + 1;
  return {
    conversation: { ...before, generation },
    messages: [{ kind: "note" as const, text: `${generation}: ${heard(input)}` }],
    topic: null,
  };
}
const heard = (input: Input) => (input.type === "text" ? input.text : input.type);

let bot: LineBot<Desk>;
beforeEach(async () => {
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn: echo,
    content: loadContent(),
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });
  bot = await startLineBot(desk);
  await bot.adapter.start();
});
afterEach(() => bot.close());

const texts = (user: ReturnType<typeof bot.line.user>) => user.received.map(({ text }) => text);

describe("LINE and the desk together", () => {
  it.each<[string, Fault[]]>([
    ["LINE is well", []],
    ["the reply gets lost on the way back", ["lost"]],
    ["LINE fails", ["error"]],
    ["LINE fails for a while", ["error", "error", "error"]],
    ["LINE is busy", ["rate"]],
  ])("answer each event once and in order when %s", async (_, faults) => {
    const user = bot.line.user();
    bot.line.fault("reply", ...faults);
    await user.says("一");
    await user.says("二");
    await user.says("三");
    expect(texts(user)).toEqual(["1: 一", "2: 二", "3: 三"]);
  });

  it("answer a webhook that is sent twice once", async () => {
    const user = bot.line.user();
    const sent = await user.causes({ type: "follow", follow: { isUnblocked: false } });
    await user.newsSince(0);
    expect((await bot.line.webhooks.redeliver(sent)).status).toBe(200);
    await user.says("二");
    expect(texts(user)).toEqual(["1: arrive", "2: 二"]);
  });

  it("begin anew after the person unfollowed", async () => {
    const user = bot.line.user();
    await user.says("一");
    await user.unfollows();
    await user.follows();
    expect(texts(user)).toEqual(["1: 一", "1: arrive"]);
  });
});

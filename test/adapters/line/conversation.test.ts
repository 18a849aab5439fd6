import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../../src/core/message.ts";
import type { Event } from "../../../src/desk/desk.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";
import { linePicture } from "../../support/line-picture.ts";
import { sampleMessages } from "../../support/sample-messages.ts";

const { menu, note, choiceQuestion, dateQuestion, verdict } = sampleMessages;

function script({ input }: Event): readonly Message[] {
  if (input.type === "press" && input.button.startsWith("go:refund")) return [choiceQuestion];
  if (input.type === "press" && input.button.startsWith("refund.course")) return [note, dateQuestion];
  if (input.type === "pick") return [verdict];
  return [menu];
}

let bot: LineBot<LineDesk>;
beforeEach(async () => {
  bot = await startLineBot(createLineDesk());
  bot.desk.say(script);
});
afterEach(() => bot.close());

describe("a conversation on LINE", () => {
  it("goes by taps, by the calendar and by typing", async () => {
    await bot.adapter.start();
    const user = bot.line.user();
    await user.follows();
    await user.taps("払いすぎか調べる");
    await user.taps("はい");
    await user.picks("2009-08-01");
    await user.says("メニュー");
    expect(bot.desk.answered.map(({ input }) => input)).toEqual([
      { type: "arrive" },
      { type: "press", button: "go:refund@0" },
      { type: "press", button: "refund.course=target@0" },
      { type: "pick", date: "2009-08-01", question: "refund.requested", initial: "2007-07-15" },
      { type: "text", text: "メニュー" },
    ]);
    const transcript = user.transcript();
    expect(transcript).toContain("> [払いすぎか調べる]\n< 質問1（多くて4問）");
    expect(transcript).toContain("[はい] [So-netの別のコース] [ほかの会社]");
    expect(transcript).toContain("> [2009-08-01]\n< 期間は合う\n< 発表の条件の期間に入っています");
    expect(new Set(bot.line.requests.map(({ status }) => status))).toEqual(new Set([200]));
    expect(linePicture("窓口", user.received)).toContain("払いすぎか調べる");
  });

  it("cannot be tapped where nothing is, nor dated where the picker does not reach", async () => {
    await bot.adapter.start();
    const user = bot.line.user();
    await user.follows();
    await expect(user.taps("ない")).rejects.toThrow('There is no "ない" to tap');
    await user.taps("払いすぎか調べる");
    await user.taps("はい");
    await expect(user.picks("1999-01-01")).rejects.toThrow();
  });

  it("changes an answer by the row's own button", async () => {
    await bot.adapter.start();
    bot.desk.say(() => [verdict]);
    const user = bot.line.user();
    await user.says("結果");
    await user.taps("会員を変える");
    expect(bot.desk.answered.at(-1)!.input).toEqual({ type: "press", button: "refund.member?@0" });
  });
});

describe("starting", () => {
  it("says what to do when LINE refuses the channel access token", async () => {
    const wrong = await startLineBot(createLineDesk(), { channelAccessToken: "wrong" });
    await expect(wrong.adapter.start()).rejects.toThrow("set LINE_CHANNEL_ACCESS_TOKEN");
    await wrong.close();
  });

  it("opens although LINE is away for the moment", async () => {
    bot.line.fault("info", "error");
    await bot.adapter.start();
    await bot.line.user().follows();
    expect(bot.desk.answered).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lineClients } from "../../../src/adapters/line/api.ts";
import { WEBHOOK_ANSWER_MS } from "../../../src/adapters/line/limits.ts";
import { menusOf } from "../../../src/adapters/line/menus/menus.ts";
import { pictureOf } from "../../../src/adapters/line/menus/pictures.ts";
import { setUpMenus } from "../../../src/adapters/line/menus/set-up.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { eventually } from "../../support/eventually.ts";
import { readable } from "../../support/line-actions.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";
import type { Fault } from "../../support/line-server.ts";
import { pass, passUntil, stopTime, timeGoesOn, waiting } from "../../support/stopped-time.ts";

let bot: LineBot<LineDesk>;
beforeEach(async () => {
  bot = await startLineBot(createLineDesk());
  await bot.adapter.start();
  stopTime();
});
afterEach(async () => {
  await passUntil(bot.close());
  timeGoesOn();
});

const follow = { type: "follow", follow: { isUnblocked: false } };
const text = (content: string) => ({ type: "message", message: { type: "text", id: "1", text: content } });
const calls = (endpoint: string) => bot.line.requests.filter((request) => request.endpoint === endpoint);
const figure = async (name: string) =>
  (await bot.metrics.metrics()).split("\n").filter((line) => line.includes(name));

/** LINE's API says nothing, for nearly as long as LINE itself waits for the webhook's answer. */
const silence = async () => {
  await eventually(() => expect(bot.line.silences()).toBe(1));
  await pass(WEBHOOK_ANSWER_MS - 300);
};

describe("a new friend", () => {
  it("is greeted in the language of their LINE", async () => {
    const user = bot.line.user();
    user.language = "en";
    await user.follows();
    expect(bot.desk.answered[0]).toMatchObject({ input: { type: "arrive" }, locale: "en" });
  });

  it("is greeted without it where LINE does not tell it", async () => {
    await bot.line.user().follows();
    expect(bot.desk.answered[0]).not.toHaveProperty("locale");
  });

  it.each<Fault>(["hang", "lost", "error", "rate"])(
    "is greeted in time when LINE is asked for it and answers: %s",
    async (fault) => {
      bot.line.fault("profile", fault);
      const heard = bot.line.user().causes(follow);
      if (fault === "hang") await silence();
      expect((await heard).status).toBe(200);
      expect(bot.desk.answered[0]).not.toHaveProperty("locale");
    },
  );

  it("is not asked about at anything else they do", async () => {
    const user = bot.line.user();
    await user.says("やあ");
    expect(calls("profile")).toEqual([]);
  });
});

describe("the rich menu of a person's language", () => {
  const setUp = () => {
    const content = loadContent();
    const menus = menusOf(content).map((menu) => ({ menu, picture: pictureOf(menu) }));
    return setUpMenus({
      ...lineClients({ ...bot.line, apiBaseUrl: bot.line.url }),
      menus,
      dryRun: false,
      tell: () => {},
    });
  };

  it("is shown once they talk in it, each time it changes and not again and again", async () => {
    await setUp();
    const user = bot.line.user();
    const linked = () => calls("menus").filter(({ call }) => /user\/U/.test(call)).length;
    await user.says("一");
    expect(linked()).toBe(0);
    bot.desk.speak("en");
    await user.says("two");
    await eventually(() =>
      expect(bot.line.menus.ofUsers.get(user.id)).toBe(bot.line.menus.aliases.get("madoguchi-en")),
    );
    await user.says("three");
    bot.desk.speak("ja");
    await user.says("四");
    await eventually(() =>
      expect(bot.line.menus.ofUsers.get(user.id)).toBe(bot.line.menus.aliases.get("madoguchi-ja")),
    );
    expect(linked()).toBe(2);
  });

  it("is left where none is set up, and the reply comes all the same", async () => {
    bot.desk.speak("en");
    expect(await bot.line.user().says("hello")).toHaveLength(1);
    await eventually(async () =>
      expect(await figure('sends_total{way="menu"')).toEqual([
        expect.stringContaining('outcome="refused"} 1'),
      ]),
    );
  });
});

describe("a message that is edited", () => {
  it("is not taken for an answer, and the person is told how to correct one", async () => {
    const user = bot.line.user();
    const { status } = await user.causes({
      type: "messageEdited",
      message: { type: "text", id: "1", text: "x" },
    });
    expect(status).toBe(200);
    const [told] = await user.newsSince(0);
    expect(readable(told!)).toMatch(/もう一度送ってください。\n\nI cannot read/);
    expect(bot.desk.answered).toEqual([]);
  });

  it("into a cry for help gets the help lines", async () => {
    const user = bot.line.user();
    await user.causes({ type: "messageEdited", message: { type: "text", id: "1", text: "I want to die" } });
    const [lines] = await user.newsSince(0);
    expect(readable(lines!)).toMatch(/You are not alone[\s\S]*0120-279-338/);
  });
});

describe("somebody who unfollows while another service talks with them", () => {
  it("is forgotten all the same", async () => {
    const user = bot.line.user();
    await user.causes({ type: "unfollow", mode: "standby" });
    expect(bot.desk.forgotten).toEqual([user.id]);
  });
});

describe("the loading animation", () => {
  const shown = () => bot.line.account.loading;
  const nobodyWaits = async () => {
    await bot.desk.close();
    await eventually(() => expect(waiting()).toBe(0));
  };
  /** A desk that takes a second and more over a text. */
  const slowly = async (user = bot.line.user()) => {
    const { come, go } = bot.desk.pause();
    const said = user.says("やあ");
    await come;
    await pass(1000);
    const finishes = () => {
      go();
      return said;
    };
    return { user, finishes };
  };

  it("stays away when the reply is quick", async () => {
    await bot.line.user().says("やあ");
    await nobodyWaits();
    expect(shown()).toEqual([]);
  });

  it("comes after a second when the desk is slow", async () => {
    const { user, finishes } = await slowly();
    await eventually(() => expect(shown()).toEqual([{ chatId: user.id, loadingSeconds: 60 }]));
    expect(await finishes()).toHaveLength(1);
  });

  it("comes once for a person, however many messages they sent", async () => {
    const user = bot.line.user();
    const { come, go } = bot.desk.pause();
    const said = Array.from({ length: 8 }, () => user.causes(text("やあ")));
    await come;
    await pass(1000);
    await pass(1000);
    await eventually(() => expect(shown()).toHaveLength(1));
    go();
    await Promise.all(said);
    expect(shown()).toHaveLength(1);
  });

  it("comes when LINE keeps the reply waiting", async () => {
    bot.line.fault("reply", "hang");
    const user = bot.line.user();
    const { status } = await user.causes(text("やあ"));
    expect(status).toBe(200);
    await eventually(() => expect(bot.line.silences()).toBe(1));
    await pass(1000);
    await eventually(() => expect(shown()).toHaveLength(1));
  });

  it("is not shown for an event that was answered before", async () => {
    const user = bot.line.user();
    const first = await user.causes(text("やあ"));
    await user.newsSince(0);
    await bot.line.webhooks.redeliver(first);
    await nobodyWaits();
    expect(shown()).toEqual([]);
  });

  it("that LINE refuses keeps nothing from going on", async () => {
    bot.line.fault("loading", "error");
    const { finishes } = await slowly();
    await eventually(async () =>
      expect(await figure('sends_total{way="loading"')).toEqual([
        expect.stringContaining('outcome="server_error"} 1'),
      ]),
    );
    expect(await finishes()).toHaveLength(1);
  });
});

describe("the webhook", () => {
  it.each<Fault>(["hang", "lost", "error", "rate", "quota"])(
    "is answered within 2 seconds whatever LINE's API does: %s",
    async (fault) => {
      for (const endpoint of ["reply", "push", "profile", "loading", "menus"] as const)
        bot.line.fault(endpoint, fault);
      const heard = bot.line.user().causes(follow);
      if (fault === "hang") await silence();
      expect((await heard).status).toBe(200);
    },
  );
});

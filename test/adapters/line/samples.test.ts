import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";

let bot: LineBot<LineDesk>;
beforeEach(async () => {
  bot = await startLineBot(createLineDesk());
  await bot.adapter.start();
});
afterEach(() => bot.close());

const sample = (name: string) => readFileSync(new URL(`samples/${name}.json`, import.meta.url), "utf8");
/** As if it were meant for the bot of these tests. */
const post = async (body: string) =>
  expect(await bot.line.webhooks.post(JSON.stringify({ ...JSON.parse(body), destination: "Ubot" }))).toBe(
    200,
  );
const inputs = () => bot.desk.answered.map(({ input }) => input);
const calls = () => bot.line.requests.filter(({ endpoint }) => endpoint === "reply");

describe("a webhook as LINE documents it reaches the desk as", () => {
  it.each([
    ["text-emoji", { type: "text", text: "メニュー" }],
    ["text-emojis", { type: "text", text: "🍎今日電話がありました 解約したいです" }],
    ["text-only-emoji", { type: "text", text: "" }],
    ["text-address", { type: "text", text: "は本物ですか" }],
    ["text-only-address", { type: "text", text: "https://www.example.com/2010/release.html" }],
    ["text-quote", { type: "text", text: "これはどういう意味ですか" }],
    ["image", { type: "unreadable", what: "image" }],
    ["images-numbered", { type: "unreadable", what: "image" }],
    ["images-unnumbered", { type: "unreadable", what: "image" }],
    ["sticker", { type: "unreadable", what: "sticker" }],
    ["file", { type: "unreadable", what: "file" }],
    ["location", { type: "unreadable", what: "location" }],
    ["postback-date", { type: "pick", date: "2009-08-03", question: "refund.requested" }],
    ["follow", { type: "arrive" }],
  ])("%s: %j, once", async (name, input) => {
    await post(sample(name));
    expect(inputs()).toEqual([input]);
    expect(bot.desk.answered[0]?.conversation).toBe("U0123456789abcdef0123456789abcdef");
  });
});

describe("pictures sent together", () => {
  const { events } = JSON.parse(sample("images-numbered"));

  it("are answered once when each comes in a webhook of its own, and comes again", async () => {
    for (const event of [...events, ...events]) await post(JSON.stringify({ events: [event] }));
    expect(inputs()).toHaveLength(1);
  });

  it("are answered apart from another set", async () => {
    await post(sample("images-numbered"));
    await post(sample("images-unnumbered"));
    expect(inputs()).toHaveLength(2);
  });
});

describe("in a group", () => {
  it("is taken in: the group sentence is said once, whatever comes again and whoever joins after", async () => {
    const group = bot.line.user("Cgroup");
    const source = { type: "group", groupId: group.id };
    const joined = await bot.line.webhooks.send({ type: "join", source });
    await bot.line.webhooks.redeliver(joined);
    const members = [{ type: "user", userId: "U4af4980629" }];
    await bot.line.webhooks.send({ type: "memberJoined", joined: { members }, source });
    expect(await group.newsSince(0)).toHaveLength(1);
    await bot.adapter.stop();
    expect(group.received).toHaveLength(1);
    expect(bot.desk.answered).toEqual([]);
  });

  it.each(["join", "group-mention"])("%s is answered beside any conversation", async (name) => {
    await post(sample(name));
    await bot.adapter.stop();
    expect(calls()).toHaveLength(1);
    expect(bot.desk.answered).toEqual([]);
  });
});

/** Everything in a body that is not the envelope: no single one of them is needed for an answer. */
const oddities = (name: string): [string, string][] => {
  const whole = JSON.parse(sample(name));
  const needed =
    /^events\.0(\.(type|webhookEventId|source(\.(type|userId))?|message(\.(type|text))?|postback(\.data|\.params(\.date)?)?))?$/;
  const paths = (value: unknown, at: string): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => {
          const path = at ? `${at}.${key}` : key;
          return path === "events" || needed.test(path) ? paths(each, path) : [path, ...paths(each, path)];
        })
      : [];
  return paths(whole, "").flatMap((path) =>
    [null, 7, "x", [], {}, undefined].map((odd): [string, string] => {
      const body = structuredClone(whole);
      const keys = path.split(".");
      const parent = keys.slice(0, -1).reduce((each, key) => each[key], body);
      parent[keys.at(-1)!] = odd;
      return [`${path} = ${JSON.stringify(odd)}`, JSON.stringify(body)];
    }),
  );
};

describe("an odd field that is not needed drops no event", () => {
  it.each(["text-emojis", "text-quote", "image", "sticker", "location", "postback-date", "follow"])(
    "%s",
    async (name) => {
      const odd = oddities(name);
      expect(odd.length).toBeGreaterThan(20);
      for (const [field, body] of odd) {
        const before = inputs().length;
        const event = JSON.parse(body).events[0];
        event.webhookEventId = `${field}`;
        await post(JSON.stringify({ events: [event] }));
        expect(inputs().length, field).toBe(before + 1);
      }
    },
  );
});

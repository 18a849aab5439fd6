import { createConnection } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WEBHOOK_ANSWER_MS } from "../../../src/adapters/line/limits.ts";
import { content } from "../../support/core-talker.ts";
import { eventually } from "../../support/eventually.ts";
import { readable } from "../../support/line-actions.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";
import type { EventDraft } from "../../support/line-webhooks.ts";
import { pass, passUntil, stopTime, timeGoesOn } from "../../support/stopped-time.ts";

// Learned before the time stops, as in a process that serves: connections do not wait for it.
void content.emergencies;

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

const empty = JSON.stringify({ destination: "U", events: [] });
const text = (content: string, more = {}) => ({
  type: "message",
  message: { type: "text", id: "1", text: content, quoteToken: "q", ...more },
});
const inGroup = { type: "group", groupId: "Cgroup", userId: "Usomeone" };

describe("who may post", () => {
  it("answers the console's Verify, a webhook without events, with 200", async () => {
    expect(await bot.line.webhooks.post(empty)).toBe(200);
  });

  it.each([
    ["none", null],
    ["a wrong one", Buffer.alloc(32).toString("base64")],
    ["a short one", "AAAA"],
    ["no base64", "署名"],
  ])("refuses a signature that is %s with 401", async (_, signature) => {
    const header = signature && encodeURIComponent(signature);
    expect(await bot.line.webhooks.post(JSON.stringify({ events: [text("x")] }), header)).toBe(401);
    expect(bot.desk.answered).toEqual([]);
  });

  it("checks the signature over the raw bytes, whatever they are", async () => {
    expect(await bot.line.webhooks.post(new Uint8Array([0xff, 0xfe, 0x00]))).toBe(400);
  });

  it.each(["null", "[]", "{}", '{"events":{}}', "not json"])("answers a signed %s with 400", async (body) => {
    expect(await bot.line.webhooks.post(body)).toBe(400);
  });

  it("refuses a body over 256 KiB with 413, signed or not", async () => {
    const large = JSON.stringify({ events: [], padding: "x".repeat(256 * 1024) });
    expect(await bot.line.webhooks.post(large)).toBe(413);
    expect(await bot.line.webhooks.post(large, null)).toBe(413);
  });

  it("takes a body of exactly 256 KiB", async () => {
    const shell = JSON.stringify({ events: [], padding: "" });
    const body = JSON.stringify({ events: [], padding: "x".repeat(256 * 1024 - shell.length) });
    expect(await bot.line.webhooks.post(body)).toBe(200);
  });

  it("stops reading a body of unknown length at the cap", async () => {
    expect(await drip(bot, 200)).toMatch(/^HTTP\/1.1 413/);
  });

  it("takes nothing before it starts and after it stops", async () => {
    await bot.adapter.stop();
    const user = bot.line.user();
    expect((await user.causes(text("やあ"))).status).toBe(503);
    expect(bot.desk.answered).toEqual([]);
  });
});

/** Sends up to `most` chunks of 64 KiB without saying how many, until there is an answer. */
function drip({ line }: LineBot<LineDesk>, most: number): Promise<string> {
  const { port, pathname } = new URL(line.webhooks.address());
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), "127.0.0.1");
    let sent = 0;
    const timer = setInterval(() => {
      if (sent++ === 0)
        socket.write(
          `POST ${pathname} HTTP/1.1\r\nhost: x\r\nx-line-signature: AAAA\r\ntransfer-encoding: chunked\r\n\r\n`,
        );
      else if (sent < most) socket.write(`10000\r\n${"x".repeat(65_536)}\r\n`);
      else reject(new Error(`no answer after ${most} chunks`));
    }, 2);
    socket.once("data", (data) => {
      clearInterval(timer);
      socket.destroy();
      resolve(data.toString());
    });
    socket.on("error", () => {});
  });
}

describe("what a person did", () => {
  const user = "Uperson";
  const source = { type: "user", userId: user };
  it.each([
    ["a follow", { type: "follow", follow: { isUnblocked: true } }, { type: "arrive" }],
    ["a text", text("やあ\n２"), { type: "text", text: "やあ\n２" }],
    ["an empty text", text(""), { type: "text", text: "" }],
    ["a tap", { type: "postback", postback: { data: "do:menu@0" } }, { type: "press", button: "do:menu@0" }],
    [
      "a day picked",
      {
        type: "postback",
        postback: { data: "refund.requested@2007-07-15", params: { date: "2009-08-03" } },
      },
      { type: "pick", date: "2009-08-03", question: "refund.requested", initial: "2007-07-15" },
    ],
    [
      "a switched rich menu",
      { type: "postback", postback: { data: "x", params: { newRichMenuAliasId: "a", status: "SUCCESS" } } },
      { type: "press", button: "x" },
    ],
    ...["sticker", "image", "audio", "video", "location", "file"].map(
      (what) =>
        [
          `a ${what}`,
          { type: "message", message: { type: what, id: "1" } },
          { type: "unreadable", what },
        ] as const,
    ),
    ...[{ type: "hologram", id: "1" }, { id: "1" }, null, undefined].map(
      (message) =>
        [
          `${JSON.stringify(message)}, a message of tomorrow,`,
          { type: "message", message },
          { type: "unreadable", what: "other" },
        ] as const,
    ),
  ] as const)("passes %s on to the desk", async (_, event, input) => {
    const { status, events } = await bot.line.webhooks.send({ ...event, source });
    expect(status).toBe(200);
    const { webhookEventId, replyToken } = events[0]!;
    expect(bot.desk.answered).toEqual([
      {
        adapter: "line",
        conversation: user,
        id: webhookEventId,
        at: events[0]!.timestamp,
        input,
        address: { userId: user, replyToken },
      },
    ]);
  });

  it("forgets a person who unfollows", async () => {
    const person = bot.line.user();
    expect((await person.unfollows()).status).toBe(200);
    expect(bot.desk.forgotten).toEqual([person.id]);
  });

  it.each<[string, EventDraft]>([
    ["unsend", { type: "unsend", unsend: { messageId: "1" } }],
    [
      "an edit that cannot be answered",
      { type: "messageEdited", message: { type: "text", text: "x" }, replyToken: undefined },
    ],
    ["a type of tomorrow", { type: "telepathy", replyToken: "r", thought: {} }],
    ["videoPlayComplete", { type: "videoPlayComplete", videoPlayComplete: { trackingId: "t" } }],
    ["a postback without data", { type: "postback" }],
    ["a text without an event id", { ...text("x"), webhookEventId: undefined }],
    ["a text from nobody", { ...text("x"), source: { type: "user" } }],
    ["standby", { ...text("x"), mode: "standby" }],
    ["a follow in standby", { type: "follow", mode: "standby" }],
    ["leave", { type: "leave", source: inGroup }],
    ["memberJoined", { type: "memberJoined", source: inGroup }],
    ["memberLeft", { type: "memberLeft", source: inGroup }],
    ["an edit in standby", { type: "messageEdited", mode: "standby", message: { type: "text", text: "x" } }],
    ["an edit in a group", { type: "messageEdited", source: inGroup, message: { type: "text", text: "x" } }],
    ...["accountLink", "beacon", "membership", "module", "activated", "deactivated", "delivery"].map(
      (type): [string, EventDraft] => [type, { type }],
    ),
    ...["botSuspended", "botResumed"].map((type): [string, EventDraft] => [
      type,
      { type, source: undefined },
    ]),
    ["a group without an id or a person", { ...text("x"), source: { type: "group" } }],
    ["a source of a type of tomorrow", { ...text("x"), source: { type: "metaverse" } }],
  ])("acknowledges %s and says nothing", async (_, event) => {
    const { status } = await bot.line.webhooks.send({ source, ...event });
    expect(status).toBe(200);
    expect(bot.desk.answered).toEqual([]);
    expect(bot.line.requests.filter(({ endpoint }) => endpoint !== "info")).toEqual([]);
  });

  it("answers the others when one event is out of all shape", async () => {
    const body = JSON.stringify({
      destination: "Ubot",
      events: [17, { type: 3 }, { ...text("やあ"), webhookEventId: "e", source }],
    });
    expect(await bot.line.webhooks.post(body)).toBe(200);
    expect(bot.desk.answered.map(({ id }) => id)).toEqual(["e"]);
  });

  it("logs neither what was said nor who said it", async () => {
    const person = bot.line.user();
    await person.says("090-1234-5678 山田太郎です");
    expect(bot.logged.join()).not.toMatch(/090|山田/);
    expect(bot.logged.join()).not.toContain(person.id);
  });
});

describe("groups and rooms", () => {
  const mention = { mention: { mentionees: [{ type: "user", index: 0, length: 2, isSelf: true }] } };
  const other = {
    mention: { mentionees: [{ type: "user", index: 0, length: 2, isSelf: false }, { type: "all" }] },
  };

  it.each([
    ["a mention", inGroup, text("@窓口 調べて", mention)],
    ["a postback", inGroup, { type: "postback", postback: { data: "refund.member=no@0" } }],
    ["a mention in a room", { type: "room", roomId: "Cgroup" }, text("@窓口", mention)],
  ])("invites to a 1:1 chat after %s, without touching a conversation", async (_, source, event) => {
    const group = bot.line.user("Cgroup");
    await bot.line.webhooks.send({ ...event, source });
    const [invitation] = await group.newsSince(0);
    expect(readable(invitation!)).toContain("1対1のトーク");
    expect(bot.desk.answered).toEqual([]);
  });

  it.each([
    ["a mention", text("@窓口 死にたい", mention), "0120-279-338", "ひとりで抱えないでください"],
    ["a mention in English", text("@窓口 a man is in my house", mention), "#9110", "Your safety comes first"],
  ])("answers a cry for help in %s with the help lines", async (_, event, number, heading) => {
    const group = bot.line.user("Cgroup");
    await bot.line.webhooks.send({ ...event, source: inGroup });
    const [lines] = await group.newsSince(0);
    expect(readable(lines!)).toContain(number);
    expect(readable(lines!)).toContain(heading);
    expect(readable(lines!)).not.toContain(content.words("ja").say("line.group"));
    expect(bot.desk.answered).toEqual([]);
    expect(bot.logged.join()).not.toMatch(/死|man/);
  });

  it("invites after a quote of its own message, and only of its own", async () => {
    const group = bot.line.user("Cgroup");
    await bot.line.webhooks.send({ ...text("@窓口", mention), source: inGroup });
    await group.newsSince(0);
    await bot.line.webhooks.send({ ...text("これは？", { quotedMessageId: "999" }), source: inGroup });
    await bot.line.webhooks.send({
      ...text("これは？", { quotedMessageId: group.receivedIds[0] }),
      source: inGroup,
    });
    await group.newsSince(1);
    expect(group.received).toHaveLength(2);
  });

  it.each([
    ["talk among members", text("おなかすいた")],
    ["a mention of another", text("@all", other)],
    ["a sticker", { type: "message", message: { type: "sticker", id: "1" } }],
    ["a message of tomorrow", { type: "message", message: { type: "hologram", id: "1" } }],
    ["a mention in standby", { ...text("@窓口", mention), mode: "standby" }],
    [
      "others who join later",
      { type: "memberJoined", joined: { members: [{ type: "user", userId: "U2" }] } },
    ],
  ])("keeps silent at %s", async (_, event) => {
    expect((await bot.line.webhooks.send({ ...event, source: inGroup })).status).toBe(200);
    await bot.adapter.stop();
    expect(bot.line.requests.filter(({ endpoint }) => endpoint === "reply")).toEqual([]);
  });

  it("does not push when the invitation fails", async () => {
    bot.line.fault("reply", "error");
    await bot.line.webhooks.send({ ...text("@窓口", mention), source: inGroup });
    await bot.adapter.stop();
    expect(bot.line.requests.map(({ endpoint }) => endpoint)).toEqual(["info", "reply"]);
  });
});

describe("when the desk is slow or fails", () => {
  it("keeps one person's events in order, and people apart", async () => {
    bot.desk.before(async ({ input }) => {
      if (input.type === "text" && input.text === "1")
        await eventually(() => expect(bot.desk.answered).toHaveLength(1));
    });
    const [a, b] = [
      { type: "user", userId: "Ua" },
      { type: "user", userId: "Ub" },
    ];
    const { status } = await bot.line.webhooks.send(
      { ...text("1"), source: a },
      { ...text("2"), source: a },
      { ...text("3"), source: b },
    );
    expect(status).toBe(200);
    expect(bot.desk.answered.map(({ input }) => (input.type === "text" ? input.text : ""))).toEqual([
      "3",
      "1",
      "2",
    ]);
  });

  it("answers 500 when a commit fails, and the redelivery brings all in order, each once", async () => {
    let failures = 1;
    bot.desk.before(({ input }) => {
      if (input.type === "text" && input.text === "1" && failures-- > 0) throw new Error("store down");
    });
    const user = bot.line.user();
    const source = { type: "user", userId: user.id };
    const first = await bot.line.webhooks.send({ ...text("1"), source }, { ...text("2"), source });
    expect(first.status).toBe(500);
    expect(bot.desk.answered).toEqual([]);
    const again = await bot.line.webhooks.redeliver(first);
    expect(again.status).toBe(200);
    await bot.line.webhooks.redeliver(first);
    await bot.desk.close();
    expect(bot.desk.answered.map(({ id }) => id)).toEqual(first.events.map((each) => each.webhookEventId));
    expect(user.received).toHaveLength(2);
  });

  it("does not acknowledge what is not committed in time, and answers the person all the same", async () => {
    const user = bot.line.user();
    const first = bot.desk.pause();
    const late = user.causes(text("やあ"));
    await first.come;
    await pass(WEBHOOK_ANSWER_MS - 100);
    const { status, events } = await late;
    expect(status).toBe(503);
    first.go();
    expect(await user.newsSince(0)).toHaveLength(1);
    const second = bot.desk.pause();
    const again = bot.line.webhooks.redeliver({ status, events });
    await second.come;
    await pass(WEBHOOK_ANSWER_MS - 100);
    expect((await again).status).toBe(503);
    second.go();
    await bot.desk.close();
    expect(user.received).toHaveLength(1);
  });

  it("counts what it did", async () => {
    await bot.line.user().says("やあ");
    await bot.line.webhooks.post(empty, null);
    const figures = await bot.metrics.metrics();
    expect(figures).toContain('madoguchi_line_webhooks_total{outcome="accepted"} 1');
    expect(figures).toContain('madoguchi_line_webhooks_total{outcome="unsigned"} 1');
    expect(figures).toContain('madoguchi_line_events_total{type="message",outcome="answered"} 1');
    expect(figures).toContain('madoguchi_line_sends_total{way="reply",outcome="accepted"} 1');
  });
});

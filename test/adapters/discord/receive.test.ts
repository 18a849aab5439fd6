import type { APIInteraction } from "discord.js";
import { describe, expect, it, test } from "vitest";
import { readAddress } from "../../../src/adapters/discord/address.ts";
import { buttonIds, readButtonId, readTypeId, typeId } from "../../../src/adapters/discord/button-id.ts";
import { receiveInteraction } from "../../../src/adapters/discord/receive.ts";
import { loadContent } from "../../../src/desk/load-content.ts";

const user = { id: "42", username: "hanako", discriminator: "0", global_name: null, avatar: null };

const content = loadContent();

const used = (more: object) =>
  receiveInteraction(
    {
      id: "1001",
      application_id: "9",
      type: 2,
      token: "t",
      version: 1,
      data: { id: "5", type: 1, name: "refund" },
      user,
      locale: "ja",
      ...more,
    } as unknown as APIInteraction,
    content,
  );

const channelOf = (more: object) => {
  const received = used(more);
  return received?.what === "event" && received.address.kind === "interaction"
    ? received.address.channel
    : undefined;
};

describe("a reply may be seen by others, and is ephemeral then,", () => {
  it.each([
    ["in a server", { context: 0, guild_id: "8", channel: { id: "7", type: 0 } }],
    ["in a group or another person's direct messages", { context: 2, channel: { id: "7", type: 1 } }],
    [
      "in a server that Discord does not name a context for",
      { guild_id: "8", channel: { id: "7", type: 0 } },
    ],
    ["where the channel is unknown", { context: 1 }],
  ])("%s", (_, more) => {
    expect(channelOf(more)).toBeNull();
  });

  it.each([
    ["not in direct messages with the bot", { context: 1, channel: { id: "7", type: 1 } }],
    ["nor in those of a client that names no context", { channel: { id: "7", type: 1 } }],
  ])("%s", (_, more) => {
    expect(channelOf(more)).toBe("7");
  });
});

describe("what is left alone", () => {
  it.each([
    ["a ping", { type: 1 }],
    ["an act of a bot", { user: { ...user, bot: true } }],
    ["an act of nobody", { user: undefined }],
  ])("%s", (_, more) => {
    expect(used(more)).toBeUndefined();
  });
});

describe("an odd field does not drop an interaction", () => {
  const FIELDS = [
    "locale",
    "channel",
    "channel_id",
    "context",
    "guild_id",
    "guild",
    "guild_locale",
    "member",
    "message",
    "app_permissions",
    "entitlements",
    "authorizing_integration_owners",
    "attachment_size_limit",
  ];
  test.each(FIELDS)("%s", (field) => {
    for (const odd of [null, undefined, 7, "?", [], {}, true]) {
      const received = used({ [field]: odd });
      expect(received, JSON.stringify(odd)).toMatchObject({
        what: "event",
        event: { conversation: "42", input: { type: "press", button: "go:refund@0" } },
        address: { channel: null },
      });
      expect(() => readAddress(received?.what === "event" ? received.address : {})).not.toThrow();
    }
  });

  it("nor does a command without its options, or a chosen message that is not sent along", () => {
    const inputOf = (data: object) => {
      const received = used({ data });
      return received?.what === "event" ? received.event.input : undefined;
    };
    const arrive = { type: "arrive" };
    for (const options of [undefined, null, [], {}, [null]])
      expect(inputOf({ id: "5", type: 1, name: "ask", options })).toEqual(arrive);
    for (const resolved of [undefined, null, {}, { messages: null }, { messages: {} }])
      expect(inputOf({ id: "5", type: 3, name: "Ask Madoguchi", target_id: "6", resolved })).toEqual(arrive);
  });
});

describe("what was typed into a field is the person's own words", () => {
  test.each([
    ["メニュー<:smile:216154654256398346>", { type: "text", text: "メニュー" }],
    ["<:smile:216154654256398346>", { type: "unreadable", what: "sticker" }],
    [" ", { type: "text", text: "" }],
  ])("%j", (value, input) => {
    const component = { type: 4, custom_id: "answer", value };
    const form = { type: 5, data: { custom_id: "discord:form", components: [{ type: 18, component }] } };
    const command = {
      data: { id: "5", type: 1, name: "ask", options: [{ type: 3, name: "question", value }] },
    };
    for (const more of [form, command]) expect(used(more)).toMatchObject({ event: { input } });
  });
});

it("the address survives being stored as JSON", () => {
  const received = used({ context: 1, channel: { id: "7", type: 1 } });
  const address = received?.what === "event" ? received.address : undefined;
  expect(readAddress(JSON.parse(JSON.stringify(address)))).toEqual(address);
});

describe("a custom_id", () => {
  it("is the button itself wherever it can be", () => {
    expect(buttonIds()("refund.member=no@3")).toBe("refund.member=no@3");
  });

  it.each(["a", "a~1", "a~2", "discord:type@ja", "discord:select@1", "~3"])(
    "of %j reads back, however often it is used",
    (button) => {
      const id = buttonIds();
      const given = [id(button), id(button), id(button), id("a"), id("a~2")];
      expect(new Set(given).size).toBe(5);
      expect(given.slice(0, 3).map((each) => readButtonId(each!))).toEqual([button, button, button]);
      expect(given.every((each) => readTypeId(each!) === undefined)).toBe(true);
    },
  );

  it("of the form carries its language", () => {
    expect(readTypeId(typeId("date", "ja-easy"))).toEqual({ kind: "date", locale: "ja-easy" });
  });

  it("of a form of an earlier or later version opens the form for an answer", () => {
    expect(readTypeId("discord:type@ja")).toEqual({ kind: "answer", locale: "ja" });
    expect(readTypeId("discord:type.song@en")).toEqual({ kind: "answer", locale: "en" });
  });
});

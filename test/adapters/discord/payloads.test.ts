/**
 * What the gateway really sends, in payloads/: written after the structures and examples of "Message Resource",
 * "Gateway Events: Messages" and discord/discord-api-docs#8281 (edits and previews), ids and all.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { receiveEdit, receiveMessage } from "../../../src/adapters/discord/receive.ts";
import { newConversation } from "../../../src/core/conversation.ts";
import type { Input } from "../../../src/core/message.ts";
import { turn } from "../../../src/core/turn.ts";
import { APPLICATION } from "../../support/discord-world.ts";
import { content } from "./setting.ts";

type Json = Readonly<Record<string, unknown>>;
const payload = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`payloads/${name}.json`, import.meta.url), "utf8"));
const received = (given: unknown) => receiveMessage(given, APPLICATION);
const inputOf = (given: unknown) => {
  const message = received(given);
  return message?.what === "event" ? message.event.input : message;
};

describe("a direct message", () => {
  test.each([
    ["direct-message", { type: "text", text: "メニュー" }],
    ["forward", { type: "text", text: "So-netの勧誘電話がしつこいんです" }],
    ["forward-of-a-picture", { type: "unreadable", what: "image" }],
    ["sticker", { type: "unreadable", what: "sticker" }],
    ["picture", { type: "unreadable", what: "image" }],
    ["pictures", { type: "text", text: "これです" }],
    ["file-of-unknown-kind", { type: "unreadable", what: "file" }],
    ["voice-message", { type: "unreadable", what: "audio" }],
    ["poll", { type: "unreadable", what: "file" }],
    ["preview", { type: "text", text: "https://www.youtube.com/watch?v=1bDoMflYErE" }],
  ])("%s", (name, input) => {
    expect(received(payload(name))).toEqual({
      what: "event",
      event: { conversation: "53908099506183680", id: "1334385199974967042", input },
      address: { kind: "channel", channel: "1012345678901234567" },
    });
  });

  test.each([
    ["<:smile:216154654256398347>", { type: "unreadable", what: "sticker" }],
    [`<@${APPLICATION}>`, { type: "arrive" }],
    ["<#278325129692446722>", { type: "arrive" }],
    ["", { type: "unreadable", what: "file" }],
  ])("that holds no word, %j", (content, input) => {
    expect(inputOf({ ...payload("direct-message"), content })).toEqual(input);
  });

  it("a picture beside a mere mention is a picture", () => {
    const content = `<@${APPLICATION}>`;
    expect(inputOf({ ...payload("picture"), content })).toEqual({ type: "unreadable", what: "image" });
  });
});

test("an emoji beside a command leaves it a command, and no id is taken for a card number", () => {
  const answerTo = (text: string) => {
    const input = inputOf({ ...payload("direct-message"), content: text }) as Input;
    return turn({ conversation: newConversation("ja"), input, content, today: "2026-11-22" }).messages;
  };
  expect(answerTo("メニュー<:smile:216154654256398346>")).toEqual(answerTo("メニュー"));
  // One id in ten passes the check of card numbers.
  for (const last of "0123456789")
    expect(answerTo(`<@21615465425639834${last}> 電話で止めたい`)).toEqual(answerTo("電話で止めたい"));
});

describe("an odd field does not drop a message", () => {
  const ODD = [null, 7, "?", [], [null], {}, [{}], [[]], true];
  const OPTIONAL = [
    "attachments",
    "sticker_items",
    "message_snapshots",
    "mentions",
    "mention_roles",
    "referenced_message",
    "message_reference",
    "flags",
    "poll",
    "embeds",
    "components",
    "edited_timestamp",
    "nonce",
    "channel_type",
  ];
  const said = { type: "text", text: "2009年8月です" };

  test.each(OPTIONAL)("%s", (field) => {
    const message = { ...payload("direct-message"), content: "2009年8月です" };
    for (const odd of ODD) expect(inputOf({ ...message, [field]: odd }), JSON.stringify(odd)).toEqual(said);
    const { [field]: _, ...without } = message as Json;
    expect(inputOf(without)).toEqual(said);
  });

  it("what cannot be read at all is left alone", () => {
    for (const odd of [...ODD, { ...payload("direct-message"), author: null }]) {
      expect(received(odd)).toBeUndefined();
      expect(receiveEdit(odd, APPLICATION)).toBeUndefined();
    }
  });

  it("a server whose id is odd is still a server, where others read along", () => {
    for (const guild_id of [800, {}, ""])
      expect(received({ ...payload("mention"), guild_id })?.what).toBe("mention");
  });
});

describe("in a server", () => {
  const mention = { what: "mention", guild: "800000000000000001", channel: "800000000000000002" };

  it("a mention carries the person's words", () => {
    expect(received(payload("mention"))).toMatchObject({ ...mention, text: "死にたいと言われたら" });
  });

  it("a reply to the bot without a ping is heard, though it comes without its words", () => {
    const heard = received(payload("reply-without-ping"));
    expect(heard).toMatchObject({ ...mention, text: "" });
    expect(heard).not.toHaveProperty("roles");
  });

  it("a mention of roles tells which", () => {
    expect(received(payload("role-mention"))).toMatchObject({ ...mention, roles: ["1531081708315869325"] });
  });

  test.each(["reply-to-somebody-else", "reply-to-deleted"])("%s is not heard", (name) => {
    expect(received(payload(name))).toBeUndefined();
  });
});

describe("an update", () => {
  const at = Date.parse("2026-04-09T20:41:00.766Z");
  const edited = (given: unknown) => receiveEdit(given, APPLICATION);

  it("of a direct message that somebody edited is an edit, told apart by its time", () => {
    expect(edited(payload("edit"))).toEqual({
      what: "edit",
      channel: "1012345678901234567",
      message: "1334385199974967042",
      at,
      text: "2009年7月に解約しました",
    });
  });

  it("by the preview that follows an edit is the same edit", () => {
    expect(edited(payload("edit-preview"))).toEqual(edited(payload("edit")));
  });

  test.each(["preview", "edit-in-a-server"])(
    "that is no edit of a direct message is left alone: %s",
    (name) => {
      expect(edited(payload(name))).toBeUndefined();
    },
  );

  it("of the bot's own message is left alone", () => {
    const author = { id: APPLICATION, username: "madoguchi", bot: true };
    expect(edited({ ...payload("edit"), author })).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../src/core/message.ts";
import { BOT_ROLE, isEphemeral } from "../../support/discord-world.ts";
import { counted, type Setting, setUp } from "./setting.ts";

let setting: Setting;
beforeAll(async () => {
  setting = await setUp();
});
afterAll(() => setting.close());

const lastEvent = () => setting.desk.events.at(-1)!;
const lastInput = (): Input => lastEvent().input;

describe("an event", () => {
  it("carries the time at which it happened, as its id tells it", async () => {
    const before = Date.now();
    await setting.discord.person("hanako").says("こんにちは");
    const { at, id } = lastEvent();
    expect(at).toBeGreaterThanOrEqual(before);
    expect(BigInt(at! - 1_420_070_400_000)).toBe(BigInt(id) >> 22n);
  });
});

describe("commands", () => {
  it("/ask brings the question as text", async () => {
    const hanako = setting.discord.person("hanako");
    const seen = await hanako.uses("/ask", { question: "電話で止めたい" });
    expect(lastInput()).toEqual({ type: "text", text: "電話で止めたい" });
    expect(seen.text).toContain("text：電話で止めたい");
    expect(seen.failed).toBe(false);
  });

  it.each([
    ["/optout", "go:opt-out@0"],
    ["/refund", "go:refund@0"],
    ["/delete", "do:delete@0"],
    ["/about", "do:about@0"],
  ] as const)("%s presses its button", async (command, button) => {
    await setting.discord.person("hanako").uses(command);
    expect(lastInput()).toEqual({ type: "press", button });
  });

  it.each([
    ["ja", "do:speak_ja@0"],
    ["en", "do:speak_en@0"],
  ])("/language %s changes the language", async (language, button) => {
    await setting.discord.person("hanako").uses("/language", { language });
    expect(lastInput()).toEqual({ type: "press", button });
  });

  it("/ask with a topic that was proposed presses the topic", async () => {
    await setting.discord.person("hanako").uses("/ask", { question: "topic:optout_phone" });
    expect(lastInput()).toEqual({ type: "press", button: "topic:optout_phone@0" });
  });

  it("“Ask Madoguchi” on a message brings its text, for the asker only", async () => {
    const hanako = setting.discord.person("hanako-asks");
    const seen = await hanako.asksAbout("So-netの勧誘電話がしつこいんです");
    expect(lastInput()).toEqual({ type: "text", text: "So-netの勧誘電話がしつこいんです" });
    expect(seen.failed).toBe(false);
    expect(seen.messages.every(isEphemeral)).toBe(true);
  });

  it("“Ask Madoguchi” on a picture says that pictures cannot be read", async () => {
    await setting.discord
      .person("hanako-asks")
      .asksAbout("", "server", { attachments: [{ content_type: "image/png" }] });
    expect(lastInput()).toEqual({ type: "unreadable", what: "image" });
  });

  it("a command of an earlier version greets instead of failing", async () => {
    const seen = await setting.discord.person("hanako").uses("/forgotten");
    expect(lastInput()).toEqual({ type: "arrive" });
    expect(seen.failed).toBe(false);
  });

  it("report the person's language", async () => {
    await setting.discord.person("john", "en-US").uses("/refund");
    expect(lastEvent().locale).toBe("en-US");
  });
});

describe("while a question is typed", () => {
  it("the topics are proposed in the person's language", async () => {
    const german = await setting.discord.person("hans", "de").types("");
    const japanese = await setting.discord.person("hanako").types("");
    const english = await setting.discord.person("john", "en-GB").types("");
    expect(japanese.map(({ name }) => name)).toContain("電話で頼む");
    expect(english.map(({ value }) => value)).toEqual(japanese.map(({ value }) => value));
    expect(english.map(({ name }) => name).join()).not.toMatch(/[ぁ-ん]/);
    expect(german).toEqual(english);
  });

  it("what was typed stands first, and then what comes near it", async () => {
    const proposed = await setting.discord.person("hanako").types("電話");
    expect(proposed[0]).toEqual({ name: "電話", value: "電話" });
    expect(proposed.slice(1).map(({ value }) => value)).toContain("topic:optout_phone");
    expect(new Set(proposed.map(({ value }) => value)).size).toBe(proposed.length);
  });

  it("a long question proposes topics only, and the desk hears nothing yet", async () => {
    const before = setting.desk.events.length;
    const proposed = await setting.discord.person("hanako").types("勧誘の電話を止めたい。".repeat(20));
    expect(proposed.every(({ value }) => value.startsWith("topic:"))).toBe(true);
    expect(setting.desk.events).toHaveLength(before);
  });
});

describe("buttons, menus and forms", () => {
  it("a tap sends what the button means", async () => {
    const hanako = setting.discord.person("hanako-taps");
    await hanako.uses("/refund");
    await hanako.taps("解約していない");
    expect(lastInput()).toEqual({ type: "press", button: "refund.requested=never@0" });
  });

  it("a button that nobody remembers goes to the desk like any other", async () => {
    const seen = await setting.discord.person("hanako").presses("something:old@99");
    expect(lastInput()).toEqual({ type: "press", button: "something:old@99" });
    expect(seen.failed).toBe(false);
  });

  it("an earlier message stays as it was, and the answer comes below it", async () => {
    const hanako = setting.discord.person("hanako-reads");
    await hanako.uses("/refund");
    const [question] = hanako.reads();
    const before = JSON.stringify(question?.components);
    await hanako.taps("わからない");
    expect(JSON.stringify(hanako.reads()[0]?.components)).toBe(before);
    expect(hanako.reads()).toHaveLength(2);
  });

  it("a date can be typed into a form, also where nothing can be written", async () => {
    const hanako = setting.discord.person("hanako-types");
    await hanako.uses("/refund", {}, "server");
    const opened = await hanako.taps("日付を書く");
    expect(opened.form?.title).toBe("日付を書く");
    expect(opened.failed).toBe(false);
    const seen = await hanako.fills("2009年の夏ごろ");
    expect(lastInput()).toEqual({ type: "text", text: "2009年の夏ごろ" });
    expect(seen.messages.every(isEphemeral)).toBe(true);
  });

  it("choosing from a menu is a tap", async () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({
      label: `その${index}`,
      button: `topic:t${index}@3`,
    }));
    const many = await setUp(() => [{ kind: "menu", text: "どれですか", choices }]);
    const hanako = many.discord.person("hanako");
    await hanako.says("メニュー");
    await hanako.selects("その27");
    expect(many.desk.events.at(-1)?.input).toEqual({ type: "press", button: "topic:t27@3" });
    await many.close();
  });
});

describe("direct messages", () => {
  it("are text", async () => {
    const seen = await setting.discord.person("taro").says("2009年8月です");
    expect(lastInput()).toEqual({ type: "text", text: "2009年8月です" });
    expect(seen.text).toContain("text：2009年8月です");
    expect(seen.messages.some(isEphemeral)).toBe(false);
  });

  it.each([
    ["a picture", { attachments: [{ content_type: "image/png" }] }, "image"],
    ["a film", { attachments: [{ content_type: "video/mp4" }] }, "video"],
    ["a voice message", { attachments: [{ content_type: "audio/ogg" }], flags: 1 << 13 }, "audio"],
    ["a paper", { attachments: [{ content_type: "application/pdf" }] }, "file"],
    ["a file of unknown kind", { attachments: [{}] }, "file"],
    ["a sticker", { sticker_items: [{ id: "1", name: "こんにちは", format_type: 1 }] }, "sticker"],
    ["a poll", { poll: {} }, "file"],
  ])("%s without words is answered as such", async (_, more, what) => {
    const seen = await setting.discord.person("taro").says("", more);
    expect(lastInput()).toEqual({ type: "unreadable", what });
    expect(seen.messages).not.toHaveLength(0);
  });

  it("words beside a picture count as the words", async () => {
    await setting.discord.person("taro").says("これです", { attachments: [{ content_type: "image/png" }] });
    expect(lastInput()).toEqual({ type: "text", text: "これです" });
  });

  it("a forwarded message counts as its words", async () => {
    await setting.discord
      .person("taro")
      .says("", { message_snapshots: [{ message: { content: "転送した文" } }] });
    expect(lastInput()).toEqual({ type: "text", text: "転送した文" });
  });

  it("that are edited are told that edits are not read, once, and the desk hears nothing", async () => {
    const taro = setting.discord.person("taro-edits");
    await taro.says("2009年8月に解約しました");
    const before = setting.desk.events.length;
    const seen = await taro.edits("2009年7月に解約しました");
    expect(seen.messages).toHaveLength(1);
    expect(seen.text).toContain("書きかえたメッセージは読めません");
    expect(seen.text).not.toContain("cannot read");
    expect((await taro.edits("July 2009")).text).toMatch(/読めません.*\n\n.*cannot read/);
    expect(setting.desk.events).toHaveLength(before);
  });

  it("that are edited into a cry for help get the help lines, once", async () => {
    const taro = setting.discord.person("taro-cries");
    await taro.says("もういいです");
    const seen = await taro.edits("死にたい");
    expect(seen.messages).toHaveLength(1);
    expect(seen.text).toContain("0120-279-338");
  });

  it("of bots, of webhooks and of Discord itself are left alone", async () => {
    const before = setting.desk.events.length;
    const seen = await Promise.all(
      [
        { author: { id: "5", username: "other-bot", bot: true } },
        { webhook_id: "7" },
        { type: 6 },
        { author: { id: setting.discord.world.self.id, username: "madoguchi" } },
      ].map((more, index) => setting.discord.person(`unheard-${index}`).says("聞こえますか", more)),
    );
    expect(seen.flatMap(({ messages }) => messages)).toEqual([]);
    expect(setting.desk.events).toHaveLength(before);
  });
});

describe("in a server", () => {
  it("every reply is for one person only", async () => {
    const hanako = setting.discord.person("hanako-private");
    const onlooker = setting.discord.person("onlooker");
    const seen = [
      await hanako.uses("/ask", { question: "私の契約のこと" }, "server"),
      await hanako.taps("わからない"),
      await hanako.presses("old:button@7", "server"),
    ];
    expect(seen.flatMap(({ messages }) => messages).every(isEphemeral)).toBe(true);
    expect(onlooker.reads().filter(({ author }) => author.bot)).toEqual([]);
  });

  it("a mention gets an invitation and nothing else, and the desk hears nothing of it", async () => {
    const before = setting.desk.events.length;
    const hanako = setting.discord.person("hanako-mentions");
    const seen = await hanako.mentions("私の電話番号は03-1234-5678です");
    expect(seen.text).toContain("個人的な話はできません");
    expect(seen.text).not.toContain("1234");
    expect(seen.messages[0]?.replyTo).toBe(hanako.reads().at(-2)?.id);
    expect(setting.desk.events).toHaveLength(before);
  });

  it.each([
    ["死にたい", "ひとりで抱えないでください", "0120-279-338"],
    ["a man is in my house", "Your safety comes first", "#9110"],
  ])("a mention with a cry for help gets the help lines: %s", async (cry, heading, number) => {
    const before = setting.desk.events.length;
    const hanako = setting.discord.person(`hanako-cries-${number}`);
    const seen = await hanako.mentions(cry);
    expect(seen.text).toContain(heading);
    expect(seen.text).toContain(number);
    expect(seen.text).not.toContain("個人的な話はできません");
    expect(seen.messages).toHaveLength(1);
    expect(seen.messages[0]?.replyTo).toBe(hanako.reads().at(-2)?.id);
    expect(setting.desk.events).toHaveLength(before);
  });

  it("a mention of the bot's role, and a reply to it without a ping, get the invitation too", async () => {
    const jiro = setting.discord.person("jiro-role");
    const self = { id: setting.discord.world.self.id, username: "madoguchi", bot: true };
    for (const more of [{ mention_roles: [BOT_ROLE] }, { type: 19, referenced_message: { author: self } }])
      expect((await jiro.writes("たすけて", more)).text).toContain("個人的な話はできません");
    expect((await jiro.writes("たすけて", { mention_roles: ["800000000000000004"] })).messages).toEqual([]);
  });

  it("whoever presses the invitation's button begins alone", async () => {
    const onlooker = setting.discord.person("onlooker-starts");
    const seen = await onlooker.taps("自分だけに表示して始める");
    expect(lastInput()).toEqual({ type: "press", button: "do:menu@0" });
    expect(lastEvent().conversation).toBe(onlooker.account.id);
    expect(seen.messages.every(isEphemeral)).toBe(true);
  });

  it("talk that does not mention the bot is not heard", async () => {
    const before = setting.desk.events.length;
    const seen = await setting.discord.person("hanako").mentions("ひとりごと", { mentions: [] });
    expect(seen.messages).toEqual([]);
    expect(setting.desk.events).toHaveLength(before);
  });

  it("a press on another person's button moves the presser's conversation, not theirs", async () => {
    const hanako = setting.discord.person("hanako-owner");
    const jiro = setting.discord.person("jiro");
    const { messages } = await hanako.uses("/refund", {}, "server");
    await jiro.taps("解約していない", messages.at(-1));
    expect(lastEvent().conversation).toBe(jiro.account.id);
  });

  it("it is the same conversation as in direct messages", async () => {
    const hanako = setting.discord.person("hanako-both");
    await hanako.uses("/refund", {}, "server");
    const there = lastEvent().conversation;
    await hanako.says("2009年8月");
    expect(lastEvent().conversation).toBe(there);
  });
});

it("counts what it received, and logs neither words nor ids of people", async () => {
  const hanako = setting.discord.person("hanako-logs");
  await hanako.says("秘密の言葉");
  expect(await counted(setting.metrics, "madoguchi_discord_received_total", "text")).toBeGreaterThan(0);
  expect(await counted(setting.metrics, "madoguchi_discord_received_total", "mention")).toBeGreaterThan(0);
  expect(setting.logged.join("\n")).not.toContain("秘密");
  expect(setting.logged.join("\n")).not.toContain(hanako.account.id);
});

it("notifies nobody, whatever is repeated", () => {
  const sent = setting.discord.requests.filter(
    ({ method, path }) => method === "POST" && !path.includes("users"),
  );
  for (const { body } of sent) {
    const { data, ...direct } = body as { data?: object };
    expect(data ?? direct).toSatisfy(
      (message: { allowed_mentions?: unknown; custom_id?: string; choices?: unknown }) =>
        message.custom_id !== undefined ||
        message.choices !== undefined ||
        JSON.stringify(message.allowed_mentions) === '{"parse":[]}',
    );
  }
});

it("a conversation can be read as a transcript", async () => {
  const hanako = setting.discord.person("hanako-transcript");
  await hanako.uses("/ask", { question: "やあ" });
  expect(hanako.transcript()).toContain("> /ask question: やあ\n< text：やあ");
  expect(hanako.transcript()).toContain("[解約していない]");
});

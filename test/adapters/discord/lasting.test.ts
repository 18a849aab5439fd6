/** “This interaction failed” is never seen, whatever became of the button; with the real core and desk. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, systemClock } from "../../../src/desk/clock.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";
import { buttonsOf, isEphemeral } from "../../support/discord-world.ts";
import { openBot } from "./setting.ts";

let discord: DiscordServer;
let bot: Awaited<ReturnType<typeof openBot>>;
let folder: string;
let ahead = 0;
const clock = { ...systemClock, now: () => systemClock.now() + ahead };
const reopen = async () => {
  bot = await openBot(discord, {
    store: openStore({ kind: "sqlite", path: join(folder, "desk.db") }, clock),
    clock,
  });
};

beforeEach(async () => {
  ahead = 0;
  folder = mkdtempSync(join(tmpdir(), "madoguchi-"));
  discord = await startDiscord();
  await reopen();
});
afterEach(async () => {
  await bot.close();
  await discord.close();
  rmSync(folder, { recursive: true });
});

describe("a button still works", () => {
  it("after a restart: the dialogue goes on where it was", async () => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund", {}, "server");
    await bot.close();
    await reopen();
    const [yes] = labelsOf(asked);
    const next = await hanako.taps(yes!);
    expect(next.failed).toBe(false);
    expect(next.text).toContain("質問2");
  });

  it("after days, and the answers of before still stand", async () => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund");
    const next = await hanako.taps(labelsOf(asked)[0]!);
    ahead = 6 * DAY;
    discord.world.passes(6 * DAY);
    const seen = await hanako.taps("わからない", next.messages.at(-1));
    expect(seen.failed).toBe(false);
    expect(seen.text).toContain("質問3");
  });

  it("after everything kept has expired: it says so and offers the start", async () => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund");
    ahead = 40 * DAY;
    discord.world.passes(40 * DAY);
    const seen = await hanako.taps(labelsOf(asked)[0]!);
    expect(seen.failed).toBe(false);
    expect(seen.messages).not.toEqual([]);
  });

  it("twice: a correction, not an error", async () => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund");
    const first = labelsOf(asked)[0]!;
    await hanako.taps(first, asked.messages.at(-1));
    const again = await hanako.taps(first, asked.messages.at(-1));
    expect(again.failed).toBe(false);
    expect(again.text).toContain("質問2");
  });
});

describe("an id that this version does not know gets the current question", () => {
  it.each([
    "refund.course=an_option_of_tomorrow@0",
    "refund.a_question_of_tomorrow=yes@0",
    "an_interview_of_tomorrow.course=yes@0",
    "go:an_interview_of_tomorrow@0",
    "topic:a_topic_of_tomorrow@0",
    "do:a_command_of_tomorrow@0",
    "refund.member=no@7",
    "discord:select@9",
    "discord:something@ja",
    "no act at all",
    "🙂",
  ])("%s", async (id) => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund", {}, "server");
    const seen = await hanako.presses(id, "server");
    expect(seen.failed).toBe(false);
    expect(seen.messages.every(isEphemeral)).toBe(true);
    expect(labelsOf(seen)).toEqual(expect.arrayContaining(labelsOf(asked).slice(0, 2)));
  });

  it("a form of an earlier version opens all the same", async () => {
    expect((await discord.person("hanako").presses("discord:type@ja")).form?.title).toBe("答えを書く");
  });
});

describe("another person's press", () => {
  it("moves nothing of the one whose button it is", async () => {
    const hanako = discord.person("hanako");
    const jiro = discord.person("jiro");
    const asked = await hanako.uses("/refund", {}, "server");
    const strange = await jiro.taps(labelsOf(asked)[1]!, asked.messages.at(-1));
    expect(strange.failed).toBe(false);
    expect(strange.messages.every(({ only }) => only === jiro.account.id)).toBe(true);
    const next = await hanako.taps(labelsOf(asked)[0]!, asked.messages.at(-1));
    expect(next.text).toContain("質問2");
    expect(hanako.reads().filter(({ only }) => only === jiro.account.id)).toEqual([]);
  });
});

describe("everything at once", () => {
  it("is taken from a form at the first question", async () => {
    const hanako = discord.person("hanako");
    await hanako.uses("/refund", {}, "server");
    const opened = await hanako.taps("まとめて書く");
    expect(opened.form?.title).toBe("わかることをまとめて書く");
    const seen = await hanako.fills(
      "2005年5月に申し込んで、2009年7月に解約を伝え、2009年8月に止まりました。",
    );
    expect(seen.failed).toBe(false);
    expect(seen.text).toContain("2009年7月");
  });
});

it("/language, /about and /delete do what they say, in servers only to the person", async () => {
  const hanako = discord.person("hanako");
  await hanako.uses("/refund", {}, "server");
  const english = await hanako.uses("/language", { language: "en" }, "server");
  expect(english.text).toMatch(/Question 1 of at most/);
  expect((await hanako.uses("/about", {}, "server")).text).toContain("Madoguchi");
  await hanako.uses("/delete", {}, "server");
  const deleted = await hanako.taps(labelsOf({ messages: hanako.reads().slice(-1) })[0]!);
  expect(deleted.failed).toBe(false);
  expect(
    hanako
      .reads()
      .filter(({ author }) => author.bot)
      .every(isEphemeral),
  ).toBe(true);
});

function labelsOf({ messages }: { readonly messages: readonly Parameters<typeof buttonsOf>[0][] }): string[] {
  return messages.flatMap(buttonsOf).map(({ label }) => String(label));
}

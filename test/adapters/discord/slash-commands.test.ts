import type { APIApplicationCommand } from "discord.js";
import { describe, expect, it } from "vitest";
import { isUpToDate, register } from "../../../src/adapters/discord/registration.ts";
import { commands, type SlashCommand } from "../../../src/adapters/discord/slash-commands.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { commandViolations } from "../../support/validators/discord-commands.ts";

const content = loadContent();

describe("the commands", () => {
  const ours = commands(content);
  const one = { name: "ask", description: "Ask" };

  it("of ours are taken", () => {
    expect(commandViolations(ours)).toEqual([]);
    expect(ours.map(({ name }) => name)).toEqual([
      "ask",
      "optout",
      "stillcalled",
      "refund",
      "troubles",
      "language",
      "person",
      "about",
      "delete",
      "Ask Madoguchi",
    ]);
  });

  it("are named in Japanese, and in English for both kinds of English", () => {
    expect(ours.map((command) => command.name_localizations?.ja)).toEqual([
      "質問",
      "勧誘停止",
      "また来た",
      "払いすぎ確認",
      "困りごと",
      "言語",
      "人と話す",
      "この窓口について",
      "削除",
      "相談する",
    ]);
    for (const command of ours)
      expect(Object.keys(command.name_localizations ?? {})).toEqual(["ja", "en-US", "en-GB"]);
  });

  it("describe every chat command and option in these languages", () => {
    for (const command of ours.filter(({ type }) => type === 1))
      for (const item of [command, ...("options" in command ? (command.options ?? []) : [])])
        expect(
          Object.keys((item as { description_localizations?: object }).description_localizations ?? {}),
        ).toEqual(["ja", "en-US", "en-GB"]);
  });

  it("can be used in servers, in direct messages and by people who installed the bot for themselves", () => {
    for (const command of ours)
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it.each<[string, unknown, string]>([
    ["with a name in upper case", [{ ...one, name: "Ask" }], "no command name"],
    ["with a space in the name", [{ ...one, name: "ask me" }], "no command name"],
    ["with a name of 33 characters", [{ ...one, name: "a".repeat(33) }], "no command name"],
    ["with a bad Japanese name", [{ ...one, name_localizations: { ja: "質問！" } }], "no command name"],
    ["with a description of 101 characters", [{ ...one, description: "あ".repeat(101) }], "101"],
    ["twice under one name", [one, one], "share a name"],
    [
      "twice under one Japanese name",
      [
        { ...one, name_localizations: { ja: "質問" } },
        { ...one, name: "b", name_localizations: { ja: "質問" } },
      ],
      "share a name",
    ],
    [
      "with 26 options",
      [{ ...one, options: Array.from({ length: 26 }, (_, i) => ({ ...one, name: `o${i}` })) }],
      "26 options",
    ],
    ["101 of them", Array.from({ length: 101 }, (_, i) => ({ ...one, name: `c${i}` })), "101 commands"],
  ])("are refused %s", (_, payload, why) => {
    expect(commandViolations(payload).join("; ")).toContain(why);
  });

  it.each<[string, unknown, string]>([
    [
      "with choices beside autocompletion",
      [{ ...one, options: [{ ...one, autocomplete: true, choices: [{ name: "a", value: "a" }] }] }],
      "autocompletion",
    ],
    [
      "with 26 choices",
      [
        {
          ...one,
          options: [
            { ...one, choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) },
          ],
        },
      ],
      "26 choices",
    ],
    [
      "with a required option after one that is not",
      [{ ...one, options: [one, { ...one, name: "b", required: true }] }],
      "stands after",
    ],
    ["on messages with a description", [{ ...one, type: 3 }], "description"],
    [
      "on messages, six of them",
      Array.from({ length: 6 }, (_, i) => ({ type: 3, name: `Ask ${i}` })),
      "6 message commands",
    ],
  ])("are refused %s", (_, payload, why) => {
    expect(commandViolations(payload).join("; ")).toContain(why);
  });
});

describe("registering", () => {
  const discord = (registered: readonly unknown[]) => {
    const written: (readonly SlashCommand[])[] = [];
    return {
      written,
      registeredCommands: async () => registered as APIApplicationCommand[],
      registerCommands: async (_: string, all: readonly SlashCommand[]) => void written.push(all),
    };
  };
  const ours = commands(content);
  const statuses = async (registered: readonly unknown[]) =>
    (await register(discord(registered), content, "9", { dryRun: true })).map(({ what }) => what);

  it("writes nothing when Discord has them, whatever it adds and however it sorts", async () => {
    const api = discord(
      [...ours]
        .reverse()
        .map((command) => ({ ...command, id: "1", version: "2", nsfw: false, contexts: [2, 0, 1] })),
    );
    expect(isUpToDate(await register(api, content, "9"))).toBe(true);
    expect(api.written).toEqual([]);
  });

  it("writes all of them at once when one is new, and tells which", async () => {
    const api = discord([...ours.slice(1), { type: 1, name: "older", description: "of an earlier version" }]);
    const changes = await register(api, content, "9");
    expect(changes.filter(({ what }) => what !== "unchanged")).toEqual([
      { name: "ask", what: "new" },
      { name: "older", what: "gone" },
    ]);
    expect(api.written).toEqual([ours]);
  });

  it("only tells, as a rehearsal", async () => {
    const api = discord([]);
    expect((await register(api, content, "9", { dryRun: true })).every(({ what }) => what === "new")).toBe(
      true,
    );
    expect(api.written).toEqual([]);
  });

  const ask = ours[0] as unknown as { options: readonly object[] };
  it.each<[string, object]>([
    ["a description", { description: "older" }],
    ["a Japanese name", { name_localizations: { ja: "むかし" } }],
    ["where it can be used", { contexts: [0] }],
    ["an option", { options: [] }],
    ["the autocompletion of an option", { options: [{ ...ask.options[0], autocomplete: false }] }],
  ])("sees that %s changed", async (_, change) => {
    expect(await statuses([{ ...ask, ...change }, ...ours.slice(1)])).toContain("changed");
  });
});

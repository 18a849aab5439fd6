/** Each interview from its first question to its result, by command, by direct message and by mention. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";
import { buttonsOf, isEphemeral } from "../../support/discord-world.ts";
import { content, openBot } from "./setting.ts";

type Seen = Awaited<ReturnType<ReturnType<DiscordServer["person"]>["says"]>>;

let discord: DiscordServer;
let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  discord = await startDiscord();
  bot = await openBot(discord);
});
afterAll(async () => {
  await bot.close();
  await discord.close();
});

/** The longest interview has fewer questions. */
const MOST_STEPS = 12;
const results = (locale: string): readonly string[] =>
  ["in_range", "not_covered", "undetermined", "inconsistent", "plan"].map((certainty) =>
    content.words(locale).say(`desk.certainty.${certainty}`),
  );

/** Answers with the first choice each time, until there is a result. */
async function walk(first: Seen, locale: string, answer: (seen: Seen) => Promise<Seen>): Promise<Seen> {
  let seen = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    expect(seen.failed).toBe(false);
    if (results(locale).some((result) => seen.text.includes(result))) return seen;
    seen = await answer(seen);
  }
  throw new Error(`There was no result after ${MOST_STEPS} steps. The last:\n${seen.text}`);
}

const firstLabel = ({ messages }: Seen): string => String(buttonsOf(messages.at(-1)!)[0]!.label);

describe.each(["ja", "en-GB"])("in the language %s", (locale) => {
  const words = content.words(locale);
  const begin = (interview: string) => words.say(`${interview}.begin`);

  it.each(["/refund", "/optout", "/stillcalled"] as const)(
    "%s by command, in a server, seen by the person only",
    async (command) => {
      const person = discord.person(`commands-${command}-${locale}`, locale);
      const seen = await walk(await person.uses(command, {}, "server"), locale, (last) =>
        person.taps(firstLabel(last)),
      );
      expect(seen.messages.every(isEphemeral)).toBe(true);
    },
  );

  it.each([
    ["/troubles", "matters.first-steps.questions.text"],
    ["/person", "desk.human.heading"],
    ["/about", "desk.about.heading"],
  ] as const)("%s by command leads there at once", async (command, path) => {
    const seen = await discord.person(`looks-${command}-${locale}`, locale).uses(command, {}, "server");
    expect(seen.text).toContain(words.say(path));
    expect(seen.messages.every(isEphemeral)).toBe(true);
  });

  it.each(["refund", "opt-out", "still-called"])("%s by direct message, typed", async (interview) => {
    const person = discord.person(`writes-${interview}-${locale}`, locale);
    await person.uses("/language", { language: words.locale });
    const seen = await walk(await person.says(begin(interview)), locale, () => person.says("1"));
    expect(seen.messages.some(isEphemeral)).toBe(false);
  });

  it.each(["refund", "opt-out", "still-called"])("%s from a mention", async (interview) => {
    const person = discord.person(`mentions-${interview}-${locale}`, locale);
    const invited = await person.mentions(
      locale === "ja" ? "相談したいです" : "I would like to ask something",
    );
    await person.taps(words.say("discord.invite_button"), invited.messages[0]!);
    const seen = await walk(await person.taps(begin(interview)), locale, (last) =>
      person.taps(firstLabel(last)),
    );
    expect(seen.messages.every(isEphemeral)).toBe(true);
  });
});

it.each([
  ["was I overbilled?", "en"],
  ["払いすぎたかも", "ja"],
])("a first direct message is answered in its own language: %s", async (text, locale) => {
  const seen = await discord.person(`begins-in-${locale}`, "en-GB").says(text);
  expect(seen.text).toContain(content.words(locale).say("refund.questions.course.ask"));
});

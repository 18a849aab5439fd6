/** A cry for help through the real desk: what stands on the card is in its language, buttons to call included. */
import { Registry } from "prom-client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { turn } from "../../../src/core/turn.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { createLog } from "../../../src/desk/log.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { content } from "../../support/core-talker.ts";
import { readable } from "../../support/line-actions.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";

let bot: LineBot<Desk>;
beforeEach(async () => {
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn,
    content,
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });
  bot = await startLineBot(desk);
  await bot.adapter.start();
});
afterEach(() => bot.close());

it.each([
  ["メニュー", "a man is in my house", "en"],
  ["menu please, I would like to see it", "死にたい", "ja"],
])("after %j, %j is answered in %s throughout", async (before, cry, locale) => {
  const user = bot.line.user();
  await user.says(before);
  const [card] = await user.says(cry);
  const words = content.words(locale);
  expect(JSON.stringify(card)).toContain(
    words.say("line.call", { label: words.say("desk.links.police.label") }),
  );
  expect(readable(card!)).not.toMatch(locale === "en" ? /[ぁ-ん]/ : /police/i);
  const next = await user.says(locale === "en" ? "メニュー" : "menu");
  expect(readable(next.at(-1)!)).toContain(
    content.words(locale === "en" ? "ja" : "en").say("desk.menu.text"),
  );
});

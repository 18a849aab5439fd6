/** LINE's calendar against the real desk: it always sends a day, and only a chosen one is an answer. */
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { turn } from "../../../src/core/turn.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { createLog } from "../../../src/desk/log.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { type LineSent, readable } from "../../support/line-actions.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";

let bot: LineBot<Desk>;
beforeEach(async () => {
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn,
    content: loadContent(),
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });
  bot = await startLineBot(desk);
  await bot.adapter.start();
});
afterEach(() => bot.close());

const calendarOf = (user: ReturnType<typeof bot.line.user>) =>
  user.actions().find(({ type }) => type === "datetimepicker")!;
const words = (sent: readonly LineSent[]) => sent.map(readable).join("\n");

describe.each([
  ["refund", ["払いすぎたかもしれない", "はい"]],
  ["still-called", ["止めたのにまた来た", "電話"]],
])("the calendar of %s", (_, texts) => {
  it("is asked about when it was sent as it opened, and the answer is the person's own", async () => {
    const user = bot.line.user();
    await user.follows();
    for (const text of texts) await user.says(text);
    const asked = user.actions().filter(({ type }) => type !== "datetimepicker");
    const back = await user.picks(calendarOf(user).initial!);
    expect(words(back)).toContain("で合っていますか？");
    const labels = user.actions().map(({ label }) => label);
    expect(labels).toContain("はい、その日です");
    for (const { label } of asked) expect(labels).toContain(label);
    expect(words(await user.taps("はい、その日です"))).not.toContain("で合っていますか？");
  });

  it("is taken at its word when another day was chosen", async () => {
    const user = bot.line.user();
    await user.follows();
    for (const text of texts) await user.says(text);
    const { min } = calendarOf(user) as { min: string };
    const other = `${Number(min.slice(0, 4)) + 1}-02-03`;
    expect(words(await user.picks(other))).not.toContain("で合っていますか？");
  });
});

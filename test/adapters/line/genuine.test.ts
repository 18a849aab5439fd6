import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";
import { pass, passUntil, stopTime, timeGoesOn } from "../../support/stopped-time.ts";

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
const text = (content: string) => ({ type: "message", message: { type: "text", id: "1", text: content } });

describe("whom it is for", () => {
  const sent = (destination: unknown) =>
    JSON.stringify({
      destination,
      events: [{ ...text("やあ"), webhookEventId: "1", source: { type: "user", userId: "Uperson" } }],
    });

  it.each([
    ["another bot's", "Uother"],
    ["nobody's", undefined],
    ["no word", 7],
  ])("refuses and counts a signed webhook of %s", async (_, destination) => {
    expect(await bot.line.webhooks.post(sent(destination))).toBe(403);
    expect(bot.desk.answered).toEqual([]);
    expect(await bot.metrics.getSingleMetricAsString("madoguchi_line_webhooks_total")).toContain(
      'madoguchi_line_webhooks_total{outcome="misdirected"} 1',
    );
  });

  it("takes its own", async () => {
    expect(await bot.line.webhooks.post(sent("Ubot"))).toBe(200);
  });

  it("cannot tell before LINE has said who we are, and asks until it has", async () => {
    const late = await startLineBot(createLineDesk());
    late.line.fault("info", "error");
    await late.adapter.start();
    expect(await late.line.webhooks.post(sent("Uother"))).toBe(200);
    await pass(60_000);
    await passUntil(eventually(async () => expect(await late.line.webhooks.post(sent("Uother"))).toBe(403)));
    await passUntil(late.close());
  });
});

describe("a channel secret that is being changed", () => {
  it.each([
    ["the one before", "previous", 200],
    ["one before that", "older", 401],
  ])("a webhook signed with %s", async (_, secret, status) => {
    const changing = await startLineBot(createLineDesk(), { previousSecret: "previous" });
    await changing.adapter.start();
    const signature = createHmac("sha256", secret).update(empty).digest("base64");
    expect(await changing.line.webhooks.post(empty, signature)).toBe(status);
    expect(await changing.line.webhooks.post(empty)).toBe(200);
    expect(await changing.metrics.getSingleMetricAsString("madoguchi_line_previous_secret_total")).toContain(
      `madoguchi_line_previous_secret_total ${status === 200 ? 1 : 0}`,
    );
    await passUntil(changing.close());
  });
});

/** A real desk in a process of its own, to be killed: events come in by HTTP, replies go out by HTTP. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { systemClock } from "../../src/desk/clock.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Event } from "../../src/desk/desk.ts";
import { createLog } from "../../src/desk/log.ts";
import { openStore } from "../../src/desk/store/store.ts";
import { parseStoreUrl } from "../../src/desk/store/store-url.ts";
import { countingTurn, sampleContent } from "./sample-turn.ts";

const [, , storeUrl, platform] = process.argv;

const desk = await createDesk({
  store: openStore(parseStoreUrl(storeUrl!), systemClock),
  turn: countingTurn,
  content: sampleContent,
  clock: systemClock,
  log: createLog("silent"),
  metrics: new Registry(),
  retentionDays: 30,
});
desk.register("line", async (delivery) => {
  const answer = await fetch(platform!, { method: "POST", body: JSON.stringify(delivery) });
  if (!answer.ok) throw new Error(`platform: ${answer.status}`);
  return "delivered";
});

const http = new Hono();
http.post("/event", async (context) => {
  const answered = await desk.answer((await context.req.json()) as Event);
  return context.json(answered);
});
http.onError((_, context) => context.text("refused", 500));
serve({ fetch: http.fetch, port: 0 }, ({ port }) => process.stdout.write(`${port}\n`));

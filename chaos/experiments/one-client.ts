/**
 * One address opens conversation after conversation on the page, and one person on LINE sends the longest texts there
 * are; all others are answered as ever, on LINE and on the page.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Experiment, spread, type Told } from "../experiment.ts";
import type { DeskProcess } from "../process.ts";
import type { LineEvent, Town } from "../town.ts";

/** For each event of an honest person. */
const FOR_EACH = 10;
const GREEDY = "203.0.113.9";
const honest = (index: number): string => `198.51.100.${index % 250}`;
/** The longest that LINE lets through. */
const DEAR = "返金してほしいです".repeat(556).slice(0, 5000);

export const oneClient: Experiment = {
  name: "one-client",
  size: { people: 50, scenes: 20 },
  patches: [],
  atMost: { "honest turned away": 0, "turned away without a word": 0, "untold dear texts": 0 },
  async run(town) {
    const [process] = town.processes as [DeskProcess];
    const greedy = town.line.user("Ugreedy".padEnd(33, "0"));
    const tally = { asked: 0, "turned away": 0, "turned away without a word": 0, "honest turned away": 0 };
    const waits: number[] = [];
    await Promise.all(
      town.people.map(async (person, index) => {
        for (const scene of person.scenes.keys()) {
          await town.send([town.eventOf(person, scene)]);
          const began = performance.now();
          if ((await opens(process, honest(index))).status !== 200) tally["honest turned away"] += 1;
          waits.push(performance.now() - began);
          for (let i = 0; i < FOR_EACH; i++) await asks(process, tally);
          await town.post(process, [dear(town, greedy.id)]);
          await pause(100);
        }
      }),
    );
    await town.quiet();
    return { ...tally, ...dearTexts(town, greedy.received), ...spread("page ms", waits) };
  },
};

/** A conversation nobody has had before. */
const opens = (process: DeskProcess, address: string): Promise<Response> =>
  fetch(`${process.address}/api/turn`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({
      conversation: randomUUID(),
      event: randomUUID(),
      input: { type: "text", text: "返金を調べたい" },
      locale: "ja",
    }),
  });

async function asks(process: DeskProcess, tally: Record<string, number>): Promise<void> {
  tally.asked! += 1;
  const answer = await opens(process, GREEDY);
  const { instruction } = (await answer.json()) as { instruction?: string };
  if (answer.status !== 429) return;
  tally["turned away"]! += 1;
  if (!instruction || !answer.headers.has("retry-after")) tally["turned away without a word"]! += 1;
}

const dear = (town: Town, userId: string): LineEvent => ({
  type: "message",
  message: { type: "text", id: randomUUID(), text: DEAR },
  mode: "active",
  timestamp: Date.now(),
  webhookEventId: randomUUID(),
  deliveryContext: { isRedelivery: false },
  source: { type: "user", userId },
  replyToken: town.line.webhooks.issueToken(userId),
});

/** Whoever is over the limit is told so, once in ten minutes. */
function dearTexts(town: Town, received: readonly unknown[]): Told {
  const limit = town.content.words("ja").say("runtime.tooMany").slice(0, 20);
  const told = received.filter((message) => JSON.stringify(message).includes(limit)).length;
  return {
    "bubbles for dear texts": received.length,
    "told of the limit": told,
    "untold dear texts": told > 0 ? 0 : 1,
  };
}

/** This desk: one full turn (a button or a text in, decided, rendered for LINE), and the same exactly once. */
import { Registry } from "prom-client";
import { render } from "../../src/adapters/line/render.ts";
import type { Conversation } from "../../src/core/conversation.ts";
import type { Input } from "../../src/core/message.ts";
import { turn } from "../../src/core/turn.ts";
import { dayInTokyo, steadyClock } from "../../src/desk/clock.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import { keyedHash } from "../../src/desk/keyed-hash.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { openStore } from "../../src/desk/store/store.ts";
import { NINE } from "../dialogue/refund.ts";
import type { Store } from "../dialogue/store.ts";
import type { Contender } from "./contender.ts";

const content = loadContent();

/** What a press is to the others; anything else is a text that somebody writes. */
function inputOf(said: string, generation = "0"): Input {
  if (said === "hello") return { type: "arrive" };
  return /^(?:go|do):|=/.test(said)
    ? { type: "press", button: `${said}@${generation}` }
    : { type: "text", text: said };
}

const words = content.words("ja");

const VERDICT = words.say("refund.verdicts.in_range.routes.3.text");

const answersOf = (conversation: Conversation | null | undefined): number =>
  Object.values(conversation?.answers ?? {}).flatMap(Object.keys).length;

export const fullTurn = async (store: Store): Promise<Contender> => ({
  name: "this desk",
  verdict: VERDICT,
  async say(person, said) {
    const before = ((await store.get(person)) ?? null) as Conversation | null;
    const today = dayInTokyo(Date.now());
    const { conversation, messages } = turn({
      conversation: before,
      input: inputOf(said),
      content,
      today,
      locale: "ja",
    });
    await store.set(person, conversation);
    return JSON.stringify(render(messages, words));
  },
  kept: async (person) => answersOf((await store.get(person)) as Conversation | undefined),
});

/** Decided and put into words, without rendering, store or JSON. */
export async function coreAlone(): Promise<number> {
  const today = dayInTokyo(Date.now());
  let conversation: Conversation | null = null;
  for (const said of NINE)
    conversation = turn({ conversation, input: inputOf(said), content, today, locale: "ja" }).conversation;
  return NINE.length;
}

const HASH_KEY = "a key for the measure, long enough to be one";

/** With its own store in memory: records checked and versioned, events known again, replies owed until delivered. */
export async function exactlyOnce(): Promise<Contender> {
  const quiet = () => {};
  const store = openStore({ kind: "memory" }, steadyClock, "alone");
  const waiting = new Map<string, (sent: string) => void>();
  const desk = await createDesk({
    store,
    turn,
    content,
    clock: { now: Date.now },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    metrics: new Registry(),
    retentionDays: 30,
    hashKey: HASH_KEY,
  });
  desk.register("line", async ({ event, messages, locale }) => {
    waiting.get(event)?.(JSON.stringify(render(messages, content.words(locale))));
    waiting.delete(event);
    return "delivered";
  });
  let events = 0;
  /** That of a person's conversation, as the buttons before them tell it. */
  const generations = new Map<string, string>();
  return {
    name: "this desk, exactly once",
    verdict: VERDICT,
    async say(conversation, said) {
      const id = `${++events}`;
      const reply = new Promise<string>((resolve) => waiting.set(id, resolve));
      const input = inputOf(said, generations.get(conversation));
      await desk.answer({ adapter: "line", conversation, id, input, locale: "ja", address: null });
      const sent = await reply;
      if (!generations.has(conversation)) generations.set(conversation, /@(\d+)"/.exec(sent)![1]!);
      return sent;
    },
    async kept(person) {
      const record = await store.read(keyedHash(HASH_KEY).conversation("line", person));
      return answersOf(record?.conversation);
    },
    close: () => desk.close(),
  };
}

/** Bottender: its LINE connector, its sessions in the store, and a client that keeps what it would send. */
import { createRequire } from "node:module";
import type { LineContext } from "bottender";
import { type Answers, respond } from "../dialogue/refund.ts";
import { type Contender, type Enter, VERDICT_TOLD } from "./contender.ts";
import { lineMessage } from "./line-text.ts";

const { Bot, LineConnector } = createRequire(import.meta.url)("bottender") as typeof import("bottender");

interface State {
  answers: Answers;
}

export const bottender: Enter = async (store): Promise<Contender> => {
  const sent = new Map<string, string>();
  const client = {
    accessToken: "",
    reply: async (token: string, messages: unknown) => void sent.set(token, JSON.stringify(messages)),
  };
  const connector = new LineConnector({
    client: client as never,
    channelSecret: "none",
    shouldBatch: true,
    skipLegacyProfile: true,
  });
  const bot = new Bot({
    connector: connector as never,
    sync: true,
    sessionStore: {
      init: async () => ({}) as never,
      read: async (key) => ((await store.get(key)) ?? null) as never,
      all: async () => [],
      write: (key, session) => store.set(key, session),
      destroy: store.delete,
    },
  });
  bot.setInitialState({ answers: {} });
  bot.onEvent(async (context) => {
    const { state, event, reply } = context as unknown as LineContext & { state: State };
    const next = respond(state.answers, event.text);
    context.setState({ answers: next.answers });
    await reply.call(context, [lineMessage(next.reply) as never]);
  });
  const handle = bot.createRequestHandler();
  let events = 0;
  return {
    name: "bottender",
    verdict: VERDICT_TOLD,
    async say(person, text) {
      const replyToken = `${++events}`;
      const source = { type: "user", userId: person };
      const message = { id: replyToken, type: "text", text };
      await handle({
        destination: "desk",
        events: [{ type: "message", timestamp: Date.now(), mode: "active", replyToken, source, message }],
      } as never);
      const said = sent.get(replyToken)!;
      sent.delete(replyToken);
      return said;
    },
    async kept(person) {
      const session = (await store.get(`line:${person}`)) as { _state?: State } | undefined;
      return Object.keys(session?._state?.answers ?? {}).length;
    },
  };
};

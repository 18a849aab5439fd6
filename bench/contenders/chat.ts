/**
 * vercel/chat: a platform of our own, which hands its messages on and keeps what is posted. Messages that overlap are
 * queued, as its manual advises where none may be lost; those skipped over are answered along with the last.
 */
import { MemoryStateAdapter } from "@chat-adapter/state-memory";
import { type Adapter, Chat, ConsoleLogger, Message, parseMarkdown } from "chat";
import { type Answers, respond } from "../dialogue/refund.ts";
import type { Store } from "../dialogue/store.ts";
import { type Contender, type Enter, VERDICT_TOLD } from "./contender.ts";
import { lineText } from "./line-text.ts";

interface State {
  answers: Answers;
}

/** Its own state in memory, with what is kept of a conversation as JSON. */
class JsonState extends MemoryStateAdapter {
  readonly #store: Store;
  constructor(store: Store) {
    super();
    this.#store = store;
  }
  override async get<T>(key: string): Promise<T | null> {
    return ((await this.#store.get(key)) as T | undefined) ?? null;
  }
  override async set<T>(key: string, value: T): Promise<void> {
    await this.#store.set(key, value);
  }
}

const STATE = "thread-state:";

function platform(sent: Map<string, string>): Adapter {
  const nothing = async () => {};
  const none = () => {
    throw new Error("Not asked for in this dialogue.");
  };
  return {
    name: "bench",
    userName: "desk",
    initialize: nothing,
    handleWebhook: none,
    encodeThreadId: String,
    decodeThreadId: (id) => id,
    channelIdFromThreadId: (id) => id,
    isDM: () => true,
    async postMessage(threadId, message) {
      const raw = typeof message === "object" && "raw" in message ? String(message.raw) : "";
      sent.set(threadId, raw);
      return { id: "sent", raw, threadId };
    },
    parseMessage: none,
    fetchMessages: async () => ({ messages: [] }),
    fetchThread: none,
    renderFormatted: none,
    editMessage: none,
    deleteMessage: none,
    addReaction: nothing,
    removeReaction: nothing,
    startTyping: nothing,
  };
}

export const chat: Enter = async (store): Promise<Contender> => {
  const sent = new Map<string, string>();
  const adapter = platform(sent);
  const bot = new Chat<{ bench: Adapter }, State>({
    userName: "desk",
    adapters: { bench: adapter },
    state: new JsonState(store),
    concurrency: "queue",
    logger: new ConsoleLogger("silent"),
  });
  bot.onDirectMessage(async (thread, message, _channel, context) => {
    const { answers } = (await thread.state) ?? { answers: {} };
    let next = { answers, reply: { text: "", choices: [] as readonly string[] } };
    for (const { text } of [...(context?.skipped ?? []), message]) next = respond(next.answers, text);
    await thread.setState({ answers: next.answers });
    await thread.post({ raw: lineText(next.reply) });
  });
  await bot.initialize();
  let messages = 0;
  return {
    name: "vercel/chat",
    verdict: VERDICT_TOLD,
    async say(person, text) {
      const threadId = `bench:${person}`;
      const message = new Message({
        id: `${++messages}`,
        threadId,
        text,
        formatted: parseMarkdown(text),
        raw: text,
        author: { userId: person, userName: person, fullName: person, isBot: false, isMe: false },
        metadata: { dateSent: new Date(), edited: false },
        attachments: [],
      });
      await bot.processMessage(adapter, threadId, message);
      return sent.get(threadId) ?? "";
    },
    async kept(person) {
      const state = (await store.get(`${STATE}bench:${person}`)) as State | undefined;
      return Object.keys(state?.answers ?? {}).length;
    },
    close: () => bot.shutdown(),
  };
};

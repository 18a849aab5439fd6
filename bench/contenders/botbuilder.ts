/** Bot Framework: a waterfall that prompts and goes round, its dialogue's state in the store. */
import {
  ConversationState,
  MessageFactory,
  type Storage,
  type StoreItems,
  TestAdapter,
  type TurnContext,
} from "botbuilder";
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from "botbuilder-dialogs";
import { type Answers, type Reply, respond } from "../dialogue/refund.ts";
import type { Store } from "../dialogue/store.ts";
import { type Contender, type Enter, VERDICT_TOLD } from "./contender.ts";

interface Asked {
  answers: Answers;
  reply: Reply;
}

const storageIn = (store: Store): Storage => ({
  async read(keys) {
    const items: StoreItems = {};
    for (const key of keys) {
      const item = await store.get(key);
      if (item) items[key] = item;
    }
    return items;
  },
  write: async (changes) => {
    for (const [key, item] of Object.entries(changes)) await store.set(key, item);
  },
  delete: async (keys) => {
    for (const key of keys) await store.delete(key);
  },
});

const ANSWERS = "answers";
const keyOf = (person: string) => `test/conversations/${person}/`;

export const botbuilder: Enter = async (store): Promise<Contender> => {
  const state = new ConversationState(storageIn(store));
  const dialogs = new DialogSet(state.createProperty("dialogue"));
  const kept = state.createProperty<Answers>(ANSWERS);
  dialogs.add(new TextPrompt("ask"));
  dialogs.add(
    new WaterfallDialog<Asked>("refund", [
      async (step) => {
        const { text, choices } = step.options.reply;
        return step.prompt("ask", { prompt: MessageFactory.suggestedActions([...choices], text) });
      },
      async (step) => {
        const next = respond(step.options.answers, String(step.result));
        await kept.set(step.context, next.answers);
        return step.replaceDialog("refund", next);
      },
    ]),
  );
  const answer = async (context: TurnContext): Promise<void> => {
    const dialogue = await dialogs.createContext(context);
    const { status } = await dialogue.continueDialog();
    if (status === DialogTurnStatus.empty)
      await dialogue.beginDialog("refund", respond({}, context.activity.text));
    await state.saveChanges(context);
  };
  return {
    name: "botbuilder",
    verdict: VERDICT_TOLD,
    async say(person, text) {
      const adapter = new TestAdapter(answer);
      await adapter.receiveActivity({
        type: "message",
        channelId: "test",
        text,
        conversation: { id: person, isGroup: false, conversationType: "", tenantId: "", name: "" },
        from: { id: person, name: person },
      });
      return JSON.stringify(adapter.activeQueue);
    },
    async kept(person) {
      const held = (await store.get(keyOf(person))) as { [ANSWERS]?: Answers } | undefined;
      return Object.keys(held?.[ANSWERS] ?? {}).length;
    },
  };
};

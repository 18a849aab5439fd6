/** grammY: its conversations plugin, which replays what was said, in the store; what it would send is kept. */
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from "@grammyjs/conversations";
import { Bot, type Context, InlineKeyboard, type Transformer } from "grammy";
import { type Answers, type Reply, respond } from "../dialogue/refund.ts";
import { type Contender, type Enter, VERDICT_TOLD } from "./contender.ts";

type OurContext = ConversationFlavor<Context>;

const keyboard = ({ choices }: Reply): InlineKeyboard =>
  choices.reduce((board, value) => board.text(value, value).row(), new InlineKeyboard());

async function refund(conversation: Conversation<OurContext, Context>, begun: Context): Promise<void> {
  let context = begun;
  let answers: Answers = {};
  for (;;) {
    const next = respond(answers, context.msg!.text!);
    answers = next.answers;
    await context.reply(next.reply.text, { reply_markup: keyboard(next.reply) });
    context = await conversation.waitFor("message:text");
  }
}

const BOT = { id: 1, is_bot: true, first_name: "desk", username: "desk_bot" } as const;

export const grammy: Enter = async (store): Promise<Contender> => {
  const sent = new Map<string, string>();
  const bot = new Bot<OurContext>("1:none", { botInfo: BOT as never });
  const keep: Transformer = async (_previous, _method, payload) => {
    const { chat_id: id } = payload as { chat_id: number };
    sent.set(String(id), JSON.stringify(payload));
    return { ok: true, result: { message_id: 1, date: 0, chat: { id, type: "private" } } } as never;
  };
  bot.use(
    conversations({
      storage: {
        read: async (key) => (await store.get(key)) as never,
        write: store.set,
        delete: store.delete,
      },
      plugins: [
        (context, next) => {
          context.api.config.use(keep);
          return next();
        },
      ],
    }),
  );
  bot.use(createConversation(refund));
  bot.on("message:text", (context) => context.conversation.enter("refund"));
  const people = new Map<string, number>();
  const idOf = (person: string): number => {
    const id = people.get(person) ?? people.size + 1;
    people.set(person, id);
    return id;
  };
  let updates = 0;
  return {
    name: "grammY conversations",
    verdict: VERDICT_TOLD,
    async say(person, text) {
      const id = idOf(person);
      const about = { id, type: "private", first_name: person };
      const message = {
        message_id: ++updates,
        date: 0,
        chat: about,
        from: { ...about, is_bot: false },
        text,
      };
      await bot.handleUpdate({ update_id: updates, message } as never);
      return sent.get(String(id)) ?? "";
    },
    async kept(person) {
      // Its state is what was said: the answers among it are what a replay finds.
      const log = JSON.stringify((await store.get(String(idOf(person)))) ?? "");
      return new Set(log.match(/"text":"[\w.-]+=\w+"/g)).size;
    },
  };
};

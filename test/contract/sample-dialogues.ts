/** Small dialogues that each show one thing a surface has to keep. */
import { decode, encode } from "../../src/core/button.ts";
import { newConversation } from "../../src/core/conversation.ts";
import type { Message } from "../../src/core/message.ts";
import type { PlayTurn } from "../../src/desk/play.ts";

const ja = newConversation("ja");

export const labelOf = (number: number): string => `第${number}案`;

const button = (number: number): string =>
  encode({ type: "answer", interview: "many", question: "which", option: String(number) }, 0);

/** Puts so many choices on the table, and says which of them was taken, by a tap or by its number. */
export const offering =
  (count: number): PlayTurn =>
  ({ conversation, input }) => {
    const act = input.type === "press" ? decode(input.button)?.act : undefined;
    const typed = input.type === "text" ? Number(input.text) : Number.NaN;
    const chosen = act?.type === "answer" ? Number(act.option) : typed;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const message: Message = numbers.includes(chosen)
      ? { kind: "note", text: `選択＝${chosen}番` }
      : {
          kind: "question",
          text: "どの案ですか？",
          choices: numbers.map((number) => ({ label: labelOf(number), button: button(number) })),
        };
    return { conversation: conversation ?? ja, messages: [message], topic: null };
  };

/** Asks for a day, and says which one it was given, from a calendar or in words. */
export const asking: PlayTurn = ({ conversation, input }) => {
  const day =
    input.type === "pick" ? input.date : /^[\d-]+$/.exec(input.type === "text" ? input.text : "")?.[0];
  const picker = { earliest: "2001-01-01", latest: "2010-12-31", initial: "2005-06-01" };
  const message: Message = day
    ? { kind: "note", text: `日付＝${day}` }
    : {
        kind: "question",
        text: "いつですか？",
        asking: { interview: "many", question: "when", kind: "date", picker },
      };
  return { conversation: conversation ?? ja, messages: [message], topic: null };
};

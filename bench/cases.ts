/** What one turn can be: from a button to a text that nothing understands, each with the conversation it comes in. */
import type { Conversation } from "../src/core/conversation.ts";
import type { Input } from "../src/core/message.ts";

export type Play = (
  conversation: Conversation | null,
  input: Input,
) => { readonly conversation: Conversation | null };

export interface Case {
  readonly name: string;
  readonly conversation: Conversation | null;
  readonly input: Input;
}

export const text = (said: string): Input => ({ type: "text", text: said });

const BEGIN: readonly Input[] = [{ type: "arrive" }, { type: "press", button: "go:refund@0" }];
const ANSWERS = ["はい", "2008年3月", "2006年5月", "もう退会してた", "2008年4月"].map(text);

/** Played by the house that is measured: its records are its own. */
export function casesFor(play: Play): readonly Case[] {
  const after = (...inputs: readonly Input[]): Conversation | null =>
    inputs.reduce<Conversation | null>((conversation, input) => play(conversation, input).conversation, null);
  const open = after(...BEGIN);
  const asked = after(...BEGIN, ...ANSWERS.slice(0, 1));
  return [
    { name: "a button", conversation: open, input: { type: "press", button: "refund.course=target@0" } },
    { name: "a date in words", conversation: asked, input: text("平成20年の3月ごろ") },
    {
      name: "several facts at once",
      conversation: asked,
      input: text("2006年に申し込んで、2008年3月に解約を申し込みました。大阪です"),
    },
    { name: "a question in between", conversation: asked, input: text("金額はいくらくらいですか") },
    {
      name: "the last answer, and the verdict",
      conversation: after(...BEGIN, ...ANSWERS.slice(0, -1)),
      input: text("2008年4月"),
    },
    { name: "why", conversation: after(...BEGIN, ...ANSWERS), input: text("なぜこの結果？") },
    {
      name: "a free question",
      conversation: null,
      input: text("So-netからの営業電話がしつこくて困っています。どうすれば止まりますか"),
    },
    { name: "not understood", conversation: open, input: text("asdf qwer zxcv") },
  ];
}

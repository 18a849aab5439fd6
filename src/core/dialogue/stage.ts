/** What every part of the dialogue works with, and what it hands back. */
import { type Act, encode } from "../button.ts";
import { type Command, spokenBy } from "../command.ts";
import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import type { Conversation } from "../conversation.ts";
import type { Day } from "../day.ts";
import type { Lead } from "../matters/matter.ts";
import type { Choice, Message } from "../message.ts";

export interface Stage {
  readonly content: Content;
  readonly words: Words;
  readonly today: Day;
  readonly conversation: Conversation;
}

export interface Reply {
  /** Null: everything is to be deleted. */
  readonly conversation: Conversation | null;
  readonly messages: readonly Message[];
  readonly topic?: string;
  /** Which reading of a text answered: its name in `ORDER`. */
  readonly reading?: string;
  /** Nothing may be said before it, not even who is speaking. */
  readonly urgent?: true;
}

export const choice = (stage: Stage, act: Act, label: string): Choice => ({
  label,
  button: encode(act, stage.conversation.generation),
});

/** Where the label of a command's button is not called like the command. */
const LABELS: Partial<Record<Command, string>> = {
  whatif: "whatIf",
  whyask: "whyAsked",
  confirm_delete: "confirmDelete",
  keep_record: "keepRecord",
  none_of_these: "noneOfThese",
};

export function commandChoice(stage: Stage, command: Command): Choice {
  const locale = spokenBy(command);
  // A language is called by its own name, so that whoever needs it finds it.
  const label =
    locale === undefined
      ? stage.words.say(`desk.choices.${LABELS[command] ?? command}`)
      : stage.content.words(locale).say("desk.names.language");
  return choice(stage, { type: "command", command }, label);
}

export const interviewChoice = (stage: Stage, interview: string): Choice =>
  choice(stage, { type: "interview", interview }, stage.words.say(`${interview}.begin`));

/** The questions people ask about a matter. */
export const questionsChoice = (stage: Stage, matter: string): Choice =>
  choice(stage, { type: "questions", matter }, stage.words.say(`matters.${matter}.questions.label`));

const topicChoice = (stage: Stage, topic: string): Choice =>
  choice(stage, { type: "topic", topic }, stage.words.say(`topics.${topic}.title`));

/** A way onward as content writes it. */
export const leadChoice = (stage: Stage, lead: Lead): Choice =>
  lead.startsWith("go:") ? interviewChoice(stage, lead.slice(3)) : topicChoice(stage, lead.slice(6));

/** Something that has to be said whatever the answer is, in front of it. */
export function prefaced(reply: Reply, said: string): Reply {
  const [first, ...others] = reply.messages;
  return {
    ...reply,
    messages: [{ ...first!, preface: [said, first!.preface].filter(Boolean).join("\n") }, ...others],
  };
}

export const note = (text: string): Message => ({ kind: "note", text });

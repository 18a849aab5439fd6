/** A conversation with the core, step by step. No step changes an earlier one, so a test may go on from any of them. */
import { type Conversation, newConversation } from "../../src/core/conversation.ts";
import type { Day } from "../../src/core/day.ts";
import { type Report, reportOn } from "../../src/core/dialogue/report.ts";
import type { Answers } from "../../src/core/interview/interview.ts";
import { type Choice, type Input, type Message, offers } from "../../src/core/message.ts";
import { type Turn, turn } from "../../src/core/turn.ts";
import { content, inputFor } from "./core-talker.ts";

export const TODAY: Day = "2026-11-22";

export class Talk {
  readonly #turn: Turn;
  readonly #locale: string;
  readonly #today: Day;

  constructor(turn: Turn, locale: string, today: Day) {
    this.#turn = turn;
    this.#locale = locale;
    this.#today = today;
  }

  get conversation(): Conversation {
    if (!this.#turn.conversation) throw new Error("The conversation was deleted.");
    return this.#turn.conversation;
  }
  get kept(): Conversation | null {
    return this.#turn.conversation;
  }
  get messages(): readonly Message[] {
    return this.#turn.messages;
  }
  get first(): Message {
    return this.messages[0]!;
  }
  get last(): Message {
    return this.messages.at(-1)!;
  }
  get topic(): string | null {
    return this.#turn.topic;
  }
  get report(): Report {
    return reportOn(content, this.#turn.conversation, this.#today);
  }
  get asks(): string | null {
    return this.#turn.conversation?.open?.question ?? null;
  }
  answersTo(interview: string): Answers {
    return this.conversation.answers[interview] ?? {};
  }

  arrives = (): Talk => this.#goOn({ type: "arrive" });
  says = (text: string): Talk => this.#goOn({ type: "text", text });
  presses = (...buttons: readonly string[]): Talk =>
    buttons.reduce<Talk>((talk, button) => talk.#goOn({ type: "press", button }), this);
  taps = (label: string): Talk => this.#goOn(inputFor({ type: "tap", label }, this.messages));
  picks = (date: string): Talk => this.#goOn({ type: "pick", date });
  sends = (what: "sticker" | "image"): Talk => this.#goOn({ type: "unreadable", what });
  /** The same conversation on a later day. */
  on = (today: Day): Talk => new Talk(this.#turn, this.#locale, today);

  #goOn(input: Input): Talk {
    const { conversation } = this.#turn;
    const played = turn({ conversation, input, content, today: this.#today, locale: this.#locale });
    return new Talk(played, this.#locale, this.#today);
  }
}

interface Opening {
  readonly locale?: string;
  readonly today?: Day;
  readonly conversation?: Partial<Conversation>;
}

/** With somebody known already, unless `conversation` says otherwise. */
export const talk = ({ locale = "ja", today = TODAY, conversation = {} }: Opening = {}): Talk =>
  new Talk(
    {
      conversation: { ...newConversation(locale), greeted: true, ...conversation },
      messages: [],
      topic: null,
    },
    locale,
    today,
  );

/** With somebody who was never here. */
export const firstMeeting = (locale = "ja", today: Day = TODAY): Talk =>
  new Talk({ conversation: null, messages: [], topic: null }, locale, today);

export const buttonsOf = (choices: readonly Choice[] | undefined): readonly string[] | undefined =>
  choices?.map(({ button }) => button);

/** All that a message offers, by what each does. */
export const offered = (message: Message): readonly string[] => offers(message).map(({ button }) => button);

export const says = (locale: string) => content.words(locale).say;
export const ja = content.words("ja").say;
export const en = content.words("en").say;

/**
 * A desk that says the sample messages, and keeps to the contract of src/desk/desk.ts that the web relies
 * on: the same event gets the same reply, and a store that is down throws.
 */
import type { Input, Message } from "../../src/core/message.ts";
import type { Desk, Event, PlayedEvent } from "../../src/desk/desk.ts";
import { sampleMessages } from "./sample-messages.ts";

export interface WebDesk extends Desk {
  /** Every event that was played, in order; a repeated one is not played again. */
  readonly played: readonly Event[];
  readonly forgotten: readonly string[];
  /** The next so many answers fail as if the store were down. */
  fail(times: number): void;
  /** Answers wait this long. */
  delay(ms: number): void;
}

const { note, menu, answer, choiceQuestion, dateQuestion, verdict, largest } = sampleMessages;

const english: Message = {
  kind: "menu",
  heading: "Help desk",
  text: "How can we help?",
  choices: menu.choices!,
};

/** What a careless content file or a third party's text might hold: it must stay text. */
const hostile: Message = {
  kind: "answer",
  heading: "<img src=x onerror=alert(1)>",
  text: "<script>alert(1)</script>",
  links: [{ label: "押さないで", url: "javascript:alert(1)" }],
};

const BY_BUTTON: Readonly<Record<string, readonly Message[]>> = {
  "go:refund@0": [choiceQuestion],
  "go:opt-out@0": [answer],
  "refund.course=target@0": [note, dateQuestion],
  "refund.requested=before@0": [verdict],
  "do:speak_en@0": [english],
  "do:human@0": [largest],
  "do:about@0": [hostile],
};

export type DateFields = NonNullable<NonNullable<Message["asking"]>["picker"]>;

const withDates = (message: Message, dates: Partial<DateFields>): Message =>
  message.asking?.picker
    ? { ...message, asking: { ...message.asking, picker: { ...message.asking.picker, ...dates } } }
    : message;

function says(input: Input): readonly Message[] {
  if (input.type === "press") return BY_BUTTON[input.button] ?? [menu];
  if (input.type === "pick") return [{ kind: "note", text: `${input.date}ですね。` }, verdict];
  if (input.type === "text") return input.text === "2" ? [choiceQuestion] : [note, choiceQuestion];
  return [menu];
}

class StoreDown extends Error {
  readonly code = "store_down";
}

/** `dates`: what the question about a date offers instead of what the sample does. */
export function createWebDesk(dates: Partial<DateFields> = {}): WebDesk {
  const played: Event[] = [];
  const forgotten: string[] = [];
  const replies = new Map<string, PlayedEvent>();
  let failures = 0;
  let wait = 0;

  return {
    played,
    forgotten,
    fail(times) {
      failures = times;
    },
    delay(ms) {
      wait = ms;
    },
    register() {},
    take: async () => true,
    giveBack: async () => {},
    async answer(event) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (failures-- > 0) throw new StoreDown("the store is down");
      const known = replies.get(event.id);
      if (known) return { ...known, status: "duplicate" };
      played.push(event);
      const { input } = event;
      const switched = input.type === "press" && input.button === "do:speak_en@0";
      const reply: PlayedEvent = {
        status: "answered",
        messages: says(input).map((message) => withDates(message, dates)),
        locale: switched ? "en" : (event.locale?.slice(0, 2) ?? "ja"),
      };
      replies.set(event.id, reply);
      return reply;
    },
    async forget(_adapter, conversation) {
      if (failures-- > 0) throw new StoreDown("the store is down");
      forgotten.push(conversation);
    },
    async close() {},
  };
}

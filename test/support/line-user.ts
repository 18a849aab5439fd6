/** A person with LINE: does things, sees what comes, and can only tap what is there. */
import type { Unreadable } from "../../src/core/message.ts";
import { PATIENCE } from "./eventually.ts";
import { type LineAction, type LineSent, quickActions, readable, stayingActions } from "./line-actions.ts";
import type { EventDraft, WebhookAnswer, WebhookSender } from "./line-webhooks.ts";

export interface LineUser {
  readonly id: string;
  /** As the person's LINE is set; undefined where they have not agreed to the privacy policy. */
  language: string | undefined;
  /** Everything the bot sent, oldest first. */
  readonly received: readonly LineSent[];
  /** When it came. */
  readonly receivedAt: readonly number[];
  /** LINE's ids of it. */
  readonly receivedIds: readonly string[];
  follows(): Promise<readonly LineSent[]>;
  unfollows(): Promise<WebhookAnswer>;
  says(text: string): Promise<readonly LineSent[]>;
  sends(type: Unreadable): Promise<readonly LineSent[]>;
  /** Taps the youngest thing in view with this label. Throws if there is none. */
  taps(label: string): Promise<readonly LineSent[]>;
  /** Chooses a day in the youngest date picker in view. Throws if there is none, or it does not offer the day. */
  picks(date: string): Promise<readonly LineSent[]>;
  /** Lets any event happen in the 1:1 chat, without waiting for a reply. */
  causes(event: Omit<EventDraft, "source">): Promise<WebhookAnswer>;
  /** What can be tapped now: buttons of every bubble, quick replies of the last message only. */
  actions(): readonly LineAction[];
  /** What came since `before` messages, as soon as there is something. */
  newsSince(before: number): Promise<readonly LineSent[]>;
  /** The chat in words: "> said" and "< heard". */
  transcript(): string;
  /** For the server: LINE shows the person these messages. */
  receive(messages: readonly LineSent[], sent: readonly { readonly id: string }[]): void;
}

class NothingToTap extends Error {
  constructor(wanted: string, there: readonly LineAction[]) {
    super(
      `There is no "${wanted}" to tap, only: ${there.map(({ label }) => label).join(" / ") || "nothing"}.`,
    );
  }
}

class NoReply extends Error {
  constructor(status: WebhookAnswer["status"]) {
    super(`No reply came within ${PATIENCE} ms; the webhook was answered with ${status}.`);
  }
}

export function createLineUser(id: string, webhooks: WebhookSender, now: () => number): LineUser {
  const received: LineSent[] = [];
  const receivedAt: number[] = [];
  const receivedIds: string[] = [];
  const chat: string[] = [];
  const waiting = new Set<() => void>();
  const source = { type: "user", userId: id };

  const causes = (event: Omit<EventDraft, "source">) => webhooks.send({ ...event, source } as EventDraft);

  function newsSince(before: number, status: WebhookAnswer["status"] = 200): Promise<readonly LineSent[]> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (received.length <= before) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(received.slice(before));
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new NoReply(status));
      }, PATIENCE);
      waiting.add(look);
      look();
    });
  }

  async function hears(event: Omit<EventDraft, "source">, shown: string): Promise<readonly LineSent[]> {
    const before = received.length;
    chat.push(`> ${shown}`);
    const { status } = await causes(event);
    return newsSince(before, status);
  }

  const message = (content: Record<string, unknown>) => ({
    type: "message",
    message: { id: String(now()), quoteToken: "quote", ...content },
  });

  const actions = () => [
    ...quickActions(received.at(-1)),
    ...received.toReversed().flatMap((each) => stayingActions(each)),
  ];

  return {
    id,
    language: undefined,
    received,
    receivedAt,
    receivedIds,
    causes,
    actions,
    newsSince,
    follows: () => hears({ type: "follow", follow: { isUnblocked: false } }, "(follows)"),
    unfollows: () => causes({ type: "unfollow" }),
    says: (text) => hears(message({ type: "text", text }), text),
    sends: (type) => hears(message({ type }), `(${type})`),
    async taps(label) {
      const action = actions().find((each) => each.label === label && each.type !== "datetimepicker");
      if (action?.type === "postback")
        return hears({ type: "postback", postback: { data: action.data } }, `[${action.displayText}]`);
      if (action?.type === "message")
        return hears(message({ type: "text", text: action.text }), `[${label}]`);
      throw new NothingToTap(label, actions());
    },
    async picks(date) {
      const action = actions().find((each) => each.type === "datetimepicker");
      if (!action || date < (action.min ?? "") || date > (action.max ?? "9"))
        throw new NothingToTap(date, actions());
      return hears({ type: "postback", postback: { data: action.data, params: { date } } }, `[${date}]`);
    },
    receive(messages, sent) {
      received.push(...messages);
      receivedAt.push(...messages.map(now));
      receivedIds.push(...sent.map((each) => each.id));
      chat.push(...messages.map(shown));
      for (const look of [...waiting]) look();
    },
    transcript: () => chat.join("\n"),
  };
}

function shown(message: LineSent): string {
  const taps = [...stayingActions(message), ...quickActions(message)].map(({ label }) => `[${label}]`);
  return [...readable(message).split("\n"), ...(taps.length ? [taps.join(" ")] : [])]
    .map((line) => `< ${line}`)
    .join("\n");
}

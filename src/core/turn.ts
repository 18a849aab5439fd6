/**
 * One turn: what a person did, and what is kept of the conversation, give what the desk says and what it
 * keeps. Pure: the same input gives the same words.
 */
import { speak } from "./command.ts";
import type { Content } from "./content/content.ts";
import { type Conversation, newConversation } from "./conversation.ts";
import type { Day } from "./day.ts";
import { broughtUpToDate, reopened } from "./dialogue/answers.ts";
import { overturned, tellOverturned } from "./dialogue/concluded.ts";
import { hear } from "./dialogue/hear.ts";
import { isOnButton } from "./dialogue/labels.ts";
import { greeting, menu } from "./dialogue/menu.ts";
import { openInterview, press } from "./dialogue/perform.ts";
import { pick } from "./dialogue/pick.ts";
import { remarkOn } from "./dialogue/remarks.ts";
import { unreadable } from "./dialogue/repair.ts";
import { aid, lapsed, moveOn } from "./dialogue/safety.ts";
import { commandChoice, note, type Reply, type Stage } from "./dialogue/stage.ts";
import { currentQuestion } from "./dialogue/walk.ts";
import type { Interview } from "./interview/interview.ts";
import { alarmIn } from "./language/crisis/alarm.ts";
import { squash } from "./language/normalise.ts";
import { languageOf, tongueOf } from "./language/tongue.ts";
import { type Input, type Message, offers } from "./message.ts";

export interface Turn {
  /** Null when the person asked for deletion: nothing is kept. */
  readonly conversation: Conversation | null;
  /** One to three messages; the question and everything that can be tapped is in the last. Never empty. */
  readonly messages: readonly Message[];
  /** The topic this turn answered (its id, `clarify`, `out_of_scope`), for records and tests. */
  readonly topic: string | null;
  /** Which reading of a text answered, for whoever looks on: its name in dialogue/order.ts. */
  readonly reading?: string;
  /** The language of the messages, where it is not that of the conversation. */
  readonly locale?: string;
}

/** What the desk hands to the dialogue. `locale` is the platform's hint, used at first contact only. */
export interface TurnInput {
  readonly conversation: Conversation | null;
  readonly input: Input;
  readonly content: Content;
  readonly today: Day;
  readonly locale?: string | undefined;
  /** That of a conversation which begins: one that no button the person may still see was made in. */
  readonly generation?: number | undefined;
}

export function turn({ conversation, input, content, today, locale, generation }: TurnInput): Turn {
  const text = input.type === "text" ? input.text : undefined;
  // What is copied from a label is a press: it says nothing of a language, nor of how somebody is.
  const own = text === undefined || isOnTheTable(content, conversation, today, text) ? undefined : text;
  const alarm = own === undefined ? undefined : alarmIn(content, own);
  const crisis = alarm?.weak ? undefined : alarm;
  const before = conversation
    ? lapsed(broughtUpToDate(content, conversation, today), today)
    : newConversation(content.words(crisis?.locale ?? languageOf(content, text, locale)).locale, generation);
  const words = content.words(before.locale);
  const changed = overturned(content, before, today);
  const stage: Stage = {
    content,
    words,
    today,
    conversation: changed.reduce((known, { id }) => reopened(known, id), before),
  };
  // Who the desk is, it says at the next turn.
  if (text !== undefined && crisis) {
    const aided = aid(stage, crisis, openInterview(stage) !== undefined, text);
    return { ...aided, topic: null, locale: crisis.locale };
  }
  const reply = tellOverturned(stage, changed, respond(stage, input));
  const after = reply.conversation;
  const said =
    after && !before.greeted && !reply.urgent && input.type !== "arrive"
      ? [firstContact(content, after), ...reply.messages]
      : reply.messages;
  const written = own === undefined ? undefined : tongueOf(stage.content, own);
  const foreign = after && written && written !== after.locale;
  const remark =
    after && own !== undefined && !reply.urgent ? remarkOn(content, after, today, own, alarm) : undefined;
  const all = remark ? remarked(said, remark.text) : said;
  // What is kept is nothing after a deletion, so nothing can be offered either.
  const messages = after ? withAWayOn(stage, foreign ? withLanguage(stage, written, all) : all) : all;
  return {
    conversation: after && {
      ...moveOn(after),
      ...(remark?.told ? { told: remark.told } : {}),
      greeted: before.greeted || !reply.urgent,
      offered: offeredBy(messages),
      // "In a row": whatever was understood ends the row.
      misses: after.misses > before.misses ? after.misses : 0,
    },
    messages,
    topic: reply.topic ?? null,
    ...(reply.reading === undefined ? {} : { reading: reply.reading }),
  };
}

/** Who is speaking and what is kept, before the first answer, in the language of the answer. */
const firstContact = (content: Content, { locale }: Conversation): Message =>
  note(content.words(locale).say("desk.firstContact"));

/** Before everything else that is said. */
const remarked = ([first, ...others]: readonly Message[], text: string): readonly Message[] => [
  { ...first!, preface: [text, first!.preface].filter(Boolean).join("\n") },
  ...others,
];

/** A label under help lines may be in another language: who types it answers, and does not change the language. */
function isOnTheTable(
  content: Content,
  conversation: Conversation | null,
  today: Day,
  text: string,
): boolean {
  if (!conversation) return false;
  const said = squash(text);
  return content.locales.some((locale) =>
    conversation.offered.some((value) =>
      isOnButton({ content, conversation, today, words: content.words(locale) }, value, said),
    ),
  );
}

/** No reply is a dead end: where nothing else is offered, the menu is. */
function withAWayOn(stage: Stage, messages: readonly Message[]): readonly Message[] {
  const last = messages.at(-1)!;
  return offers(last).length > 0
    ? messages
    : [...messages.slice(0, -1), { ...last, ways: [commandChoice(stage, "menu")] }];
}

/** Someone who writes in another language is offered it, in that language; nothing is switched unasked. */
function withLanguage(stage: Stage, written: string, messages: readonly Message[]): readonly Message[] {
  const last = messages.at(-1)!;
  const way = commandChoice(stage, speak(written));
  if (offers(last).some(({ button }) => button === way.button)) return messages;
  const preface = [last.preface, stage.content.words(written).say("desk.languageOffer")]
    .filter(Boolean)
    .join("\n");
  return [...messages.slice(0, -1), { ...last, preface, ways: [...(last.ways ?? []), way] }];
}

const offeredBy = (messages: readonly Message[]): string[] =>
  offers(messages.at(-1)!).map(({ button }) => button);

function respond(stage: Stage, input: Input): Reply {
  const open = openInterview(stage);
  switch (input.type) {
    case "arrive":
      return arrive(stage, open);
    case "text":
      return input.stale && open && stage.conversation.open?.question
        ? currentQuestion(stage, open, stage.words.say("desk.wentOn"))
        : hear(stage, input.text);
    case "press":
      return press(stage, input.button);
    case "pick":
      return pick(stage, input);
    case "unreadable":
      return unreadable(stage, input.what, open);
  }
}

function arrive(stage: Stage, open: Interview | undefined): Reply {
  const { conversation, words } = stage;
  if (!conversation.greeted) return { conversation, messages: greeting(stage) };
  if (!open) return { conversation, messages: [menu(stage)] };
  const recap: Message = {
    kind: "menu",
    text: words.say("desk.recap", { name: words.say(`${open.id}.name`) }),
    choices: [commandChoice(stage, "resume"), commandChoice(stage, "restart")],
    ways: [commandChoice(stage, "menu")],
  };
  return { conversation, messages: [recap] };
}

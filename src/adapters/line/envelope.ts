/**
 * As much of a webhook as the desk needs. LINE adds event types and fields without notice, so an event is read
 * if it has a type and an id; whatever else is missing, null or out of shape counts as not there.
 */
import { z } from "zod";
import { type Input, UNREADABLE, type Unreadable } from "../../core/message.ts";
import { picked } from "./actions.ts";
import { ownWords } from "./own-words.ts";

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const envelope = z.looseObject({ destination: maybe(z.string()), events: z.array(z.unknown()) });

/** Those that are in shape. */
const list = <T extends z.ZodType>(item: T) =>
  z.array(z.unknown()).transform((items) => items.flatMap((each) => item.safeParse(each).data ?? []));

const name = z.string().min(1);
const count = z.int().nonnegative();
const stretch = z.object({ index: count, length: count });
const self = z.object({ isSelf: z.literal(true) });

const message = z
  .object({
    type: maybe(z.string()),
    text: maybe(z.string()),
    emojis: maybe(list(stretch)),
    mention: maybe(z.object({ mentionees: z.array(z.unknown()) })),
    quotedMessageId: maybe(name),
    imageSet: maybe(z.object({ id: name })),
  })
  .transform(({ text = "", emojis = [], mention, ...rest }) => {
    const mentionees = mention?.mentionees ?? [];
    return {
      ...rest,
      /** The person's own words. */
      text: ownWords(text, [...emojis, ...list(stretch).parse(mentionees)]),
      mentionsUs: list(self).parse(mentionees).length > 0,
    };
  });

const lineEvent = z.object({
  type: z.string(),
  webhookEventId: name,
  /** Of the event, also when it is sent again. */
  timestamp: maybe(count),
  mode: maybe(z.string()),
  replyToken: maybe(name),
  source: maybe(z.object({ type: z.string(), userId: maybe(name) })),
  message: maybe(message),
  postback: maybe(z.object({ data: z.string(), params: maybe(z.object({ date: maybe(z.string()) })) })),
});

export type LineEvent = Readonly<z.infer<typeof lineEvent>>;

export const readEvent = (value: unknown): LineEvent | undefined => lineEvent.safeParse(value).data;

const isUnreadable = (type: string | undefined): type is Unreadable =>
  (UNREADABLE as readonly (string | undefined)[]).includes(type);

/** What the person did. Undefined where nothing is to be said: a retraction, an event of a type of tomorrow. */
export function inputOf({ type, message, postback }: LineEvent): Input | undefined {
  if (type === "follow") return { type: "arrive" };
  if (type === "postback" && postback) {
    const { data, params } = postback;
    return params?.date === undefined ? { type: "press", button: data } : picked(params.date, data);
  }
  if (type !== "message") return undefined;
  if (message?.type !== "text")
    return { type: "unreadable", what: isUnreadable(message?.type) ? message.type : "other" };
  const { text, mentionsUs } = message;
  // Our name and nothing else is a greeting.
  return !text && mentionsUs ? { type: "arrive" } : { type: "text", text };
}

/**
 * Pictures sent together come as an event each, in any order and perhaps to several processes. To the desk they
 * are one event that comes again and again. Not by their number in the set: older LINE apps send none.
 */
export const eventIdOf = ({ webhookEventId, message }: LineEvent): string =>
  message?.imageSet ? `imageSet:${message.imageSet.id}` : webhookEventId;

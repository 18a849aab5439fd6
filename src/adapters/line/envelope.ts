/**
 * As much of a webhook as the desk needs. LINE adds event types and fields without notice, so everything else
 * is let through unseen, and an event that does not fit is acknowledged and left alone.
 */
import { z } from "zod";
import type { Input, Unreadable } from "../../core/message.ts";
import { picked } from "./actions.ts";

export const envelope = z.looseObject({ events: z.array(z.unknown()) });

const mentionee = z.looseObject({ isSelf: z.boolean().optional() });

const lineEvent = z.looseObject({
  type: z.string(),
  webhookEventId: z.string().min(1),
  mode: z.string().optional(),
  replyToken: z.string().min(1).optional(),
  source: z
    .looseObject({
      type: z.string(),
      userId: z.string().min(1).optional(),
    })
    .optional(),
  message: z
    .looseObject({
      type: z.string(),
      text: z.string().optional(),
      quotedMessageId: z.string().optional(),
      mention: z.looseObject({ mentionees: z.array(mentionee) }).optional(),
    })
    .optional(),
  postback: z
    .looseObject({ data: z.string(), params: z.looseObject({ date: z.string().optional() }).optional() })
    .optional(),
});

export type LineEvent = Readonly<z.infer<typeof lineEvent>>;

export const readEvent = (value: unknown): LineEvent | undefined => lineEvent.safeParse(value).data;

const UNREADABLE: ReadonlySet<string> = new Set<Unreadable>([
  "sticker",
  "image",
  "audio",
  "video",
  "location",
  "file",
]);

/** What the person did. Undefined where nothing is to be said: an edit, a retraction, a type of tomorrow. */
export function inputOf({ type, message, postback }: LineEvent): Input | undefined {
  if (type === "follow") return { type: "arrive" };
  if (type === "postback" && postback) {
    const { date } = postback.params ?? {};
    return date === undefined ? { type: "press", button: postback.data } : picked(date, postback.data);
  }
  if (type !== "message" || !message) return undefined;
  if (message.type === "text") return { type: "text", text: message.text ?? "" };
  return UNREADABLE.has(message.type) ? { type: "unreadable", what: message.type as Unreadable } : undefined;
}

export const mentionsUs = ({ message }: LineEvent): boolean =>
  message?.mention?.mentionees.some(({ isSelf }) => isSelf) ?? false;

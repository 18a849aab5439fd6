/**
 * The web is a pull adapter: a reply travels in the answer to the request that asked for it, and a browser
 * that lost the answer sends the same event again and gets the same reply.
 */
import type { Context } from "hono";
import { decode, encode } from "../../core/button.ts";
import type { Content } from "../../core/content/content.ts";
import type { Words } from "../../core/content/words.ts";
import { type Message, offers } from "../../core/message.ts";
import { plainBody } from "../../core/plain-text.ts";
import type { PlayedEvent } from "../../desk/desk.ts";
import { RETRY_AFTER_SECONDS, WAIT_SECONDS } from "./limits.ts";
import { RequestRefused } from "./receive.ts";

/** A message with what only the page needs of it. */
type PageMessage = Message & {
  /** It folds a question once it is answered: beside the answer stands the way to change it. */
  readonly change?: string;
  /** A result, to be kept as a file. */
  readonly plain?: string;
};

/** Throws a `RequestRefused` where the desk plays no turn for this person now. */
export function deliverReply(
  c: Context,
  { status, messages, locale }: PlayedEvent,
  content: Content,
): Response {
  if (status === "limited") throw tooMany();
  return c.json({ messages: messages.map((message) => sent(message, content.words(locale))), locale });
}

function sent(message: Message, words: Words): PageMessage {
  const change = changeOf(message);
  return {
    ...message,
    ...(change === undefined ? {} : { change }),
    ...(message.kind === "verdict" ? { plain: plainBody(message, words) } : {}),
  };
}

function changeOf(message: Message): string | undefined {
  const { asking } = message;
  const [first] = offers(message);
  const offered = first && decode(first.button);
  if (!asking || !offered) return undefined;
  const { interview, question } = asking;
  return encode({ type: "change", interview, question }, offered.generation);
}

export const unavailable = (): RequestRefused =>
  new RequestRefused(
    "unavailable",
    503,
    `Nothing was lost: send the same request, with the same event id, again in ${RETRY_AFTER_SECONDS} seconds.`,
  );

export const tooMany = (): RequestRefused =>
  new RequestRefused(
    "too_many",
    429,
    `Send the same request again in ${WAIT_SECONDS} seconds: there were too many from this address, or in this conversation.`,
  );

export function deliverRefusal(c: Context, { code, status, message }: RequestRefused): Response {
  if (status === 503) c.header("retry-after", String(RETRY_AFTER_SECONDS));
  if (status === 429) c.header("retry-after", String(WAIT_SECONDS));
  return c.json({ code, instruction: message }, status);
}

/**
 * The web is a pull adapter: a reply travels in the answer to the request that asked for it, and a browser
 * that lost the answer sends the same event again and gets the same reply.
 */
import type { Context } from "hono";
import type { PlayedEvent } from "../../desk/desk.ts";
import { RETRY_AFTER_SECONDS } from "./limits.ts";
import { RequestRefused } from "./receive.ts";

export const deliverReply = (c: Context, { messages, locale }: PlayedEvent): Response =>
  c.json({ messages, locale });

export const unavailable = (): RequestRefused =>
  new RequestRefused(
    "unavailable",
    503,
    `Nothing was lost: send the same request, with the same event id, again in ${RETRY_AFTER_SECONDS} seconds.`,
  );

export function deliverRefusal(c: Context, { code, status, message }: RequestRefused): Response {
  if (status === 503) c.header("retry-after", String(RETRY_AFTER_SECONDS));
  return c.json({ code, instruction: message }, status);
}

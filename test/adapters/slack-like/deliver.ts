/** Brings a reply to the channel it was asked in. The platform takes a message of the same id once. */
import { z } from "zod";
import type { Content } from "../../../src/core/content/content.ts";
import type { Words } from "../../../src/core/content/words.ts";
import type { Message } from "../../../src/core/message.ts";
import { within } from "../../../src/desk/deadline.ts";
import type { Deliver } from "../../../src/desk/desk.ts";
import type { Block } from "./render.ts";
import type { SlackLikeSettings } from "./settings.ts";

const DEADLINE = 5000;

const address = z.object({ channel: z.string() });

export const createDeliver =
  (
    { token, apiBaseUrl }: SlackLikeSettings,
    content: Content,
    render: (message: Message, words: Words) => readonly Block[],
  ): Deliver =>
  async (delivery) => {
    const { channel } = address.parse(delivery.address);
    const words = content.words(delivery.locale);
    const blocks = delivery.messages.flatMap((message) => render(message, words));
    const body = JSON.stringify({ channel, blocks, client_msg_id: delivery.event });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const url = `${apiBaseUrl}/api/chat.postMessage`;
    const response = await within(DEADLINE, fetch(url, { method: "POST", headers, body }));
    // Whatever is thrown has the desk try again, later and in order.
    if (!response.ok) throw new Error(`The platform answered ${response.status}.`);
    return "delivered";
  };

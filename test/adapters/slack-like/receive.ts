/** What happened on the platform, in the desk's terms. What cannot be read is undefined, and gets no turn. */
import { z } from "zod";
import { type Input, UNREADABLE } from "../../../src/core/message.ts";
import type { Event } from "../../../src/desk/desk.ts";

const received = z.looseObject({
  event_id: z.string(),
  /** In seconds, the same when the event is sent again. */
  event_time: z.number(),
  user: z.string(),
  channel: z.string(),
  locale: z.string().optional(),
  event: z.discriminatedUnion("type", [
    z.looseObject({ type: z.literal("message"), text: z.string() }),
    z.looseObject({ type: z.literal("button"), value: z.string() }),
    z.looseObject({ type: z.literal("datepicker"), selected_date: z.string() }),
    z.looseObject({ type: z.literal("file"), kind: z.enum(UNREADABLE).catch("other") }),
  ]),
});

function inputOf({ event }: z.infer<typeof received>): Input {
  if (event.type === "message") return { type: "text", text: event.text };
  if (event.type === "button") return { type: "press", button: event.value };
  if (event.type === "datepicker") return { type: "pick", date: event.selected_date };
  return { type: "unreadable", what: event.kind };
}

export function receive(body: unknown): Event | undefined {
  const { data } = received.safeParse(body);
  return (
    data && {
      adapter: "slack-like",
      conversation: data.user,
      id: data.event_id,
      at: data.event_time * 1000,
      input: inputOf(data),
      locale: data.locale,
      address: { channel: data.channel },
    }
  );
}

/**
 * As much of a message as the desk needs. Discord adds fields and kinds without notice and leaves others out, so
 * whatever is odd about one of them counts as its absence, and the message is answered all the same.
 */
import { MessageType } from "discord.js";
import { z } from "zod";

const id = z.string().min(1);
/** Where anything at all stands: a server whose id is odd is still a server, and others read along there. */
const anything = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined || value === null ? undefined : String(value)));
const listOf = <Each extends z.ZodType>(each: Each) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.flatMap((one) => each.safeParse(one).data ?? []));

const body = z.looseObject({
  content: z.string().catch(""),
  attachments: listOf(z.looseObject({ content_type: z.string().catch("") })),
  sticker_items: listOf(z.looseObject({})),
  flags: z.number().catch(0),
});

const written = body.extend({ message_snapshots: listOf(z.looseObject({ message: body })) });

const message = written.extend({
  id,
  channel_id: id,
  guild_id: anything,
  webhook_id: anything,
  author: z.looseObject({ id, bot: z.boolean().catch(false) }),
  type: z.number().catch(MessageType.Default),
  mentions: listOf(z.looseObject({ id })),
  mention_roles: listOf(id),
  edited_timestamp: z.string().optional().catch(undefined),
  referenced_message: z
    .looseObject({ author: z.looseObject({ id }) })
    .optional()
    .catch(undefined),
});

/** What a message says, whoever wrote it. */
export type WrittenMessage = Readonly<z.infer<typeof written>>;
type DiscordMessage = Readonly<z.infer<typeof message>>;

export const readWritten = (value: unknown): WrittenMessage | undefined => written.safeParse(value).data;
export const readMessage = (value: unknown): DiscordMessage | undefined => message.safeParse(value).data;

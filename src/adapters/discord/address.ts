/** Where a reply goes. Plain JSON, so that a reply owed from before a restart still finds its way. */
import { z } from "zod";

const interaction = z.object({
  kind: z.literal("interaction"),
  id: z.string(),
  token: z.string(),
  application: z.string(),
  /** Who gets it as a direct message once the interaction can no longer be answered. */
  user: z.string(),
  /** The direct-message channel it happened in; null in a server, where the reply is ephemeral. */
  channel: z.string().nullable(),
});

const channel = z.object({ kind: z.literal("channel"), channel: z.string() });

export type InteractionAddress = Readonly<z.infer<typeof interaction>>;
export type DiscordAddress = InteractionAddress | Readonly<z.infer<typeof channel>>;

const address = z.discriminatedUnion("kind", [interaction, channel]);

export const readAddress = (value: unknown): DiscordAddress => address.parse(value);

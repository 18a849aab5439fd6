/** The one record of a conversation: its state, the events already answered, the replies still owed. */
import { z } from "zod";
import { conversationSchema } from "../core/conversation.ts";
import type { Message } from "../core/message.ts";
import type { Address } from "./desk.ts";

/** The desk wrote the messages itself; only what would crash a renderer is checked. */
const message = z.custom<Message>(
  (value) =>
    typeof (value as Message | null)?.kind === "string" && typeof (value as Message).text === "string",
);

const reply = {
  locale: z.string(),
  messages: z.array(message).min(1).readonly(),
};

const claimSchema = z.strictObject({
  /** A process, by the name it gave itself when it started. */
  by: z.string(),
  /** Until then no other process tries the reply; later its holder counts as dead. */
  until: z.number(),
  /** True: its holder may be at it right now. False: a try has failed, and the next one is due at `until`. */
  trying: z.boolean(),
});

export type Claim = Readonly<z.infer<typeof claimSchema>>;

const owedSchema = z.strictObject({
  ...reply,
  /** The platform's own id: retry keys are made of it. */
  event: z.string(),
  address: z.json().transform((value) => value as Address),
  committedAt: z.number(),
  /** Tries that are known to have failed, and those before them whose end nobody knows. */
  tries: z.number().int().nonnegative(),
  claim: claimSchema,
});

export type Owed = Readonly<z.infer<typeof owedSchema>>;

const answeredSchema = z.union([
  z.tuple([z.string(), z.number()]).readonly(),
  // Versions before this one kept no times.
  z.string().transform((hash): readonly [string, number] => [hash, 0]),
]);

export const recordSchema = z.strictObject({
  shape: z.literal(1),
  version: z.number().int().positive(),
  /** Null: nothing is kept of what was said. The record then only remembers what it has answered. */
  conversation: conversationSchema.nullable(),
  /** The events answered lately, as keyed hashes with their times, oldest first: see answered-events.ts. */
  answered: z.array(answeredSchema).readonly(),
  /** The time of the youngest event that was answered and is not among them. */
  forgotten: z.number().default(0),
  /** In the order of their turns. */
  owed: z.array(owedSchema).readonly(),
  /** For clients that fetch their reply with the request: the last one, should the answer get lost on its way. */
  lastReply: z
    .strictObject({
      ...reply,
      event: z.string(),
      /** Its words are kept no longer. Versions before this one kept no time. */
      until: z.number().default(0),
    })
    .nullable(),
  /** What was here could not be read; the person has yet to be told. */
  lost: z.literal(true).optional(),
});

export type DeskRecord = Readonly<z.infer<typeof recordSchema>>;

export const newRecord: Omit<DeskRecord, "version"> = {
  shape: 1,
  conversation: null,
  answered: [],
  forgotten: 0,
  owed: [],
  lastReply: null,
};

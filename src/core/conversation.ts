/**
 * All that is kept of one conversation between two turns. No names, no free text: options, dates, and
 * which buttons were last on the table. Everything else (next question, verdict, wording) is computed
 * from the answers at every turn.
 */
import { z } from "zod";
import { CUES } from "./language/crisis/crisis-reader.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An option's id, "unknown", "never", or the interval a date answer allows (null: open end). */
const answer = z.union([z.string(), z.tuple([day.nullable(), day.nullable()]).readonly()]);

const answers = z.record(z.string(), answer);

export const conversationSchema = z.object({
  /** Raised when the record's shape changes in a way that old records cannot be read. */
  shape: z.literal(1),
  locale: z.string(),
  /** Raised by "start over", another in every conversation: buttons of another generation are old. */
  generation: z.number().int().nonnegative(),
  /** Answers of every interview touched, by interview and question, in the order they were given. */
  answers: z.record(z.string(), answers),
  /** By interview: the questions answered with "I think"; they are said back so. */
  hedged: z.record(z.string(), z.array(z.string())).optional(),
  /** By interview: date questions the person has answered as exactly as they can. */
  exhausted: z.record(z.string(), z.array(z.string())),
  /** The interview that is open, and the question that is on the table (null once a verdict is told). */
  open: z.strictObject({ interview: z.string(), question: z.string().nullable() }).nullable(),
  /** By interview: the verdict that was told of the answers as they are, and its routes. */
  concluded: z.record(z.string(), z.string()).optional(),
  /** The values of the buttons last shown, so that "2" means the second. */
  offered: z.array(z.string()),
  /** Messages in a row that were not understood. */
  misses: z.number().int().nonnegative(),
  greeted: z.boolean(),
  /**
   * For some turns after a cry for help, and no longer than the next day: which lines were shown, and in which
   * language. Never what was written.
   */
  crisis: z
    .strictObject({
      cue: z.enum(CUES),
      locale: z.string(),
      turns: z.number().int().positive(),
      /** Missing in records from before it was kept. */
      on: day.optional(),
    })
    .optional(),
  /** What is said once: the line for a weak sign (on that day), and what the desk speaks. */
  told: z.strictObject({ soft: day.optional(), abroad: z.literal(true).optional() }).optional(),
});

export type Conversation = Readonly<z.infer<typeof conversationSchema>>;

export const newConversation = (locale: string, generation = 0): Conversation => ({
  shape: 1,
  locale,
  generation,
  answers: {},
  exhausted: {},
  open: null,
  offered: [],
  misses: 0,
  greeted: false,
});

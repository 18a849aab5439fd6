/** A line of input: what a person types, or an `Input` as JSON. */
import { z } from "zod";
import { type Input, UNREADABLE } from "../../core/message.ts";
import { LONGEST_INPUT } from "./limits.ts";

const inputSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("arrive") }),
  z.object({ type: z.literal("text"), text: z.string() }),
  z.object({ type: z.literal("press"), button: z.string() }),
  z.object({
    type: z.literal("pick"),
    date: z.string(),
    question: z.string().optional(),
    initial: z.string().optional(),
  }),
  z.object({
    type: z.literal("unreadable"),
    what: z.enum(UNREADABLE),
  }),
]);

/** A line that is not a valid JSON `Input` is what the person typed. */
export function receive(line: string): Input {
  const typed: Input = { type: "text", text: line.slice(0, LONGEST_INPUT) };
  if (!line.trimStart().startsWith("{")) return typed;
  try {
    const parsed = inputSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : typed;
  } catch {
    return typed;
  }
}

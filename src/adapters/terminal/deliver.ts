/** One JSON object for each turn: the messages, and where the conversation stands. */
import type { Content } from "../../core/content/content.ts";
import type { Day } from "../../core/day.ts";
import { reportOn } from "../../core/dialogue/report.ts";
import type { Turn } from "../../core/turn.ts";

export const asJson = (content: Content, { messages, topic, conversation }: Turn, today: Day): string =>
  JSON.stringify({ messages, topic, ...reportOn(content, conversation, today) });

/** What an event comes to on a record: a turn, or the reply it has had before. */
import { isKnown, mayBeForgotten } from "./answered-events.ts";
import type { PlayedEvent } from "./desk.ts";
import { type Play, play } from "./play.ts";
import type { DeskRecord } from "./record.ts";
import type { RecordChange } from "./records.ts";

export type Step = PlayedEvent & { readonly failure: string | null };

export function step(record: DeskRecord | undefined, with_: Play): RecordChange<Step> {
  const { event, eventHash, content } = with_;
  if (record && (isKnown(record, eventHash) || mayBeForgotten(record, event.at))) {
    const again =
      record.owed.find((owed) => owed.event === event.id) ??
      (record.lastReply?.event === eventHash ? record.lastReply : undefined);
    const locale = record.conversation?.locale ?? again?.locale ?? content.words(event.locale ?? "").locale;
    return { result: { status: "duplicate", messages: again?.messages ?? [], locale, failure: null } };
  }
  const { next, messages, locale, failure } = play(record, with_);
  return { next, result: { status: "answered", messages, locale, failure } };
}

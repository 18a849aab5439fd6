/** What an event comes to on a record: a turn, or the reply it has had before. */
import { isKnown, mayBeForgotten } from "./answered-events.ts";
import type { Event, PlayedEvent } from "./desk.ts";
import { type Play, play } from "./play.ts";
import { type DeskRecord, newRecord } from "./record.ts";
import type { RecordChange } from "./records.ts";

export type Step = PlayedEvent & { readonly failure: string | null };

export function step(record: DeskRecord | undefined, with_: Play): RecordChange<Step> {
  const { event, eventHash, content, now } = with_;
  if (record && (isKnown(record, eventHash) || mayBeForgotten(record, event.at))) {
    const again = record.owed.find((owed) => owed.event === event.id) ?? fetchable(record, eventHash, now);
    const locale = record.conversation?.locale ?? again?.locale ?? content.words(event.locale ?? "").locale;
    return { result: { status: "duplicate", messages: again?.messages ?? [], locale, failure: null } };
  }
  const { next, messages, locale, failure } = play(found(record, with_), {
    ...with_,
    event: placed(record, with_),
  });
  return { next, result: { status: "answered", messages, locale, failure } };
}

/** Its words may still lie there when their time is up: nobody is given them. */
function fetchable({ lastReply }: DeskRecord, eventHash: string, now: number): DeskRecord["lastReply"] {
  return lastReply?.event === eventHash && lastReply.until > now ? lastReply : null;
}

/** Who goes on where nothing is kept any more is told so. */
const found = (record: DeskRecord | undefined, { afterHash }: Play): DeskRecord | undefined =>
  record ?? (afterHash === undefined ? undefined : { ...newRecord, version: 0, lost: true });

/** A text from another window, or a copy of one, that has not seen what was answered last. */
function placed(record: DeskRecord | undefined, { event, afterHash }: Play): Event {
  const { input } = event;
  const last = record?.answered.at(-1)?.[0];
  const isStale = afterHash !== undefined && last !== undefined && last !== afterHash;
  return input.type === "text" && isStale ? { ...event, input: { ...input, stale: true } } : event;
}

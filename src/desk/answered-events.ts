/**
 * Which events were answered. Ids are kept for a day, the last 512 of them at most. An event that is no younger
 * than one whose id was dropped may have been answered, so it is not played: it would undo what was said since.
 * All other redeliveries are: they are what was missed. Times are the platform's own, also for what is dropped,
 * so that a clock of ours that is wrong refuses nobody.
 */
import { DAY } from "./clock.ts";
import type { DeskRecord } from "./record.ts";

/**
 * Neither platform says for how long it sends an event again. Known are minutes for Discord (the session that is
 * resumed) and hours for LINE, whose reply tokens are good for 20 minutes after the event.
 */
export const REMEMBERED_FOR = DAY;

/** 25 bytes each, read and written with every turn: more than anybody says in a day. */
export const REMEMBERED_EVENTS = 512;

type Memory = Pick<DeskRecord, "answered" | "forgotten">;

export const isKnown = ({ answered }: Memory, hash: string): boolean =>
  answered.some(([known]) => known === hash);

/** `at`: undefined where the platform does not say; such an event is played unless its id is known. */
export const mayBeForgotten = ({ forgotten }: Memory, at: number | undefined): boolean =>
  at !== undefined && at <= forgotten;

export function remember({ answered, forgotten }: Memory, hash: string, at: number): Memory {
  const all = [...answered, [hash, at] as const].sort(([, one], [, other]) => one - other);
  const [, youngest] = all.at(-1)!;
  const kept = all.filter(([, time]) => time > youngest - REMEMBERED_FOR).slice(-REMEMBERED_EVENTS);
  const dropped = all[all.length - kept.length - 1];
  return { answered: kept, forgotten: dropped ? Math.max(forgotten, dropped[1]) : forgotten };
}

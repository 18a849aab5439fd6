/** The desk at work: plays each event's turn once, commits it, and hands the reply to the deliveries. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Registry } from "prom-client";
import type { Content } from "../core/content/content.ts";
import { isKnown, mayBeForgotten } from "./answered-events.ts";
import { type Clock, HOUR, MINUTE } from "./clock.ts";
import { Deliveries } from "./deliveries.ts";
import type { Answered, Deliver, Desk, Event } from "./desk.ts";
import { codeOf } from "./error-code.ts";
import { adapterOf, keyedHash, shownHash } from "./keyed-hash.ts";
import type { Log } from "./log.ts";
import { createDeskMetrics } from "./metrics.ts";
import { OwedReplies } from "./owed-replies.ts";
import { type PlayTurn, play } from "./play.ts";
import { Queue } from "./queue.ts";
import { type DeskRecord, newRecord } from "./record.ts";
import { type Change, Records } from "./records.ts";
import { addressSeal } from "./sealed-address.ts";
import type { Store } from "./store/store.ts";

export interface DeskParts {
  readonly store: Store;
  readonly turn: PlayTurn;
  readonly content: Content;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Registry;
  readonly retentionDays: number;
  /** The key of the hashes. Without one, the store keeps one of its own. */
  readonly hashKey?: string | undefined;
  /** Whether other processes use this store; if not told, whether it is made for that. */
  readonly shared?: boolean | undefined;
}

class DeskClosed extends Error {
  readonly code = "desk_closed";
  constructor() {
    super("The desk is closing and takes no more events: have the platform send the event again.");
  }
}

class UnknownAdapter extends Error {
  readonly code = "unknown_adapter";
  constructor(name: string) {
    super(`No adapter "${name}" is registered: call desk.register("${name}", …) before its first event.`);
  }
}

const PURGE_EVERY = HOUR;
/** How long a page may ask for its answer again. */
const REPLY_KEPT = 10 * MINUTE;

type Step = Answered & { readonly failure: string | null };

/** Rejects with a `StoreError` if the store cannot be used. */
export async function createDesk(parts: DeskParts): Promise<Desk> {
  const { turn, content, clock, log, retentionDays } = parts;
  const metrics = createDeskMetrics(parts.metrics, async () => (await store.owing()).length);
  const store = watched(parts.store, metrics.storeError);
  await store.ping();
  const secret = parts.hashKey ?? (await store.constant("hash-key", () => randomBytes(32).toString("hex")));
  const hash = keyedHash(secret);
  const { seal, open } = addressSeal(secret);
  const queue = new Queue();
  const records = new Records(store, queue, retentionDays, (key) => {
    metrics.setAside(adapterOf(key));
    log.error("a record could not be read and was set aside; the person begins anew", {
      adapter: adapterOf(key),
      conversation: shownHash(key),
    });
  });
  const routes = new Map<string, Deliver | "pull">();
  const me = randomUUID();
  const deliveries = new Deliveries({
    owed: new OwedReplies(records, me, clock),
    owing: store.owing,
    shared: parts.shared ?? store.leases !== undefined,
    me,
    routes,
    open,
    clock,
    log,
    metrics,
  });
  const timers = new Set<NodeJS.Timeout>();
  let closing = false;

  const purge = async () => {
    try {
      const count = await store.purge();
      if (count > 0) log.info("expired records were removed", { count });
    } catch (error) {
      log.error("expired records could not be removed", { code: codeOf(error) });
    }
  };
  await purge();
  const purging = setInterval(() => void purge(), PURGE_EVERY);
  purging.unref();

  const step = (event: Event, push: boolean, record: DeskRecord | undefined): Change<Step> => {
    const eventHash = hash.event(event.adapter, event.id);
    if (record && (isKnown(record, eventHash) || mayBeForgotten(record, event.at))) {
      const again =
        record.owed.find((owed) => owed.event === event.id) ??
        (record.lastReply?.event === eventHash ? record.lastReply : undefined);
      const locale = record.conversation?.locale ?? again?.locale ?? content.words(event.locale ?? "").locale;
      return { result: { status: "duplicate", messages: again?.messages ?? [], locale, failure: null } };
    }
    const { next, messages, locale, failure } = play(record, {
      turn,
      content,
      now: clock.now(),
      me,
      manner: push ? "push" : "pull",
      event,
      eventHash,
    });
    return { next, result: { status: "answered", messages, locale, failure } };
  };

  /** A lost answer is asked for again within moments; after that its words are not kept. */
  const dropReplyLater = (key: string, eventHash: string): void => {
    const drop = async (): Promise<void> => {
      timers.delete(timer);
      await records.revise(key, (record) => {
        if (record?.lastReply?.event !== eventHash) return { result: undefined };
        const { version: _, ...kept } = record;
        return { next: { ...kept, lastReply: null }, result: undefined };
      });
    };
    const timer = setTimeout(() => {
      drop().catch((error) => log.error("a reply could not be dropped", { code: codeOf(error) }));
    }, REPLY_KEPT);
    timer.unref();
    timers.add(timer);
  };

  return {
    register(adapter, route) {
      routes.set(adapter, route);
      if (route !== "pull") void deliveries.sweep(adapter);
    },

    async answer(event) {
      if (closing) throw new DeskClosed();
      const { adapter } = event;
      const route = routes.get(adapter);
      if (!route) throw new UnknownAdapter(adapter);
      const push = route !== "pull";
      const key = hash.conversation(adapter, event.conversation);
      const arrived = performance.now();
      const sealed = { ...event, address: seal(event.address) };
      const { failure, ...answered } = await records.revise(key, (record) => step(sealed, push, record));
      if (answered.status === "duplicate") {
        metrics.duplicate(adapter);
        if (push && answered.messages.length > 0) deliveries.wake(key);
        return answered;
      }
      const ms = performance.now() - arrived;
      metrics.turn(adapter, failure ? "failed" : "answered", ms / 1000);
      const fields = { adapter, conversation: shownHash(key) };
      if (failure) log.error("the dialogue failed; the person got an apology", { ...fields, code: failure });
      else log.debug("answered", { ...fields, ms: Math.round(ms) });
      if (push) deliveries.wake(key);
      else dropReplyLater(key, hash.event(adapter, event.id));
      return answered;
    },

    async forget(adapter, conversation) {
      if (closing) throw new DeskClosed();
      const key = hash.conversation(adapter, conversation);
      await records.revise(key, (record) => ({
        // What was answered stays known for a day, as hashes: a late redelivery must not bring it all back.
        next: record && { ...newRecord, answered: record.answered, forgotten: record.forgotten },
        result: undefined,
      }));
      deliveries.forget(key);
    },

    async close() {
      closing = true;
      clearInterval(purging);
      for (const timer of timers) clearTimeout(timer);
      await queue.idle();
      await deliveries.close();
      await queue.idle();
      await store.close();
    },
  };
}

/** The same store; each failure is counted by its code before it goes on. */
function watched(store: Store, failed: (code: string) => void): Store {
  const watch =
    <Arguments extends unknown[], Result>(work: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      try {
        return await work(...args);
      } catch (error) {
        failed(codeOf(error));
        throw error;
      }
    };
  const { leases } = store;
  return {
    leases: leases && { take: watch(leases.take), release: watch(leases.release) },
    read: watch(store.read),
    commit: watch(store.commit),
    setAside: watch(store.setAside),
    owing: watch(store.owing),
    purge: watch(store.purge),
    constant: watch(store.constant),
    notes: { read: watch(store.notes.read), write: watch(store.notes.write) },
    ping: watch(store.ping),
    close: watch(store.close),
  };
}

/** A desk for the LINE adapter's tests: it keeps to src/desk/desk.ts, says what it is told, and can fail. */
import { setTimeout as pause } from "node:timers/promises";
import type { Message } from "../../src/core/message.ts";
import type { Address, Deliver, Desk, Event } from "../../src/desk/desk.ts";

export interface LineDesk extends Desk {
  /** Every event that was committed, in order. */
  readonly answered: readonly Event[];
  readonly forgotten: readonly string[];
  /** What to say from now on. */
  say(say: (event: Event) => readonly Message[]): void;
  /** The language of the conversations from now on. */
  speak(locale: string): void;
  /** Runs before each commit: throw to fail it, await to be slow. */
  before(commit: (event: Event) => void | Promise<void>): void;
  /** Stops before the next commits: `come` once one is reached, and on at `go`. */
  pause(): { readonly come: Promise<void>; readonly go: () => void };
}

const RETRY_AFTER = 20;

export function createLineDesk(): LineDesk {
  const answered: Event[] = [];
  const forgotten: string[] = [];
  const underWay = new Set<Promise<void>>();
  let deliver: Deliver | undefined;
  let locale = "ja";
  let say = (_: Event): readonly Message[] => [{ kind: "note", text: "はい。" }];
  let before = (_: Event): void | Promise<void> => {};

  async function bring(event: Event, messages: readonly Message[]): Promise<void> {
    const committedAt = Date.now();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const address: Address = JSON.parse(JSON.stringify(event.address));
      try {
        await deliver?.({ event: event.id, locale, messages, address, committedAt, attempt });
        return;
      } catch {
        await pause(RETRY_AFTER);
      }
    }
  }

  return {
    answered,
    forgotten,
    say(next) {
      say = next;
    },
    speak(next) {
      locale = next;
    },
    before(next) {
      before = next;
    },
    pause() {
      const [come, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      before = () => {
        come.resolve();
        return go.promise;
      };
      return { come: come.promise, go: go.resolve };
    },
    register(_, route) {
      if (typeof route === "function") deliver = route;
    },
    take: async () => true,
    giveBack: async () => {},
    async answer(event) {
      await before(event);
      if (answered.some(({ id }) => id === event.id)) return { status: "duplicate", messages: [], locale };
      answered.push(event);
      const messages = say(event);
      const work = bring(event, messages).finally(() => underWay.delete(work));
      underWay.add(work);
      return { status: "answered", messages, locale };
    },
    async forget(_, conversation) {
      forgotten.push(conversation);
    },
    async close() {
      await Promise.all(underWay);
    },
  };
}

/** Joining Discord where the last process left it, and leaving so that the next can go on. */
import type { REST } from "discord.js";
import type { Surroundings } from "../../desk/adapter.ts";
import type { DiscordMetrics } from "./counters.ts";
import { createGateway, type Gateway, type Hearing, type Share } from "./gateway.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import type { Failed } from "./trouble.ts";

/** What is lost of the session if the process is killed: Discord sends these seconds again, and they are known. */
const SAVE_EVERY_MS = 5000;

/** What is heard and not yet done with. */
export interface InHand {
  add(work: Promise<void>): void;
  isEmpty(): boolean;
  done(): Promise<unknown>;
}

export function createInHand(): InHand {
  const works = new Set<Promise<void>>();
  return {
    add(work) {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    isEmpty: () => works.size === 0,
    done: () => Promise.all(works),
  };
}

export interface Connection {
  join(application: string, hearing: Hearing): Promise<void>;
  leave(): Promise<void>;
}

export function createConnection(given: {
  readonly surroundings: Pick<Surroundings, "notes" | "log">;
  readonly token: string;
  readonly rest: REST;
  readonly share: Share;
  readonly metrics: DiscordMetrics;
  readonly inHand: InHand;
  readonly failed: Failed;
}): Connection {
  const { surroundings, token, rest, share, metrics, inHand, failed } = given;
  const { log, notes } = surroundings;
  let joined: { gateway: Gateway; sessions: Sessions; saving: NodeJS.Timeout } | undefined;

  return {
    async join(application, hearing) {
      const sessions = createSessions(notes, application);
      await sessions.load(share.ids, share.of).catch(failed("the last session was not found"));
      const gateway = createGateway({ token, rest, share, sessions, hearing, log, metrics });
      // Only with nothing under way is everything up to the session's sequence committed.
      const save = () => inHand.isEmpty() && sessions.save().catch(failed("the session was not kept"));
      joined = { gateway, sessions, saving: setInterval(save, SAVE_EVERY_MS).unref() };
      await gateway.connect();
    },
    async leave() {
      if (!joined) return;
      const { gateway, sessions, saving } = joined;
      joined = undefined;
      clearInterval(saving);
      await gateway.leave();
      await inHand.done();
      await sessions.save().catch(failed("the session was not kept"));
    },
  };
}

/** Opens everything in its order and closes it in the reverse: store, desk, HTTP, adapters. */
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Content } from "../core/content/content.ts";
import { crisisIn } from "../core/language/crisis/alarm.ts";
import type { Adapter, Surroundings } from "./adapter.ts";
import { trustedProxies } from "./admission/client-address.ts";
import { createGate } from "./admission/gate.ts";
import { createPeople } from "./admission/people.ts";
import { countRefused } from "./admission/refused.ts";
import { type Clock, MINUTE, SECOND, steadyClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createDesk } from "./create-desk.ts";
import { codeOf } from "./error-code.ts";
import { Health } from "./health.ts";
import { createHttp, listen } from "./http.ts";
import type { Log } from "./log.ts";
import type { PlayTurn } from "./play.ts";
import { openStore } from "./store/store.ts";

export interface HouseParts {
  readonly config: Config;
  readonly content: Content;
  readonly turn: PlayTurn;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells the operator a sentence, such as what an adapter that cannot start needs. */
  readonly tell: (sentence: string) => void;
  /** Makes the adapters; they add their routes here. */
  readonly adapters: (surroundings: Surroundings) => readonly Adapter[];
}

export interface House {
  readonly port: number;
  close(): Promise<void>;
}

const FIRST_RESTART = 5 * SECOND;
const LONGEST_RESTART = 5 * MINUTE;

/** Rejects with a `StoreError` or a `ListenError`; an adapter that cannot start is retried and told by /readyz. */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { config, content, turn, clock, log, tell } = parts;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const store = openStore(config.storeUrl, clock, config.several ? "shared" : "alone", config.storeKeys);
  const { retentionDays, hashKey } = config;
  const refused = countRefused(metrics);
  const isTrusted = trustedProxies(config.trustedProxies);
  const isUrgent = (text: string) => crisisIn(content, text) !== undefined;
  const desk = await createDesk({
    store,
    turn,
    content,
    clock,
    log,
    metrics,
    retentionDays,
    hashKey,
    people: createPeople({ clock: steadyClock, isUrgent, refused }),
    ...(config.several ? { shared: true } : {}),
  }).catch(async (error) => {
    // A connection left open would keep the process from ending.
    await store.close();
    throw error;
  });
  const health = new Health(store);
  const http = createHttp(health, metrics, log);
  const adapters = parts.adapters({
    desk,
    content,
    http,
    gate: createGate({ clock: steadyClock, isTrusted, refused }),
    log,
    metrics,
    troubles: health,
    notes: store.notes,
  });
  for (const adapter of adapters) health.adapter(adapter.name, "starting");

  const listening = await listen(http, config.port, { isTrusted, refused }).catch(async (error) => {
    await desk.close();
    throw error;
  });
  const stopping = new AbortController();
  for (const adapter of adapters) void keepStarting(adapter, { health, log, tell, stop: stopping.signal });

  return {
    port: listening.port,
    async close() {
      health.stop();
      stopping.abort();
      // An adapter that cannot stop must not keep the others, nor the desk, from finishing.
      await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
      await listening.close();
      await desk.close();
    },
  };
}

interface Starting {
  readonly health: Health;
  readonly log: Log;
  readonly tell: (sentence: string) => void;
  readonly stop: AbortSignal;
}

/** A platform may be down, or a token wrong, while the rest of the house serves. */
async function keepStarting(adapter: Adapter, { health, log, tell, stop }: Starting): Promise<void> {
  let told = "";
  for (let wait = FIRST_RESTART; !stop.aborted; wait = Math.min(wait * 2, LONGEST_RESTART)) {
    try {
      await adapter.start();
      health.adapter(adapter.name, "up");
      return log.info("an adapter has started", { adapter: adapter.name });
    } catch (error) {
      if (stop.aborted) return;
      health.adapter(adapter.name, "down");
      log.error("an adapter could not start", { adapter: adapter.name, code: codeOf(error), ms: wait });
      const problem = error instanceof Error ? error.message : "";
      if (problem !== told) tell(`${adapter.name} could not start and is tried again: ${problem}`);
      told = problem;
      await pause(wait, stop);
    }
  }
}

const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** What an adapter is given, and what it has to be. An adapter is a folder of its own. */
import type { Hono } from "hono";
import type { Registry } from "prom-client";
import type { Content } from "../core/content/content.ts";
import type { Gate } from "./admission/gate.ts";
import type { Desk } from "./desk.ts";
import type { Troubles } from "./health.ts";
import type { Log } from "./log.ts";
import type { Notes } from "./store/store.ts";

export interface Surroundings {
  readonly desk: Desk;
  readonly content: Content;
  /** The one HTTP application; an adapter adds its routes before `start`. */
  readonly http: Hono;
  /** In front of routes that anybody can call. Absent where nobody is turned away. */
  readonly gate?: Gate | undefined;
  readonly log: Log;
  readonly metrics: Registry;
  /** What keeps an adapter that has started from reaching people: /readyz tells it. */
  readonly troubles?: Troubles | undefined;
  /** Absent where nothing outlives the process. */
  readonly notes?: Notes | undefined;
}

export interface Adapter {
  readonly name: string;
  /**
   * Connects to the platform and begins to receive. Rejects with an error that says what to mend; it is told
   * to the operator, and `start` is called again after a while: the platform may only have been away.
   */
  start(): Promise<void>;
  /** Receives nothing new from here on; what was received is finished by the desk. */
  stop(): Promise<void>;
}

/** The house in a picture: the real dialogue, a store that forgets, and a day that is always the same. */
import { Registry } from "prom-client";
import { turn } from "../../src/core/turn.ts";
import type { Clock } from "../../src/desk/clock.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { createLog } from "../../src/desk/log.ts";
import { openStore } from "../../src/desk/store/store.ts";

/** Noon in Tokyo, so that a plan's dates are the same whenever the picture is made. */
const clock: Clock = { now: () => Date.parse("2026-11-25T03:00:00Z") };

export const openDesk = (): Promise<Desk> =>
  createDesk({
    store: openStore({ kind: "memory" }, clock),
    turn,
    content: loadContent(),
    clock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });

/** A process from its start to its end: what it prints, how it stops, which code it exits with. */

import { ContentError } from "../core/content/content-error.ts";
import type { Adapter, Surroundings } from "./adapter.ts";
import { SECOND, systemClock } from "./clock.ts";
import { CONFIG_EXIT_CODE, type Config, ConfigError } from "./config.ts";
import { codeOf } from "./error-code.ts";
import { type House, openHouse } from "./house.ts";
import { ListenError } from "./http.ts";
import { loadContent } from "./load-content.ts";
import { createLog, type Log } from "./log.ts";
import type { PlayTurn } from "./play.ts";
import { isMisconfigured, StoreError } from "./store/errors.ts";

/** Docker's own patience before it kills: https://docs.docker.com/reference/cli/docker/container/stop/ */
const STOP_WITHIN = 10 * SECOND;

const SLIPS = [ConfigError, ContentError, StoreError, ListenError];

export interface Program {
  readonly turn: PlayTurn;
  /** Loads the adapters the configuration names. */
  readonly adapters: (config: Config) => Promise<(surroundings: Surroundings) => readonly Adapter[]>;
  readonly print: (sentence: string) => void;
  readonly complain: (sentence: string) => void;
  /** Throws a `ConfigError`. */
  readonly settings: () => Config;
  /** What closes it; both by default. */
  readonly signals?: readonly NodeJS.Signals[];
}

export async function run({
  turn,
  adapters,
  print,
  complain,
  settings,
  signals = ["SIGTERM", "SIGINT"],
}: Program): Promise<void> {
  try {
    const config = settings();
    const log = createLog(config.logLevel);
    const content = loadContent({ retentionDays: config.retentionDays, address: config.publicUrl });
    // Before anybody waits for an answer.
    void content.learned;
    void content.emergencies;
    const house = await openHouse({
      config,
      content,
      turn,
      clock: systemClock,
      log,
      tell: complain,
      adapters: await adapters(config),
    });
    closeOnSignal(house, log, signals);
    print(`Madoguchi is open at http://localhost:${house.port}/ (Ctrl+C closes it)`);
  } catch (error) {
    // These are slips of the operator and carry their fix; anything else is a bug and shows its trace.
    if (!(error instanceof Error) || !SLIPS.some((slip) => error instanceof slip)) throw error;
    complain(error.message);
    const misconfigured =
      error instanceof ConfigError ||
      error instanceof ContentError ||
      (error instanceof StoreError && isMisconfigured(error));
    process.exitCode = misconfigured ? CONFIG_EXIT_CODE : 1;
  }
}

/** The first signal finishes what is under way; the second, or ten seconds, ends the process at once. */
function closeOnSignal(house: House, log: Log, signals: readonly NodeJS.Signals[]): void {
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => {
      log.error("closing took too long; replies still owed are delivered at the next start");
      process.exit(1);
    }, STOP_WITHIN).unref();
    try {
      await house.close();
      process.exit(0);
    } catch (error) {
      log.error("closing failed", { code: codeOf(error) });
      process.exit(1);
    }
  };
  for (const signal of signals) process.on(signal, close);
}

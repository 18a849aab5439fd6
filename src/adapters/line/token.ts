/**
 * Whether LINE takes our access token: told by what becomes of the calls that answer people. While it is refused
 * the process is not ready, and LINE is asked now and then, for there may be nobody to answer.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Troubles } from "../../desk/health.ts";
import type { Log } from "../../desk/log.ts";
import { LineTokenRefused } from "./api.ts";
import type { LineMetrics, SendOutcome, Way } from "./counters.ts";
import { isRefusal, isUnclear, send } from "./send.ts";

export interface ChannelToken {
  /** The same figures; what is counted is also looked at. */
  readonly metrics: LineMetrics;
  /** What LINE says to our token now. */
  ask(): Promise<SendOutcome>;
  /** The bot's own user id; undefined until LINE has told it. */
  self(): string | undefined;
  stop(): void;
}

export interface TokenParts {
  readonly client: Pick<messagingApi.MessagingApiClient, "getBotInfo">;
  readonly metrics: LineMetrics;
  readonly log: Log;
  readonly troubles: Troubles | undefined;
}

const DEADLINE = 5000;
const ASK_EVERY = 60_000;

/** A token may be good for these and not for others; only these keep people from being answered. */
const ANSWERS: ReadonlySet<Way> = new Set(["reply", "push", "aside"]);

export function watchToken({ client, metrics, log, troubles }: TokenParts): ChannelToken {
  let refusal: SendOutcome | undefined;
  let asking: NodeJS.Timeout | undefined;
  let self: string | undefined;
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;

  function look(outcome: SendOutcome): void {
    // Without an answer nothing is known.
    if (isUnclear({ outcome }) || isRefusal(outcome) === (refusal !== undefined)) return;
    clearInterval(asking);
    if (!isRefusal(outcome)) {
      refusal = undefined;
      troubles?.over("line");
      log.info("LINE takes the access token again", { adapter: "line" });
      return;
    }
    refusal = outcome;
    const { code, message } = new LineTokenRefused();
    troubles?.set("line", code);
    log.error(message, { adapter: "line", code });
    asking = setInterval(ask, ASK_EVERY).unref();
  }

  async function ask(): Promise<SendOutcome> {
    const { outcome } = await send(DEADLINE, async () => {
      ({ userId: self } = await client.getBotInfo());
      return { body: {} };
    });
    metrics.send("info", outcome);
    clearTimeout(soon);
    if (self === undefined && !stopped) soon = setTimeout(ask, ASK_EVERY).unref();
    // A token that may not answer people may well be told who it is.
    if (refusal !== "forbidden") look(outcome);
    return outcome;
  }

  return {
    metrics: {
      ...metrics,
      send(way, outcome) {
        metrics.send(way, outcome);
        if (ANSWERS.has(way)) look(outcome);
      },
    },
    ask,
    self: () => self,
    stop() {
      stopped = true;
      clearTimeout(soon);
      clearInterval(asking);
    },
  };
}

/** One request to LINE and what became of it. */
import { HTTPFetchError } from "@line/bot-sdk";
import { DeadlinePassed, within } from "../../desk/deadline.ts";
import type { SendOutcome } from "./counters.ts";

export interface Sent {
  readonly outcome: SendOutcome;
  readonly status?: number;
  /** LINE's id of the request, which its support asks for. */
  readonly request?: string;
  /** Ids of the messages LINE made of it: longer than a number can hold, so strings. */
  readonly ids?: readonly string[];
}

interface Accepted {
  readonly body: { readonly sentMessages?: readonly { readonly id: string }[] };
}

/** The SDK has no deadline and no way to abort: without one a silent server would hold the call for minutes. */
export async function send(milliseconds: number, call: () => Promise<Accepted>): Promise<Sent> {
  try {
    const { body } = await within(milliseconds, call());
    return { outcome: "accepted", status: 200, ids: body?.sentMessages?.map(({ id }) => id) ?? [] };
  } catch (error) {
    if (error instanceof DeadlinePassed) return { outcome: "timeout" };
    // A broken connection, an unreadable answer.
    if (!(error instanceof HTTPFetchError)) return { outcome: "broken_off" };
    const request = error.headers.get("x-line-request-id");
    return { outcome: outcomeOf(error), status: error.status, ...(request ? { request } : {}) };
  }
}

/**
 * LINE Developers, "Retry failed API requests": 409 was accepted before, 5xx may have been, any other 4xx stays
 * refused as it is. 401 and 403 say nothing of what was sent (Reference, "Status codes"). 429 is the rate limit or the monthly quota, and only the message tells which.
 */
function outcomeOf({ status, body }: HTTPFetchError): SendOutcome {
  if (status >= 500 || status === 408) return "server_error";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 409) return "accepted_before";
  if (status === 429) return /monthly limit/i.test(body) ? "quota_used_up" : "rate_limited";
  return status === 400 && /invalid reply token/i.test(body) ? "token_used" : "refused";
}

/** It may have arrived all the same. */
export const isUnclear = ({ outcome }: Pick<Sent, "outcome">): boolean =>
  outcome === "server_error" || outcome === "timeout" || outcome === "broken_off";

/** LINE refuses the account, not what was sent. */
export const isRefusal = (outcome: SendOutcome): boolean =>
  outcome === "unauthorized" || outcome === "forbidden";

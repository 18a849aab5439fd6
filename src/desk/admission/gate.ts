/**
 * The gate in front of the routes: a client that asks too much is turned away before its request is read. Routes
 * choose what counts: every request, or only those that were refused, where one address speaks for many people.
 */
import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { Clock } from "../clock.ts";
import { type Allowance, Buckets } from "./buckets.ts";
import { clientAddress, type IsTrusted } from "./client-address.ts";
import type { CountRefused } from "./refused.ts";

/** Many people share an address at a school, an office or a mobile carrier. */
export const ONE_ADDRESS: Allowance = { burst: 600, perSecond: 3 };

/** Nobody honest is refused so often. */
export const REFUSALS: Allowance = { burst: 100, perSecond: 1 };

export interface Gate {
  /** Every request counts; `tell` answers one that is too many. */
  everyRequest(tell: (context: Context) => Response): MiddlewareHandler;
  /** Only requests that were refused with a status of 400 to 499 count. */
  refusedRequests: MiddlewareHandler;
}

export interface GateParts {
  readonly clock: Clock;
  readonly isTrusted: IsTrusted;
  readonly refused: CountRefused;
}

export function createGate({ clock, isTrusted, refused }: GateParts): Gate {
  const requests = new Buckets(ONE_ADDRESS, clock);
  const refusals = new Buckets(REFUSALS, clock);

  const addressOf = (context: Context): string | undefined => {
    const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
    return clientAddress(incoming?.socket.remoteAddress, context.req.header("x-forwarded-for"), isTrusted);
  };

  return {
    everyRequest: (tell) => async (context, next) => {
      const address = addressOf(context);
      if (address === undefined || requests.take(address)) return next();
      refused("address");
      return tell(context);
    },
    async refusedRequests(context, next) {
      const address = addressOf(context);
      if (address === undefined) return next();
      if (!refusals.has(address)) {
        refused("address");
        return context.body(null, 429);
      }
      await next();
      if (context.res.status >= 400 && context.res.status < 500) refusals.take(address);
    },
  };
}

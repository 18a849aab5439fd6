/**
 * How many connections there may be, and for how long each may keep us waiting. Node itself cuts those that do not
 * send (headersTimeout, requestTimeout); a client that does not take its answer it would wait for without end.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { SECOND } from "../clock.ts";
import type { IsTrusted } from "./client-address.ts";
import type { CountRefused } from "./refused.ts";

export interface ConnectionLimits {
  /** In milliseconds each: until the headers are there, until all of it is, and from the headers until the answer is taken. */
  readonly headers: number;
  readonly request: number;
  readonly answer: number;
  /** How often Node looks for the first two. */
  readonly check: number;
  readonly connections: number;
  readonly perAddress: number;
}

/** Whoever is slow is gone after ten seconds: nobody's phone needs three for the kilobytes there are. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headers: 5 * SECOND,
  request: 8 * SECOND,
  answer: 9 * SECOND,
  check: SECOND,
  connections: 2000,
  // A browser opens six to a host; a proxy of ours is not counted.
  perAddress: 100,
};

/** What Node is to be told when the server is made. */
export const serverOptions = ({ headers, request, check }: ConnectionLimits) => ({
  headersTimeout: headers,
  requestTimeout: request,
  connectionsCheckingInterval: check,
});

export function limitConnections(
  server: Server,
  limits: ConnectionLimits,
  isTrusted: IsTrusted,
  refused: CountRefused,
): void {
  const open = new Map<string, number>();
  server.maxConnections = limits.connections;
  server.on("drop", () => refused("connections"));
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress;
    if (address === undefined || isTrusted(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > limits.perAddress) {
      refused("connections");
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once("close", () => {
      const left = open.get(address)! - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    const cut = setTimeout(() => {
      refused("slow");
      socket.destroy();
    }, limits.answer).unref();
    response.once("close", () => clearTimeout(cut));
  });
}

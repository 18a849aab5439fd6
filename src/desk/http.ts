/** The one HTTP server: health and figures here, everything else from the adapters' routes. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Registry } from "prom-client";
import type { IsTrusted } from "./admission/client-address.ts";
import {
  CONNECTION_LIMITS,
  type ConnectionLimits,
  limitConnections,
  serverOptions,
} from "./admission/connections.ts";
import type { CountRefused } from "./admission/refused.ts";
import { codeOf } from "./error-code.ts";
import type { Health } from "./health.ts";
import type { Log } from "./log.ts";

export class ListenError extends Error {
  readonly code: string;
  constructor(port: number, cause: unknown) {
    super(listenProblem(port, codeOf(cause)), { cause });
    this.code = codeOf(cause);
  }
}

function listenProblem(port: number, code: string): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is already in use: stop what uses it, or set PORT to another, for instance PORT=${port + 1}.`;
  if (code === "EACCES")
    return `Port ${port} is not allowed for this user: set PORT to one above 1023, for instance PORT=3000.`;
  return `Port ${port} cannot be opened (${code}): set PORT to another.`;
}

export function createHttp(health: Health, metrics: Registry, log: Log): Hono {
  const http = new Hono();
  http.get("/livez", (context) => context.text("ok"));
  http.get("/readyz", async (context) => {
    const readiness = await health.readiness();
    return context.json(readiness, readiness.ready ? 200 : 503);
  });
  http.get("/metrics", async (context) =>
    context.body(await metrics.metrics(), 200, { "content-type": metrics.contentType }),
  );
  http.onError((error, context) => {
    log.error("a request failed", { code: codeOf(error), request: context.req.method });
    return context.text("Internal Server Error", 500);
  });
  return http;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections; requests under way are finished. */
  close(): Promise<void>;
}

export interface Admitting {
  readonly isTrusted: IsTrusted;
  readonly refused: CountRefused;
  /** Shorter where a test waits for them. */
  readonly limits?: ConnectionLimits;
}

/** Rejects with a `ListenError`. Port 0 takes any free one. */
export function listen(http: Hono, port: number, admitting: Admitting): Promise<Listening> {
  const { isTrusted, refused, limits = CONNECTION_LIMITS } = admitting;
  const server = createAdaptorServer({
    fetch: http.fetch,
    // Node's own (300 s, 60 s, looked at every 30 s) keep a client that drips its request for minutes.
    serverOptions: serverOptions(limits),
  }) as Server;
  limitConnections(server, limits, isTrusted, refused);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new ListenError(port, error)));
    server.listen(port, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => closed(server) }),
    );
  });
}

/** A browser keeps its connection open after the answer; it is let go as soon as nothing is under way on it. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const letGo = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(letGo);
      resolve();
    });
  });

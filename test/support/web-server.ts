/** The web adapter on a free port of this machine, over a desk of the test's choice. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createWebAdapter } from "../../src/adapters/web/index.ts";
import type { WebSettings } from "../../src/adapters/web/settings.ts";
import type { Content } from "../../src/core/content/content.ts";
import type { Adapter, Surroundings } from "../../src/desk/adapter.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { createLog } from "../../src/desk/log.ts";
import { content as house } from "./core-talker.ts";

export interface WebApp {
  readonly http: Hono;
  readonly adapter: Adapter;
  readonly logged: readonly string[];
  readonly metrics: Registry;
}

export async function createWebApp(
  desk: Desk,
  settings: WebSettings = { embeddedIn: [] },
  content: Content = house,
): Promise<WebApp> {
  const logged: string[] = [];
  const surroundings: Surroundings = {
    desk,
    content,
    http: new Hono(),
    log: createLog("debug", { write: (line) => logged.push(line) }),
    metrics: new Registry(),
  };
  const adapter = createWebAdapter(surroundings, settings);
  await adapter.start();
  return { http: surroundings.http, adapter, logged, metrics: surroundings.metrics as Registry };
}

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveWeb({ http }: Pick<WebApp, "http">): Promise<WebServer> {
  const server = createAdaptorServer({ fetch: http.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

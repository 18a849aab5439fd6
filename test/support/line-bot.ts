/** The LINE adapter at work on this machine: the real HTTP application, the real client, LINE played by us. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createLineAdapter } from "../../src/adapters/line/index.ts";
import type { LineSettings } from "../../src/adapters/line/settings.ts";
import type { Content } from "../../src/core/content/content.ts";
import type { Adapter } from "../../src/desk/adapter.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { createLog } from "../../src/desk/log.ts";
import { content as house } from "./core-talker.ts";
import { type LineServer, startLineServer } from "./line-server.ts";

export interface LineBot<D extends Desk> {
  readonly line: LineServer;
  readonly desk: D;
  readonly adapter: Adapter;
  readonly metrics: Registry;
  /** Every line of the log. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** `settings`: other than those that LINE issued. */
export async function startLineBot<D extends Desk>(
  desk: D,
  settings: Partial<LineSettings> = {},
  content: Content = house,
): Promise<LineBot<D>> {
  const line = await startLineServer();
  const http = new Hono();
  const metrics = new Registry();
  const logged: string[] = [];
  const adapter = createLineAdapter(
    {
      desk,
      content,
      http,
      log: createLog("debug", { write: (entry) => void logged.push(entry) }),
      metrics,
    },
    {
      channelSecret: line.channelSecret,
      channelAccessToken: line.channelAccessToken,
      apiBaseUrl: line.url,
      ...settings,
    },
  );
  const server = serve({ fetch: http.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  line.webhooks.to(`http://127.0.0.1:${port}/line/webhook`);
  return {
    line,
    desk,
    adapter,
    metrics,
    logged,
    async close() {
      await adapter.stop();
      await desk.close();
      await new Promise((resolve) => server.close(resolve));
      await line.close();
    },
  };
}

/** LINE: `POST /line/webhook` on the one HTTP application, and the Messaging API for what is said. */
import { HTTPFetchError, messagingApi } from "@line/bot-sdk";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { createDeliver } from "./deliver.ts";
import { createGroups } from "./groups.ts";
import { createLineMetrics } from "./metrics.ts";
import { createReceive } from "./receive.ts";
import { withDeadline } from "./send.ts";

export interface LineSettings {
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** Where the Messaging API is, if not at api.line.me. */
  readonly apiBaseUrl?: string;
}

export class LineTokenRefused extends Error {
  readonly code = "line_token_refused";
  constructor() {
    super(
      "LINE refuses the channel access token: issue a new one in the LINE Developers console (your channel, Messaging API, Channel access token) and set LINE_CHANNEL_ACCESS_TOKEN.",
    );
  }
}

export class LineApiBaseUrlHasPath extends Error {
  readonly code = "line_api_base_url_has_path";
  constructor() {
    super(
      "LINE_API_BASE_URL may not have a path, LINE's client would drop it: give scheme, host and port only.",
    );
  }
}

const START_DEADLINE = 5000;

export function createLineAdapter(surroundings: Surroundings, settings: LineSettings): Adapter {
  const { desk, content, http, log } = surroundings;
  const { channelSecret, channelAccessToken, apiBaseUrl } = settings;
  if (apiBaseUrl !== undefined && new URL(apiBaseUrl).pathname !== "/") throw new LineApiBaseUrlHasPath();
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken,
    ...(apiBaseUrl === undefined ? {} : { baseURL: apiBaseUrl }),
  });
  const metrics = createLineMetrics(surroundings.metrics);
  const groups = createGroups({ client, content, log, metrics });
  let open = false;

  http.post("/line/webhook", createReceive({ desk, log, metrics, groups, channelSecret, open: () => open }));

  return {
    name: "line",
    async start() {
      try {
        await withDeadline(START_DEADLINE, client.getBotInfo());
      } catch (error) {
        if (error instanceof HTTPFetchError && error.status === 401) throw new LineTokenRefused();
        // LINE being away for a moment must not keep the desk from opening: events come when it is back.
        log.warn("LINE could not be asked whether the token is good", { adapter: "line" });
      }
      desk.register("line", createDeliver({ client, content, log, metrics }));
      open = true;
    },
    async stop() {
      open = false;
      await groups.idle();
    },
  };
}

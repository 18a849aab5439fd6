/** LINE: `POST /line/webhook` on the one HTTP application, and the Messaging API for what is said. */
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { type LineSettings, LineTokenRefused, lineClients, statusOf } from "./api.ts";
import { createDeliver } from "./deliver.ts";
import { createGroups } from "./groups.ts";
import { createLineMetrics } from "./metrics.ts";
import { createReceive } from "./receive.ts";
import { withDeadline } from "./send.ts";

const START_DEADLINE = 5000;

export function createLineAdapter(surroundings: Surroundings, settings: LineSettings): Adapter {
  const { desk, content, http, log } = surroundings;
  const { client } = lineClients(settings);
  const metrics = createLineMetrics(surroundings.metrics);
  const groups = createGroups({ client, content, log, metrics });
  let open = false;

  http.post(
    "/line/webhook",
    createReceive({ desk, log, metrics, groups, channelSecret: settings.channelSecret, open: () => open }),
  );

  return {
    name: "line",
    async start() {
      try {
        await withDeadline(START_DEADLINE, client.getBotInfo());
      } catch (error) {
        if (statusOf(error) === 401) throw new LineTokenRefused();
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

/** LINE: `POST /line/webhook` on the one HTTP application, and the Messaging API for what is said. */
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { type LineSettings, LineTokenRefused, lineClients, statusOf } from "./api.ts";
import { createAsides } from "./asides.ts";
import { createDeliver } from "./deliver.ts";
import { createGroups, inEvery, linesFor } from "./groups.ts";
import { createLoading } from "./loading.ts";
import { createShowMenu } from "./menus/language.ts";
import { createLineMetrics } from "./metrics.ts";
import { createLanguageOf } from "./profile.ts";
import { createReceive } from "./receive.ts";
import { withDeadline } from "./send.ts";
import { WEBHOOK_PATH } from "./webhook-address.ts";

const START_DEADLINE = 5000;

export function createLineAdapter(surroundings: Surroundings, settings: LineSettings): Adapter {
  const { desk, content, http, log } = surroundings;
  const { client } = lineClients(settings);
  const metrics = createLineMetrics(surroundings.metrics);
  const asides = createAsides({ client, log, metrics });
  const loading = createLoading({ client, metrics });
  let open = false;

  http.post(
    WEBHOOK_PATH,
    createReceive({
      desk,
      log,
      metrics,
      asides,
      loading,
      groups: createGroups(asides, content),
      edited: (text) => linesFor(content, text) ?? inEvery(content, "runtime.edited"),
      languageOf: createLanguageOf(client, metrics),
      showMenu: createShowMenu(client, metrics),
      channelSecret: settings.channelSecret,
      open: () => open,
    }),
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
      desk.register("line", createDeliver({ client, content, log, metrics, settled: loading.end }));
      open = true;
    },
    async stop() {
      open = false;
      loading.stop();
      await asides.idle();
    },
  };
}

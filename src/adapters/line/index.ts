/** LINE: `POST /line/webhook` on the one HTTP application, and the Messaging API for what is said. */
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { LineTokenRefused, lineClients } from "./api.ts";
import { createAsides } from "./asides.ts";
import { createLineMetrics } from "./counters.ts";
import { createDeliver } from "./deliver.ts";
import { createGroups, inEvery, linesFor } from "./groups.ts";
import { createLoading } from "./loading.ts";
import { createShowMenu } from "./menus/language.ts";
import { createLanguageOf } from "./profile.ts";
import { createReceive, limitWebhook } from "./receive.ts";
import { isRefusal } from "./send.ts";
import type { LineSettings } from "./settings.ts";
import { watchToken } from "./token.ts";
import { WEBHOOK_PATH } from "./webhook-address.ts";

export function createLineAdapter(surroundings: Surroundings, settings: LineSettings): Adapter {
  const { desk, content, http, gate, log } = surroundings;
  const { client } = lineClients(settings);
  const token = watchToken({
    client,
    metrics: createLineMetrics(surroundings.metrics),
    log,
    troubles: surroundings.troubles,
  });
  const { metrics } = token;
  const asides = createAsides({ client, log, metrics });
  const loading = createLoading({ desk, client, metrics });
  let open = false;

  // LINE speaks for everybody from a few addresses: only who is refused is counted.
  if (gate) http.use(WEBHOOK_PATH, gate.refusedRequests);
  http.post(
    WEBHOOK_PATH,
    limitWebhook({ metrics, log }),
    createReceive({
      desk,
      log,
      metrics,
      asides,
      loading,
      groups: createGroups(asides, content),
      edited: (text) => linesFor(content, text) ?? inEvery(content, "runtime.edited"),
      languageOf: createLanguageOf(client, metrics),
      showMenu: createShowMenu(client, metrics, content.locales),
      channelSecret: settings.channelSecret,
      previousSecret: settings.previousSecret,
      self: token.self,
      open: () => open,
    }),
  );

  return {
    name: "line",
    async start() {
      const outcome = await token.ask();
      if (isRefusal(outcome)) throw new LineTokenRefused();
      // LINE being away for a moment must not keep the desk from opening: events come when it is back.
      if (outcome !== "accepted")
        log.warn("LINE could not be asked whether the token is good", { adapter: "line", code: outcome });
      desk.register("line", createDeliver({ client, content, log, metrics, settled: loading.end }));
      open = true;
    },
    async stop() {
      open = false;
      loading.stop();
      token.stop();
      await asides.idle();
    },
  };
}
